"""Short marks of texts, and orders that look shuffled: both the same on every machine, for ever."""

import base64
import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
# 25 bits: of a thousand changed texts, fewer than one in thirty thousand goes unseen.
MARK_LENGTH = 5


def mark_of(*texts: str) -> str:
    """Five letters that stand for texts; spaces and line breaks make no difference."""
    return _code("\x1f".join(" ".join(text.split()) for text in texts))[:MARK_LENGTH]


def hash_of(*texts: str) -> str:
    """Sixteen letters that stand for texts, for what people compare by eye or a page verifies."""
    return _code("\x1f".join(texts))[:16]


def _code(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.b32encode(digest).decode().lower().rstrip("=")


def shuffled(items: Sequence[T], seed: str) -> tuple[int, ...]:
    """The numbers of items (from 0) in an order that only the seed and their count decide."""
    return tuple(sorted(range(len(items)), key=lambda n: hashlib.sha256(f"{seed}\x1f{n}".encode()).digest()))
