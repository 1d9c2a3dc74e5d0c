"""FIL003, FIL004, FIL010 to FIL016, PAG008: what lies in the content folder, before anything is opened."""

import os
import re
from collections.abc import Collection
from pathlib import Path

from suluh.findings import Finding, error, warning
from suluh.model.languages import LANGUAGES
from suluh.read.files import link, special, unreadable
from suluh.read.stray_files import page_name, unread
from suluh.text.file_names import MAX_PATH, alike, of_the_system, too_long, unfit
from suluh.text.hidden import hidden
from suluh.text.slug import slug

Names = tuple[str, str]
# A part of an address that can be read out, typed from paper, and sent without being cut.
_READABLE = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
# What a link in Markdown, or an address, cannot hold as it is.
_CUTS_A_LINK = re.compile(r"[\s#%?&+()<>]")


def check_tree(content: Path, prefix: str) -> list[Finding]:
    """Findings on links, pipes, folders that cannot be read, files that nothing reads, and names.

    Names that begin with a dot belong to tools and are passed over, as are other files that systems and
    editors lay down by themselves.
    """
    findings: list[Finding] = []
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(content / below) as entries:
                # Of two names that differ in capitals only, the one in small letters keeps its name.
                found = sorted(entries, key=lambda entry: (entry.name != entry.name.lower(), entry.name))
        except OSError as problem:
            findings.append(unreadable(f"{prefix}/{below}".rstrip("/"), problem))
            continue
        first: dict[str, str] = {}
        for entry in found:
            if of_the_system(entry.name):
                continue
            path = f"{below}{entry.name}"
            shown = f"{prefix}/{path}"
            on_name = _name(entry.name, path, shown, first)
            findings += on_name
            if entry.is_symlink():
                findings.append(link(shown))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(f"{path}/")
                findings += [] if on_name else _proposal(path, shown, first, is_folder=True)
            elif not entry.is_file(follow_symlinks=False):
                findings.append(special(shown))
            else:
                placed = unread(path, shown, prefix)
                findings += placed
                findings += [] if on_name or placed else _proposal(path, shown, first, is_folder=False)
    return list(dict.fromkeys(findings))


def _name(name: str, path: str, shown: str, first: dict[str, str]) -> list[Finding]:
    """Findings on one name; `first` holds the names of its folder so far."""
    findings: list[Finding] = []
    why = unfit(name)
    taken = first.setdefault(alike(name), name)
    if why is None and taken != name:
        why = _differs(name, taken)
    if why is None and too_long(path):
        why = (f"jalur lebih dari {MAX_PATH} karakter", f"the path has more than {MAX_PATH} characters")
    if why is not None:
        findings.append(
            error(
                "FIL011",
                (shown, 1),
                (f"USB atau Windows tidak dapat menyimpan nama ini ({why[0]})", "pilih nama lain"),
                (f"a USB stick or Windows cannot hold this name ({why[1]})", "choose another name"),
            )
        )
    unseen = [index for index in hidden(name) if not "\ud800" <= name[index] <= "\udfff"]
    if unseen:
        signs = ", ".join(dict.fromkeys(f"U+{ord(name[index]):04X}" for index in unseen))
        findings.append(
            error(
                "FIL012",
                (shown, 1),
                (f"nama berkas memuat karakter tak terlihat ({signs})", "ganti nama berkas"),
                (f"the file's name holds a hidden character ({signs})", "rename the file"),
            )
        )
    return findings


def _differs(name: str, taken: str) -> Names:
    """In what alone a name differs from another of its folder."""
    if name.lower() == taken.lower():
        return f'hanya beda huruf besar dari "{taken}"', f'differs from "{taken}" in capitals only'
    return (
        f'hanya beda cara Unicode menulis huruf dari "{taken}"',
        f'differs from "{taken}" only in how Unicode writes the letters',
    )


def _proposal(path: str, shown: str, first: Collection[str], *, is_folder: bool) -> list[Finding]:
    """FIL015 and FIL016: a name that would make a poor address, and a better one."""
    *folders, name = path.split("/")
    top = folders[0] if folders else ""
    if top == "media" and _CUTS_A_LINK.search(name):
        stem, dot, ending = name.rpartition(".")
        better = (
            _free(slug(stem), f".{ending.lower()}", name, first)
            if dot
            else _free(slug(name), "", name, first)
        )
        return [
            warning(
                "FIL016",
                (shown, 1),
                (f'tautan ke nama "{name}" terpotong', f"ganti namanya menjadi {better}"),
                (f'a link to the name "{name}" is cut off', f"rename it to {better}"),
            )
        ]
    stem = name if is_folder else name.removesuffix(".md")
    if top not in LANGUAGES or _READABLE.fullmatch(stem) or stem.lower() in LANGUAGES:
        return []
    better = slug(stem) if is_folder else page_name(name)
    better = _free(better.removesuffix(".md"), "" if is_folder else ".md", name, first)
    latin = slug(stem) != "x" or stem == "X"
    mend = (f"ganti namanya menjadi {better}", f"rename it to {better}")
    if not latin:
        mend = ("beri nama dengan huruf Latin kecil", "give it a name in small Latin letters")
    return [
        error(
            "FIL015",
            (shown, 1),
            (f'nama "{name}" menjadi alamat yang sulit ditulis dan dikirim', mend[0]),
            (f'the name "{name}" makes an address that is hard to type and to send', mend[1]),
        )
    ]


def _free(stem: str, ending: str, own: str, first: Collection[str]) -> str:
    """A name that no other of the folder has but the one that is to be renamed."""
    name, number = f"{stem}{ending}", 1
    while alike(name) in first and alike(name) != alike(own):
        number += 1
        name = f"{stem}-{number}{ending}"
    return name
