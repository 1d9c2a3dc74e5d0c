"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.procedures.export import sop_sheet
from suluh.procedures.kinds import KINDS
from suluh.procedures.link.shelf import shelf as procedures_shelf
from suluh.procedures.lint.flows import check as check_flows
from suluh.procedures.lint.services import check as check_services
from suluh.procedures.lint.sop_versions import check as check_sop_versions
from suluh.procedures.lint.sops import check as check_sops
from suluh.procedures.model.slots import SLOTS
from suluh.procedures.page_kinds import PAGE_KINDS

PROCEDURES = Area(
    package="suluh.procedures",
    bundles={"procedures.css": ("css/stack.css", "css/procedures.css")},
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(procedures_shelf,),
    rules=(
        check_sops,
        check_sop_versions,
        check_flows,
        check_services,
    ),
    exports=(
        sop_sheet.SHEET,
        sop_sheet.CARDS,
    ),
    banners=(),
    related=(),
    rails=(),
    slots=SLOTS,
    site_files=(),
)
