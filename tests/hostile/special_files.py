"""Names and kinds of files that a disk, an archive or a git tree can put into the content folder."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

from tests.small_site import guide

Make = Callable[[Path], None]


def file(name: str, content: bytes | str = "x") -> Make:
    """A file of any content at a path below content/."""

    def make(content_folder: Path) -> None:
        path = content_folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content)

    return make


def folder(name: str) -> Make:
    return lambda content: (content / name).mkdir(parents=True)


def link(name: str, target: str) -> Make:
    def make(content: Path) -> None:
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)

    return make


def pipe(name: str) -> Make:
    return lambda content: os.mkfifo(content / name)


def listening(name: str) -> Make:
    def make(content: Path) -> None:
        before = Path.cwd()
        os.chdir((content / name).parent)  # the address of a socket is short
        try:
            with socket.socket(socket.AF_UNIX) as one:
                one.bind(Path(name).name)
        finally:
            os.chdir(before)

    return make


def device(name: str) -> Make:
    """/dev/zero; where only root makes devices, a link to it."""

    def make(content: Path) -> None:
        try:
            os.mknod(content / name, stat.S_IFCHR | 0o600, os.makedev(1, 5))
        except PermissionError:
            (content / name).symlink_to("/dev/zero")

    return make


def unreadable(name: str) -> Make:
    def make(content: Path) -> None:
        file(name)(content)
        os.chmod(content / name, 0)

    return make


def sparse(name: str, size: int) -> Make:
    def make(content: Path) -> None:
        with (content / name).open("wb") as out:
            out.truncate(size)

    return make


def hard(name: str, of: str) -> Make:
    return lambda content: os.link(content / of, content / name)


def yaml_of(lines: str) -> Make:
    return file("data/terms/x.yml", lines)


def page_of(text: bytes | str) -> Make:
    return file("id/masalah/x.md", text)


_LAUGHS = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
)
_PAGE = guide("x", "Isi.").replace("{words}", "kata " * 50)
SPECIAL: dict[str, Make] = {
    "pipe for a page": pipe("id/masalah/x.md"),
    "pipe for data": pipe("data/terms/x.yml"),
    "pipe for a picture": lambda c: (folder("media")(c), pipe("media/x.svg")(c))[0],
    "socket for a page": listening("id/masalah/x.md"),
    "socket for data": listening("data/terms/x.yml"),
    "device for a page": device("en/masalah/x.md"),
    "device for data": device("data/terms/x.yml"),
    "link out of the content": link("id/masalah/x.md", "/etc/hostname"),
    "link to secrets": link("data/terms/x.yml", "/etc/passwd"),
    "link to a folder outside": link("data/lain", "/etc"),
    "link upwards": link("id/masalah/atas", "../.."),
    "link to itself": link("id/masalah/x.md", "x.md"),
    "links in a circle": lambda c: (link("id/a.md", "b.md")(c), link("id/b.md", "a.md")(c))[0],
    "link to nothing": link("id/masalah/x.md", "tidak-ada"),
    "link to a device": link("media/x.png", "/dev/zero"),
    "link to a terminal": link("id/x.md", "/dev/tty"),
    "link to a process": link("id/x.md", "/proc/self/environ"),
    "link inside": link("id/masalah/x.md", "paspor.md"),
    "link for a language": link("jv", "id"),
    "hard link": hard("id/masalah/x.md", "id/masalah/paspor.md"),
    "folder called as a page": folder("id/masalah/x.md"),
    "folder called as data": folder("data/terms/x.yml"),
    "folder called as navigation": folder("jv/nav.yml"),
    "folder called as settings": folder("data/site.yml"),
    "folder called as a picture": folder("media/x.svg"),
    "folder of nobody's kind": folder("data/jenis-baru"),
    "file called as a kind": file("data/jenis-baru"),
    "file called as a section": file("id/bagian-baru"),
    "file called as a language": file("jv"),
    "file that nobody may read": unreadable("id/masalah/x.md"),
    "data that nobody may read": unreadable("data/terms/x.yml"),
    "page of a gigabyte of nothing": sparse("id/masalah/x.md", 2**30),
    "data of a gigabyte of nothing": sparse("data/terms/x.yml", 2**30),
    "picture of a gigabyte of nothing": sparse("id/x.svg", 2**30),
    "empty page": page_of(""),
    "empty data": yaml_of(""),
    "page of blanks": page_of(" \n\t\n"),
    "page with a byte order mark": page_of(b"\xef\xbb\xbf" + _PAGE.encode()),
    "page with two of them": page_of(b"\xef\xbb\xbf\xef\xbb\xbf" + _PAGE.encode()),
    "UTF-16": page_of(_PAGE.encode("utf-16")),
    "UTF-16 without a mark": page_of(_PAGE.encode("utf-16-be")),
    "UTF-32": page_of(_PAGE.encode("utf-32")),
    "Latin-1": page_of(_PAGE.replace("Isi", "Is\u00ed").encode("latin-1")),
    "half a letter": page_of(_PAGE.encode() + b"\xe2\x82"),
    "letters that are too long": page_of(b"\xc0\xaf\xe0\x80\xaf"),
    "half a pair": page_of(b"\xed\xa0\x80"),
    "NUL": page_of(_PAGE.replace("Isi", "I\0si")),
    "NUL in data": yaml_of("id: x\0\nterm: X\n"),
    "line ends of Windows": page_of(_PAGE.replace("\n", "\r\n")),
    "line ends of old Macs": page_of(_PAGE.replace("\n", "\r")),
    "line ends of all kinds": page_of("---\r\nid: x\r---\n\u2028\x85\x0b\x0c"),
    "head without an end": page_of("---\nid: x\n"),
    "head of heads": page_of("---\n" * 20_000),
    "programme": page_of(b"\x7fELF\x02\x01\x01" + bytes(500)),
    "archive": file("data/terms/x.yml", b"PK\x03\x04" + bytes(500)),
    "name with a line break": file("id/masalah/x\ny.md", _PAGE),
    "name with quotes": file("id/masalah/x\"'`.md", _PAGE),
    "name with markup": file("id/masalah/<b onclick=x>.md", _PAGE),
    "name with a direction": file("id/masalah/\u202egnp.md", _PAGE),
    "name with a bell": file("id/masalah/\x1b]0;x\x07.md", _PAGE),
    "name of bytes that are no letters": file(os.fsdecode(b"id/masalah/\xff\xfe.md"), _PAGE),
    "name of 255 bytes": file(f"id/masalah/{'x' * 252}.md", _PAGE),
    "name of blanks": file("id/masalah/   .md", _PAGE),
    "name of dots": file("id/masalah/....md", _PAGE),
    "name with a percent sign": file("id/masalah/%2e%2e%2fx.md", _PAGE),
    "name with a backslash": file("id/masalah/..\\..\\x.md", _PAGE),
    "name with a colon": file("id/masalah/c:x.md", _PAGE),
    "name with a question": file("id/masalah/x?y#z.md", _PAGE),
    "name of a device": file("id/masalah/con.md", _PAGE),
    "name of a template": file("id/masalah/{{x}}.md", _PAGE),
    "name of a prototype": file("id/masalah/__proto__.md", _PAGE),
    "option as a name": file("id/masalah/--help.md", _PAGE),
    "twins of capitals": lambda c: (file("id/masalah/Paspor.md", _PAGE)(c), file("id/MASALAH/paspor.md", _PAGE)(c))[0],
    "twins of normal forms": lambda c: (file("id/\u00e9.md", _PAGE)(c), file("id/e\u0301.md", _PAGE)(c))[0],
    "hidden page": file("id/masalah/.x.md", _PAGE),
    "hidden folder": file("id/.git/config", "[core]"),
    "leftovers of an editor": file("id/masalah/x.md~", _PAGE),
    "ending in capitals": file("id/masalah/x.MD", _PAGE),
    "folders 200 deep": file(f"id/{'d/' * 200}x.md", _PAGE),
    "data in folders": file("data/terms/a/b/x.yml", "id: x\n"),
    "data of 100,000 lines": yaml_of("id: x\n" + "a: b\n" * 100_000),
    "data of 40,000 keys": yaml_of("".join(f"k{n}: x\n" for n in range(40_000))),
    "laughs": yaml_of(_LAUGHS),
    "alias of itself": yaml_of("id: &a [*a]\n"),
    "merge of itself": yaml_of("a: &a\n  <<: *a\n"),
    "lists in lists": yaml_of("id: " + "[" * 50_000),
    "tables in tables": yaml_of("id: " + "{a: " * 20_000),
    "items in items": yaml_of("- " * 5_000),
    "questions in questions": yaml_of("? " * 5_000),
    "quotes without an end": yaml_of('id: "' + "x" * 100_000),
    "key of 100,000 letters": yaml_of("x" * 100_000 + ": y\n"),
    "tag of a programme": yaml_of("id: !!python/object/apply:os.system [x]\n"),
    "number without an end": yaml_of("id: " + "9" * 100_000),
    "date that is none": yaml_of("id: 2026-02-30\n"),
    "escapes of half letters": yaml_of('id: "\\ud800\\x00"\n'),
    "two documents": yaml_of("id: x\n---\nid: y\n"),
    "directives": yaml_of("%YAML 9.9\n%TAG ! x\n---\nid: x\n"),
    "drawing in drawings": file("media/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>" * 20_000),
    "drawing of entities": file("media/x.svg", '<!DOCTYPE svg [<!ENTITY a "&a;">]><svg>&a;</svg>'),
    "search tables in tables": file("search/x.yml", "groups: " + "[" * 5_000),
    "settings of another kind": file("search/x.yml", "[]"),
}  # fmt: skip
