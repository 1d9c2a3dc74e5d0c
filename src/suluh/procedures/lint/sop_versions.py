"""SOP010: an earlier version belongs to a procedure that has moved on."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Site
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion
from suluh.text.nearest import nearest


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for old in site.of(SopVersion).values():
        origin = site.origin("sop_versions", old.id)
        sop = site.of(Sop).get(old.of)
        if sop is None and site.unread.has("sop", old.of):
            continue
        if sop is None:
            near = nearest(old.of, site.of(Sop))
            yield error(
                "SOP010",
                origin.place("of"),
                (
                    f'tidak ada SOP "{old.of}" yang sekarang',
                    f'maksudnya "{near}"?' if near else "perbaiki id-nya, atau hapus versi ini",
                ),
                (
                    f'there is no procedure "{old.of}" now',
                    f'did you mean "{near}"?' if near else "fix the id, or remove this version",
                ),
            )
        elif old.version == sop.version:
            yield error(
                "SOP010",
                origin.place("version"),
                (
                    f'versi lalu dan SOP "{sop.id}" sama-sama versi {sop.version}',
                    "naikkan `version` SOP yang sekarang",
                ),
                (
                    f'this earlier version and the procedure "{sop.id}" both call themselves {sop.version}',
                    "raise the `version` of the procedure of now",
                ),
            )
        elif sop.audience.sees(old.audience) and old.audience is not sop.audience:
            yield error(
                "SOP010",
                origin.place("audience"),
                (f'versi lalu lebih terbuka daripada SOP "{sop.id}"', f"tulis `audience: {sop.audience}`"),
                (f'this version is open to more than "{sop.id}" is', f"write `audience: {sop.audience}`"),
            )
