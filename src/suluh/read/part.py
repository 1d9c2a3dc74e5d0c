"""Pages and things of a few files of a content folder, as they stand alone: not joined, and not judged."""

from dataclasses import dataclass
from pathlib import Path

from suluh.model.kinds import Kinds
from suluh.model.page import Page
from suluh.model.site import Origin
from suluh.model.thing import Thing
from suluh.read.kept import Kept
from suluh.read.pages import read_pages
from suluh.read.things import read_things


@dataclass(frozen=True)
class Part:
    """What was read of a few files. Of a file that cannot be read there is nothing."""

    pages: dict[str, dict[str, Page]]
    things: dict[str, dict[str, Thing]]
    origins: dict[tuple[str, str], Origin]


def read_part(content: Path, kinds: Kinds) -> Part:
    """The pages and things below a folder that holds a part of a content folder."""
    kept = Kept()
    pages, page_origins, _ = read_pages(content, content.name, kept)
    things, thing_origins, _ = read_things(content, content.name, kinds, kept)
    return Part(pages, things, {**page_origins, **thing_origins})
