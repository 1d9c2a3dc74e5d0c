"""Pages of procedures: the list, and one page a procedure with all its renderings."""

from typing import Any

from markupsafe import Markup, escape

from suluh.link.document import Document
from suluh.procedures.link import addresses
from suluh.procedures.link.sop_monitoring import monitoring
from suluh.procedures.model.service import Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.model.sop_version import SopVersion
from suluh.procedures.pages.sop_flow.layout import lay_out as lay_out_flow
from suluh.procedures.pages.sop_flow.svg import draw_flow
from suluh.procedures.pages.sop_matrix.table import make_table
from suluh.procedures.pages.sop_steps import plain_steps
from suluh.render.references import refer
from suluh.render.view import View

Field = tuple[str, list[Markup]]  # label, what it says; nothing where the office fills it in


def sop_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the page of a procedure."""
    sop = view.site.of(Sop)[document.subject]
    w = view.w["sop"]
    steps = plain_steps(sop, view.lang, w)
    name = sop.title_in(view.lang)
    summary = w["summary"].format(name, len(steps), len(sop.actors))
    values = {
        "sop": sop,
        "steps": list(zip(steps, sop.activities, strict=True)),
        "picture": draw_flow(
            lay_out_flow(steps),
            title=w["picture_title"].format(name),
            about=w["picture_about"].format(len(steps)),
        ),
        "table": make_table(sop, view.lang, w),
        "head": identity_head(sop, view),
        "pairs": identity_pairs(sop, view),
        "related": [refer(line, view) for line in sop.related],
        "service": _service(sop, view),
        "refer": lambda line: refer(line, view),
        "earlier": earlier(sop, view),
        "missing": missing(sop, view),
    }
    return name, summary[:200], values


def missing(sop: Sop, view: View) -> list[str]:
    """What the office has not filled in yet: fields of the sheet, and steps without a time."""
    w = view.w["sop"]
    fields = [*identity_head(sop, view), *(field for pair in identity_pairs(sop, view) for field in pair)]
    names = [
        name if name.startswith("SOP") else f"{name[0].lower()}{name[1:]}"
        for name, said in fields
        if not said
    ]
    steps = plain_steps(sop, view.lang, w)
    without = sum(not step.how_long for step in steps)
    return [*names, *([w["missing_times"].format(without, len(steps))] if without else [])]


def earlier(sop: Sop, view: View) -> list[SopVersion]:
    """The earlier versions of a procedure, the newest first."""
    found = [version for version in view.site.of(SopVersion).values() if version.of == sop.id]
    return sorted(found, key=lambda version: version.until, reverse=True)


def sops_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the list of procedures."""
    w = view.w["sop"]
    found = sorted(view.site.of(Sop).values(), key=lambda sop: sop.name[view.lang].casefold())
    values = {
        "sops": found,
        "versions": sorted(view.site.of(SopVersion).values(), key=lambda v: v.until, reverse=True),
        "chain_url": view.url(addresses.SOP_CHAIN) if view.has(addresses.SOP_CHAIN) else "",
        "drafts": sum(sop.status == "draft" for sop in found),
        "monitoring": [_monitored(sop, view) for sop in found if sop.status == "approved"],
    }
    return w["list"], w["list_summary"], values


def _monitored(sop: Sop, view: View) -> list[Markup | str]:
    """A row of the monitoring: an approved procedure, version, last monitored, next due or what is late."""
    w = view.w["sop_monitoring"]
    watch = monitoring(sop, view.today)
    due = view.date(watch.due) if watch.due else w["not_yet"]
    if watch.is_late:
        due = f"{w['late']}: {due}"
    last = view.date(sop.monitored) if sop.monitored else w["never"]
    return [view.thing_link(sop), sop.version, last, due]


def identity_head(sop: Sop, view: View) -> list[Field]:
    """The upper part of the identity block: number, dates, who approves, name."""
    w = view.w["sop"]
    dates = [(name, getattr(sop.dates, name)) for name in ("made", "revised", "effective")]
    return [
        (w["name"], [escape(sop.name[view.lang])]),
        (w["unit"], [escape(sop.unit[view.lang])]),
        (w["number"], [escape(sop.number)] if sop.number else []),
        (w["version"], [escape(sop.version)]),
        *((w[name], [escape(view.date(value))] if value else []) for name, value in dates),
        (w["approved_by"], [escape(sop.approved_by)] if sop.approved_by else []),
    ]


def identity_pairs(sop: Sop, view: View) -> list[tuple[Field, Field]]:
    """The lower part, as pairs from left to right: what the procedure rests on, and who and what it needs."""
    w = view.w["sop"]
    said = {
        "legal_basis": [refer(line, view) for line in sop.legal_basis],
        "qualifications": [escape(words[view.lang]) for words in sop.qualifications],
        "related": [refer(line, view) for line in sop.related],
        "equipment": [escape(words[view.lang]) for words in sop.equipment],
        "warning": [escape(sop.warning[view.lang])] if sop.warning else [],
        "records": [escape(words[view.lang]) for words in sop.records],
    }
    fields = [(w[name], found) for name, found in said.items()]
    return list(zip(fields[::2], fields[1::2], strict=True))


def _service(sop: Sop, view: View) -> Markup | None:
    service = view.site.of(Service).get(sop.service or "")
    return refer(f"service:{service.id}", view) if service else None
