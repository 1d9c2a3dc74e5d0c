"""Text that must fit a box whose font nobody knows: system fonts differ, SVG text does not wrap."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["name", "note", "head"]
# Size and distance of lines in px. At 320 px of screen one px of the picture is one px.
SIZE_PX: dict[Style, int] = {"name": 13, "note": 12, "head": 12}
STEP_PX: dict[Style, int] = {"name": 18, "note": 16, "head": 16}

# Widths in hundredths of the font size, after DejaVu Sans, the widest of the usual system fonts.
_NARROW, _SLIM, _SMALL, _CAPITAL, _BROAD, _FULL = 32, 42, 65, 80, 100, 105
_CLASSES = {
    **dict.fromkeys("ijlI'|.,:; ", _NARROW),
    **dict.fromkeys('frt()[]/\\-!"', _SLIM),
    **dict.fromkeys("mwMW@%&—", _BROAD),
}
_BOLD = 112  # hundredths; heads are bold


@dataclass(frozen=True)
class Lettering:
    """Lines of text; `y_px` is the baseline of the first. Joined, the lines are the text."""

    x_px: int
    y_px: int
    lines: tuple[str, ...]
    style: Style

    @property
    def bottom_px(self) -> int:
        return self.y_px + (len(self.lines) - 1) * STEP_PX[self.style] + 4

    @property
    def right_px(self) -> int:
        return self.x_px + max(width_px(line.rstrip(), self.style) for line in self.lines)


def letter(text: str, style: Style, x_px: int, top_px: int, room_px: int) -> Lettering:
    """A text set below `top_px`, wrapped to `room_px`."""
    return Lettering(x_px, top_px + SIZE_PX[style], wrap(text, style, room_px), style)


def width_px(text: str, style: Style) -> int:
    """An upper estimate of the width of a text."""
    hundredths = sum(_CLASSES.get(c) or _class(c) for c in text)
    if style == "head":
        hundredths = hundredths * _BOLD // 100
    return -(-hundredths * SIZE_PX[style] // 100)


def _class(char: str) -> int:
    if ord(char) >= 0x1100:
        return _FULL
    return _CAPITAL if char.isupper() else _SMALL


def wrap(text: str, style: Style, room_px: int) -> tuple[str, ...]:
    """The lines of a text. A line that ends at a space keeps it, so that the lines join to the text;
    a word that is too long for a line is cut, after a slash, dot or hyphen where it has one."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and width_px(line + word, style) > room_px:
            lines.append(line)
            line = ""
        while width_px(word, style) > room_px and len(word) > 1:
            cut = _cut(word, style, room_px)
            lines.append(word[:cut])
            word = word[cut:]
        line += word + " "
    lines.append(line.rstrip())
    return tuple(lines)


def _cut(word: str, style: Style, room_px: int) -> int:
    """How many characters of a long word go on this line; at least one."""
    fits = max((n for n in range(1, len(word)) if width_px(word[:n], style) <= room_px), default=1)
    head = word[:fits]
    seam = head.rfind("/") + 1 or max(head.rfind(c) + 1 for c in ".-_")
    return seam or fits
