"""The MkDocs hooks. Each takes, calls and hands over; the thinking is in the other rooms.

Events run once a language on this same instance, nested inside each other (static-i18n), so what
is loaded in the first pass is reused in the second. Files of ours join after static-i18n (-100);
files that must not be published leave before it. See docs/decisions/0002-mkdocs-as-driver.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from suluh.areas import DECLARED
from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.flow import theme
from suluh.link.catalogue import Catalogue, key_of
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.plugin.config import SuluhConfig
from suluh.plugin.content import load_content, tell
from suluh.plugin.day import build_day
from suluh.plugin.files import check_destinations, join_documents, place_frames, remove_unpublished
from suluh.plugin.framed import Framed, Reframed
from suluh.plugin.guard import guard_site_dir
from suluh.plugin.navigation import build_navigation
from suluh.plugin.page import SuluhPage
from suluh.plugin.pictures import join_pictures
from suluh.publish.crawl import Crawl
from suluh.publish.dress import Dress
from suluh.publish.job import Job
from suluh.publish.memory import BuildMemory
from suluh.publish.pages import Pages
from suluh.publish.press import Made
from suluh.publish.searching import SearchFiles
from suluh.publish.site import Refused, close
from suluh.publish.stopped import Stopped
from suluh.publish.written import Written
from suluh.render.theme import Theme
from suluh.search.documents import ExtractedText, extract


class SuluhPlugin(BasePlugin[SuluhConfig]):
    """Markdown and YAML of `content/` into the pages of one edition."""

    # What the core and the areas declare; another generator may declare more.
    declared = DECLARED

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.job: Job | None = None
        # The pages of the light frame, by address, before MkDocs asks for them.
        self._made: dict[str, Made] | None = None
        self._texts: dict[tuple[str, str], ExtractedText] = {}
        self._env: jinja2.Environment | None = None
        self._crawl = Crawl("")
        # What a build of several editions has made already: bodies of pages, and the files of search.
        self._composer: Composer | None = None
        self._search: SearchFiles | None = None
        self.progress: Callable[[str], None] = lambda _: None
        # For a preview: what was read before, the Site of all levels, and how each page was framed.
        self.memory = BuildMemory()
        self.theme: Theme | None = None
        self.framed: dict[tuple[str, str], Framed] | None = None

    @property
    def audience(self) -> Audience:
        return Audience(self.config.audience)

    @property
    def catalogue(self) -> Catalogue:
        """The pages of the edition; none before it is loaded."""
        return self.job.catalogue if self.job else {}

    def load(self, config: MkDocsConfig) -> Job:
        """What this build makes; loaded once. Raises `PluginError` if the content has errors."""
        if self.job is not None:
            return self.job
        if self.theme is None:
            own = config.theme.custom_dir
            self.theme = theme(Path(own) if own else None)
        self.memory.open_stores(Path(config.config_file_path).parent)
        self.progress("read")
        today = build_day(str(self.config.as_of))
        public = self.audience is Audience.public and self.framed is None
        site, self.findings = load_content(
            config, today, self.memory, self.theme, self.declared, public=public
        )
        tell(self.findings)
        dress = Dress(self.audience, self.config.edition, self.config.dress, config.site_url or "")
        self.job = Job(
            dress, Path(config.docs_dir), self.theme, self.declared, self.memory, today, site,
            self.progress,
        )  # fmt: skip
        self._crawl = Crawl(dress.site_url)
        return self.job

    def take(self, job: Job, made: dict[str, Made], composer: Composer, search: SearchFiles) -> None:
        """Make a job that others loaded, of which they made the light pages, the bodies and search."""
        self.job, self.theme, self.memory = job, job.theme, job.memory
        self._made, self._composer, self._search = made, composer, search
        self._crawl = Crawl(job.dress.site_url)

    def _load(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.job is None:
            guard_site_dir(config)  # MkDocs empties that folder after this event
            self.load(config)
        return config

    @event_priority(-150)
    def _place_frames(self, config: MkDocsConfig) -> MkDocsConfig:
        """After static-i18n, which puts a sitemap of its own before all other folders."""
        assert self.theme is not None
        place_frames(config, self.theme)
        return config

    on_config = CombinedEvent(_load, _place_frames)

    def _lang(self, config: MkDocsConfig) -> str:
        plugin: Any = config.plugins["i18n"]
        return str(plugin.current_language)

    @event_priority(50)
    def _remove_unpublished(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self.job is not None
        written = {f"{d.lang}/{d.key}.md" for d in self.catalogue.values() if d.kind == "page"}
        uses_material = not self.job.is_light
        return remove_unpublished(files, written, config, uses_material)

    @event_priority(-150)
    def _join_generated(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self.job is not None
        lang = self._lang(config)
        self.progress(f"pages {lang}")
        if self._made is None:
            self._made = {document.address: made for document, made in Pages(self.job)}
        own = (document for document in self.catalogue.values() if document.lang == lang)
        join_documents(files, own, self._composer or self.job.press.composer, self._made, config)
        for address, content in self.job.assets.items():
            if files.get_file_from_path(address) is None:
                files.append(File.generated(config, address, content=content))
        return files

    on_files = CombinedEvent(_remove_unpublished, _join_generated)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        assert self.job is not None
        return build_navigation(self.job.site, self._lang(config), files, self.job.frame_of)

    @event_priority(-150)
    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        assert self.job is not None
        pages = (file.page for file in files)
        shown = {name for page in pages if isinstance(page, SuluhPage) for name in page.pictures}
        self._refuse(join_pictures(files, config, self.job.site, shown))
        check_destinations(files, self.job.claims)
        self.progress(f"write {self._lang(config)}")
        self._env = env
        env.bytecode_cache = self.memory.templates
        env.autoescape = lambda name: name is not None and name.startswith(("light/", "material/"))
        return env

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if isinstance(page, SuluhPage) and self.job is not None:
            document, edition = page.document, self.job.press.edition
            page.meta = {"template": "light/made.html" if page.made else "material/page.html"}
            if page.made is not None:
                self._texts[(document.lang, document.key)] = page.made.text
            elif page.body is not None and self._search is None:
                self._texts[(document.lang, document.key)] = extract(edition, document, page.body)
        return html

    @event_priority(-150)
    def on_page_context(self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, SuluhPage) and page.body is not None and self.job is not None:
            context["frame"] = self.job.press.frame(page.document, page.body)
            context["body"] = page.body
            config.extra["alternate"] = None
            if self.framed is not None:
                document = page.document
                assert self._env is not None
                self.framed[(document.lang, document.key)] = Framed(self._env, "material/page.html", context)
        return context

    def reframe(self, page: Page) -> Reframed | None:
        """One page that has other text now; None if this edition does not show it.

        Only for a preview: the rest of the edition stays as it was built.
        """
        if self.job is None:
            return None
        key = key_of(self.job.site, page)
        document = self.catalogue.get((page.lang, key))
        framed = (self.framed or {}).get((page.lang, key))
        if document is None:
            return None
        press, site = self.job.press, self.job.site
        pages = {**site.pages, page.lang: {**site.pages[page.lang], page.id: page}}
        press.edition.site = replace(site, pages=pages)
        body = press.composer.compose(document)
        if framed is not None:
            return framed.anew(document.address, press.frame(document, body), body)
        before = self.job.pictures.get((page.lang, key), frozenset())
        return Reframed(document.address, press.framed(document, body), body.pictures == before)

    @event_priority(-150)
    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        made = page.made if isinstance(page, SuluhPage) else None
        if made is None:
            self._crawl.add(page.file.dest_uri, output)
            return output
        self._crawl.add_found(page.file.dest_uri, made.ids, made.targets)
        return made.html.decode("utf-8")

    @event_priority(-150)
    def on_post_build(self, config: MkDocsConfig) -> None:
        plugin: Any = config.plugins["i18n"]
        if plugin.building or self.job is None:
            return
        written = Written(Path(config.site_dir), self.job.claims)
        try:
            close(self.job, written, self._texts, self._crawl, self._search)
        except Refused as refused:
            self._refuse(refused.findings)
        except Stopped as stopped:
            raise PluginError(str(stopped)) from stopped

    def _refuse(self, found: Sequence[Finding]) -> None:
        """Stop the build if something was found."""
        if found:
            self.findings = sorted({*self.findings, *found})
            raise PluginError("\n".join(finding.text("id") for finding in found))
