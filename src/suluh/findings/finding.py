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


Values = tuple[str, int, str, str, str, str, str, str]


def to_values(finding: Finding) -> Values:
    """A finding as plain values, of which JSON can be made."""
    id, en = finding.id, finding.en
    return finding.path, finding.line, finding.code, *id, *en, finding.severity


def from_values(*values: object) -> Finding:
    """What `to_values` gave. Raises `TypeError` or `ValueError` if it is anything else."""
    path, line, code, what, fix, what_en, fix_en, severity = values
    texts = (path, code, what, fix, what_en, fix_en)
    if not isinstance(line, int) or not all(isinstance(text, str) for text in texts):
        raise TypeError("a finding is made of texts and a line")
    make = {"error": error, "warning": warning}.get(str(severity))
    if make is None:
        raise ValueError(f"no severity: {severity}")
    return make(str(code), (str(path), line), (str(what), str(fix)), (str(what_en), str(fix_en)))


def printable(text: str) -> str:
    """One line that every terminal can print: hidden characters, and bytes that are no UTF-8, are escaped."""
    return escaped(" ".join(text.split()))


def error(code: str, place: tuple[str, int], id: tuple[str, str], en: tuple[str, str]) -> Finding:
    """A fault that stops the build."""
    return Finding(place[0], max(1, place[1]), code, id, en, "error")


def warning(code: str, place: tuple[str, int], id: tuple[str, str], en: tuple[str, str]) -> Finding:
    """A fault that is shown and does not stop the build."""
    return Finding(place[0], max(1, place[1]), code, id, en, "warning")
