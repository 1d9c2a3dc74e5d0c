"""What one build makes, worked out before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from suluh.blocks.compose import Composer
from suluh.declarations import Declarations
from suluh.flow import claims, edition, open_edition
from suluh.link.catalogue import Catalogue
from suluh.link.claims import Claims
from suluh.link.document import Document
from suluh.model.site import Site
from suluh.publish.assets import hashed_assets
from suluh.publish.dress import Dress
from suluh.publish.memory import BuildMemory
from suluh.publish.press import Press
from suluh.render.theme import Theme
from suluh.render.view import Edition


@dataclass
class Job:
    """One edition that is being made. `content` is the folder that it is made from, `whole` the Site of all levels."""

    dress: Dress
    content: Path
    theme: Theme
    declared: Declarations
    memory: BuildMemory
    today: date
    whole: Site
    progress: Callable[[str], None] = field(default=lambda _: None)
    # What pages show, by language and key, for a preview that writes one of them anew.
    pictures: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def in_dress(self, dress: Dress) -> "Job":
        """The same edition in another dress, for the same readers: what does not depend on it is shared."""
        if dress.audience is not self.dress.audience:
            raise ValueError(f"not for the same readers: {dress.audience.value}")
        other = replace(self, dress=dress, pictures={})
        other.__dict__.update(opened=self.opened, claims=self.claims, _assets=self._assets)
        return other

    @cached_property
    def opened(self) -> Edition:
        """What the edition shows, and all its pages."""
        shown = edition(self.whole, self.dress.audience, self.today)
        return open_edition(shown, self.today, self.theme, self.declared)

    @cached_property
    def press(self) -> Press:
        """What draws the pages."""
        return Press(Composer(self.opened, self.memory.conversions), self.dress.release(self._assets[0]))

    @property
    def site(self) -> Site:
        """What the edition shows."""
        return self.opened.site

    @property
    def catalogue(self) -> Catalogue:
        """Every page of the edition."""
        return self.opened.catalogue

    @cached_property
    def claims(self) -> Claims:
        """Who writes which address."""
        return claims(self.site, self.catalogue.values(), self.declared, self.theme, self.project)

    @cached_property
    def _assets(self) -> tuple[dict[str, str], dict[str, bytes]]:
        return hashed_assets(self.theme)

    @property
    def assets(self) -> dict[str, bytes]:
        """Address -> content of style sheets, scripts and icons."""
        return self._assets[1]

    @property
    def project(self) -> Path:
        """The folder that mkdocs.yml and the content lie in."""
        return self.content.resolve().parent

    def frame_of(self, document: Document) -> str:
        """The name of the frame that a page gets."""
        return self.dress.frame(document, self.theme)

    @property
    def is_light(self) -> bool:
        """Whether every page wears the light frame, so that nobody else is needed to write the site."""
        return all(self.frame_of(document) == "light" for document in self.catalogue.values())
