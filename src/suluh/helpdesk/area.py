"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.helpdesk.export import alert_feed, office_forms, outcome_cards, sms, tree_booklet, tree_json
from suluh.helpdesk.kinds import KINDS
from suluh.helpdesk.link.checklists import shelf as checklists_shelf
from suluh.helpdesk.link.handling import shelf as handling_shelf
from suluh.helpdesk.link.helpdesk import shelf as helpdesk_shelf
from suluh.helpdesk.lint.handling import check as check_handling
from suluh.helpdesk.lint.helpdesk import check as check_helpdesk
from suluh.helpdesk.lint.office_data import check as check_office_data
from suluh.helpdesk.lint.outcomes import check as check_outcomes
from suluh.helpdesk.model.slots import SLOTS
from suluh.helpdesk.page_kinds import PAGE_KINDS
from suluh.helpdesk.pages.banners import alert_banners

HELPDESK = Area(
    package="suluh.helpdesk",
    bundles={
        "checklists.css": ("css/checklists.css",),
        "outcome.css": ("css/outcome.css",),
        "handling.css": ("css/handling.css",),
        "clocks.js": ("js/clocks.js",),
        "agencies.js": ("js/agencies.js",),
    },
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(
        checklists_shelf,
        helpdesk_shelf,
        handling_shelf,
    ),
    rules=(
        check_helpdesk,
        check_outcomes,
        check_handling,
        check_office_data,
    ),
    exports=(
        sms.FORM,
        outcome_cards.FORM,
        tree_booklet.FORM,
        tree_json.FORM,
        office_forms.PAPER,
        office_forms.DOCX,
        office_forms.XLSFORM,
    ),
    banners=(alert_banners,),
    related=(),
    slots=SLOTS,
    site_files=(alert_feed.write_alert_feeds,),
)
