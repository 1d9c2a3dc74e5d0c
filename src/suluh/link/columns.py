"""The columns that the forms of an instrument make themselves, and the answers they all share.

docs/monitoring.md lists them; `suluh report` reads them.
"""

from suluh.model.base import Words
from suluh.model.instrument_item import NO, YES

CONSENT = "persetujuan"
INSTRUMENT = "instrumen"
VERSION = "versi"
SCORE = "nilai"
LIGHT = "lampu"
# So begin the columns of the sums that an XLSForm needs on the way to its score; readers pass them over.
SUMS = "hitung"
DRAFT = "rancangan"
# What Kobo and ODK record about a response.
METADATA = ("start", "end", "today")
# The note that shows the score.
RESULT = "hasil"
# What no section or item may be called.
RESERVED = (CONSENT, INSTRUMENT, VERSION, SCORE, LIGHT, SUMS, DRAFT, RESULT, *METADATA)
# The ending of the name of the text that opens a section.
ABOUT = "_ket"

YES_NO = ((YES, Words(id="Ya", en="Yes")), (NO, Words(id="Tidak", en="No")))
SEX_NAMES = {
    "l": Words(id="Laki-laki", en="Men"),
    "p": Words(id="Perempuan", en="Women"),
    "t": Words(id="Tidak disebut", en="Not stated"),
}


def section_score(section: str) -> str:
    """The column of the score of a section."""
    return f"{SCORE}_{section}"
