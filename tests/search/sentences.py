"""The danger sentences and the harmless ones: see danger/README.md."""

from dataclasses import dataclass

from tests.conftest import ROOT


@dataclass(frozen=True)
class Sentence:
    """A sentence, the language of the page it is typed on, and whether it tells of danger."""

    danger: bool
    lang: str
    text: str


def sentences(name: str) -> list[Sentence]:
    """All of a file: `worked` or `held_out`."""
    lines = (ROOT / "tests" / "search" / "danger" / f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [Sentence(kind == "danger", lang, text) for kind, lang, text in rows]
