"""The pages of institutions and roles."""

from typing import Any

from suluh.link.document import Document
from suluh.model.page import Page
from suluh.render.page_kind import Values
from suluh.render.view import View


def _citing(view: View, target: str) -> list[Page]:
    pages = view.site.pages[view.lang]
    return [pages[id] for id in view.edition.citing(view.lang).get(target, ()) if id in pages]


def institution_values(document: Document, view: View) -> Values:
    institution = view.site.institutions[document.subject]
    contacts = [view.site.contacts[id] for id in institution.contacts if id in view.site.contacts]
    citing = _citing(view, f"institution:{institution.id}")
    return (
        institution.short,
        institution.name[view.lang],
        {"institution": institution, "contacts": contacts, "citing": citing},
    )


def institutions_values(_document: Document, view: View) -> Values:
    w = view.w["institution"]
    groups: dict[str, list[Any]] = {kind: [] for kind in view.w["institution_kind"]}
    for institution in view.site.institutions.values():
        groups[institution.kind].append(institution)
    return w["list"], w["list_summary"], {"groups": {k: v for k, v in groups.items() if v}}


def role_values(document: Document, view: View) -> Values:
    role = view.site.roles[document.subject]
    pages = [p for p in view.site.pages[view.lang].values() if p.meta.owner == role.id]
    paths = [path for related in view.edition.related for path in related(role, view.site)]
    return role.name[view.lang], role.summary[view.lang][:200], {"role": role, "pages": pages, "paths": paths}


def roles_values(_document: Document, view: View) -> Values:
    w = view.w["role"]
    roles = list(view.site.roles.values())
    return (
        w["list"],
        w["list_summary"],
        {"desks": [r for r in roles if r.desk], "others": [r for r in roles if not r.desk]},
    )
