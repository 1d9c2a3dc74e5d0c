"""What the area asks content/site.yml for."""

from suluh.model.settings import Slot

FIELD_GUIDE = Slot("pages", "field-guide", ("panduan mengisi di lapangan", "how to fill in in the field"))
SLOTS = (FIELD_GUIDE,)
