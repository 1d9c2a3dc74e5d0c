"""The kinds of pages of the help desk."""

from suluh.helpdesk.page_kinds.desk import DESK_PAGE_KINDS
from suluh.helpdesk.page_kinds.office import OFFICE_PAGE_KINDS

PAGE_KINDS = (*DESK_PAGE_KINDS, *OFFICE_PAGE_KINDS)
