"""Which files MkDocs builds: ours join, what must not be published leaves."""

import re
from collections.abc import Collection, Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from suluh.blocks.compose import Composer
from suluh.link.claims import Claims
from suluh.link.document import Document
from suluh.plugin.page import SuluhPage
from suluh.publish.press import Made
from suluh.render.overriding import NOT_COPIED
from suluh.render.theme import Theme
from suluh.text.file_names import alike


def remove_unpublished(
    files: Files, written: Collection[str], config: MkDocsConfig, uses_material: bool
) -> Files:
    """The files without content that this edition does not show, and without the theme's own."""
    for file in list(files):
        if file.src_dir == config.docs_dir:
            if file.src_uri not in written:
                files.remove(file)
        elif file.src_uri.startswith(NOT_COPIED) and not keeps_theme_file(file, uses_material):
            files.remove(file)
    return files


def join_documents(
    files: Files,
    documents: Iterable[Document],
    composer: Composer,
    made: Mapping[str, Made],
    config: MkDocsConfig,
) -> None:
    """Give every document of one language its file and page, written or generated; `made` has finished pages."""
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
        if file.dest_uri != document.address:
            raise ValueError(f"MkDocs writes {document.address} to {file.dest_uri}")
        file.page = SuluhPage(document, composer, made.get(document.address), file, config)


def check_destinations(files: Files, claims: Claims) -> None:
    """Raise `PluginError` if MkDocs would write a file under an address that nobody states, or two under one."""
    first: dict[str, str] = {}
    for file in files:
        if file.inclusion is InclusionLevel.EXCLUDED:
            continue
        taken = first.setdefault(alike(file.dest_uri), file.src_uri)
        if claims.owner(file.dest_uri) is None or taken != file.src_uri:
            raise PluginError(
                f'alamat "{file.dest_uri}" tidak untuk {file.src_uri}: lepaskan plugin atau tema yang membawanya '
                f'/ the address "{file.dest_uri}" is not for {file.src_uri}: take away the plugin or theme that '
                "brings it"
            )


def place_frames(config: MkDocsConfig, theme: Theme) -> None:
    """Let MkDocs find the packaged frames: after the site's own files, before all others."""
    own = config.theme.custom_dir
    first = [*([own] if own else []), str(theme.packages[0] / "theme")]
    config.theme.dirs = [*first, *(folder for folder in config.theme.dirs if folder not in first)]


def keeps_theme_file(file: File, uses_material: bool) -> bool:
    """Whether a theme's file is published: of material only the main style sheet, and only where a
    page wears it; ours never, since they are published under hashed names."""
    return uses_material and re.fullmatch(r"assets/stylesheets/main\.\w+\.min\.css", file.src_uri) is not None
