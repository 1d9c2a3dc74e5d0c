"""What editors change between two builds, on a corpus: each as the new texts of some files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import corpus
from prose import Prose

from suluh.areas import DECLARED
from suluh.render.theme import make_theme

CONTACT = corpus.CONTACTS[0]
PAGE = 7
REVOKED_FROM = "2026-11-01"
Texts = dict[Path, str]


@dataclass(frozen=True)
class Change:
    """One step: what it is called, the most it may cost beside a cold build, and the texts it writes."""

    name: str
    bar: float
    texts: Callable[[Path], Texts]


def edited_page(project: Path) -> Texts:
    """A new sentence at the end of a page."""
    return _with_a_sentence(project / "content" / "id")


def plain_edit(project: Path) -> Texts:
    """The edited page as Zensical sees it."""
    return _with_a_sentence(project / "zensical" / "id" / "docs")


def _with_a_sentence(pages: Path) -> Texts:
    path = pages / f"{corpus.key(PAGE)}.md"
    return {path: path.read_text("utf-8") + "\nSimpan salinan surat ini di rumah.\n"}


def nothing(_project: Path) -> Texts:
    """Nothing."""
    return {}


def added_page(project: Path) -> Texts:
    """A page more, in both languages."""
    content = project / "content"
    number = sum(1 for _ in (content / "id").rglob("halaman-*.md")) + 1
    targets = corpus.Targets(content / "data")
    texts = {}
    for lang in corpus.LANGUAGES:
        path = content / lang / f"{corpus.key(number)}.md"
        # Its neighbour is page 1, as the last page of a corpus has it.
        texts[path] = corpus.page(Prose(corpus.CONTENT / lang), lang, 1, number, number, targets)
    return texts


def changed_contact(project: Path) -> Texts:
    """Another name of the contact that half of the pages show."""
    path = project / "content/data/contacts" / f"{CONTACT}.yml"
    text = path.read_text("utf-8")
    for lang in corpus.LANGUAGES:
        start = text.index(f"  {lang}: ")
        end = text.index("\n", start)
        text = f"{text[:end]} (24)" + text[end:]
    return {path: text}


def revoked_regulation(project: Path) -> Texts:
    """A regulation that pages rest on is revoked by another."""
    folder = project / "content/data/regulations"
    old, new = sorted(path for path in folder.glob("*.yml") if "status: in_force" in path.read_text("utf-8"))[
        :2
    ]
    relation = f"relations:\n  revokes:\n  - id: {old.stem}\n    from: {REVOKED_FROM}\n"
    return {
        old: old.read_text("utf-8").replace("status: in_force", "status: revoked"),
        new: new.read_text("utf-8").rstrip("\n") + "\n" + relation,
    }


def changed_frame(project: Path) -> Texts:
    """The footer of every page, in the project's own theme files."""
    return _own_template(project, "light/footer.html", "<footer ", "<footer data-bench ")


def changed_body(project: Path) -> Texts:
    """What stands around the text of every written page."""
    return _own_template(
        project, "components/page.html", '<div class="prose"', '<div data-bench class="prose"'
    )


def _own_template(project: Path, name: str, old: str, new: str) -> Texts:
    packaged = make_theme(DECLARED.packages, DECLARED.bundles, None).find(name)
    assert packaged is not None
    text = packaged.read_text("utf-8")
    if old not in text:
        raise ValueError(f"{name} has no {old!r}: say what else to change")
    return {project / "overrides" / name: text.replace(old, new, 1)}


# In this order, each on top of the one before.
CHANGES = (
    Change("one edited page", 0.15, edited_page),
    Change("nothing changed", 0.10, nothing),
    Change("one page added, in both languages", 0.2, added_page),
    Change("one contact changed", 0.4, changed_contact),
    Change("one regulation revoked", 0.4, revoked_regulation),
    Change("one template changed: every frame", 0.8, changed_frame),
    Change("one template changed: every written body", 0.8, changed_body),
)


def apply(texts: Texts) -> dict[Path, str | None]:
    """Write the texts; gives what was there before, None for a new file."""
    before = {path: path.read_text("utf-8") if path.is_file() else None for path in texts}
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return before


def undo(before: dict[Path, str | None]) -> None:
    """Put back what `apply` gave."""
    for path, text in before.items():
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8")
