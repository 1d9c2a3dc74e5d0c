"""What people come with: the problem, the stage of their journey, the place, and who asks."""

from typing import Literal

Problem = Literal[
    "wages",
    "passport",
    "violence",
    "sexual_violence",
    "overwork",
    "contract",
    "health",
    "detention",
    "return",
    "lost_contact",
    "trafficking",
    "offer",
    "charges",
    "documents",
    "scheme",
    "departure",
    "claims",
    "unpaid_rights",
    "programmes",
    "trauma",
    "death",
    "remittance",
    "child_care",
    "volunteer",
    "service_queue",
    "service_fee",
    "service_officer",
]
Stage = Literal["before", "during", "after"]
STAGES: tuple[Stage, ...] = ("before", "during", "after")
Place = Literal["origin", "destination", "sea"]
PLACES: tuple[Place, ...] = ("origin", "destination", "sea")
Asker = Literal["abroad", "before", "home", "family", "village", "sea", "service"]

# Who asks -> the problems for which the help desk must have an outcome.
EXPECTED: dict[Asker, tuple[Problem, ...]] = {
    "abroad": (
        "wages",
        "passport",
        "violence",
        "sexual_violence",
        "overwork",
        "contract",
        "health",
        "detention",
        "return",
        "lost_contact",
        "trafficking",
    ),
    "before": ("offer", "charges", "documents", "scheme"),
    "home": ("claims", "unpaid_rights", "programmes", "trauma"),
    "family": ("lost_contact", "death", "remittance", "child_care"),
    "village": ("volunteer",),
    "sea": ("documents", "wages", "health", "return"),
    "service": ("service_queue", "service_fee", "service_officer"),
}
ASKERS: tuple[Asker, ...] = tuple(EXPECTED)
