"""All forms in which content leaves the site, in the order in which they are listed."""

from suluh.export import gift, handover, moodle, paper, practice, registry, scorm, xlsform_instrument
from suluh.export.form import Form

FORMS: tuple[Form, ...] = (
    registry.FORM,
    xlsform_instrument.FORM,
    gift.FORM,
    moodle.FORM,
    scorm.FORM,
    practice.FORM,
    paper.FORM,
    handover.FORM,
)

FORM_BY_NAME = {form.name: form for form in FORMS}
