"""A build into a fresh folder, swapped in only when it is whole."""

import logging
import os
import shutil
import tempfile
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
from suluh.output.target import check_target, resolve_target
from suluh.plugin.plugin import SuluhPlugin
from suluh.read.kept import Kept

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


def configure(options: Options, site_dir: Path) -> tuple[MkDocsConfig, SuluhPlugin]:
    """The MkDocs configuration of a build, with our plugin's options set."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(str(options.config_file), site_dir=str(site_dir))
    plugin = config.plugins["suluh"]
    assert isinstance(plugin, SuluhPlugin)
    for name in ("audience", "edition", "dress", "as_of"):
        plugin.config[name] = getattr(options, name)
    return config, plugin


@dataclass
class Keep:
    """What a preview keeps of its last build: the files read, and the plugin that knows every page."""

    files: Kept = field(default_factory=Kept)
    config: MkDocsConfig | None = None
    plugin: SuluhPlugin | None = None


def build(
    options: Options, out: Path, progress: Progress = lambda _: None, keep: Keep | None = None
) -> Result:
    """Build one edition into `out`. A build that fails or is killed leaves the old folder as it was.

    Raises `Refusal` before anything is built if `out` is not for us to replace, and again before the
    swap if it became so meanwhile.
    """
    started = time.monotonic()
    out = resolve_target(out)
    holds = (options.config_file, Path.cwd())
    # MkDocs wants a place for the site before it says where the content is; nothing is written there.
    config, plugin = configure(options, options.config_file.resolve().parent / ".suluh-nowhere")
    sources = (Path(config.docs_dir), *([Path(config.theme.custom_dir)] if config.theme.custom_dir else []))
    check_target(out, holds, sources)
    out.parent.mkdir(parents=True, exist_ok=True)
    recover(out)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-{os.getpid()}-", dir=out.parent))
    os.chmod(fresh, 0o755)
    try:
        config.site_dir = str(fresh)
        plugin.progress = progress
        if keep is not None:
            plugin.kept, plugin.framed, keep.plugin = keep.files, {}, None
        try:
            mkdocs_build(config)
        except (BuildError, Abort, ConfigurationError) as problem:
            return Result(False, plugin.findings, str(problem))
        except (TemplateError, FileNotFoundError) as problem:
            where = getattr(problem, "filename", "") or getattr(problem, "name", "") or ""
            line = getattr(problem, "lineno", "")
            message = f"overrides: {where}:{line}: {problem}" if where else str(problem)
            return Result(False, plugin.findings, message)
        progress("swap")
        check_target(out, holds, sources)
        swap(fresh, out)
        if keep is not None:
            keep.config, keep.plugin = config, plugin
        files = [p for p in out.rglob("*") if p.is_file()]
        pages: dict[str, int] = {}
        for lang, _ in plugin.catalogue:
            pages[lang] = pages.get(lang, 0) + 1
        return Result(
            True,
            plugin.findings,
            "",
            pages,
            len(files),
            sum(p.stat().st_size for p in files),
            time.monotonic() - started,
        )
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, out: Path) -> None:
    """Put `fresh` where `out` is. What was there is kept until the new folder stands."""
    old = out.with_name(f".{out.name}-{os.getpid()}-old")
    if out.exists():
        out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(out: Path) -> None:
    """Clear away what a killed build left beside `out`, and put the old site back if it fell between."""
    for path in out.parent.glob(f".{out.name}-*"):
        pid = path.name.removeprefix(f".{out.name}-").split("-")[0]
        if not pid.isdigit() or alive(int(pid)):
            continue
        if path.name.endswith("-old") and not out.exists():
            path.rename(out)
        else:
            shutil.rmtree(path, ignore_errors=True)


def alive(pid: int) -> bool:
    """Whether a process of this number runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
