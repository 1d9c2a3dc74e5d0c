"""Pictures join a build when its pages have been composed: only those that a page shows, and plain.

MkDocs copies files after all pages of a language were rendered, so each pass of static-i18n adds
what its own pages show. See docs/decisions/0027-pictures.md.
"""

from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from suluh.findings import Finding
from suluh.model.site import Site
from suluh.publish.pictures import plain_pictures


def join_pictures(files: Files, config: MkDocsConfig, site: Site, shown: Collection[str]) -> list[Finding]:
    """Add to `files` the pictures that pages show; what is told of those that became unfit."""
    pictures, told = plain_pictures(Path(config.docs_dir), site, shown)
    for name, content in pictures.items():
        if files.get_file_from_path(name) is None:
            files.append(File.generated(config, name, content=content))
    return told
