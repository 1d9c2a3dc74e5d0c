"""The real content, read once for all tests of a process; nobody changes a Site."""

from functools import cache

from suluh.areas import DECLARED
from suluh.link.join import join
from suluh.model.site import Site
from suluh.read.content import read_content
from tests.conftest import ROOT
from tests.small_site import bodies


@cache
def real_site() -> Site:
    """All levels, as `flow.load` gives them; the rules are asked in their own tests."""
    return join(read_content(ROOT / "content", DECLARED.kinds)[0])[0]


@cache
def real_bodies(audience: str = "public") -> dict[str, str]:
    """The HTML of every document of an edition of it, by address, on the day of `tests/small_site.py`."""
    return bodies(real_site(), audience)
