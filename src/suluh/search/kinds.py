"""How each kind of page weighs in search. A kind that is not named weighs OTHER_WEIGHT."""

from suluh.search.unit import CONTACT, COUNTRY, DEADLINE, FORM, OTHER, PAGE, REGULATION

OTHER_WEIGHT = 0.8
# Kind of document -> (kind of result, weight); 0 leaves it out: its entries are found one by one, or it
# is a list of what is found anyway.
KINDS: dict[str, tuple[str, float]] = {
    "page": (PAGE, 1.0),
    "section": (OTHER, 0.55),
    "regulation": (REGULATION, 0.65),
    "regulation_rests": (OTHER, 0),
    "regulation_graph": (OTHER, 0.3),
    "timeline": (OTHER, 0.35),
    "law_chain": (OTHER, 0.4),
    "regulations": (OTHER, 0.6),
    "regulations_level": (OTHER, 0.3),
    "regulations_year": (OTHER, 0),
    "glossary": (OTHER, 0.3),
    "glossary_letter": (OTHER, 0),
    "contact": (CONTACT, 0.6),
    "contacts": (OTHER, 0.9),
    "contacts_country": (OTHER, 0.7),
    "contacts_need": (OTHER, 0.7),
    "offices": (OTHER, 0.6),
    "countries": (OTHER, 0.6),
    "country": (COUNTRY, 0.9),
    "institution": (OTHER, 0.7),
    "institutions": (OTHER, 0.4),
    "role": (OTHER, 0.6),
    "roles": (OTHER, 0.5),
    "duties": (OTHER, 0.5),
    "checklists": (FORM, 0.8),
    "sop": (FORM, 0.85),
    "sops": (OTHER, 0.5),
    "service": (DEADLINE, 0.85),
    "services": (OTHER, 0.5),
    "flow": (OTHER, 0.7),
    "flows": (OTHER, 0.4),
    "page_index": (OTHER, 0),
    "page_index_letter": (OTHER, 0),
    "search": (OTHER, 0),
    "design": (OTHER, 0.2),
    "stub": (OTHER, 0),
}
TERM_WEIGHT = 0.6
HOME_WEIGHT = 0.4
# What stands lower because the law changed or the review is due, or because it is no longer in force.
STALE_WEIGHT, REVOKED_WEIGHT = 0.7, 0.55
