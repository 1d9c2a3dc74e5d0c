"""The content as commands load it: what an earlier run read and converted is not done again."""

from datetime import date
from pathlib import Path

from suluh.blocks.conversions import Conversions, stored_conversions
from suluh.findings import Finding
from suluh.flow import load
from suluh.model.site import Site
from suluh.read.kept import Kept
from suluh.read.parsed import stored_parsing
from suluh.render.theme import Theme
from suluh.write.home import end_changes


def load_content(
    content: Path,
    today: date,
    *,
    really: date | None = None,
    release: bool = False,
    public: bool = False,
    conversions: Conversions | None = None,
    drawn_by: Theme | None = None,
    project: Path | None = None,
) -> tuple[Site, list[Finding]]:
    """The Site and every finding, with what is kept in `.cache/` beside mkdocs.yml.

    `conversions` are those of a command that draws the pages afterwards, and has them from `kept_conversions`.
    `project` is the folder of the mkdocs.yml whose `.cache/` counts, if the content is a copy that lies elsewhere.
    """
    end_changes(content)
    project = project or content.resolve().parent
    return load(
        content,
        today,
        really=really,
        release=release,
        public=public,
        kept=Kept(stored_parsing(project)),
        conversions=conversions or stored_conversions(project),
        drawn_by=drawn_by,
    )


def kept_conversions(content: Path) -> Conversions:
    """The converted pages of a content folder, as far as an earlier run left them in `.cache/`."""
    return stored_conversions(content.resolve().parent)
