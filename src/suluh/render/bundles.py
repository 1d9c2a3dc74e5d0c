"""Which style sheets, scripts and icons of the core's theme become one file in the site."""

# One file a frame, so that a page waits for one style sheet: its parts, in the order that matters.
BUNDLES = {
    "cari.js": ("js/cari-kata.js", "js/cari-indeks.js", "js/cari-daftar.js"),
    "cari-kutipan.js": ("js/cari-kutipan.js",),
    "cari-halaman.js": ("js/cari-halaman.js",),
    "cari.css": ("css/cari.css",),
    "suluh.css": ("css/tokens.css", "css/light.css", "css/components.css"),
    "pictures.css": ("css/pictures.css",),
    "suluh.js": ("js/bahasa.js", "js/huruf.js", "js/baca.js", "js/salin.js", "js/cari-kotak.js"),
    "keluar.js": ("js/keluar.js",),
    "suluh.svg": ("icons/suluh.svg",),
}
