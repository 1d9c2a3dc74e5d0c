"""How an edition is dressed: which frame a page gets, and what all its frames know of the edition."""

from mkdocs.config.defaults import MkDocsConfig

from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.plugin.config import SuluhConfig
from suluh.plugin.headers import page_policy
from suluh.render.frame import Release
from suluh.render.theme import Theme


def frame_name(document: Document, options: SuluhConfig, theme: Theme) -> str:
    """`material` for staff pages of the web edition where the site has that frame, else `light`."""
    staff = document.audience is not Audience.public
    if not staff or options.edition != "web" or options.dress != "auto":
        return "light"
    return "material" if theme.find("material/page.html") else "light"


def release(config: MkDocsConfig, options: SuluhConfig, assets: dict[str, str]) -> Release:
    """The edition as its frames know it; `assets` are the names of its style sheets and scripts."""
    audience = Audience(options.audience)
    return Release(
        site_url=config.site_url or "",
        audience=audience,
        assets=assets,
        public_web=options.edition == "web" and audience is Audience.public,
        policy=page_policy() if options.edition == "file" else "",
    )
