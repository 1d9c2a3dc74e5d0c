"""What the area asks content/site.yml for."""

from suluh.model.settings import Slot

DUTY_SECTION = Slot(
    "sections", "duties", ("memuat daftar kewajiban informasi", "holds the list of information duties")
)
SLOTS = (DUTY_SECTION,)
