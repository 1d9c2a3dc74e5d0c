"""The registry of regulations as other programs get it. Changes of this shape raise `SCHEMA`.

Keys may be added under the same number; a key that goes, moves or changes its meaning raises it.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from suluh.model.regulation import Level
from suluh.model.source import SourceKind, SourceState
from suluh.model.thing import Confidence

SCHEMA = 2
LICENCE = "CC-BY-4.0"
RegistryStatus = Literal["in_force", "amended", "revoked", "draft", "future", "unknown"]


class Shape(BaseModel):
    """Part of the shape. Readers pass over keys they do not know, so keys may be added."""

    model_config = ConfigDict(frozen=True)


class Both(Shape):
    """The same in both languages."""

    id: str = Field(description="Indonesian; the original.")
    en: str = Field(description="English; for laws not official.")


class RegistryDates(Shape):
    """Each as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD; null if it is not."""

    issued: str | None = Field(description="The day on the source, which does not say of what.")
    made: str | None = Field(description="Made (ditetapkan).")
    promulgated: str | None = Field(description="Promulgated (diundangkan).")
    in_force: str | None = Field(description="In force from (mulai berlaku).")
    ended: str | None = Field(description="No longer in force from.")


class RegistryRelation(Shape):
    """One regulation at the other end of a relation."""

    relation: str = Field(description="implements, amends, revokes …, or the way back: revoked_by …")
    id: str = Field(description="The regulation at the other end; it is in this registry too.")
    articles: tuple[str, ...] = Field(description="The articles acted on; empty: the whole regulation.")
    since: str | None = Field(description="From which day, as far as it is known.")


class RegistryArticle(Shape):
    """An article in our own words."""

    article: str = Field(description='The label people cite: "38", "6 ayat (1)", "40-44".')
    anchor: str = Field(description="Its anchor on the page of the regulation, the same in both languages.")
    text: Both


class RegistrySource(Shape):
    """What an entry rests on."""

    id: str = Field(description="Its stable id.")
    title: str | None = Field(description="As on the source; null if it is not known.")
    publisher: str
    date: str | None = Field(description="As far as it is known; null if it is not.")
    kind: SourceKind = Field(description="law: official text; law_copy: a copy of it that is not official.")
    confidence: Confidence
    address: str | None = Field(description="Null for what is not online.")
    state: SourceState = Field(description="withdrawn: taken back or found wrong; gone: no longer there.")


class RegistryPages(Shape):
    """Addresses of pages by language, from the root of the site."""

    id: tuple[str, ...]
    en: tuple[str, ...]


class RegistryEntry(Shape):
    """One regulation."""

    id: str = Field(description="Its stable id; never given to another regulation.")
    kind: str = Field(description="uu, pp, perpres, permen-p2mi …")
    number: str | None
    year: int | None
    name: Both = Field(description='What people call it: "UU 18/2017", "Law 18/2017".')
    title: Both
    level: Level
    region: str | None = Field(description="The place, for regulations of provinces, districts and villages.")
    dates: RegistryDates
    status: RegistryStatus = Field(description="On the day `as_of`.")
    relations: tuple[RegistryRelation, ...]
    articles: tuple[RegistryArticle, ...] = Field(description="Those we have summed up; seldom all of them.")
    topics: tuple[str, ...]
    sources: tuple[RegistrySource, ...] = Field(description="Official ones first.")
    checked: date = Field(description="The day on which the sources were last read.")
    confidence: Confidence
    address: Both = Field(description="Its page, from the root of the site.")
    cited_by: RegistryPages = Field(description="The pages that cite it.")


class Registry(Shape):
    """All regulations that an edition shows, by id."""

    schema_version: int = Field(alias="schema", description=f"The version of this shape: {SCHEMA}.")
    as_of: date = Field(description="The day for which `status` holds.")
    licence: str = Field(description="SPDX name of the licence of titles, summaries and relations.")
    count: int
    regulations: tuple[RegistryEntry, ...]
