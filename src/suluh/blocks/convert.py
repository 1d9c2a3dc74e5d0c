"""Markdown into HTML, without MkDocs: converted once, drawn for each edition that shows it."""

import re
from dataclasses import dataclass

from markdown import Markdown
from markupsafe import Markup, escape

from suluh.blocks.allowlist import clean
from suluh.blocks.contact import draw_card
from suluh.blocks.extension import Place, SuluhBlocks, SuluhExtension
from suluh.blocks.lines import with_lines
from suluh.blocks.links import mended
from suluh.blocks.sheet import CARD, END, LINK, REFERENCE, Sheet, without_tokens
from suluh.model.citation import Citation
from suluh.model.reading import Reading
from suluh.render.references import draw

EXTENSIONS = ("fenced_code", "tables", "sane_lists", "def_list")
_CARD, _DRAWN = re.compile(f"{CARD}(\\d+){END}"), re.compile(f"([{REFERENCE}{LINK}])(\\d+){END}")


@dataclass(frozen=True)
class Converted:
    """A text after Markdown. Tokens stand in its HTML for all that an edition decides; see `sheet.py`."""

    html: str
    cited: tuple[Citation, ...]
    targets: tuple[str, ...]
    cards: tuple[tuple[str, str], ...]
    reading: Reading


class Converter:
    """Converts text after text with one Markdown instance."""

    def __init__(self) -> None:
        self._sheet = Sheet()
        self._markdown = Markdown(
            extensions=[*EXTENSIONS, SuluhBlocks(self._sheet), SuluhExtension(self._sheet)],
            extension_configs={"tables": {"use_align_attribute": True}},
        )

    def convert(self, text: str, anchors: tuple[str, ...] = ()) -> Converted:
        """A text whose headings have these anchors."""
        sheet = self._sheet
        self._markdown.reset()
        sheet.begin(anchors)
        html = self._markdown.convert(without_tokens(text))
        links, pictures = with_lines(text, sheet.links, sheet.pictures)
        reading = Reading(links, pictures, tuple(sheet.given), sheet.text)
        return Converted(html, tuple(sheet.cited), tuple(sheet.targets), tuple(sheet.cards), reading)


def draw_converted(converted: Converted, place: Place) -> Markup:
    """The HTML of a converted text at a place, and on the place the pictures that it shows.

    Cards come before the references of the running text: what a first mention shows stands in the text.
    """
    place.pictures.clear()
    html = converted.html
    if converted.cards:
        html = _CARD.sub(lambda m: str(draw_card(*converted.cards[int(m[1])], place.view)), html)

    def drawn(match: re.Match[str]) -> str:
        number = int(match[2])
        if match[1] == LINK:
            return str(escape(mended(converted.targets[number], place)))
        return str(draw(converted.cited[number], place.view))

    return Markup(clean(_DRAWN.sub(drawn, html)))


def to_html(text: str, place: Place) -> Markup:
    """The HTML of one Markdown text."""
    return draw_converted(Converter().convert(text, place.anchors), place)
