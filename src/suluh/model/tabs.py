"""The tabs that every page of an internal edition belongs to."""

from typing import Literal, get_args

# In the order in which they are shown. `site` is about the site itself: the list of all pages, search, what is new.
TabName = Literal["learning", "procedures", "desk", "monitoring", "law", "worker", "site"]
TAB_NAMES: tuple[TabName, ...] = get_args(TabName)
