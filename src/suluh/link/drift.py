"""How far a translation is behind its original: section by section, and by what kind of change."""

from dataclasses import dataclass

from suluh.link.translations import anchors
from suluh.model.languages import LANGUAGES, ORIGINAL
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.text.headings import heading_lines
from suluh.text.meaning import KINDS, MeaningKind, changed_kinds, grave, meaning_marks

HEAD = "@"  # title and summary
START = "."  # what stands before the first heading


@dataclass(frozen=True)
class Behind:
    """A section that changed since its translation was stamped. `heading` is "" for head and start.

    `state` is `changed`, `new` (the original has it now) or `gone` (it has it no longer).
    """

    anchor: str
    heading: str
    state: str
    kinds: tuple[MeaningKind, ...]

    @property
    def is_grave(self) -> bool:
        """Whether the translation may say something that no longer holds."""
        return self.state != "changed" or grave(self.kinds)


def sections_of(page: Page) -> dict[str, tuple[str, str]]:
    """Anchor -> (heading, text): head, start, then each heading with what stands below it, without subsections."""
    lines, found = page.body.split("\n"), heading_lines(page.body)
    starts = [line for line, _, _ in found]
    result = {
        HEAD: ("", f"{page.meta.title}\n{page.meta.summary}"),
        START: ("", "\n".join(lines[: starts[0] if starts else len(lines)])),
    }
    ends = [*starts[1:], len(lines)]
    for (start, _, heading), anchor, end in zip(found, anchors(page, None), ends, strict=False):
        result[anchor] = (heading, "\n".join([heading, *lines[start + 1 : end]]))
    return result


def stamp_of(original: Page) -> tuple[str, ...]:
    """What a translation keeps of its original: a line a section, its anchor and its marks."""
    return tuple(f"{anchor} {meaning_marks(text)}" for anchor, (_, text) in sections_of(original).items())


def behind(original: Page, twin: Page) -> tuple[Behind, ...] | None:
    """The sections that changed since the twin was stamped; None for a twin without a stamp."""
    if twin.meta.twin is None:
        return None
    stamped = dict(line.rsplit(" ", 1) for line in twin.meta.twin.sections if " " in line)
    found, now = [], sections_of(original)
    for anchor, (heading, text) in now.items():
        old = stamped.get(anchor)
        if old is None:
            found.append(Behind(anchor, heading, "new", KINDS))
        elif kinds := changed_kinds(old, meaning_marks(text)):
            found.append(Behind(anchor, heading, "changed", kinds))
    found += [Behind(anchor, anchor, "gone", KINDS) for anchor in stamped if anchor not in now]
    return tuple(found)


def twins_of(site: Site) -> list[tuple[Page, Page]]:
    """(original, translation) of each page that has both."""
    return [
        (site.pages[ORIGINAL][id], page)
        for lang in LANGUAGES
        if lang != ORIGINAL
        for id, page in site.pages[lang].items()
        if id in site.pages[ORIGINAL]
    ]
