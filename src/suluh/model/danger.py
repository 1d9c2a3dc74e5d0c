"""The kinds of danger, and which local numbers come first in each."""

from collections.abc import Mapping
from typing import Literal

from suluh.model.contact import Need

# `other` is a danger in which nobody is about to die: a passport kept, a door locked since last week.
Danger = Literal["violence", "health", "self_harm", "other"]

# The local numbers that stand before the missions, the first to call first. In `other` the mission is first.
LOCAL_FIRST: Mapping[Danger, tuple[Need, ...]] = {
    "violence": ("police", "ambulance"),
    "health": ("ambulance", "police"),
    "self_harm": ("crisis", "ambulance", "police"),
    "other": (),
}
