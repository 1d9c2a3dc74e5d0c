"""The theme of the repository's own site: that of the package, and overrides/ above it."""

from typing import Any

from suluh.flow import theme
from tests.conftest import ROOT

THEME = theme(ROOT / "overrides")


def words(lang: str) -> dict[str, Any]:
    """The words of a language."""
    return THEME.words[lang]
