"""A term of the glossary."""

from typing import ClassVar, Literal

from pydantic import Field

from suluh.model.base import Line, Title, Words
from suluh.model.citation import SourceId, TermId
from suluh.model.thing import Confidence, Thing
from suluh.text.slug import slug


class Term(Thing):
    """A term, what it stands for and what it means. `colloquial` feeds search and is never shown."""

    kind_name: ClassVar[str] = "terms"
    reference_name: ClassVar[str] = "term"

    term: Title = Field(description="Istilah atau singkatan.")
    expansion: Words = Field(description="Kepanjangan atau padanan.")
    definition: Words = Field(description="Arti dengan kalimat sendiri.")
    status: Literal["current", "legacy"] = "current"
    replaced_by: tuple[TermId, ...] = Field(default=(), description="Istilah pengganti, untuk istilah lama.")
    colloquial: tuple[Line, ...] = Field(
        default=(), description="Cara orang mengetiknya; hanya untuk pencarian, tidak ditampilkan."
    )
    sources: tuple[SourceId, ...] = Field(
        min_length=1, description="Id sumber (content/data/sources); minimal satu."
    )
    confidence: Confidence

    def title_in(self, _lang: str) -> str:
        return self.term

    @property
    def letter(self) -> str:
        """The glossary page of the term: a-z, or 0 for digits. The same in both languages."""
        first = slug(self.term)[0]
        return first if first.isalpha() else "0"
