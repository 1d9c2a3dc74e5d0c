"""Frames for the tables of a text: where they scroll sideways, with the keys too."""

import re

from markupsafe import escape

# The same frame as that of the macro `frame` in the theme's pieces.html.
FRAME = '<div class="scroll" role="group"'
_PIECE = re.compile(r'<h[2-6]\b[^>]*\bid="([^"]+)"|<table\b|</table>')


def framed(html: str, name: str) -> str:
    """Clean HTML with each table in a frame, which the heading above it names; `name` where there is none."""
    if "<table" not in html:
        return html
    label = f'aria-label="{escape(name)}"'

    def piece(match: re.Match[str]) -> str:
        nonlocal label
        if match[1]:
            label = f'aria-labelledby="{match[1]}"'
            return match[0]
        if match[0] == "</table>":
            return "</table></div>"
        return f'{FRAME} {label} tabindex="0"><table'

    return _PIECE.sub(piece, html)
