"""Twins: the same page in the other language."""

from functools import lru_cache

from suluh.findings import Finding, error
from suluh.model.audience import stricter
from suluh.model.languages import LANGUAGES, ORIGINAL
from suluh.model.page import FrontMatter, Page
from suluh.model.site import Origin
from suluh.text.headings import headings
from suluh.text.slug import Anchors

# Anchors that the frame and the page chrome of a page use themselves.
RESERVED_ANCHORS = ("isi", "langkah-berikutnya", "tentang-halaman", "sumber", "kontak-pusat")
# What a translation takes from its original when it says nothing itself.
SHARED = ("owner", "review", "legal_basis", "sources", "topics", "next", "country", "sensitive", "danger")


def link_translations(
    pages: dict[str, dict[str, Page]], origins: dict[tuple[str, str], Origin]
) -> tuple[dict[str, dict[str, Page]], list[Finding]]:
    """Pages whose twins share level, address and the fields of `SHARED`.

    Twins with different levels or paths are errors; the stricter level holds for both, so that
    nothing leaks while the error stands.
    """
    findings: list[Finding] = []
    linked: dict[str, dict[str, Page]] = {lang: dict(pages[lang]) for lang in LANGUAGES}
    for id, original in pages[ORIGINAL].items():
        for lang in LANGUAGES:
            twin = pages[lang].get(id)
            if lang == ORIGINAL or twin is None:
                continue
            origin = origins.get((f"pages/{lang}", id), Origin(f"content/{lang}/{twin.key}.md"))
            level = stricter(original.audience, twin.audience)
            if original.audience != twin.audience:
                findings.append(_levels_differ(origin, original, twin))
            if original.key != twin.key:
                findings.append(
                    error(
                        "TRN003",
                        origin.place("id"),
                        (f'padanan "{id}" ada di alamat lain', f"pindahkan ke {lang}/{original.key}.md"),
                        (f'the twin of "{id}" lies at another path', f"move it to {lang}/{original.key}.md"),
                    )
                )
            linked[ORIGINAL][id] = _with(original, {"audience": level})
            inherited = {
                name: getattr(original.meta, name)
                for name in SHARED
                if name not in twin.meta.model_fields_set
            }
            linked[lang][id] = _with(twin, {**inherited, "audience": level}, key=original.key)
    return linked, findings


def anchors(page: Page, original: Page | None) -> tuple[str, ...]:
    """The anchor of each heading: those of the original where both have the same headings.

    So a link to a section, and the language switch, hold in both languages.
    """
    return _anchors(page.body, original.body if original else page.body)


@lru_cache(maxsize=8192)
def _anchors(body: str, original: str) -> tuple[str, ...]:
    mine, theirs = headings(body), headings(original)
    same = [level for level, _ in mine] == [level for level, _ in theirs]
    names = Anchors(RESERVED_ANCHORS)
    return tuple(names.take(text) for _, text in (theirs if same else mine))


def _with(page: Page, changes: dict[str, object], key: str | None = None) -> Page:
    meta: FrontMatter = page.meta.model_copy(update=changes)
    # What a page says itself stays told apart from what it inherits.
    object.__setattr__(meta, "__pydantic_fields_set__", set(page.meta.model_fields_set))
    return Page(page.lang, key or page.key, meta, page.body, page.body_line, page.citations)


def _levels_differ(origin: Origin, original: Page, twin: Page) -> Finding:
    return error(
        "AUD002",
        origin.place("audience"),
        (
            f'tingkat "{twin.audience}" berbeda dari aslinya "{original.audience}"',
            "samakan `audience` di kedua bahasa; yang lebih ketat dipakai sementara",
        ),
        (
            f'the level "{twin.audience}" differs from the original\'s "{original.audience}"',
            "give both languages the same `audience`; the stricter one holds meanwhile",
        ),
    )
