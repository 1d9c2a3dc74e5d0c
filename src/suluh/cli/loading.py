"""The content as commands load it: what an earlier run read and converted is not done again."""

from datetime import date
from pathlib import Path

from suluh.blocks.conversions import stored_conversions
from suluh.findings import Finding
from suluh.flow import load
from suluh.model.site import Site
from suluh.read.kept import Kept
from suluh.read.parsed import stored_parsing
from suluh.render.theme import Theme


def load_content(
    content: Path,
    today: date,
    *,
    really: date | None = None,
    release: bool = False,
    public: bool = False,
    drawn_by: Theme | None = None,
) -> tuple[Site, list[Finding]]:
    """The Site and every finding, with what is kept in `.cache/` beside mkdocs.yml."""
    project = content.resolve().parent
    return load(
        content,
        today,
        really=really,
        release=release,
        public=public,
        kept=Kept(stored_parsing(project)),
        conversions=stored_conversions(project),
        drawn_by=drawn_by,
    )
