"""Every text converted once: for the checks, and for the editions drawn after them."""

from suluh.blocks.convert import Converted, Converter

_Key = tuple[str, tuple[str, ...]]


class Conversions:
    """Converted texts by what they are made of: the text itself and the anchors of its headings."""

    def __init__(self) -> None:
        self._found: dict[_Key, Converted] = {}
        self._converter: Converter | None = None

    def of(self, text: str, anchors: tuple[str, ...]) -> Converted:
        """A text converted, now or before."""
        key = (text, anchors)
        if key not in self._found:
            self._found[key] = self._convert(text, anchors)
        return self._found[key]

    def _convert(self, text: str, anchors: tuple[str, ...]) -> Converted:
        if self._converter is None:  # it takes a while to make
            self._converter = Converter()
        return self._converter.convert(text, anchors)
