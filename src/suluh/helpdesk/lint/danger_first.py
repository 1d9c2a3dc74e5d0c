"""HLP013: an answer that tells of danger comes before all others; who is in danger reads the first line only."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.helpdesk.link.paths import is_danger, reached
from suluh.helpdesk.model.tree import DecisionTree
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, _context: Context) -> Iterator[Finding]:
    nodes, _ = reached(site)
    for tree in site.of(DecisionTree).values():
        origin = site.origin("helpdesk", tree.id)
        for at, question in enumerate(tree.questions):
            if (tree.id, question.id) not in nodes:
                continue
            calm = False
            for number, answer in enumerate(question.answers):
                danger = is_danger(site, tree, answer)
                if danger and calm:
                    yield error(
                        "HLP013",
                        origin.place("questions", at, "answers", number),
                        (
                            f'jawaban "{answer.text.id}" menuju bahaya, tetapi bukan yang pertama pada "{question.id}"',
                            "pindahkan ke atas semua jawaban yang tidak menuju bahaya",
                        ),
                        (
                            f'the answer "{answer.text.en}" leads to danger, but is not first at "{question.id}"',
                            "move it above all answers that do not lead to danger",
                        ),
                    )
                calm = calm or not danger
