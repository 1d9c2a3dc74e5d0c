"""Files that an area lays beside the pages of a built site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from suluh.model.site import Site
from suluh.render.view import Edition


@dataclass(frozen=True, kw_only=True)
class SiteFiles:
    """Files under addresses that nobody else has; `suluh check` compares these with all others."""

    # What they are, in Indonesian and English, as a sentence goes on.
    what: tuple[str, str]
    # Their addresses on a Site.
    addresses: Callable[[Site], tuple[str, ...]]
    # (edition, address of the site or "") -> content by address, for just these addresses.
    content: Callable[[Edition, str], Mapping[str, bytes]]
