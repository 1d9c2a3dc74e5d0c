"""The same Site judged in several ways: most rules do not ask how strict they shall be, and judge once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from suluh.findings import Finding
from suluh.lint.context import Context
from suluh.lint.rules import Rule, prepared
from suluh.lint.verdicts import Verdicts
from suluh.model.site import Site


@dataclass(frozen=True)
class Way:
    """How strictly content is judged: for a release, or for a build that everybody may read.

    What is not finished stops both.
    """

    release: bool = False
    public: bool = False


_ASKED = frozenset(("release", "public"))  # the fields of `Way`


def lint_ways(
    site: Site, context: Context, ways: Sequence[Way], rules: Iterable[Rule], verdicts: Verdicts | None = None
) -> list[list[Finding]]:
    """The findings of rules on the whole Site (all levels), for each way. `verdicts` knows texts that were judged before."""
    ready = prepared(site, context, verdicts)
    contexts = [replace(ready, release=way.release, public=way.public) for way in ways]
    found: list[list[Finding]] = [[] for _ in ways]
    for rule in rules:
        watched = _Watched.of(contexts[0])
        first = list(rule(site, watched))
        for findings, one in zip(found, contexts, strict=True):
            same = one is contexts[0] or not watched.was_asked
            findings += first if same else rule(site, one)
    return found


class _Watched(Context):
    """A context that notes whether a rule asks it how strict to be."""

    was_asked: bool

    @classmethod
    def of(cls, context: Context) -> "_Watched":
        """The watched twin of a context."""
        found = object.__new__(cls)
        found.__dict__.update(context.__dict__, was_asked=False)
        return found

    def __getattribute__(self, name: str) -> Any:
        if name in _ASKED or name == "__dict__":
            object.__getattribute__(self, "__dict__")["was_asked"] = True
        return object.__getattribute__(self, name)
