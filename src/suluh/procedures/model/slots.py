"""What the area asks content/site.yml for."""

from suluh.model.settings import Slot

SCHEME_PAGE = Slot("pages", "schemes", ("penjelasan skema penempatan", "explains the schemes of placement"))
SLOTS = (SCHEME_PAGE,)
