"""A form of other generators that is not drawn here."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """One foreign form. What it is called and what to write come as (id, en).

    `needle` is a sign without which no text has it. `pattern` is looked for in each line outside code,
    or with `in_fence` in what follows the opening fence.
    """

    name: str
    needle: str
    pattern: re.Pattern[str]
    what: tuple[str, str]
    write: tuple[str, str]
    case: str
    in_fence: bool = False
