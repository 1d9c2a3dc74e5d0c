"""The whole content folder, read but not yet joined."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.kinds import Kinds
from suluh.model.navigation import Navigation
from suluh.model.page import Page
from suluh.model.searching import SearchTables
from suluh.model.settings import SiteSettings
from suluh.model.site import Origin
from suluh.model.thing import Thing
from suluh.model.unread import Unread
from suluh.read.files import link, nothing_in, walk
from suluh.read.kept import Kept
from suluh.read.media import check_picture
from suluh.read.navigation import read_navigation
from suluh.read.pages import read_pages
from suluh.read.searching import read_search_tables
from suluh.read.settings import read_settings
from suluh.read.things import read_things
from suluh.read.tree import check_tree
from suluh.read.unread import find_unread


@dataclass(frozen=True)
class Content:
    """What `read` hands to `link`."""

    pages: dict[str, dict[str, Page]]
    things: dict[str, dict[str, Thing]]
    navigation: dict[str, Navigation]
    origins: dict[tuple[str, str], Origin]
    media: tuple[str, ...]
    kinds: Kinds
    search: SearchTables = field(default_factory=SearchTables)
    settings: SiteSettings = field(default_factory=SiteSettings)
    unread: Unread = field(default_factory=Unread)
    search_files: dict[str, SearchTables] = field(default_factory=dict)
    root: str = "content"


def read_content(content: Path, kinds: Kinds, kept: Kept | None = None) -> tuple[Content, list[Finding]]:
    """Everything below the content folder, and all findings at once.

    `kept` remembers pages and things between calls.
    """
    kept = kept or Kept()
    prefix = content.name or content.resolve().name
    if nothing_in(content):
        finding = error(
            "FIL005",
            (prefix, 1),
            ("folder isi kosong atau tidak ada", "tulis content/id/index.md dan content/en/index.md"),
            ("the content folder is empty or missing", "write content/id/index.md and content/en/index.md"),
        )
        return Content({"id": {}, "en": {}}, {}, {}, {}, (), kinds), [finding]
    findings = check_tree(content, prefix)
    pages, page_origins, found = read_pages(content, prefix, kept)
    findings += found
    things, thing_origins, found = read_things(content, prefix, kinds, kept)
    findings += found
    navigation, nav_origins, found = read_navigation(content, prefix)
    findings += found
    search, search_files, search_origins, found = read_search_tables(content, prefix)
    findings += found
    settings, settings_origins, found = read_settings(content, prefix)
    findings += found
    origins = {**page_origins, **thing_origins, **nav_origins, **search_origins, **settings_origins}
    unread = Unread()
    if findings:
        unread = find_unread(content, prefix, kinds, {origin.path for origin in origins.values()})
    media: list[str] = []
    for path in walk(content / "media"):
        name = path.relative_to(content).as_posix()
        if path.is_symlink():
            findings.append(link(f"{prefix}/{name}"))
        elif path.is_file():
            media.append(name)
            findings += kept.recall(path, partial(check_picture, path, f"{prefix}/{name}"))
    kept.finish()
    made = Content(
        pages,
        things,
        navigation,
        origins,
        tuple(media),
        kinds,
        search,
        settings,
        unread,
        search_files,
        prefix,
    )
    return made, findings
