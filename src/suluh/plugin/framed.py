"""A page of a preview that was framed, and one that is framed anew."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import jinja2

from suluh.render.body import Body
from suluh.render.frame import Frame


class Reframed(NamedTuple):
    """A page of a preview; `same_pictures`: it shows the pictures that it showed when all was built."""

    address: str
    html: str
    same_pictures: bool


@dataclass(frozen=True)
class Framed:
    """How a page was framed: its template, and what the template got."""

    env: jinja2.Environment
    template: str
    context: dict[str, Any]

    def anew(self, address: str, frame: Frame, body: Body) -> Reframed:
        """The page with another body in the same frame."""
        html = self.env.get_template(self.template).render({**self.context, "frame": frame, "body": body})
        return Reframed(address, html, body.pictures == self.context["body"].pictures)
