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
