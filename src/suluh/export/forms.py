"""All forms in which content leaves the site, in the order in which they are listed."""

from suluh.export.form import Form
from suluh.helpdesk.export import office_forms, outcome_cards, sms, tree_booklet, tree_json
from suluh.law.export import registry
from suluh.learning.export import gift, handover, moodle, paper, practice, scorm
from suluh.monitoring.export import codebook, instrument_print, xlsform_instrument
from suluh.procedures.export import sop_sheet

FORMS: tuple[Form, ...] = (
    registry.FORM,
    xlsform_instrument.FORM,
    codebook.FORM,
    instrument_print.SHEET,
    instrument_print.CARDS,
    gift.FORM,
    moodle.FORM,
    scorm.FORM,
    practice.FORM,
    paper.FORM,
    handover.FORM,
    sms.FORM,
    outcome_cards.FORM,
    tree_booklet.FORM,
    tree_json.FORM,
    office_forms.PAPER,
    office_forms.DOCX,
    office_forms.XLSFORM,
    sop_sheet.SHEET,
    sop_sheet.CARDS,
)

FORM_BY_NAME = {form.name: form for form in FORMS}
