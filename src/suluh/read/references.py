"""The citations of a text, found in its source without running Markdown."""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.model.citation import Citation
from suluh.text.code import code_lines, spans_are_sure, without_spans

# The one grammar of references; `blocks/references.py` draws what this finds.
# The anchor of a heading may have letters of any script.
_PART = r"(?:[A-Za-z0-9-]|[^\x00-\x7f\s])+"
REFERENCE = re.compile(rf"\[\[([a-z]+):([A-Za-z0-9-]+)(?:#({_PART}))?(?:\|([^\[\]|\n]{{1,120}}))?\]\]")
OPENING = re.compile(r"\[\[(?:(?!\[\[|\]\])[^\n]){0,60}(?:\]\])?")
# What somebody wrote who meant one: blanks, another sign for the colon, capitals, a bracket that is missing.
_MEANT = re.compile(
    rf"\[\[\s*([A-Za-z]+)(?:\s*[:=/;]\s*|\s+)([A-Za-z0-9][A-Za-z0-9-]*)(?:\s*#\s*({_PART}))?"
    r"\s*(?:\|([^\[\]|\n]{1,120}))?(?:\]|$|(?=[.,;!?]))"
)
# In a list such as `legal_basis` the brackets are left out.
BARE = re.compile(rf"^([a-z]+):([A-Za-z0-9-]+)(?:#({_PART}))?$")


def scan(text: str, shown: str, first_line: int = 1) -> tuple[tuple[Citation, ...], list[Finding]]:
    """All citations of a text with their lines, and a finding for each `[[` that is none.

    Code fences and inline code are passed over. Where nobody can tell from the lines what is code, a
    citation counts: what is drawn is always found here, and the rules pass over what is not drawn.
    """
    citations: list[Citation] = []
    findings: list[Finding] = []
    for number, line, counting in _prose_lines(text):
        at = first_line + number
        for match in REFERENCE.finditer(counting):
            kind, id, part, label = match.groups()
            citations.append(Citation(kind, id, part or "", (label or "").strip(), at))
        for rest in OPENING.findall(REFERENCE.sub("", line)):
            findings.append(
                error(
                    "REF002",
                    (shown, at),
                    (
                        f'"{rest[:40]}" bukan rujukan yang benar',
                        f"tulis {right_form(rest) or '[[jenis:id]] atau [[jenis:id#bagian|label]]'}",
                    ),
                    (
                        f'"{rest[:40]}" is not a sound reference',
                        f"write {right_form(rest) or '[[kind:id]] or [[kind:id#part|label]]'}",
                    ),
                )
            )
    return tuple(citations), findings


def right_form(opening: str) -> str:
    """The reference that what begins with `[[` was meant to be; "" if nobody can tell."""
    match = _MEANT.match(opening)
    if match is None:
        return ""
    kind, id, part, label = match.groups()
    return (
        f"[[{kind.lower()}:{id.lower()}{f'#{part}' if part else ''}{f'|{label.strip()}' if label else ''}]]"
    )


def parse_bare(text: str, line: int = 1) -> Citation | None:
    """The citation that a bare `kind:id#part` means, or None."""
    match = BARE.match(text.strip())
    if not match:
        return None
    kind, id, part = match.groups()
    return Citation(kind, id, part or "", "", line)


def _prose_lines(text: str) -> Iterator[tuple[int, str, str]]:
    """(index, line, line in which citations count) of each line with brackets outside code.

    Code spans are taken out; in the second line only where they are what they seem: neither the line nor one
    above it in its paragraph opens a span that has its other end elsewhere.
    """
    code = code_lines(text) if "```" in text or "~~~" in text else frozenset()
    sure = True
    for number, line in enumerate(text.split("\n")):
        if "`" in line:
            sure = sure and spans_are_sure(line)
        elif not sure and not line.strip():
            sure = True
        if "[[" in line and number not in code:
            prose = without_spans(line)
            yield number, prose, prose if sure else line
