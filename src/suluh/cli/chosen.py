"""What `suluh check FILE` shows: the findings on the file, those elsewhere that it causes, and what is left out."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from suluh.findings import Finding
from suluh.model.languages import LANGUAGES

if TYPE_CHECKING:
    from suluh.model.site import Site

_ID = re.compile(r"^id:[ \t]*[\"']?([A-Za-z0-9-]{1,80})", re.MULTILINE)
# What is said of a page because of its twin in the other language.
_OF_TWINS = ("TRN", "AUD002")
_HEAD_BYTES = 64 * 1024


@dataclass(frozen=True)
class Chosen:
    """The findings to show, and what the closing line says of the rest.

    `shown` begins with those on the chosen files; `caused` counts those after them. `hidden` are on other
    files. `unread` are files that their own errors keep out, so that no other rule was asked about them;
    `strangers` are chosen files that are no content.
    """

    shown: list[Finding]
    caused: int
    hidden: list[Finding]
    unread: tuple[str, ...]
    strangers: tuple[str, ...]


class Choice:
    """The files and folders that were named; none means everything. Findings count from `root`."""

    def __init__(self, paths: tuple[Path, ...], root: Path) -> None:
        self._root = root
        self._paths = [_place(path) for path in paths]

    def has(self, shown: str) -> bool:
        """Whether a file lies on one of the paths."""
        if not self._paths:
            return True
        place = _place(self._root / shown)
        return any(place == path or path in place.parents for path in self._paths)

    def among(self, findings: list[Finding], site: "Site") -> Chosen:
        """The findings that belong to the choice."""
        own, rest = _parted(findings, lambda finding: self.has(finding.path))
        known = {origin.path for origin in site.origins.values()}
        errors = {finding.path for finding in findings if finding.severity == "error"}
        places = tuple(f"{self._prefix(known)}/{name}/" for name in (*LANGUAGES, "data"))
        unread = sorted(
            path for path in errors - known if path.startswith(places) and _is_file(self._root, path)
        )
        if not self._paths:
            return Chosen(own, 0, [], tuple(unread), ())
        files = sorted(path for path in known | errors if self.has(path))
        caused, hidden = _parted(rest, _Cause(files, site, self._root).has)
        strangers = tuple(self._strangers(known | {finding.path for finding in findings}, site))
        return Chosen(
            [*own, *caused], len(caused), hidden, tuple(p for p in unread if self.has(p)), strangers
        )

    def _strangers(self, known: set[str], site: "Site") -> Iterator[str]:
        """The chosen paths that lead to nothing that is checked."""
        prefix = self._prefix(known)
        places = [
            _place(self._root / path) for path in (*known, *(f"{prefix}/{name}" for name in site.media))
        ]
        held = {folder for place in places for folder in (place, *place.parents)}
        for path in self._paths:
            inside = any(_place(self._root / name) in (path, *path.parents) for name in (prefix, "overrides"))
            if path not in held and not (inside and path.is_dir()):
                yield os.path.relpath(path, self._root)

    @staticmethod
    def _prefix(known: set[str]) -> str:
        return next(iter(sorted(known)), "content").split("/")[0]


class _Cause:
    """Tells whether a finding elsewhere is there because of some files: it names them, or their twins have it."""

    def __init__(self, files: list[str], site: "Site", root: Path) -> None:
        ids = {origin.path: key for key, origin in site.origins.items()}
        names: set[str] = set()
        self._twins: set[str] = set()
        for file in files:
            prefix, _, inner = file.partition("/")
            lang, _, key = inner.partition("/")
            names.add(re.escape(inner))
            folder, id = ids.get(file, ("", ""))
            if lang in LANGUAGES and key.endswith(".md"):
                self._twins |= {f"{prefix}/{other}/{key}" for other in LANGUAGES if other != lang}
                id = id or _id_in(root / file)
                names |= {f"page:{re.escape(id)}"} if id else set()
            elif lang == "data":
                folder, id = folder or key.partition("/")[0], id or Path(key).stem
                kind = site.kinds.by_folder.get(folder)
                names |= {f"{kind.reference}:{re.escape(id)}"} if kind else set()
        self._names = re.compile(rf"(?<![\w/-])(?:{'|'.join(sorted(names))})(?![\w-])") if names else None

    def has(self, finding: Finding) -> bool:
        if finding.path in self._twins and finding.code.startswith(_OF_TWINS):
            return True
        return self._names is not None and bool(self._names.search(finding.text("en")))


def _parted(
    findings: list[Finding], belongs: Callable[[Finding], bool]
) -> tuple[list[Finding], list[Finding]]:
    """(those that belong, the others), each in their order."""
    own: list[Finding] = []
    others: list[Finding] = []
    for finding in findings:
        (own if belongs(finding) else others).append(finding)
    return own, others


def _id_in(path: Path) -> str:
    """The id in the head of a page that could not be read; "" if it has none."""
    try:
        with path.open("rb") as opened:
            match = _ID.search(opened.read(_HEAD_BYTES).decode("utf-8", "replace"))
    except OSError:
        return ""
    return match[1] if match else ""


def _is_file(root: Path, shown: str) -> bool:
    return (root / shown).is_file() and shown.endswith((".md", ".yml", ".yaml"))


def _place(path: Path) -> Path:
    """Where a file lies on disk: a link itself, not what it leads to (perhaps to itself)."""
    folder, name = os.path.split(os.path.abspath(path))
    return Path(os.path.realpath(folder), name)


def closing(chosen: Chosen, lang: str) -> str:
    """What the closing line adds: nothing if everything was shown and checked."""
    hidden = len(chosen.hidden)
    errors = sum(finding.severity == "error" for finding in chosen.hidden)
    unread = ", ".join(chosen.unread[:3]) + (" …" if len(chosen.unread) > 3 else "")
    strangers = ", ".join(chosen.strangers)
    told = {
        "id": (
            (chosen.caused, f"{chosen.caused} di antaranya ada di berkas lain karena berkas ini"),
            (chosen.unread, f"aturan lain belum memeriksa {len(chosen.unread)} berkas yang tidak terbaca utuh ({unread})"),
            (hidden, f"{hidden} temuan di berkas lain ({errors} kesalahan) tidak ditampilkan: `suluh check`"),
            (strangers, f"bukan isi situs, tidak diperiksa: {strangers}"),
        ),
        "en": (
            (chosen.caused, f"{chosen.caused} of them are in other files because of this one"),
            (chosen.unread, f"no other rule has looked at {len(chosen.unread)} files that could not be read whole ({unread})"),
            (hidden, f"{hidden} findings in other files ({errors} errors) are not shown: `suluh check`"),
            (strangers, f"no content, not checked: {strangers}"),
        ),
    }  # fmt: skip
    return "".join(f"; {text}" for there, text in told[lang] if there)
