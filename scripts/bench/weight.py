"""What a reader downloads to see one page, from the files of a built site."""

import gzip
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit


@dataclass(frozen=True)
class Weight:
    """Bytes of a page. `gzip` is level 9; `view` is HTML and CSS, `scripts` all JavaScript it names."""

    html_gzip: int
    view_gzip: int
    scripts_gzip: int
    search_gzip: int

    @property
    def with_scripts(self) -> int:
        return self.view_gzip + self.scripts_gzip


class _Parts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.styles: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "link" and "stylesheet" in found.get("rel", "").split():
            self.styles.append(found.get("href", ""))
        elif tag == "script" and found.get("src"):
            self.scripts.append(found["src"])


def weigh(site: Path, page: str) -> Weight:
    """The weight of `page`, a path inside `site`. Files of other origins are not counted."""
    path = site / page
    parts = _Parts()
    parts.feed(path.read_text("utf-8"))
    view = [path, *_local(path, parts.styles)]
    scripts = _local(path, parts.scripts)
    # Material fetches its index and the worker that reads it on every first view, searched or not.
    search = [
        *(site / "search").glob("search_index.json"),
        *site.glob("assets/javascripts/workers/search.*.min.js"),
    ]
    search = search if (site / "search" / "search_index.json").exists() else []
    return Weight(_zipped([path]), _zipped(view), _zipped(scripts), _zipped(search))


def _local(page: Path, links: list[str]) -> list[Path]:
    found = []
    for link in links:
        if not urlsplit(link).netloc:
            target = page.parent / urldefrag(link).url.partition("?")[0]
            if target.resolve().is_file():
                found.append(target.resolve())
    return list(dict.fromkeys(found))


def _zipped(files: list[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files)
