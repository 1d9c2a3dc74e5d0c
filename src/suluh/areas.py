"""All areas, in the order in which they are listed. A new area is a package and one line here."""

from suluh.area import Area

AREAS: tuple[Area, ...] = (
    Area("suluh.law", bundles={}),
    Area("suluh.procedures", bundles={"prosedur.css": ("css/prosedur.css",)}),
    Area(
        "suluh.helpdesk",
        bundles={
            "daftar.css": ("css/daftar.css",),
            "bantuan.css": ("css/bantuan.css",),
            "penanganan.css": ("css/penanganan.css",),
            "tenggat.js": ("js/tenggat.js",),
            "perusahaan.js": ("js/perusahaan.js",),
        },
    ),
    Area(
        "suluh.learning",
        bundles={
            "belajar.css": ("css/belajar.css",),
            "belajar.js": (
                *("js/sidik.js", "js/kemajuan.js", "js/pengulangan.js"),
                *("js/pelajar.js", "js/jalur.js", "js/kuis.js"),
            ),
            "pembimbing.js": ("js/sidik.js", "js/kemajuan.js", "js/pembimbing.js"),
        },
    ),
    Area(
        "suluh.monitoring",
        bundles={
            "instrumen.css": ("css/instrumen.css",),
            "isian.js": ("js/nilai.js", "js/isian_berkas.js", "js/isian_teks.js", "js/isian.js"),
            "survei.js": ("js/nilai.js", "js/isian_teks.js", "js/survei.js"),
        },
    ),
)
