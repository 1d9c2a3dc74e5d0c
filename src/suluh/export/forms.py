"""All forms in which content leaves the site, in the order in which they are listed."""

from suluh.export import registry, xlsform_instrument
from suluh.export.form import Form

FORMS: tuple[Form, ...] = (registry.FORM, xlsform_instrument.FORM)

FORM_BY_NAME = {form.name: form for form in FORMS}
