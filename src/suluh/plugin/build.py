"""A build into a fresh folder, swapped in only when it is whole."""

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from suluh.findings import Finding
from suluh.output.fresh import clear_leftovers, fresh_folder
from suluh.output.refusal import writing
from suluh.output.swap import open_to_readers, swap
from suluh.output.target import check_target, resolve_target
from suluh.output.walk import files_below
from suluh.plugin.guard import site_sources
from suluh.plugin.plugin import SuluhPlugin
from suluh.publish.memory import BuildMemory
from suluh.publish.site import Refused, publish
from suluh.publish.stopped import Stopped
from suluh.render.theme import Theme

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What one build makes."""

    config_file: Path = Path("mkdocs.yml")
    audience: str = "public"
    edition: str = "web"
    dress: str = "auto"
    as_of: str = ""


@dataclass
class Result:
    """What a build made: counts for the closing summary, or the findings that stopped it."""

    ok: bool
    findings: list[Finding] = field(default_factory=list)
    message: str = ""
    pages: dict[str, int] = field(default_factory=dict)
    files: int = 0
    size_bytes: int = 0
    seconds: float = 0.0
    # The folders that the site was made from, the content first; none where others may have read more.
    sources: list[Path] = field(default_factory=list)


def configure(options: Options, site_dir: Path) -> tuple[MkDocsConfig, SuluhPlugin]:
    """The MkDocs configuration of a build, with our plugin's options set."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(str(options.config_file), site_dir=str(site_dir))
    plugin = config.plugins.get("suluh")
    if not isinstance(plugin, SuluhPlugin):
        raise ConfigurationError("`plugins:` tidak memuat `suluh`: tambahkan / does not list `suluh`: add it")
    for name in ("audience", "edition", "dress", "as_of"):
        plugin.config[name] = getattr(options, name)
    return config, plugin


class Interrupted(Exception):
    """A build that its caller broke off by raising this where it is told of progress; nothing is lost."""


@dataclass
class Keep:
    """What a preview keeps of its last build: its memory, the theme, and the plugin that knows every page."""

    memory: BuildMemory = field(default_factory=BuildMemory)
    config: MkDocsConfig | None = None
    plugin: SuluhPlugin | None = None
    theme: Theme | None = None


def build(
    options: Options,
    out: Path,
    progress: Progress = lambda _: None,
    keep: Keep | None = None,
    begin: Callable[[list[Path]], None] = lambda _: None,
) -> Result:
    """Build one edition into `out`. A build that fails or is killed leaves the old folder as it was.

    `begin` is told, before anything is read, from which folders the site is made; of none where others take part.

    Raises `Refusal` before anything is built if `out` is not for us to replace, and again before the
    swap if it became so meanwhile; and if the disk does not take the site.
    """
    started = time.monotonic()
    with writing(out):
        out = resolve_target(out)
    holds = (options.config_file, Path.cwd())
    # MkDocs wants a place for the site before it says where the content is; nothing is written there.
    config, plugin = configure(options, options.config_file.resolve().parent / ".suluh-nowhere")
    sources = site_sources(config)
    told = list(sources) if is_ours_alone(config) else []  # nobody knows what others read
    begin(told)
    with writing(out):
        check_target(out, holds, sources)
        out.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(out.parent, out.name, out)
        with fresh_folder(out.parent, out.name) as fresh:
            config.site_dir = str(fresh)
            plugin.progress = progress
            result = _run(config, plugin, keep)
            if not result.ok:
                return result
            close_folder(fresh, result)
            progress("swap")
            check_target(out, holds, sources)
            swap(fresh, out)
    if keep is not None:
        keep.config, keep.plugin, keep.theme = config, plugin, plugin.theme
    result.sources = told
    result.seconds = time.monotonic() - started
    return result


def is_ours_alone(config: MkDocsConfig) -> bool:
    """Whether no plugin and no hook of others takes part in a build."""
    return set(config.plugins) <= {"suluh", "i18n"} and not config.hooks


def _run(config: MkDocsConfig, plugin: SuluhPlugin, keep: Keep | None) -> Result:
    """Let MkDocs write the site; the result has no counts of files yet."""
    last = keep.plugin if keep is not None else None
    if keep is not None:
        plugin.memory, plugin.framed, keep.plugin = keep.memory, {}, None
        plugin.theme = keep.theme

    def make() -> None:
        job = plugin.load(config) if is_ours_alone(config) else None
        if job is not None and job.is_light:
            publish(job, Path(config.site_dir))
        else:
            mkdocs_build(config)

    try:
        return attempt(plugin, make)
    except Interrupted:
        if keep is not None:
            keep.plugin = last
        raise


def attempt(plugin: SuluhPlugin, make: Callable[[], None]) -> Result:
    """What came of making a site; the result has no counts of files yet."""
    try:
        make()
    except Refused as refused:
        return Result(False, sorted({*plugin.findings, *refused.findings}), str(refused))
    except Stopped as stopped:
        return Result(False, plugin.findings, str(stopped))
    except (BuildError, Abort, ConfigurationError) as problem:
        return Result(False, plugin.findings, str(problem))
    except (TemplateError, FileNotFoundError) as problem:
        where = getattr(problem, "filename", "") or getattr(problem, "name", "") or ""
        line = getattr(problem, "lineno", "")
        message = f"theme: {where}:{line}: {problem}" if where else str(problem)
        return Result(False, plugin.findings, message)
    pages: dict[str, int] = {}
    for lang, _ in plugin.catalogue:
        pages[lang] = pages.get(lang, 0) + 1
    return Result(True, plugin.findings, pages=pages)


def close_folder(folder: Path, result: Result) -> None:
    """Let web servers read a site that was made, and count its files."""
    open_to_readers(folder)
    sizes = [os.stat(folder / name).st_size for name in files_below(folder)]
    result.files, result.size_bytes = len(sizes), sum(sizes)
