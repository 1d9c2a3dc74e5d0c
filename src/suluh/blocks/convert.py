"""Markdown into HTML, without MkDocs: converted once, drawn for each edition that shows it."""

from markdown import Markdown
from markupsafe import Markup

from suluh.blocks.converted import Converted
from suluh.blocks.drawing import Place, draw_converted
from suluh.blocks.extension import SuluhBlocks, SuluhExtension
from suluh.blocks.footnotes import Footnotes
from suluh.blocks.forms import Forms
from suluh.blocks.lines import with_lines
from suluh.blocks.paragraphs import Paragraphs
from suluh.blocks.sheet import Sheet, without_tokens
from suluh.blocks.tables import Tables
from suluh.model.reading import TOO_DEEP, Reading
from suluh.text.nested import too_nested

EXTENSIONS = ("sane_lists", "def_list", "pymdownx.mark", "pymdownx.tilde")
SETTINGS = {"pymdownx.tilde": {"subscript": False}}


class Converter:
    """Converts text after text with one Markdown instance."""

    def __init__(self) -> None:
        self._sheet = Sheet()
        self._markdown = _markdown(self._sheet)

    def convert(self, text: str, anchors: tuple[str, ...] = ()) -> Converted:
        """A text whose headings have these anchors; nothing of one whose parts stand too deep in each other."""
        sheet = self._sheet
        self._markdown.reset()
        sheet.begin(anchors)
        if too_nested(text):
            return _NOTHING
        try:
            html = self._markdown.convert(without_tokens(text))
        except RecursionError:
            self._markdown = _markdown(sheet)  # the old one stands in the middle of that text
            return _NOTHING
        links, pictures = with_lines(text, sheet.links, sheet.pictures)
        reading = Reading(links, pictures, tuple(sheet.given), sheet.text, tuple(sheet.cited))
        return Converted(html, tuple(sheet.targets), tuple(sheet.cards), reading)


_NOTHING = Converted("", (), (), Reading(text=TOO_DEEP))


def _markdown(sheet: Sheet) -> Markdown:
    """Markdown with all that the content may use."""
    return Markdown(
        extensions=[
            *EXTENSIONS,
            Tables(use_align_attribute=True),
            Footnotes(),
            Forms(),
            SuluhBlocks(sheet),
            SuluhExtension(sheet),
            Paragraphs(),
        ],
        extension_configs=SETTINGS,
    )


def to_html(text: str, place: Place) -> Markup:
    """The HTML of one Markdown text."""
    return draw_converted(Converter().convert(text, place.anchors), place)
