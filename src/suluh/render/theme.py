"""Where templates, style sheets, scripts, icons and words come from: the site's own folder, then the package."""

import re
import threading
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from suluh.model.languages import LANGUAGES
from suluh.render.bundles import BUNDLES
from suluh.render.compiled import CompiledTemplates

CORE = "suluh"  # the package whose theme and words are those of the core
ICON_PX = 24
# In the style sheet, once for all icons of a page.
_ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
_ICON = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True)
class Theme:
    """The files that pages are drawn from, and the words on them.

    Each of `packages` is a folder with `theme/` (components, light, css, js, icons, short) and
    `words/` (a folder a language). A file of `overrides` stands in for the packaged file of the same
    path, as MkDocs users know it of `custom_dir`. A bundle is a file in the site and the theme files
    that it is made of.
    """

    packages: tuple[Path, ...]
    packaged_bundles: Mapping[str, tuple[str, ...]]
    overrides: Path | None

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """All folders of files; the first that has a file wins."""
        own = (self.overrides,) if self.overrides else ()
        return own + tuple(package / "theme" for package in self.packages)

    @cached_property
    def packaged(self) -> dict[str, Path]:
        """Path below a theme folder -> the file in the package. A path stands in one package only."""
        found: dict[str, Path] = {}
        for package in self.packages:
            for path in sorted((package / "theme").rglob("*")):
                name = path.relative_to(package / "theme").as_posix()
                if path.is_file() and name in found:
                    raise ValueError(f"{path} has the name of another theme file: {found[name]}")
                if path.is_file() and path.suffix not in (".py", ".pyc"):
                    found[name] = path
        return found

    def find(self, name: str) -> Path | None:
        """The file of a path as `css/light.css`: the site's own, else the package's."""
        own = self.overrides / name if self.overrides else None
        return own if own is not None and own.is_file() else self.packaged.get(name)

    def read(self, name: str) -> str:
        """The text of a file. Raises `FileNotFoundError` if there is none."""
        path = self.find(name)
        if path is None:
            raise FileNotFoundError(2, "no such file in the theme", name)
        return path.read_text("utf-8")

    @cached_property
    def bundles(self) -> dict[str, tuple[str, ...]]:
        """Bundles of the package, and each style sheet and script that the site alone has."""
        found = dict(self.packaged_bundles)
        for folder in ("css", "js"):
            for path in sorted((self.overrides / folder).glob(f"*.{folder}")) if self.overrides else ():
                part = f"{folder}/{path.name}"
                if part not in self.packaged:
                    found[path.name] = (part,)
        return found

    @cached_property
    def words(self) -> dict[str, dict[str, Any]]:
        """Language -> all reader-visible words, as nested dicts of text; a key stands in one file only."""
        found = dict(self.packaged_words)
        for lang in LANGUAGES:
            for _, tables in self.own_words(lang):
                found[lang] = _overlaid(found[lang], tables)
        return found

    @cached_property
    def packaged_words(self) -> dict[str, dict[str, Any]]:
        """Language -> the words of the package alone."""
        return {lang: self._read_words(lang) for lang in LANGUAGES}

    def _read_words(self, lang: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for package in self.packages:
            for file in sorted((package / "words" / lang).glob("*.toml")):
                tables = tomllib.loads(file.read_text("utf-8"))
                twice = found.keys() & tables.keys()
                if twice:
                    raise ValueError(f"{file} has tables that another file of {lang} has: {sorted(twice)}")
                found |= tables
        return found

    def own_words(self, lang: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        """The files of the site's own words, and what they say."""
        if self.overrides:
            for file in sorted((self.overrides / "words" / lang).glob("*.toml")):
                yield file, tomllib.loads(file.read_text("utf-8"))

    @cached_property
    def components(self) -> Environment:
        """The templates of components, escaping."""
        return self.templates("components")

    @cached_property
    def frames(self) -> Environment:
        """The templates of frames, escaping; blanks between marks stay, as MkDocs leaves them."""
        return Environment(
            loader=FileSystemLoader(self.folders),
            autoescape=True,
            auto_reload=True,
            bytecode_cache=CompiledTemplates(self.packages),
        )

    def templates(self, folder: str = "") -> Environment:
        """The templates below a folder of the theme, escaping."""
        return Environment(
            loader=FileSystemLoader([place / folder for place in self.folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=True,
            bytecode_cache=CompiledTemplates(self.packages),
        )

    @contextmanager
    def settled(self) -> Iterator[None]:
        """While many pages are drawn: templates are not looked at again once they are loaded.

        Where there are threads somebody may be editing them.
        """
        environments = (self.components, self.frames) if threading.active_count() == 1 else ()
        for environment in environments:
            environment.auto_reload = False
        try:
            yield
        finally:
            for environment in environments:
                environment.auto_reload = True

    @cached_property
    def _icons(self) -> dict[str, Markup]:
        return {}

    def icon(self, name: str) -> Markup:
        """The SVG of an icon; nothing for a name without a file, since authors choose names too.

        It is drawn into the page: no request. It stands beside its words, never alone, so it is
        hidden from screen readers.
        """
        if name not in self._icons:
            path = self.find(f"icons/{name}.svg") if _ICON.fullmatch(name) else None
            head = f'<svg class="icon" width="{ICON_PX}" height="{ICON_PX}" aria-hidden="true"'
            text = path.read_text("utf-8").strip().replace(_ROUND, "") if path else ""
            self._icons[name] = Markup(text.replace('<svg xmlns="http://www.w3.org/2000/svg"', head, 1))
        return self._icons[name]


def make_theme(
    packages: Iterable[str], bundles: Mapping[str, tuple[str, ...]], overrides: Path | None
) -> Theme:
    """The theme of the core and of `packages` (dotted names), with a site's own folder above them."""
    folders = tuple(Path(str(files(name))) for name in (CORE, *packages))
    return Theme(folders, {**BUNDLES, **bundles}, overrides)


def _overlaid(words: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The words of the package with a site's own in their place, key by key."""
    found = dict(words)
    for key, value in own.items():
        known = found.get(key)
        found[key] = _overlaid(known, value) if isinstance(value, dict) and isinstance(known, dict) else value
    return found
