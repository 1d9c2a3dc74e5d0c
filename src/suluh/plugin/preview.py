"""A preview: the whole site once, then only the page whose text was saved.

Where anything but the running text of pages changed (a title, a heading, a reference, data, a
template, the day), the whole site is built anew, since any page may show it. What is made from the
text of all pages together (search, the marks of lessons) waits for the whole build that follows when the
editor pauses.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from suluh.flow import theme
from suluh.link.mentions import in_page
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.plugin.build import Interrupted, Keep, Options, Progress, Result, build
from suluh.plugin.content import load_content
from suluh.plugin.custom_dir import custom_dir_of
from suluh.plugin.day import build_day
from suluh.text.headings import headings

Stamps = tuple[tuple[str, int, int], ...]
# After a page was written alone, the whole build waits for so long a pause.
PAUSE_SECONDS = 3.0


class Preview:
    """Builds an edition into `root` again and again."""

    def __init__(self, options: Options, root: Path, progress: Progress) -> None:
        self._options = options
        self._root = root
        self._progress = progress
        self._keep = Keep()
        self._stamps: Stamps = ()
        self._busy = threading.Lock()
        # When single pages were written last; None if the folder is as a whole build wrote it.
        self._patched: float | None = None

    def rebuild(self) -> Result:
        """Bring the folder in line with the content; findings as those of a build."""
        with self._busy:
            return self._rebuild()

    def make_whole(self, broken_off: Callable[[], bool]) -> Result | None:
        """Build everything once no page was saved for a while; None if there is nothing to do.

        A build that `broken_off` asks to end leaves all as it was, and is due again.
        """
        if self._patched is None or time.monotonic() - self._patched < PAUSE_SECONDS:
            return None

        def progress(_: str) -> None:
            if broken_off():
                raise Interrupted

        with self._busy:
            try:
                result = build(self._options, self._root, progress, self._keep)
            except Interrupted:
                return None
            self._patched = None
            return result

    def _rebuild(self) -> Result:
        stamps = self._look()
        result = self._patch() if stamps == self._stamps else None
        if result is None:
            if stamps != self._stamps:
                self._keep.theme = None
            result = build(self._options, self._root, self._progress, self._keep)
            self._stamps, self._patched = stamps, None
        elif result.ok:
            self._patched = time.monotonic()
        return result

    def _look(self) -> Stamps:
        """The state of templates, style sheets, scripts, words, pictures and the configuration."""
        config = self._options.config_file
        files = [config]
        for folder in (*watched(config), config.parent / "content" / "media"):
            files += sorted(folder.rglob("*"))
        return tuple((str(p), p.stat().st_mtime_ns, p.stat().st_size) for p in files if p.is_file())

    def _patch(self) -> Result | None:
        """Write the pages anew whose text changed; None if more than that is needed."""
        started = time.monotonic()
        plugin, config = self._keep.plugin, self._keep.config
        if plugin is None or plugin.job is None or config is None or not self._root.exists():
            return None
        today = build_day(self._options.as_of)
        if today != plugin.job.today:
            return None
        assert plugin.theme is not None
        site, findings = load_content(
            config, today, self._keep.memory, plugin.theme, plugin.declared, public=False
        )
        errors = [f for f in findings if f.severity == "error"]
        if errors:
            return Result(False, findings, f"{len(errors)} kesalahan pada isi / errors in the content")
        changed = changed_texts(plugin.job.whole, site)
        if changed is None:
            return None
        plugin.job.whole, plugin.findings = site, findings
        framed = [found for page in changed if (found := plugin.reframe(page))]
        if not all(found.same_pictures for found in framed):
            return None
        for found in framed:
            write(self._root, found.address, found.html)
        return Result(True, findings, seconds=time.monotonic() - started)


def watched(config_file: Path) -> tuple[Path, ...]:
    """The folders of the site's own theme files, of the packaged ones and of words."""
    found = theme(custom_dir_of(config_file))
    return (*found.folders, *(package / "words" for package in found.packages))


def changed_texts(before: Site, after: Site) -> list[Page] | None:
    """The pages whose running text alone changed; None if anything else did."""
    same = (
        before.things == after.things
        and before.navigation == after.navigation
        and before.media == after.media
        and all(before.pages[lang].keys() == after.pages[lang].keys() for lang in after.pages)
    )
    if not same:
        return None
    changed: list[Page] = []
    for lang, pages in after.pages.items():
        for id, page in pages.items():
            old = before.pages[lang][id]
            if old.body == page.body and old.meta == page.meta and old.key == page.key:
                continue
            if (
                old.meta != page.meta
                or old.key != page.key
                or _shown_elsewhere(before, old) != _shown_elsewhere(after, page)
            ):
                return None
            changed.append(page)
    return changed


def _shown_elsewhere(site: Site, page: Page) -> tuple[object, ...]:
    """What other pages show of the text of a page: its headings, and what it cites below which."""
    return headings(page.body), [(m.part, m.text) for m in in_page(site, page.lang, page)]


def write(root: Path, address: str, html: str) -> None:
    """Write a page so that a reader never meets half of it, and the folder never holds another file."""
    fresh = root.with_name(f".{root.name}.page")
    fresh.write_text(html, "utf-8")
    fresh.replace(root / address)
