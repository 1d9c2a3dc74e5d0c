"""Signs with which a line of Markdown begins something, as people write them, in whatever program.

Source: CommonMark 0.31.2, sections 4.1 (rules), 4.3 (underlined headings), 5.1 (quotes) and 5.2 (items).
"""

import re

# Bullets of Word and of telephones, besides those of Markdown; the last is that of Word's symbol font.
BULLETS = "•◦▪●‣·\uf0b7"
# Blanks of a level.
INDENT = 4
ITEM = re.compile(rf"(?P<indent> *)(?P<mark>[-*+{BULLETS}]|\d{{1,9}}[.)])(?P<gap>[ \xa0]+)(?P<text>\S.*)$")
RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
QUOTE = re.compile(r" {0,3}> ?")
# `!!! warning "Title"`, `??? note` and `???+ note`.
BOX = re.compile(
    r" {0,3}(?:!!!|\?\?\?\+?) ?(?P<name>[\w-]+)(?P<words>(?: +[\w-]+)*)(?: +\"(?P<title>.*)\")? *$"
)
# `> [!WARNING]`, in Obsidian also `> [!tip]- Title`.
ALERT = re.compile(r"\[!(?P<name>[\w-]+)\][+-]? *(?P<title>.*?) *$")
# `:::warning`, `::: warning Title`, `:::warning[Title]`, `:::{warning}`.
FENCE = re.compile(
    r" {0,3}(?P<fence>:{3,}) *\{?(?P<name>[A-Za-z][\w-]*)\}?(?:\[(?P<label>[^\]\n]*)\]| +(?P<title>\S.*?))? *$"
)
CLOSE = re.compile(r" {0,3}(?P<fence>:{3,}) *$")
NOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:")
# After these lines no paragraph is open: headings, marks of blocks, fences that were laid aside.
ALONE = re.compile(r" {0,3}(?:#{1,6}\s|/{3,}|\x02)")


def indent_of(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))
