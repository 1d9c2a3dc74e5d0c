"""Names of files that every disk can hold, also a USB stick (FAT32, exFAT) and Windows.

Source: Microsoft, "Naming Files, Paths, and Namespaces"; exFAT specification, 7.7.3 (FileName Field).
"""

import re
import unicodedata

# 259 characters of a whole path on Windows, less a drive and a folder to unpack into.
MAX_PATH = 200
# The shape that nearly all names have; only a reserved word can be wrong with it.
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\t\n\ud800-\udfff]')


# What systems and editors lay down by themselves: folder views, backups, locks.
_SYSTEM = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.sw[a-p]|thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|icon\r",
    re.IGNORECASE | re.DOTALL,
)


def of_the_system(name: str) -> bool:
    """Whether a system or an editor laid this file or folder down by itself (.DS_Store, Thumbs.db,
    `paspor.md~`, `~$surat.docx`): it is passed over everywhere and never published."""
    return _SYSTEM.fullmatch(name) is not None


def unfit(name: str) -> tuple[str, str] | None:
    """Why a disk cannot hold a file or folder of this name, in Indonesian and English."""
    if _RESERVED.match(name):
        return "nama ini dipakai Windows untuk perangkat", "Windows keeps this name for a device"
    if _PLAIN.fullmatch(name):
        return None
    sign = _FORBIDDEN.search(name)
    if sign:
        shown = sign.group() if sign.group().isprintable() else f"U+{ord(sign.group()):04X}"
        return f"nama tidak boleh memuat {shown}", f"a name cannot hold {shown}"
    if name[-1:] in (" ", "."):
        return "nama tidak boleh berakhir spasi atau titik", "a name cannot end in a blank or a dot"
    return None


def alike(name: str) -> str:
    """What a disk that knows no capitals, or one that composes accents, takes a name for.

    Source: The Unicode Standard, D145 (canonical caseless matching).
    """
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def too_long(path: str) -> bool:
    """Whether a path from the content folder on is longer than `MAX_PATH`, as Windows counts."""
    return len(path) > MAX_PATH or len(path.encode("utf-16-le", "surrogatepass")) > 2 * MAX_PATH
