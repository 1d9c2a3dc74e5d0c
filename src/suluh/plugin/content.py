"""The content of a build and what is wrong with it, told in the log of MkDocs."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from suluh.declarations import Declarations
from suluh.findings import Finding
from suluh.flow import load_judged
from suluh.lint.ways import Way
from suluh.model.site import Site
from suluh.plugin.day import real_day
from suluh.plugin.site_config import site_findings
from suluh.publish.memory import BuildMemory
from suluh.render.theme import Theme
from suluh.write.home import end_changes

log = get_plugin_logger("suluh")


def load_content(
    config: MkDocsConfig,
    today: date,
    memory: BuildMemory,
    theme: Theme,
    declared: Declarations,
    *,
    public: bool,
) -> tuple[Site, list[Finding]]:
    """The Site of all levels, and the findings on the content and on `mkdocs.yml`."""
    site, [findings] = judge_content(config, today, memory, theme, declared, [Way(public=public)])
    return site, findings


def judge_content(
    config: MkDocsConfig,
    today: date,
    memory: BuildMemory,
    theme: Theme,
    declared: Declarations,
    ways: Sequence[Way],
) -> tuple[Site, list[list[Finding]]]:
    """As `load_content`, read once and judged in several ways."""
    end_changes(Path(config.docs_dir))
    site, judged = load_judged(
        Path(config.docs_dir),
        today,
        ways,
        really=real_day(),
        kept=memory.files,
        conversions=memory.conversions,
        drawn_by=theme,
        declared=declared,
    )
    if config.config_file_path:
        asked = site_findings(Path(config.config_file_path), theme)
        judged = [sorted([*findings, *asked]) for findings in judged]
    return site, judged


def tell(findings: Sequence[Finding]) -> None:
    """Log the findings; raises `PluginError`, which stops the build, if there are errors."""
    errors = [f for f in findings if f.severity == "error"]
    for finding in findings:
        # Our warnings come with the passing of time (a contact grows old, a law changes): they
        # must not turn `mkdocs build --strict` red overnight. Errors stop every build anyway.
        (log.error if finding.severity == "error" else log.info)(finding.text("id"))
    if errors:
        raise PluginError(f"{len(errors)} kesalahan pada isi / errors in the content: `suluh check`")
