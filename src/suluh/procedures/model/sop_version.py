"""An earlier version of a procedure, kept so that readers can see what changed."""

from typing import ClassVar

from pydantic import Field

from suluh.model.base import AnyDay, Id
from suluh.procedures.model.sop import Sop


class SopVersion(Sop):
    """A procedure as it was. Its page says what has changed since; nobody works by it any more."""

    kind_name: ClassVar[str] = "sop_versions"
    reference_name: ClassVar[str] = "sop-version"

    of: Id = Field(description="Id SOP yang sekarang.")
    until: AnyDay = Field(description="Hari terakhir versi ini dipakai atau menjadi rancangan (YYYY-MM-DD).")
