"""Which style sheets and scripts a page loads besides those that every page has.

The names are those of `plugin/assets.py`. A field that brings its own is one line here.
"""

# Pages of an instrument that are for staff.
INSTRUMENT_KINDS = ("instrument", "instrument_form", "instrument_paper", "instrument_training")
# Kind of page -> style sheets after suluh.css.
STYLES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((*INSTRUMENT_KINDS, "survey"), ("instrumen.css",)),
    **dict.fromkeys(("sop", "sop_version"), ("pictures.css", "prosedur.css")),
    **dict.fromkeys(
        ("sops", "sop_chain", "flow_lanes", "departure", "departures"), ("pictures.css", "prosedur.css")
    ),
    "regulation": ("pictures.css",),
    "regulation_graph": ("pictures.css",),
    "timeline": ("pictures.css",),
    "law_chain": ("pictures.css",),
    "flow": ("pictures.css", "prosedur.css"),
    "design": ("pictures.css",),
    "checklists": ("daftar.css",),
    **dict.fromkeys(("path", "quiz", "case", "review", "mentors", "handover"), ("belajar.css",)),
    "tree": ("pictures.css",),
    "outcome": ("bantuan.css",),
    "complaint": ("penanganan.css",),
    "clocks": ("penanganan.css",),
    "referrals": ("penanganan.css",),
    "referral": ("penanganan.css",),
    "form": ("penanganan.css",),
    "charges": ("penanganan.css",),
    "charges_scheme": ("penanganan.css",),
}
# Kind of page -> scripts after suluh.js.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "search": ("cari-halaman.js",),
    "instrument_form": ("isian.js",),
    "survey": ("survei.js",),
    "clocks": ("tenggat.js",),
    "licences": ("perusahaan.js",),
    **dict.fromkeys(("path", "quiz", "case", "review"), ("belajar.js",)),
    "mentors": ("pembimbing.js",),
}
# Kinds where somebody answers questions, one after the other, on a poor line: what searches comes when the
# reader turns to the box, so that a way through the help desk stays light.
SEARCH_WHEN_ASKED = ("question", "outcome")
