"""A page of a preview that was framed, and one that is framed anew."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import jinja2


@dataclass(frozen=True)
class Framed:
    """How a page was framed: its template, and what the template got."""

    env: jinja2.Environment
    template: str
    context: dict[str, Any]


class Reframed(NamedTuple):
    """A page of a preview; `same_pictures`: it shows the pictures that it showed when all was built."""

    address: str
    html: str
    same_pictures: bool
