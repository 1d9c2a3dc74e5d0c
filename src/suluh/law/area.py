"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.law.export import registry
from suluh.law.kinds import KINDS
from suluh.law.link.shelf import shelf as shelf_shelf
from suluh.law.lint.duties import check as check_duties
from suluh.law.lint.law import check as check_law
from suluh.law.model.slots import SLOTS
from suluh.law.page_kinds import PAGE_KINDS

LAW = Area(
    package="suluh.law",
    bundles={},
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(shelf_shelf,),
    rules=(
        check_law,
        check_duties,
    ),
    exports=(registry.FORM,),
    banners=(),
    related=(),
    rails=(),
    slots=SLOTS,
    site_files=(registry.SITE_FILES,),
)
