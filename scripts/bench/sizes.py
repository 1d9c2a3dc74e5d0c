"""What a page weighs, and that it weighs as much on a large site."""

from pathlib import Path

from corpus import key
from figures import Figure
from project import BENCH, builders, prepare, tell
from weight import weigh

PAGE = 7  # the worker page that is weighed: the same text at every size
KB = 1000
PAGES = (("worker page", f"{key(PAGE)}.html"), ("home page", "index.html"))
LISTS = (
    ("index of all pages", "indeks.html"),
    ("a section", "bagian-01/index.html"),
    ("glossary, letter P", "istilah/p.html"),
    ("regulations by year", "peraturan/tahun.html"),
    ("national regulations", "peraturan/tingkat-nasional.html"),
)


def size_figures(sizes: tuple[int, ...], built: int, seed: int) -> list[Figure]:
    """First view of a page beside material's at one size, and the same pages at all sizes."""
    makers = builders()
    for pages in sizes:
        project = prepare(pages, seed)
        for name in ("suluh", "stock", "stock-search") if pages == built else ("suluh",):
            if not site_of(project, name).is_dir():
                tell(project, f"x 2 {name}", makers[name](project))
    return [*first_view(BENCH / str(built)), *same_at_all_sizes(sizes, built)]


def site_of(project: Path, name: str) -> Path:
    return project / "site" if name == "suluh" else project / "stock" / name


def first_view(project: Path) -> list[Figure]:
    """First view of one worker page, ours and material's."""
    page = f"{key(PAGE)}.html"
    ours = weigh(site_of(project, "suluh"), page)
    plain = weigh(site_of(project, "stock"), page)
    search = weigh(site_of(project, "stock-search"), page)
    whole = search.with_scripts + search.search_gzip
    return [
        Figure("first view, HTML + CSS", "gzip KB", ours.view_gzip / KB, plain.view_gzip / KB, 14),
        Figure("first view, with all JS", "gzip KB", ours.with_scripts / KB, plain.with_scripts / KB, 30),
        Figure("first view, stock: with its index", "gzip KB", ours.with_scripts / KB, whole / KB, 30),
    ]


def same_at_all_sizes(sizes: tuple[int, ...], built: int) -> list[Figure]:
    """A page is as large on a large site; a list grows with what it lists until it is split."""
    figures = []
    for pages in sizes:
        project = BENCH / str(pages)
        for name, path in PAGES:
            raw = (project / "site" / path).stat().st_size / KB
            stocked = site_of(project, "stock") / path
            other = stocked.stat().st_size / KB if pages == built and stocked.is_file() else None
            figures.append(Figure(f"{name}, {pages} x 2", "raw KB", raw, other, 25))
        for name, path in LISTS:
            zipped = weigh(project / "site", path).html_gzip / KB
            figures.append(Figure(f"list: {name}, {pages} x 2", "gzip KB", zipped, None, 24))
    first, last = (BENCH / str(pages) / "site" / PAGES[0][1] for pages in (sizes[0], sizes[-1]))
    grown = (last.stat().st_size / KB, first.stat().st_size / KB)
    return [*figures, Figure(f"worker page, {sizes[-1]} beside {sizes[0]}", "raw KB", *grown, 1.02, True)]
