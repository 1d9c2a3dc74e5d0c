"""Markdown into HTML, without MkDocs."""

from markdown import Markdown
from markupsafe import Markup

from suluh.blocks.allowlist import clean
from suluh.blocks.extension import Place, SuluhBlocks, SuluhExtension
from suluh.blocks.references import draw_tokens, without_tokens

EXTENSIONS = ("fenced_code", "tables", "sane_lists", "def_list")


class Converter:
    """Converts page after page with one Markdown instance; `place` says which page it is."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._markdown = Markdown(
            extensions=[*EXTENSIONS, SuluhBlocks(place), SuluhExtension(place)],
            extension_configs={"tables": {"use_align_attribute": True}},
        )

    def to_html(self, text: str) -> Markup:
        """The HTML of a Markdown text at the converter's present place."""
        self._markdown.reset()
        self.place.cited.clear()
        self.place.pictures.clear()
        html = self._markdown.convert(without_tokens(text))
        return Markup(clean(draw_tokens(html, self.place)))


def to_html(text: str, place: Place) -> Markup:
    """The HTML of one Markdown text."""
    return Converter(place).to_html(text)
