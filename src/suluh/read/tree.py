"""FIL003, FIL004, FIL010, FIL011, FIL012: what lies in the content folder, before anything is opened."""

import os
from pathlib import Path

from suluh.findings import Finding, error
from suluh.read.files import link, special, unreadable
from suluh.text.file_names import MAX_PATH, alike, too_long, unfit
from suluh.text.hidden import hidden


def check_tree(content: Path, prefix: str) -> list[Finding]:
    """Findings on links, pipes, folders that cannot be read, and names that a disk cannot hold.

    Names that begin with a dot belong to tools and are passed over.
    """
    findings: list[Finding] = []
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(content / below) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            findings.append(unreadable(f"{prefix}/{below}".rstrip("/"), problem))
            continue
        first: dict[str, str] = {}
        for entry in found:
            if entry.name.startswith("."):
                continue
            path = f"{below}{entry.name}"
            shown = f"{prefix}/{path}"
            findings += _name(entry.name, path, shown, first)
            if entry.is_symlink():
                findings.append(link(shown))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(f"{path}/")
            elif not entry.is_file(follow_symlinks=False):
                findings.append(special(shown))
    return findings


def _name(name: str, path: str, shown: str, first: dict[str, str]) -> list[Finding]:
    """Findings on one name; `first` holds the names of its folder so far."""
    findings: list[Finding] = []
    why = unfit(name)
    taken = first.setdefault(alike(name), name)
    if why is None and taken != name:
        why = (f'hanya beda huruf besar dari "{taken}"', f'differs from "{taken}" in capitals only')
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
