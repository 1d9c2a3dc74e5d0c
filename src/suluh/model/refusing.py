"""How a validator of a model says why it refuses: its words stand beside it, in both languages."""

from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

WORDS = "words"  # the key of the error's context that carries them
FIELD = "field"  # and the field that the value stands in, where a whole model refuses
CODE = "code"  # and the one for the code of the finding, where it has its own


def refuse(
    code: LiteralString, id: tuple[str, str], en: tuple[str, str], context: dict[str, Any] | None = None
) -> PydanticCustomError:
    """The error to raise. `id` and `en` are (what is wrong with the value, how to fix it); {} is the limit."""
    return PydanticCustomError(code, "refused", {WORDS: (id, en), **(context or {})})
