"""One area of the field: a package with the rooms `model link lint pages export`, declared in its `area.py`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suluh.export.form import ExportForm
from suluh.export.site_files import SiteFiles
from suluh.link.catalogue import Shelf
from suluh.lint.rules import Rule
from suluh.model.kinds import ContentKind
from suluh.model.settings import Slot
from suluh.render.page_kind import PageKind
from suluh.render.view import Banner, RailOf, Related, View


@dataclass(frozen=True, kw_only=True)
class Area:
    """What an area adds to the core. `package` is its dotted name, as `suluh.helpdesk`.

    Its folder has `theme/` and `words/`, which `render/theme.py` reads. `bundles` names the style
    sheets and scripts that pages load: file in the site -> the theme files that it is made of.
    """

    package: str
    bundles: Mapping[str, tuple[str, ...]]
    kinds: tuple[ContentKind[Any], ...]
    page_kinds: tuple[PageKind[View], ...]
    shelves: tuple[Shelf, ...]
    rules: tuple[Rule, ...]
    exports: tuple[ExportForm, ...]
    banners: tuple[Banner, ...]
    related: tuple[Related, ...]
    rails: tuple[RailOf, ...]
    slots: tuple[Slot, ...]
    site_files: tuple[SiteFiles, ...]
