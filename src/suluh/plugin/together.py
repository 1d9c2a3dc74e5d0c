"""Several editions of one content: read once, each body drawn once, and the editions written side by side.

Every edition has the bytes that `build` gives it. See docs/decisions/0056-editions-together.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.flow import theme
from suluh.link.document import Document
from suluh.lint.ways import Way
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.plugin.build import Options, Result, attempt, build, close_folder, configure, is_ours_alone
from suluh.plugin.content import judge_content, tell
from suluh.plugin.day import build_day
from suluh.plugin.plugin import SuluhPlugin
from suluh.publish.bodies import Bodies
from suluh.publish.dress import Dress
from suluh.publish.job import Job
from suluh.publish.memory import BuildMemory
from suluh.publish.press import Made
from suluh.publish.searching import SearchFiles, make_search
from suluh.publish.site import Publication
from suluh.publish.together import PagesTogether
from suluh.render.body import Body
from suluh.render.theme import Theme
from suluh.render.view import Edition
from suluh.search.documents import ExtractedText
from suluh.search.pack import unversioned
from suluh.workers import spread

_WAYS = (Way(release=True), Way(public=True), Way())
# What is told of progress: the name of an edition, "" for all of them, and what begins.
Progress = Callable[[str, str], None]


@dataclass(frozen=True)
class Wanted:
    """An edition that is asked for, and the folder that it is written into: a new one, of which nothing is kept
    if it fails."""

    name: str
    audience: Audience
    edition: str
    folder: Path


@dataclass
class Content:
    """What all editions are made from. `release` is what a check for a release finds."""

    options: Options
    site: Site
    theme: Theme
    memory: BuildMemory
    release: list[Finding]
    public: list[Finding]
    internal: list[Finding]

    def findings(self, audience: Audience) -> list[Finding]:
        """What a build for an audience says of the content."""
        return self.public if audience is Audience.public else self.internal


def read_once(options: Options) -> Content:
    """The content, judged for a release and for every edition; of the options, audience and edition do not matter."""
    config, plugin = _configure(options)
    own = config.theme.custom_dir
    drawn_by = theme(Path(own) if own else None)
    memory = BuildMemory()
    memory.open_stores(Path(config.config_file_path).parent)
    today = build_day(options.as_of)
    site, judged = judge_content(config, today, memory, drawn_by, plugin.declared, _WAYS)
    return Content(options, site, drawn_by, memory, *judged)


def build_together(
    content: Content, wanted: Sequence[Wanted], progress: Progress = lambda _name, _phase: None
) -> list[Result]:
    """Make all editions, or those before the first that fails. What is found on one stops all.

    Where plugins or hooks of others take part, each edition is built by itself: nobody knows what they read.
    """
    if not is_ours_alone(_configure(content.options)[0]):
        return _one_by_one(content.options, wanted, progress)
    sites = [_Site(content, one, progress) for one in wanted]
    for site in sites:
        result = attempt(site.plugin, site.begin)
        if not result.ok:
            return [result]
    bodies, groups = Bodies(), _by_audience(sites)
    for group in groups:
        result = attempt(group[0].plugin, lambda group=group: _draw(group, bodies))  # type: ignore[misc]
        if not result.ok:
            return [result]
    progress("", "search")
    first = [group[0] for group in groups]
    counted = content.memory.counted
    searches = make_search([(site.job.opened, site.texts) for site in first], counted)
    found = {site.wanted.audience: files for site, files in zip(first, searches, strict=True)}

    def finish(site: _Site) -> Result:
        files = found[site.wanted.audience]
        return site.finish(files if site.wanted.edition == "web" else unversioned(files))

    return list(spread(finish, sites, enough=2))


def _one_by_one(options: Options, wanted: Sequence[Wanted], progress: Progress) -> list[Result]:
    results: list[Result] = []
    for one in wanted:
        asked = replace(options, audience=one.audience.value, edition=one.edition)
        results.append(build(asked, one.folder, lambda phase, name=one.name: progress(name, phase)))  # type: ignore[misc]
        if not results[-1].ok:
            break
    return results


def _configure(options: Options) -> tuple[MkDocsConfig, SuluhPlugin]:
    return configure(options, options.config_file.resolve().parent / ".suluh-nowhere")


def _by_audience(sites: "Sequence[_Site]") -> "list[list[_Site]]":
    """Those for the same readers together, those who see most first: others find most of their bodies there."""
    groups: dict[Audience, list[_Site]] = {}
    for site in sorted(sites, key=lambda site: -site.wanted.audience.level):
        groups.setdefault(site.wanted.audience, []).append(site)
    for first, *others in groups.values():
        for site in others:
            site.job = first.job.in_dress(site.job.dress)
            site.job.progress = site.tell
    return list(groups.values())


def _draw(group: "Sequence[_Site]", bodies: Bodies) -> None:
    """Draw the pages of all editions for the same readers."""
    for site in group:
        site.wanted.folder.mkdir(parents=True)
        site.by_us = Publication(site.job, site.wanted.folder) if site.job.is_light else None
    for document, page in PagesTogether([site.job for site in group], bodies):
        for site, made in zip(group, page.made, strict=True):
            site.page(document, page.body, made)
        group[0].texts[document.lang, document.key] = page.text


class _Given(Composer):
    """Gives bodies that were drawn before."""

    def __init__(self, edition: Edition, bodies: Mapping[str, Body]) -> None:
        super().__init__(edition)
        self._bodies = bodies

    def compose(self, document: Document) -> Body:
        """The body of a document in its language."""
        return self._bodies[document.address]


@dataclass
class _Site:
    """One of the editions that are being made."""

    content: Content
    wanted: Wanted
    progress: Progress
    texts: dict[tuple[str, str], ExtractedText] = field(default_factory=dict)
    # What we write; None where MkDocs does, which then gets the pages and bodies that we have.
    by_us: Publication | None = None
    _made: dict[str, Made] = field(default_factory=dict)
    _bodies: dict[str, Body] = field(default_factory=dict)
    _lang: str = ""

    def __post_init__(self) -> None:
        asked = replace(
            self.content.options, audience=self.wanted.audience.value, edition=self.wanted.edition
        )
        self.config, self.plugin = _configure(asked)
        self.config.site_dir = str(self.wanted.folder)
        self.plugin.findings = self.content.findings(self.wanted.audience)
        self.plugin.progress = self.tell
        dress = Dress(self.wanted.audience, self.wanted.edition, asked.dress, self.config.site_url or "")
        self.job = Job(
            dress,
            Path(self.config.docs_dir),
            self.content.theme,
            self.plugin.declared,
            self.content.memory,
            build_day(asked.as_of),
            self.content.site,
            self.tell,
        )

    def tell(self, phase: str) -> None:
        """A phase of this edition begins."""
        self.progress(self.wanted.name, phase)

    def begin(self) -> None:
        """Before anything is made. Raises `PluginError` if its content has errors."""
        tell(self.plugin.findings)

    def page(self, document: Document, body: Body, made: Made | None) -> None:
        """Write a page, or keep it for MkDocs where MkDocs writes the site."""
        if document.lang != self._lang:
            self._lang = document.lang
            self.tell(f"pages {document.lang}")
        if made is None:
            self._bodies[document.address] = body
        elif self.by_us is None:
            self._made[document.address] = made
        else:
            self.by_us.page(document, made)

    def finish(self, search: SearchFiles) -> Result:
        """Write all else."""
        self.plugin.job = self.job
        result = attempt(self.plugin, lambda: self._finish(search))
        if result.ok:
            close_folder(self.wanted.folder, result)
        return result

    def _finish(self, search: SearchFiles) -> None:
        if self.by_us is not None:
            self.by_us.end(search)
            return
        composer = _Given(self.job.opened, self._bodies)
        self.plugin.take(self.job, self._made, composer, search)
        mkdocs_build(self.config)
