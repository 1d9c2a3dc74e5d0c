"""What the core and some areas declare together: every list that the generator goes through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from suluh.area import Area
from suluh.export import change_feed, redirects
from suluh.export.form import ExportForm
from suluh.export.site_files import SiteFiles
from suluh.link.catalogue import Shelf
from suluh.link.core_kinds import CORE_KINDS
from suluh.lint.rules import CORE_RULES, Rule
from suluh.model.kinds import Kinds
from suluh.model.settings import CORE_SLOTS, Slot
from suluh.render.core_page_kinds import CORE_PAGE_KINDS
from suluh.render.late_translation import late_translation
from suluh.render.page_kind import PageKinds
from suluh.render.view import Banner, RailOf, Related, View


@dataclass(frozen=True, kw_only=True)
class Declarations:
    """The kinds of content and of pages, and what is done with them, in the order that matters."""

    # The packages of the areas: each has `theme/` and `words/`.
    packages: tuple[str, ...]
    # File in the site -> the theme files that it is made of.
    bundles: Mapping[str, tuple[str, ...]]
    kinds: Kinds
    page_kinds: PageKinds[View]
    shelves: tuple[Shelf, ...]
    rules: tuple[Rule, ...]
    slots: tuple[Slot, ...]
    banners: tuple[Banner, ...]
    related: tuple[Related, ...]
    rails: tuple[RailOf, ...]
    site_files: tuple[SiteFiles, ...]
    exports: tuple[ExportForm, ...]

    @cached_property
    def export_by_name(self) -> dict[str, ExportForm]:
        """Name -> form of export."""
        return {form.name: form for form in self.exports}


def declare(areas: Sequence[Area]) -> Declarations:
    """What the core and these areas declare.

    Raises `ValueError` if two of them claim the same name.
    """
    return Declarations(
        packages=tuple(area.package for area in areas),
        bundles={name: parts for area in areas for name, parts in area.bundles.items()},
        kinds=Kinds((*CORE_KINDS, *(kind for area in areas for kind in area.kinds))),
        page_kinds=PageKinds((*CORE_PAGE_KINDS, *(kind for area in areas for kind in area.page_kinds))),
        shelves=tuple(shelf for area in areas for shelf in area.shelves),
        rules=(*CORE_RULES, *(rule for area in areas for rule in area.rules)),
        slots=(*CORE_SLOTS, *(slot for area in areas for slot in area.slots)),
        banners=(late_translation, *(banner for area in areas for banner in area.banners)),
        related=tuple(related for area in areas for related in area.related),
        rails=tuple(rail for area in areas for rail in area.rails),
        site_files=(
            redirects.SITE_FILES,
            change_feed.SITE_FILES,
            *(write for area in areas for write in area.site_files),
        ),
        exports=tuple(form for area in areas for form in area.exports),
    )
