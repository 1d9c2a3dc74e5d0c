"""Markdown into HTML, without MkDocs."""

from markdown import Markdown
from markupsafe import Markup

from suluh.blocks.allowlist import clean
from suluh.blocks.extension import Place, SuluhBlocks, SuluhExtension

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
        return Markup(clean(self._markdown.convert(text)))


def to_html(text: str, place: Place) -> Markup:
    """The HTML of one Markdown text."""
    return Converter(place).to_html(text)
