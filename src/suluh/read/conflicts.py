"""TXT004: marks of a git conflict, each one told once as what it is."""

from collections.abc import Iterable

from suluh.findings import Finding, error
from suluh.text.conflicts import conflict_lines, one_side


def check_conflicts(text: str, shown: str) -> tuple[str, list[Finding]]:
    """(the text with one side of each conflict, a finding for each conflict or what is left of one)."""
    markdown_from = _body_of(text) if shown.endswith(".md") and "=======" in text else len(text)
    marks = conflict_lines(text, markdown_from=markdown_from)
    if not marks:
        return text, []
    lines = text.split("\n")
    first = [n for at, n in enumerate(marks) if at == 0 or _begins(lines[marks[at - 1]], lines[n])]
    return one_side(text, marks), [conflict((shown, number + 1), lines[number]) for number in first]


def in_conflict(findings: Iterable[Finding]) -> bool:
    """Whether one of the findings is a conflict: what the YAML of such a file breaks on is no news."""
    return any(finding.code == "TXT004" for finding in findings)


def _begins(before: str, line: str) -> bool:
    """Whether a mark begins another conflict than the mark before it belongs to."""
    return line.startswith("<") or before.startswith(">")


def _body_of(text: str) -> int:
    """The index of the line on which the Markdown of a page begins, behind its front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def conflict(place: tuple[str, int], line: str) -> Finding:
    """The finding for a conflict that begins on a line."""
    mark = line[:40].rstrip()
    return error(
        "TXT004",
        place,
        (
            f'tanda konflik git "{mark}": dua versi berkas ini belum digabung',
            "pilih isi yang benar, lalu hapus semua baris <<<<<<<, |||||||, =======, dan >>>>>>>",
        ),
        (
            f'a mark of a git conflict "{mark}": two versions of this file are not joined yet',
            "choose the right text, then delete all lines <<<<<<<, |||||||, ======= and >>>>>>>",
        ),
    )
