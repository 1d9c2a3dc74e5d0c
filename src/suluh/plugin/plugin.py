"""The MkDocs hooks. Each takes, calls and hands over; the thinking is in the other rooms.

Events run once a language on this same instance, nested inside each other (static-i18n), so what
is loaded in the first pass is reused in the second. Files of ours join after static-i18n (-100);
files that must not be published leave before it. See docs/decisions/0002-mkdocs-as-driver.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from suluh.areas import DECLARED
from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.flow import claims, edition, open_edition, theme
from suluh.link.catalogue import Catalogue
from suluh.link.claims import Claims
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.plugin.assets import hashed_assets
from suluh.plugin.config import SuluhConfig
from suluh.plugin.content import load_content, tell
from suluh.plugin.crawl import Crawl
from suluh.plugin.day import build_day
from suluh.plugin.dress import frame_name, release
from suluh.plugin.files import check_destinations, join_documents, place_frames, remove_unpublished
from suluh.plugin.finish import finish
from suluh.plugin.framed import Framed, Reframed
from suluh.plugin.guard import guard_site_dir
from suluh.plugin.memory import BuildMemory
from suluh.plugin.navigation import build_navigation
from suluh.plugin.page import SuluhPage
from suluh.plugin.pictures import join_pictures
from suluh.plugin.proof import proof
from suluh.plugin.searching import write_search
from suluh.plugin.written import Written
from suluh.render.body import Body
from suluh.render.frame import Frame, make_frame
from suluh.render.theme import Theme
from suluh.render.view import Edition, View
from suluh.search.documents import ExtractedText, extract


class SuluhPlugin(BasePlugin[SuluhConfig]):
    """Markdown and YAML of `content/` into the pages of one edition."""

    # What the core and the areas declare; another generator may declare more.
    declared = DECLARED

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.today: date | None = None
        self.site: Site | None = None
        self.catalogue: Catalogue = {}
        self._edition: Edition | None = None
        self._claims = Claims(())
        self._composer: Composer | None = None
        self._assets: dict[str, str] = {}
        self._texts: dict[tuple[str, str], ExtractedText] = {}
        self._env: jinja2.Environment | None = None
        self._crawl = Crawl("")
        self.progress: Callable[[str], None] = lambda _: None
        # For a preview: what was read before, the Site of all levels, and how each page was framed.
        self.memory = BuildMemory()
        self.whole: Site | None = None
        self.theme: Theme | None = None
        self.framed: dict[tuple[str, str], Framed] | None = None

    @property
    def audience(self) -> Audience:
        return Audience(self.config.audience)

    def frame_of(self, document: Document) -> str:
        """The name of the frame that a page gets."""
        assert self.theme is not None
        return frame_name(document, self.config, self.theme)

    def _load(self, config: MkDocsConfig) -> MkDocsConfig:
        if self._composer is not None:
            return config
        guard_site_dir(config)  # MkDocs empties that folder after this event
        if self.theme is None:
            own = config.theme.custom_dir
            self.theme = theme(Path(own) if own else None)
        self.memory.open_stores(Path(config.config_file_path).parent)
        self.progress("read")
        self.today = build_day(str(self.config.as_of))
        public = self.audience is Audience.public and self.framed is None
        site, self.findings = load_content(
            config, self.today, self.memory, self.theme, self.declared, public=public
        )
        tell(self.findings)
        self.whole = site
        self.site = edition(site, self.audience, self.today)
        self._edition = open_edition(self.site, self.today, self.theme, self.declared)
        self.catalogue = self._edition.catalogue
        root = Path(config.docs_dir).resolve().parent
        self._claims = claims(self.site, self.catalogue.values(), self.declared, self.theme, root)
        self._composer = Composer(self._edition, self.memory.conversions)
        self._crawl = Crawl(config.site_url or "")
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
        assert self.site is not None
        written = {f"{d.lang}/{d.key}.md" for d in self.catalogue.values() if d.kind == "page"}
        uses_material = any(self.frame_of(d) == "material" for d in self.catalogue.values())
        return remove_unpublished(files, written, config, uses_material)

    @event_priority(-150)
    def _join_generated(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._composer is not None
        assert self.theme is not None
        lang = self._lang(config)
        self.progress(f"pages {lang}")
        own = (document for document in self.catalogue.values() if document.lang == lang)
        join_documents(files, own, self._composer, config)
        self._assets, assets = hashed_assets(self.theme, config)
        for file in assets:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        return files

    on_files = CombinedEvent(_remove_unpublished, _join_generated)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        assert self.site is not None
        return build_navigation(self.site, self._lang(config), files, self.frame_of)

    @event_priority(-150)
    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        assert self.site is not None
        pages = (file.page for file in files)
        bodies = (page.body for page in pages if isinstance(page, SuluhPage) and page.body is not None)
        self._refuse(join_pictures(files, config, self.site, bodies))
        check_destinations(files, self._claims)
        self.progress(f"write {self._lang(config)}")
        self._env = env
        env.bytecode_cache = self.memory.templates
        env.autoescape = lambda name: name is not None and name.startswith(("light/", "material/"))
        return env

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if isinstance(page, SuluhPage):
            page.meta = {"template": f"{self.frame_of(page.document)}/page.html"}
            if page.body is not None:
                document = page.document
                assert self._edition is not None
                self._texts[(document.lang, document.key)] = extract(self._edition, document, page.body)
        return html

    @event_priority(-150)
    def on_page_context(self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Any:
        if isinstance(page, SuluhPage) and page.body is not None and self._edition is not None:
            context["frame"] = self._frame(page.document, page.body, config)
            context["body"] = page.body
            config.extra["alternate"] = None
            if self.framed is not None:
                document = page.document
                template = f"{self.frame_of(document)}/page.html"
                assert self._env is not None
                self.framed[(document.lang, document.key)] = Framed(self._env, template, context)
        return context

    def _frame(self, document: Document, body: Body, config: MkDocsConfig) -> Frame:
        assert self._edition is not None
        view = View(self._edition, document.lang, document.address)
        return make_frame(document, body, view, release(config, self.config, self._assets))

    def reframe(self, page: Page, config: MkDocsConfig) -> Reframed | None:
        """One page that has other text now; None if this edition does not show it.

        Only for a preview: the rest of the edition stays as it was built.
        """
        document = self.catalogue.get((page.lang, page.key))
        framed = (self.framed or {}).get((page.lang, page.key))
        if self._edition is None or self._composer is None or document is None or framed is None:
            return None
        site = self._edition.site
        pages = {**site.pages, page.lang: {**site.pages[page.lang], page.id: page}}
        self.site = self._edition.site = replace(site, pages=pages)
        body = self._composer.compose(document)
        return framed.anew(document.address, self._frame(document, body, config), body)

    @event_priority(-150)
    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        self._crawl.add(page.file.dest_uri, output)
        return output

    @event_priority(-150)
    def on_post_build(self, config: MkDocsConfig) -> None:
        plugin: Any = config.plugins["i18n"]
        if plugin.building or self._edition is None:
            return
        self.progress("search")
        versioned = self.config.edition == "web"
        counted = self.memory.counted
        written = Written(Path(config.site_dir), self._claims)
        write_search(written, self._edition, self._texts, counted, versioned=versioned)
        self.progress("finish")
        finish(
            written,
            self._edition,
            site_url=config.site_url or "",
            audience=self.audience,
            edition_name=self.config.edition,
            assets=self._assets,
            env=config.theme.get_env(),
            source=Path(config.docs_dir),
            site_files=self.declared.site_files,
        )
        assert self.whole is not None
        site_dir = Path(config.site_dir)
        self._refuse(proof(self._crawl, site_dir, self._edition, self.whole, self.declared))

    def _refuse(self, found: Sequence[Finding]) -> None:
        """Stop the build if something was found."""
        if found:
            self.findings = sorted({*self.findings, *found})
            raise PluginError("\n".join(finding.text("id") for finding in found))
