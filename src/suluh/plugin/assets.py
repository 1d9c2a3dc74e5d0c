"""Our own style sheets, scripts and icons, under names that change with their content."""

import hashlib
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from suluh.plugin.minify import minify

FOLDER = "aset"
# One file a dress, so that a page waits for one style sheet: its parts, in the order that matters.
BUNDLES = {
    "cari.js": ("js/cari-kotak.js",),
    "cari-mesin.js": ("js/cari-kata.js", "js/cari-indeks.js", "js/cari-jawab.js"),
    "cari-petugas.js": ("js/cari-petugas.js",),
    "cari.css": ("css/cari.css",),
    "suluh.css": ("css/tokens.css", "css/light.css", "css/components.css"),
    "pictures.css": ("css/pictures.css",),
    "daftar.css": ("css/daftar.css",),
    "bantuan.css": ("css/bantuan.css",),
    "penanganan.css": ("css/penanganan.css",),
    "prosedur.css": ("css/prosedur.css",),
    "staff.css": ("css/staff.css",),
    "suluh.js": ("js/bahasa.js", "js/huruf.js", "js/baca.js", "js/salin.js", "js/cari-nanti.js"),
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

# A comment that has its lines to itself; one beside code stays, so nothing but comments can go.
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
CSS_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)


def without_comments(name: str, content: bytes) -> bytes:
    """A script or style sheet without the lines that only explain it: readers pay for each byte."""
    pattern = {"js": COMMENT, "css": CSS_COMMENT}.get(name.rpartition(".")[2])
    return pattern.sub("", content.decode()).encode() if pattern else content


# What every page or every search waits for is shortened.
SHORTENED = ("cari.js", "cari-mesin.js")


def hashed_assets(overrides: Path, config: MkDocsConfig) -> tuple[dict[str, str], list[File]]:
    """(plain name -> path in the site, files). A name is `suluh.css`, its path `aset/suluh.1a2b3c4d.css`."""
    names: dict[str, str] = {}
    files: list[File] = []
    beside = "".join(_joined(overrides, name).decode() for name in SHORTENED)
    for name in BUNDLES:
        content = _joined(overrides, name)
        if name in SHORTENED:
            content = minify(content.decode(), beside).encode()
        digest = hashlib.sha256(content).hexdigest()[:8]
        stem, _, ending = name.rpartition(".")
        target = f"{FOLDER}/{stem}.{digest}.{ending}"
        names[name] = target
        files.append(File.generated(config, target, content=content))
    return names, files


def _joined(overrides: Path, name: str) -> bytes:
    parts = BUNDLES[name]
    return b"\n".join(without_comments(part, (overrides / "assets" / part).read_bytes()) for part in parts)
