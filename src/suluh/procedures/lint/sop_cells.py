"""SOP011: a text that no cell of the sheet, and no card, can hold readably."""

from collections.abc import Iterator

from suluh.findings import Finding, warning
from suluh.model.languages import LANGUAGES
from suluh.model.site import Origin
from suluh.procedures.model.sop import Sop

# About ten lines of the widest column of the sheet; beyond that a row fills half a printed page.
MOST_CHARACTERS = 300


def check(sop: Sop, origin: Origin) -> Iterator[Finding]:
    """The findings on one procedure; `sops.check` asks for each."""
    for keys, text in _cells(sop):
        if len(text) > MOST_CHARACTERS:
            yield warning(
                "SOP011",
                origin.place(*keys),
                (
                    f"teks ini {len(text)} huruf, terlalu panjang untuk satu sel lembar SOP",
                    f"ringkas menjadi paling banyak {MOST_CHARACTERS}, atau bagi menjadi beberapa kegiatan",
                ),
                (
                    f"this text has {len(text)} characters, too many for one cell of the sheet",
                    f"cut it to {MOST_CHARACTERS} at most, or make several activities of it",
                ),
            )


def _cells(sop: Sop) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """(keys, text) of everything that stands in a cell."""
    for name in ("actors", "documents"):
        for index, item in enumerate(getattr(sop, name)):
            yield from (((name, index, "name", lang), item.name[lang]) for lang in LANGUAGES)
    for row, activity in enumerate(sop.activities):
        for field in ("text", "remarks"):
            words = getattr(activity, field)
            if words is not None:
                yield from ((("activities", row, field, lang), words[lang]) for lang in LANGUAGES)
