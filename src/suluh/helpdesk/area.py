"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.helpdesk.export import (
    alert_feed,
    form_docx,
    office_forms,
    outcome_cards,
    sms,
    tree_booklet,
    tree_json,
)
from suluh.helpdesk.kinds import KINDS
from suluh.helpdesk.link.checklist_shelf import shelf as checklist_shelf
from suluh.helpdesk.link.desk_shelf import shelf as desk_shelf
from suluh.helpdesk.link.office_shelf import shelf as office_shelf
from suluh.helpdesk.lint.alerts import check as check_alerts
from suluh.helpdesk.lint.charges import check as check_charges
from suluh.helpdesk.lint.complaints import check as check_complaints
from suluh.helpdesk.lint.danger import check as check_danger
from suluh.helpdesk.lint.danger_first import check as check_danger_first
from suluh.helpdesk.lint.dated_lists import check as check_dated_lists
from suluh.helpdesk.lint.forms import check as check_forms
from suluh.helpdesk.lint.helpdesk import check as check_helpdesk
from suluh.helpdesk.lint.outcomes import check as check_outcomes
from suluh.helpdesk.lint.referrals import check as check_referrals
from suluh.helpdesk.model.slots import SLOTS
from suluh.helpdesk.page_kinds import PAGE_KINDS
from suluh.helpdesk.pages.banners import alert_banners

HELPDESK = Area(
    package="suluh.helpdesk",
    bundles={
        "checklists.css": ("css/checklists.css",),
        "question.css": ("css/question.css",),
        "handling.css": ("css/stack.css", "css/handling.css"),
        "clocks.js": ("js/clocks.js",),
        "agencies.js": ("js/agencies.js",),
    },
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(
        checklist_shelf,
        desk_shelf,
        office_shelf,
    ),
    rules=(
        check_helpdesk,
        check_danger_first,
        check_outcomes,
        check_danger,
        check_complaints,
        check_referrals,
        check_forms,
        check_alerts,
        check_charges,
        check_dated_lists,
    ),
    exports=(
        sms.FORM,
        outcome_cards.FORM,
        tree_booklet.FORM,
        tree_json.FORM,
        office_forms.PAPER,
        form_docx.DOCX,
        office_forms.XLSFORM,
    ),
    banners=(alert_banners,),
    related=(),
    rails=(),
    slots=SLOTS,
    site_files=(alert_feed.SITE_FILES,),
)
