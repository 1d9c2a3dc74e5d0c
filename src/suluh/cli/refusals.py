"""A refusal said in one sentence, in the language asked for; exit code 2."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from suluh.output.refusal import Refusal


@contextmanager
def refusals(lang: str) -> Iterator[None]:
    """Say why a result cannot be put where it should go, and stop."""
    try:
        yield
    except Refusal as refusal:
        print(f"suluh: {refusal.text[lang]}", file=sys.stderr)
        sys.exit(refusal.code)
