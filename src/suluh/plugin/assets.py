"""Our own style sheets, scripts and icons, under names that change with their content."""

import hashlib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

FOLDER = "aset"
# One file a dress, so that a page waits for one style sheet: its parts, in the order that matters.
BUNDLES = {
    "suluh.css": ("css/tokens.css", "css/light.css", "css/components.css"),
    "pictures.css": ("css/pictures.css",),
    "daftar.css": ("css/daftar.css",),
    "staff.css": ("css/staff.css",),
    "suluh.js": ("js/bahasa.js", "js/huruf.js", "js/baca.js", "js/salin.js"),
    "keluar.js": ("js/keluar.js",),
    "cari.js": ("js/cari.js",),
    "belajar.css": ("css/belajar.css",),
    "belajar.js": (
        *("js/sidik.js", "js/kemajuan.js", "js/pengulangan.js"),
        *("js/pelajar.js", "js/jalur.js", "js/kuis.js"),
    ),
    "pembimbing.js": ("js/sidik.js", "js/kemajuan.js", "js/pembimbing.js"),
    "suluh.svg": ("icons/suluh.svg",),
}


def hashed_assets(overrides: Path, config: MkDocsConfig) -> tuple[dict[str, str], list[File]]:
    """(plain name -> path in the site, files). A name is `suluh.css`, its path `aset/suluh.1a2b3c4d.css`."""
    names: dict[str, str] = {}
    files: list[File] = []
    for name, parts in BUNDLES.items():
        content = b"\n".join((overrides / "assets" / part).read_bytes() for part in parts)
        digest = hashlib.sha256(content).hexdigest()[:8]
        stem, _, ending = name.rpartition(".")
        target = f"{FOLDER}/{stem}.{digest}.{ending}"
        names[name] = target
        files.append(File.generated(config, target, content=content))
    return names, files
