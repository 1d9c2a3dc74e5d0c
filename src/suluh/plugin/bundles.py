"""Which style sheets, scripts and icons of ours become one file."""

# One file a dress, so that a page waits for one style sheet: its parts, in the order that matters.
BUNDLES = {
    "cari.js": ("js/cari-kata.js", "js/cari-indeks.js", "js/cari-daftar.js"),
    "cari-kutipan.js": ("js/cari-kutipan.js",),
    "cari-halaman.js": ("js/cari-halaman.js",),
    "cari.css": ("css/cari.css",),
    "suluh.css": ("css/tokens.css", "css/light.css", "css/components.css"),
    "pictures.css": ("css/pictures.css",),
    "daftar.css": ("css/daftar.css",),
    "bantuan.css": ("css/bantuan.css",),
    "penanganan.css": ("css/penanganan.css",),
    "prosedur.css": ("css/prosedur.css",),
    "staff.css": ("css/staff.css",),
    "suluh.js": ("js/bahasa.js", "js/huruf.js", "js/baca.js", "js/salin.js", "js/cari-kotak.js"),
    "keluar.js": ("js/keluar.js",),
    "tenggat.js": ("js/tenggat.js",),
    "perusahaan.js": ("js/perusahaan.js",),
    "belajar.css": ("css/belajar.css",),
    "belajar.js": (
        *("js/sidik.js", "js/kemajuan.js", "js/pengulangan.js"),
        *("js/pelajar.js", "js/jalur.js", "js/kuis.js"),
    ),
    "pembimbing.js": ("js/sidik.js", "js/kemajuan.js", "js/pembimbing.js"),
    "instrumen.css": ("css/instrumen.css",),
    "isian.js": ("js/nilai.js", "js/isian_berkas.js", "js/isian_teks.js", "js/isian.js"),
    "survei.js": ("js/nilai.js", "js/isian_teks.js", "js/survei.js"),
    "suluh.svg": ("icons/suluh.svg",),
}
