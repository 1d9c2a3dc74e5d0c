"""Trees as JSON for those who build chat-bots, and the JSON Schema of that shape.

Only what the public may read goes out, whatever the audience of the order: no officer's side.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from suluh.export.form import ExportError, ExportForm, Order, write_whole
from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.paths import is_danger, node_of, outcome_of
from suluh.helpdesk.model.outcome import MAX_MESSAGE
from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.outcome_text import outcome_text
from suluh.link.addresses import address
from suluh.model.audience import Audience
from suluh.render.law_notice import said
from suluh.render.view import View

SCHEMA = 1
LICENCE = "CC-BY-4.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Shape(BaseModel):
    """Part of the shape. Keys may be added under the same `schema`; readers pass over unknown ones."""

    model_config = ConfigDict(frozen=True)


class JsonAnswer(Shape):
    """An answer, and the id of the question or outcome that it leads to."""

    text: str
    help: str
    question: str | None = Field(description="`<tree>.<question>` that follows, or null.")
    outcome: str | None = Field(description="The outcome that it ends at, or null.")
    danger: bool = Field(description="It tells of danger: show it first, and unlike the others.")


class JsonQuestion(Shape):
    """A question. Its id is `<tree>.<question>` and lasts."""

    id: str
    text: str
    help: str
    sensitive: bool
    address: str = Field(description="Its page, from the root of the site.")
    answers: tuple[JsonAnswer, ...] = Field(min_length=2)


class JsonContact(Shape):
    """Whom to contact. `country` is empty for contacts that serve everywhere."""

    id: str
    name: str
    country: str
    channels: tuple[tuple[str, str], ...] = Field(description="Pairs of type and value.")
    hours: str
    cost: str
    checked: str = Field(description="The day on which the source was last checked.")


class JsonNext(Shape):
    """What happens next; `by` is empty where no source says when."""

    text: str
    by: str


class JsonOutcome(Shape):
    """Where a path ends. A bot that says anything of it must say `safety` first."""

    id: str
    address: str
    title: str
    sensitive: bool = Field(description="Do not log, do not push notifications, do not ask for details.")
    urgency: Literal["danger", "soon", "calm"]
    short: str = Field(description="The core; the same in page, card, booklet and SMS.")
    sms: str = Field(description="At most three SMS.")
    safety: tuple[str, ...] = Field(min_length=1)
    do_now: tuple[str, ...] = Field(min_length=1)
    rights: str
    legal_basis: tuple[str, ...]
    keep: tuple[str, ...]
    documents: tuple[str, ...]
    contacts: tuple[JsonContact, ...] = Field(min_length=1)
    next_steps: tuple[JsonNext, ...]
    message: str = Field(max_length=MAX_MESSAGE)
    care: tuple[str, ...]
    checked: str
    law: str = Field(description="That the law behind it has changed: say it last. Empty as long as not.")


class JsonTree(Shape):
    """A tree in one language, whole: following `answers` from `start` always ends at an outcome."""

    schema_version: int = Field(alias="schema", description=f"The version of this shape: {SCHEMA}.")
    licence: str
    as_of: str
    lang: Literal["id", "en"]
    id: str
    title: str
    intro: str
    start: str
    law: str = Field(description="As for an outcome, of the tree itself.")
    questions: dict[str, JsonQuestion]
    outcomes: dict[str, JsonOutcome]


def write_json(order: Order) -> list[Path]:
    """`pohon-<id>-<lang>.json` for each public tree, and `pohon.schema.json`."""
    trees = order.edition.site.of(DecisionTree)
    chosen = [trees[id] for id in (order.ids or sorted(trees)) if trees[id].audience is Audience.public]
    files = {
        f"pohon-{tree.id}-{lang}.json": to_json(make_tree(order, tree, lang))
        for tree in chosen
        for lang in order.langs
    }
    internal = [id for id in order.ids if trees[id].audience is not Audience.public]
    if internal:
        raise ExportError(
            f'pohon "{internal[0]}" bukan untuk umum, jadi tidak ditulis sebagai JSON',
            f'the tree "{internal[0]}" is not public, so it is not written as JSON',
        )
    if not files:
        return []
    files["pohon.schema.json"] = schema()
    return [write_whole(order.out / name, text.encode()) for name, text in files.items()]


def make_tree(order: Order, tree: DecisionTree, lang: str) -> JsonTree:
    """The tree with every question and outcome that it leads to, those of other trees included."""
    view = View(order.edition, lang, "pohon.json")
    site = order.edition.site
    questions: dict[str, JsonQuestion] = {}
    outcomes: dict[str, JsonOutcome] = {}
    todo = [(tree.id, tree.start)]
    while todo:
        owner_id, id = todo.pop(0)
        name = f"{owner_id}.{id}"
        owner = site.of(DecisionTree)[owner_id]
        question = owner.question(id)
        if name in questions or question is None:
            continue
        answers = []
        for answer in question.answers:
            outcome, node = outcome_of(site, answer.to), node_of(site, owner, answer.to)
            if outcome is not None:
                outcomes[outcome.id] = JsonOutcome.model_validate(asdict(outcome_text(outcome, view)))
            if node is not None:
                todo.append(node)
            answers.append(
                JsonAnswer(
                    text=answer.text[lang],
                    help=answer.help[lang] if answer.help else "",
                    question=".".join(node) if node else None,
                    outcome=outcome.id if outcome else None,
                    danger=is_danger(site, owner, answer),
                )
            )
        questions[name] = JsonQuestion(
            id=name,
            text=question.text[lang],
            help=question.help[lang] if question.help else "",
            sensitive=question.sensitive,
            address=address(lang, addresses.question_key(owner, id)),
            answers=tuple(answers),
        )
    return JsonTree(
        schema=SCHEMA,
        licence=LICENCE,
        as_of=order.edition.today.isoformat(),
        lang=lang,
        id=tree.id,
        title=tree.title[lang],
        intro=tree.intro[lang],
        start=f"{tree.id}.{tree.start}",
        law=said(tree, view),
        questions=questions,
        outcomes=outcomes,
    )


def to_json(tree: JsonTree) -> str:
    """The file of a tree."""
    return json.dumps(tree.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=1) + "\n"


def schema() -> str:
    """The JSON Schema of `to_json`."""
    shape = {"$schema": DIALECT, **JsonTree.model_json_schema(mode="serialization")}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


FORM = ExportForm(
    "tree-json",
    ("pohon bantuan sebagai JSON bagi pembuat bot", "help desk trees as JSON for builders of chat-bots"),
    write_json,
    ids="helpdesk",
)
