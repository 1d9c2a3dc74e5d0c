"""Indonesian help pages that are not ours: LibreOffice's, from the Debian package of its translation."""

import html
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "libreoffice-help-id"
LEAST_WORDS = 25  # of a page
LIKE = 0.8  # shared runs of three words from which on a page repeats another

_BODY = re.compile(
    r'<div id="DisplayArea"(.*?)(?:<div class="relatedtopics"|<div id="SearchFrame")', re.DOTALL
)
_WAYS = re.compile(r'<div class="howtoget">.*?<br>', re.DOTALL)
_BLOCK = re.compile(r"<(h[1-6]|p)\b[^>]*>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[a-z]+", text.lower())


# Words that only one of the two languages has: what the translators left is English.
_INDONESIAN = frozenset(
    words_of(
        "yang dan untuk dengan dari pada dalam atau adalah akan ini tidak dapat anda ke di jika oleh bila"
    )
)
_ENGLISH = frozenset(words_of("the of to and is for you with this or that are be by an on from if as can"))


@dataclass(frozen=True)
class HelpPage:
    """A page: its title, h2 and h3, and its Indonesian paragraphs."""

    id: str
    title: str
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        return "\n".join(self.paragraphs)


def fetch(folder: Path) -> tuple[Path | None, str]:
    """(the folder of the unpacked pages, "") or (None, why they can't be had)."""
    pages = folder / "unpacked/usr/share/libreoffice/help/id/text"
    if pages.is_dir():
        return pages, ""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(
            ["apt-get", "download", PACKAGE],
            cwd=folder,
            check=True,
            timeout=300,
            capture_output=True,
            text=True,
        )
        archive = max(folder.glob(f"{PACKAGE}_*.deb"))
        subprocess.run(
            ["dpkg-deb", "-x", str(archive), str(folder / "unpacked")],
            check=True,
            timeout=300,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError as error:
        return None, f"there is no {error.filename} here: this needs Debian, or one of its kin"
    except subprocess.CalledProcessError as error:
        return None, (error.stderr or "").strip() or f"{error.cmd[0]} failed"
    except subprocess.TimeoutExpired:
        return None, "the download took longer than five minutes"
    return (pages, "") if pages.is_dir() else (None, "the package has no pages where they used to be")


def read_pages(folder: Path) -> list[HelpPage]:
    """The pages that are Indonesian, not too short and not like one before."""
    found: list[HelpPage] = []
    known: list[frozenset[str]] = []
    holders: dict[str, list[int]] = {}
    for path in sorted(folder.rglob("*.html")):
        page = _read(path, str(path.relative_to(folder).with_suffix("")))
        if page is None:
            continue
        runs = _runs(page.body)
        counts: dict[int, int] = {}
        for run in runs:
            for number in holders.get(run, ()):
                counts[number] = counts.get(number, 0) + 1
        if any(shared / len(runs | known[number]) > LIKE for number, shared in counts.items()):
            continue
        for run in runs:
            holders.setdefault(run, []).append(len(known))
        known.append(runs)
        found.append(page)
    return found


def _read(path: Path, id: str) -> HelpPage | None:
    match = _BODY.search(path.read_text("utf-8"))
    title = ""
    headings: list[str] = []
    paragraphs: dict[str, None] = {}
    foreign = 0
    for tag, inner in _BLOCK.findall(_WAYS.sub(" ", match.group(1)) if match else ""):
        text = " ".join(html.unescape(_TAG.sub(" ", inner)).split())
        found = words_of(text)
        english = sum(w in _ENGLISH for w in found) > sum(w in _INDONESIAN for w in found)
        if not found:
            continue
        if tag == "h1":
            title = title or text
        elif english:
            foreign += len(found)
        elif tag in ("h2", "h3"):
            headings.append(text)
        else:
            paragraphs[text] = None
    own = words_of(" ".join(paragraphs))
    if not title or _INDONESIAN.isdisjoint(own) or len(own) < LEAST_WORDS or foreign > len(own):
        return None
    return HelpPage(id, title, tuple(headings), tuple(paragraphs))


def _runs(text: str) -> frozenset[str]:
    found = words_of(text)
    return frozenset(" ".join(found[n : n + 3]) for n in range(max(1, len(found) - 2)))


def sentences(text: str) -> Iterator[list[str]]:
    """The sentences of a text as words in small letters; what has digits or signs inside is left out."""
    for sentence in re.split(r"[.!?:;\n]+", text):
        words = [word.strip("\"'“”‘’(),") for word in sentence.lower().split()]
        yield [word for word in words if word.isascii() and word.isalpha()]
