"""Pages of service standards: the matrix of the desks, and one page a service with its fourteen components."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from suluh.link.document import Document
from suluh.procedures.model.service import COMPONENTS, DELIVERY, Component, Requirement, Service
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_steps import duration
from suluh.render.law_notice import beside
from suluh.render.references import inline
from suluh.render.view import View

# The anchors of the components on the page of a service, the same in both languages.
ANCHORS = {
    "legal_basis": "dasar-hukum",
    "requirements": "syarat",
    "procedure": "prosedur",
    "duration": "waktu",
    "fee": "biaya",
    "product": "hasil",
    "facilities": "sarana",
    "competence": "kompetensi",
    "internal_control": "pengawasan",
    "complaints": "keluhan",
    "staff_number": "jumlah-petugas",
    "guarantee": "jaminan",
    "safety": "keamanan",
    "evaluation": "evaluasi",
}


@dataclass(frozen=True)
class Shown:
    """A component as it is drawn: its paragraphs, and whether something is left open by the sources."""

    name: str
    anchor: str
    texts: tuple[Markup, ...]
    is_open: bool


@dataclass(frozen=True)
class Item:
    """A line of the checklist. `anchor` is the id of its box: a document may come twice, the id not."""

    anchor: str
    requirement: Requirement


@dataclass(frozen=True)
class Group:
    """The requirements of the same schemes and countries. `caption` says whom they are for."""

    caption: str
    items: tuple[Item, ...]
    is_for_all: bool


def service_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the page of a service."""
    service = view.site.of(Service)[document.subject]
    rest = [name for name in COMPONENTS if name not in DELIVERY]
    values = {
        "service": service,
        "role": view.site.roles.get(service.role),
        "sop": view.site.of(Sop).get(service.sop or ""),
        "delivery": [show(name, service, view) for name in DELIVERY],
        "others": [show(name, service, view) for name in rest],
        "checklist": checklist(service.requirements, view),
    }
    return service.title_in(view.lang), service.summary[view.lang][:200], values


def services_values(_document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the matrix of the desks."""
    w = view.w["service"]
    found = sorted(view.site.of(Service).values(), key=lambda s: s.name[view.lang].casefold())
    head = [w["one"], w["documents"], w["component"]["duration"], w["component"]["fee"], w["desk"]]
    return w["list"], w["list_summary"], {"head": head, "rows": [_row(service, view) for service in found]}


def show(name: str, service: Service, view: View) -> Shown:
    """A component of a service. Legal basis and requirements are lists that the page draws itself."""
    if name in ("legal_basis", "requirements"):
        return Shown(name, ANCHORS[name], (), not getattr(service, name))
    component: Component = getattr(service, name)
    texts = [inline(component.text[view.lang], view)] if component.text else []
    if name == "duration" and service.total:
        texts.insert(0, Markup("<strong>{}</strong>").format(_total(service, view)))
    return Shown(name, ANCHORS[name], tuple(texts), component.open or not texts)


def checklist(requirements: Sequence[Requirement], view: View) -> list[Group]:
    """The requirements by whom they are for: those for everyone first, then in the order of the file."""
    groups: dict[str, list[Item]] = {"": []}
    met: Counter[str] = Counter()
    for requirement in requirements:
        met[requirement.document] += 1
        # Ids of documents have no underscore, so these are unique.
        times = f"_{met[requirement.document]}" if met[requirement.document] > 1 else ""
        item = Item(f"berkas-{requirement.document}{times}", requirement)
        groups.setdefault(_for_whom(requirement, view), []).append(item)
    w = view.w["service"]
    everyone = w["for_all"] if len(groups) > 1 else w["documents"]
    return [
        Group(caption or everyone, tuple(items), is_for_all=not caption)
        for caption, items in groups.items()
        if items
    ]


def _for_whom(requirement: Requirement, view: View) -> str:
    """ "Hanya jalur pemerintah (G to G), ke Korea Selatan"; empty for everyone."""
    w = view.w["service"]
    schemes = [w["scheme"][name] for name in requirement.schemes]
    countries = [_country(code, view) for code in requirement.countries]
    if not schemes and not countries:
        return ""
    parts = [w["by_scheme"].format(_either(schemes, w["or"]))] if schemes else []
    parts += [w["to_country"].format(_either(countries, w["or"]))] if countries else []
    return f"{w['only']} {', '.join(parts)}"


def _either(names: Sequence[str], word: str) -> str:
    """ "A, B atau C"."""
    *most, last = names
    return f"{', '.join(most)} {word} {last}" if most else last


def _country(code: str, view: View) -> str:
    country = view.site.country_by_code(code)
    return country.name[view.lang] if country else code


def _total(service: Service, view: View) -> str:
    assert service.total is not None
    return duration(service.total, view.lang, view.w["sop"])


def _row(service: Service, view: View) -> list[Any]:
    """A row of the matrix: service, documents, time, cost, desk."""
    w = view.w["service"]
    role = view.site.roles.get(service.role)
    return [
        view.thing_link(service) + beside(service, view),
        _papers(service, view) or w["open"],
        _cell(show("duration", service, view), w["open"]),
        _cell(show("fee", service, view), w["open"]),
        view.thing_link(role) if role else w["open"],
    ]


def _papers(service: Service, view: View) -> Markup:
    """The documents of a service: those for everyone, then the others with whom they are for."""
    found = Markup("")
    for group in checklist(service.requirements, view):
        names = "; ".join(item.requirement.name[view.lang] for item in group.items)
        if group.is_for_all:
            found += Markup("{}").format(names)
        else:
            found += Markup('<p class="note">{}: {}</p>').format(group.caption, names)
    return found


def _cell(shown: Shown, otherwise: str) -> Markup:
    texts = (*shown.texts, *([Markup("{}").format(otherwise)] if shown.is_open else ()))
    return Markup(" ").join(texts)
