"""What the area asks content/site.yml for."""

from suluh.model.settings import Slot

DUTY_SECTION = Slot(
    "sections", "duties", ("memuat daftar kewajiban informasi", "holds the list of information duties")
)
CHAIN_PAGE = Slot("pages", "law-chain", ("penjelasan rantai aturan", "explains the chain of rules"))
SLOTS = (DUTY_SECTION, CHAIN_PAGE)
