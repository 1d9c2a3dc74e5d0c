"""Which files MkDocs builds: ours join, what must not be published leaves."""

import re
from collections.abc import Collection, Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from suluh.blocks.compose import Composer
from suluh.link.document import Document
from suluh.plugin.page import SuluhPage
from suluh.render.theme import Theme

# Folders of theme files that MkDocs would copy as they are.
THEME_FOLDERS = ("assets/", "css/", "js/", "icons/", "short/", "words/", "originals.toml")


def remove_unpublished(
    files: Files, written: Collection[str], config: MkDocsConfig, uses_material: bool
) -> Files:
    """The files without content that this edition does not show, and without the theme's own."""
    for file in list(files):
        if file.src_dir == config.docs_dir:
            if file.src_uri not in written:
                files.remove(file)
        elif file.src_uri.startswith(THEME_FOLDERS) and not keeps_theme_file(file, uses_material):
            files.remove(file)
    return files


def join_documents(
    files: Files, documents: Iterable[Document], composer: Composer, config: MkDocsConfig
) -> None:
    """Give every document of one language its file and page, written or generated."""
    for document in documents:
        lang = document.lang
        file = files.get_file_from_path(f"{lang}/{document.key}.md")
        if file is None:
            file = File.generated(config, f"{lang}/{document.key}.md", content="")
            file.dest_uri = document.address
            marks = {"norm_src_uri": f"{document.key}.md", "alternates": {lang: file}}
            marks |= dict.fromkeys(("locale", "locale_alternate_of", "localization"), lang)
            for name, value in marks.items():  # what static-i18n asks of its files
                setattr(file, name, value)
            files.append(file)
        file.page = SuluhPage(document, composer, file, config)


def place_frames(config: MkDocsConfig, theme: Theme) -> None:
    """Let MkDocs find the packaged frames: after the site's own files, before all others."""
    own = config.theme.custom_dir
    first = [*([own] if own else []), str(theme.packages[0] / "theme")]
    config.theme.dirs = [*first, *(folder for folder in config.theme.dirs if folder not in first)]


def keeps_theme_file(file: File, uses_material: bool) -> bool:
    """Whether a theme's file is published: of material only the main style sheet, and only where a
    page wears it; ours never, since they are published under hashed names."""
    return uses_material and re.fullmatch(r"assets/stylesheets/main\.\w+\.min\.css", file.src_uri) is not None
