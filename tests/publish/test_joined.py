"""The address that a link leads to, put together without the library's work."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from suluh.publish.crawl import _joined

FOLDERS = st.lists(st.sampled_from(("en", "peraturan", "a.b")), max_size=3).map("/".join)
PATHS = st.lists(st.sampled_from(("..", ".", "", "a", "b.html", "c.", ".d", "e/")), max_size=5).map("/".join)


@given(FOLDERS, PATHS)
def test_it_is_the_address_that_the_library_gives(folder: str, path: str) -> None:
    assert _joined(folder, path) == posixpath.normpath(posixpath.join(folder, path))
