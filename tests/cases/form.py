"""The form of a case file: content with faults, content without, and what is said about the faults.

See README.md in this folder. `python -m tests.cases.form FILE…` writes the `== says` part anew from
what the code says now; read the difference before you keep it.
"""

import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from suluh.findings import Finding
from suluh.findings.show import show
from suluh.flow import load
from tests.small_site import DAY, FILES, WORDS, WORDS_MARK

MARK = re.compile(r" *◄((?: [A-Z]{3}\d{3})+)$")
HEAD = re.compile(
    r"^-- (\S+?)(?:: (?P<line>.*)| (?P<verb>deleted|as it is|folder|bytes|pipe|link \S+|kilobytes \d+))?$"
)
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
Guilt = list[tuple[str, int, str]]


@dataclass(frozen=True)
class Case:
    """One case: its file, and the text of each of its parts."""

    path: Path
    title: str
    bad: str
    good: str
    says: str

    @property
    def code(self) -> str:
        return self.path.name[:6]

    @property
    def room(self) -> str:
        """The folder of `tests` that the case lies in."""
        return self.path.parents[1].name

    @property
    def release(self) -> bool:
        """Whether the case is about `suluh check --release`: its sentence begins with "A release"."""
        return self.title.startswith("A release ")

    def faults(self, folder: Path) -> tuple[list[Finding], Guilt]:
        """(what is found in the bad content, where the case marks the faults)."""
        guilt = lay_down(self.bad, folder)
        return load(folder / "content", DAY, release=self.release)[1], guilt

    def rest(self, folder: Path) -> list[Finding]:
        """What is found in the good content."""
        assert lay_down(self.good, folder) == [], "good content carries no marks"
        return load(folder / "content", DAY, release=self.release)[1]


def read_case(path: Path) -> Case:
    text = path.read_text("utf-8")
    title, *parts = re.split(r"^== (bad|good|says)$\n?", text, flags=re.MULTILINE)
    found = dict(zip(parts[::2], parts[1::2], strict=True))
    return Case(path, title.strip(), found["bad"], found["good"], found.get("says", "").strip())


def all_cases() -> list[Case]:
    """Every case of every room."""
    tests = Path(__file__).resolve().parents[1]
    return [read_case(path) for path in sorted(tests.glob("*/cases/*.case"))]


def said(findings: list[Finding]) -> str:
    """Each finding in both languages, as `suluh check` prints it."""
    return "\n".join(f"{show([f], 'text', 'id')}\n{show([f], 'text', 'en')}" for f in sorted(findings))


@dataclass
class Draft:
    """The files of a case before they are written; marks still stand in the texts."""

    texts: dict[str, str | bytes]
    links: dict[str, str]
    folders: list[str]
    pipes: list[str]
    guilt: Guilt

    def change(self, head: str, lines: list[str]) -> None:
        """Make one change of a part, see README.md."""
        head, marked = unmark(head)
        match = HEAD.match(head)
        assert match, f"not a change: {head}"
        name = ESCAPE.sub(lambda code: chr(int(code[1], 16)), match.group(1))
        verb = match.group("verb") or ""
        self.guilt += [(name, 1, code) for code in marked]
        if match.group("line") is not None:
            self._replace(name, match.group("line"), lines)
        elif verb == "deleted":
            self.texts = {n: t for n, t in self.texts.items() if n != name and not n.startswith(f"{name}/")}
        elif verb == "folder":
            self.texts.pop(name, None)
            self.folders.append(name)
        elif verb == "pipe":
            self.texts.pop(name, None)
            self.pipes.append(name)
        elif verb == "bytes":
            self._bytes(name, lines)
        elif verb.startswith("link"):
            self.texts.pop(name, None)
            self.links[name] = verb.split()[1]
        elif verb.startswith("kilobytes"):
            self.texts[name] = b"kata " * (int(verb.split()[1]) * 1024 // 5)
        elif verb != "as it is":
            self.texts[name] = "".join(f"{line}\n" for line in lines)

    def _replace(self, name: str, line: str, lines: list[str]) -> None:
        old = self.texts[name]
        assert isinstance(old, str)
        place = old.split("\n")
        assert line in place, f"{name} has no such line: {line}"
        index = place.index(line)
        self.texts[name] = "\n".join([*place[:index], *lines, *place[index + 1 :]])

    def _bytes(self, name: str, lines: list[str]) -> None:
        plain = [unmark(line) for line in lines]
        self.guilt += [(name, number, code) for number, (_, own) in enumerate(plain, 1) for code in own]
        body = "".join(f"{line}\n" for line, _ in plain)
        self.texts[name] = body.encode().decode("unicode_escape").encode("latin-1")

    def write(self, folder: Path) -> None:
        """Write the files without their marks, which become `guilt`."""
        for name, text in self.texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else self._without_marks(name, text))
        for name in self.folders:
            (folder / name).mkdir(parents=True)
        for name in self.pipes:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.mkfifo(folder / name)
        for name, target in self.links.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).symlink_to(target)
        (folder / "content").mkdir(exist_ok=True)

    def _without_marks(self, name: str, text: str) -> bytes:
        lines = []
        for number, marked_line in enumerate(text.split("\n"), start=1):
            line, marked = unmark(marked_line)
            self.guilt += [(name, number, code) for code in marked]
            lines.append(line)
        return "\n".join(lines).replace(WORDS_MARK, WORDS).encode()


def lay_down(part: str, folder: Path) -> Guilt:
    """Write the small site with the changes of one part; return where its marks stand."""
    draft = Draft(dict(FILES), {}, [], [], [])
    for head, lines in changes(part):
        draft.change(head, lines)
    draft.write(folder)
    return draft.guilt


def changes(part: str) -> list[tuple[str, list[str]]]:
    """(head, lines) of each change of a part."""
    found: list[tuple[str, list[str]]] = []
    for line in part.rstrip("\n").split("\n"):
        if line.startswith("-- "):
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
        else:
            assert not line.strip(), f"text before the first change: {line}"
    return found


def unmark(line: str) -> tuple[str, list[str]]:
    match = MARK.search(line)
    return (line[: match.start()], match.group(1).split()) if match else (line, [])


def main(paths: list[str]) -> None:
    for name in paths:
        case = read_case(Path(name))
        with tempfile.TemporaryDirectory() as folder:
            findings, _ = case.faults(Path(folder))
        text = Path(name).read_text("utf-8").split("\n== says\n")[0].rstrip("\n")
        Path(name).write_text(f"{text}\n\n== says\n{said(findings)}\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
