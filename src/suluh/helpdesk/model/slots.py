"""What the area asks content/site.yml for."""

from suluh.model.settings import Slot

AGENCY_CONTACTS = Slot(
    "contacts", "agencies", ("tempat bertanya tentang P3MI", "whom to ask about an agency")
)
AGENCY_PAGE = Slot("pages", "agency-check", ("cara memeriksa P3MI", "how to check an agency"))
COST_PAGE = Slot("pages", "costs", ("penjelasan biaya penempatan", "explains the costs of placement"))
PAPERS_PAGE = Slot("pages", "papers", ("penjelasan syarat dokumen", "explains which papers are needed"))
SLOTS = (AGENCY_CONTACTS, AGENCY_PAGE, COST_PAGE, PAPERS_PAGE)
