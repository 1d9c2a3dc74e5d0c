"""What MkDocs may empty when it is run by itself: the same folders that `suluh build` may replace.

See docs/decisions/0025-only-what-we-built-is-replaced.md.
"""

import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from suluh.output.refusal import Refusal, writing
from suluh.output.target import check_target, resolve_target

_OF_SERVE = ("mkdocs_", "properdocs_")


def site_sources(config: MkDocsConfig) -> tuple[Path, ...]:
    """The folders from which a site is made: its content, and its own part of the theme."""
    own = config.theme.custom_dir
    return (Path(config.docs_dir), *([Path(own)] if own else []))


def guard_site_dir(config: MkDocsConfig) -> None:
    """Raise `PluginError` with the sentence of the refusal if the folder of the site is not ours to empty."""
    folder = Path(config.site_dir)
    # `mkdocs serve` made this one itself, and a build that broke off in it must not end the preview.
    if folder.parent == Path(tempfile.gettempdir()) and folder.name.startswith(_OF_SERVE):
        return
    holds = (*([Path(config.config_file_path)] if config.config_file_path else []), Path.cwd())
    try:
        with writing(folder):
            check_target(resolve_target(folder), holds, site_sources(config))
    except Refusal as refusal:
        raise PluginError(f"{refusal.text['id']} / {refusal.text['en']}") from refusal
