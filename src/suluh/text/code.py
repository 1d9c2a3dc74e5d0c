"""Where code stands in a Markdown text: there nothing is a reference, a heading or a block.

The same forms as the Markdown library draws as code, so that what is drawn is what is read.
"""

import re

# As in the fenced_code extension: a fence at the margin that is closed by its like.
FENCED = re.compile(
    r"^(?P<fence>~{3,}|`{3,})[ ]*[\w#.+-]*[ ]*\n.*?(?<=\n)(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL
)
# As Markdown takes a code span: a run of backticks that is not escaped, up to a run of the same length.
SPAN = re.compile(r"(?<![\\`])(`{1,20})(?!`)(.+?)(?<!`)\1(?!`)")


def code_lines(text: str) -> frozenset[int]:
    """The indexes of the lines inside closed fences, the fences included."""
    found: set[int] = set()
    for match in FENCED.finditer(text):
        first = text.count("\n", 0, match.start())
        found.update(range(first, first + match.group().count("\n") + 1))
    return frozenset(found)


def without_spans(line: str) -> str:
    """A line without its code spans."""
    return SPAN.sub("", line) if "`" in line else line


# A code span may go over the lines of its paragraph.
_SPAN_OF_LINES = re.compile(r"(?<![\\`])(`{1,20})(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_SIGN = re.compile(r"[^\n]")


def without_code(text: str) -> str:
    """A text with blanks where code stands; everything else keeps its line and column."""
    if "`" not in text and "~~~" not in text:
        return text
    return _SPAN_OF_LINES.sub(_blank, FENCED.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return _SIGN.sub(" ", match.group())
