"""What a reviewer said of a response: Kobo's `_validation_status`, Central's `ReviewState`, Ona's `_review_status`.

An empty state means that nobody has looked, and counts: many offices never review. Every other state that is
not an approval sets its row aside. docs/decisions/0044-review-states.md says why.
"""

import re
from collections.abc import Collection, Sequence

APPROVED, OPEN, ASIDE = "approved", "open", "aside"
# Without the marks between the words, which differ from export to export. The uid is asked before the label.
_NAMES = (
    "validationstatus", "validationstatusuid", "validationstatuslabel", "submissionvalidationstatus",
    "reviewstate", "systemreviewstate", "reviewstatus",
)  # fmt: skip
_SAYS_YES = {"approved", "disetujui", "setuju"}
# Also what exports write where there is nothing; Central shows "Received" where nobody has looked.
_SAYS_NOTHING = {"", "none", "null", "nan", "na", "received", "diterima", "belumditinjau", "notreviewed"}
_MARKS = re.compile(r"[\W_]+")
_PREFIX = "validationstatus"


def review_columns(names: Sequence[str], taken: Collection[int]) -> list[int]:
    """The columns that say what a reviewer said, the one that says it most plainly first."""
    found = [(_bare(name), at) for at, name in enumerate(names) if at not in taken]
    return [at for _, at in sorted((_NAMES.index(name), at) for name, at in found if name in _NAMES)]


def review(cell: str) -> str:
    """`APPROVED`, `OPEN` or `ASIDE`."""
    said = _bare(cell).removeprefix(_PREFIX)
    if said in _SAYS_NOTHING:
        return OPEN
    return APPROVED if said in _SAYS_YES else ASIDE


def _bare(text: str) -> str:
    return _MARKS.sub("", text.casefold())
