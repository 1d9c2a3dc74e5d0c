"""One fault of the content, in both languages."""

from dataclasses import dataclass
from typing import Literal

from suluh.text.hidden import escaped

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """A fault at a place, with its code and its words in both languages.

    `path` is relative to the repository root; `line` counts from 1.
    `id` and `en` are pairs (what, how to fix it).
    """

    path: str
    line: int
    code: str
    id: tuple[str, str]
    en: tuple[str, str]
    severity: Severity = "error"

    def text(self, lang: str) -> str:
        """Return `file:line: what: how to fix [CODE]`, always one line."""
        what, fix = self.en if lang == "en" else self.id
        return printable(f"{self.path}:{self.line}: {what}: {fix} [{self.code}]")


def printable(text: str) -> str:
    """One line that every terminal can print: hidden characters, and bytes that are no UTF-8, are escaped."""
    return escaped(" ".join(text.split()))


def error(code: str, place: tuple[str, int], id: tuple[str, str], en: tuple[str, str]) -> Finding:
    """A fault that stops the build."""
    return Finding(place[0], max(1, place[1]), code, id, en, "error")


def warning(code: str, place: tuple[str, int], id: tuple[str, str], en: tuple[str, str]) -> Finding:
    """A fault that is shown and does not stop the build."""
    return Finding(place[0], max(1, place[1]), code, id, en, "warning")
