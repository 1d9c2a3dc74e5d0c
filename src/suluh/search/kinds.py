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
    "contacts_need": (OTHER, 1.0),
    "offices": (OTHER, 0.6),
    "countries": (OTHER, 0.6),
    "country": (COUNTRY, 0.9),
    "institution": (OTHER, 0.7),
    "institutions": (OTHER, 0.4),
    "role": (OTHER, 0.4),
    "roles": (OTHER, 0.5),
    "duties": (OTHER, 0.5),
    "checklists": (FORM, 0.8),
    "sop": (FORM, 0.9),
    "sops": (OTHER, 0.5),
    "service": (DEADLINE, 0.85),
    "services": (OTHER, 0.5),
    "flow": (OTHER, 0.5),
    "flows": (OTHER, 0.4),
    "helpdesk": (OTHER, 0.8),
    "tree": (OTHER, 0.6),
    "trees": (OTHER, 0.3),
    "question": (OTHER, 0.35),
    "outcome": (OTHER, 0.65),
    "complaint": (DEADLINE, 0.8),
    "complaints": (OTHER, 0.5),
    "clocks": (OTHER, 0.7),
    "referrals": (OTHER, 0.7),
    "form": (FORM, 0.75),
    "forms": (OTHER, 0.6),
    "alerts": (OTHER, 0.6),
    "charges": (OTHER, 0.8),
    "charges_scheme": (OTHER, 0.6),
    "licences": (OTHER, 0.6),
    "warnings": (OTHER, 0.7),
    "departures": (OTHER, 0.4),
    "departure": (OTHER, 0.3),
    "learning": (OTHER, 0.5),
    "path": (OTHER, 0.3),
    "case": (OTHER, 0.3),
    "quiz": (OTHER, 0.25),
    "review": (OTHER, 0),
    "handover": (OTHER, 0),
    "mentors": (OTHER, 0.3),
    "instrument_training": (OTHER, 0.4),
    "instrument_paper": (OTHER, 0.4),
    "sop_version": (OTHER, 0.3),
    "sop_chain": (OTHER, 0.4),
    "flow_lanes": (OTHER, 0),
    "page_index": (OTHER, 0),
    "page_index_letter": (OTHER, 0),
    "search": (OTHER, 0),
    "design": (OTHER, 0.2),
    "stub": (OTHER, 0),
}
# Kinds that are found by their English names in Indonesian too.
TRANSLATED = frozenset(
    {"page", "outcome", "service", "sop", "complaint", "checklists", "licences", "charges"}
)
TERM_WEIGHT = 0.7
ONE_WORD = 1.15  # times that for a term of one word
HOME_WEIGHT = 0.4
# A country sheet tells a little of everything: it comes first when its country is named, by its title.
COUNTRY_WEIGHT = 0.7
# What stands lower because the law changed or the review is due, or because it is no longer in force.
STALE_WEIGHT, REVOKED_WEIGHT = 0.7, 0.55
