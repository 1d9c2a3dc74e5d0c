"""A text in small letters, as a pattern sees it that is blind to capitals."""

# What `re.IGNORECASE` takes for a plain letter although it is no capital of it: dotless i, i with a dot,
# long s, the sign of degrees Kelvin, and the two forms of micro.
_LIKE = str.maketrans({"\u0131": "i", "\u0130": "i", "\u017f": "s", "\u212a": "k", "\u00b5": "\u03bc"})


def folded(text: str) -> str:
    """A text in which a pattern in small letters finds whatever it finds in `text` with `re.IGNORECASE`.

    That is so for patterns of ASCII letters; it has as many letters as the text, each in its place.
    """
    return (text if text.isascii() else text.translate(_LIKE)).lower()
