"""The short list that orders sections and their pages."""

from pydantic import Field

from suluh.model.base import Frozen, Id, Line, Title
from suluh.model.tabs import TabName


class Section(Frozen):
    """A section of the site: the first topic of its pages."""

    id: Id
    title: Title
    summary: Line
    icon: Id | None = Field(default=None, description="Nama ikon di overrides/icons.")
    tab: TabName | None = Field(
        default=None,
        description="Tab bagian ini di edisi internal: learning, procedures, desk, monitoring, law, worker, "
        "atau site; bila kosong, worker untuk bagian yang ada halaman publiknya, selainnya desk.",
    )
    pages: tuple[Id, ...] = Field(default=(), description="Urutan halaman; yang tidak disebut menyusul.")


class Navigation(Frozen):
    """The sections in reading order."""

    sections: tuple[Section, ...]
