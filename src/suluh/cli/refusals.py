"""A refusal said in one sentence, in the language asked for; exit code 2."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from suluh.output.refusal import Refusal, writing


@contextmanager
def refusals(lang: str, place: Path) -> Iterator[None]:
    """Say why a result cannot be written to its place, and stop; a traceback helps nobody there."""
    try:
        with writing(place):
            yield
    except Refusal as refusal:
        print(f"suluh: {refusal.text[lang]}", file=sys.stderr)
        sys.exit(refusal.code)
