"""How an edition is dressed: which frame a page gets, and what all its frames know of the edition."""

from collections.abc import Mapping
from dataclasses import dataclass

from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.publish.headers import page_policy
from suluh.render.frame import Release
from suluh.render.theme import Theme


@dataclass(frozen=True)
class Dress:
    """What is asked of an edition: for whom, `web` or `file`, `auto` or `light`, and where it will stand.

    `site_url` ends with a slash or is empty.
    """

    audience: Audience
    edition: str
    dress: str
    site_url: str

    @property
    def is_public_web(self) -> bool:
        """Whether it is the edition that search engines may find."""
        return self.edition == "web" and self.audience is Audience.public

    @property
    def policy(self) -> str:
        """The content security policy that a page says itself; empty where a server sends it."""
        return page_policy() if self.edition == "file" else ""

    def frame(self, document: Document, theme: Theme) -> str:
        """`material` for staff pages of the web edition where the site has that frame, else `light`."""
        staff = document.audience is not Audience.public
        if not staff or self.edition != "web" or self.dress != "auto":
            return "light"
        return "material" if theme.find("material/page.html") else "light"

    def release(self, assets: Mapping[str, str]) -> Release:
        """The edition as its frames know it; `assets` are the names of its style sheets and scripts."""
        return Release(
            site_url=self.site_url,
            audience=self.audience,
            assets=dict(assets),
            public_web=self.is_public_web,
            policy=self.policy,
        )
