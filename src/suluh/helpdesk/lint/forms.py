"""FRM001, FRM002: a form asks for little, with a reason, and keeps up with its regulation."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.office_form import MOST_REQUIRED, OfficeForm
from suluh.link.standing import first_day
from suluh.lint.context import Context
from suluh.model.regulation import Regulation
from suluh.model.site import Origin, Site


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for form in site.of(OfficeForm).values():
        origin = site.origin("forms", form.id)
        yield from _fields(form, origin)
        yield from _version(site, form, origin)


def _fields(form: OfficeForm, origin: Origin) -> Iterator[Finding]:
    """FRM001: too many required fields, one without reason or article, choices without a choice."""
    required = sum(field.required for field in form.fields)
    if required > MOST_REQUIRED:
        yield error(
            "FRM001",
            origin.place("sections"),
            (f"{required} isian wajib", f"sisakan paling banyak {MOST_REQUIRED}"),
            (f"{required} required fields", f"keep {MOST_REQUIRED} at most"),
        )
    met: set[str] = set()
    for at, section in enumerate(form.sections):
        for number, field in enumerate(section.fields):
            place = origin.place("sections", at, "fields", number, "id")
            if field.id in met:
                yield error(
                    "FRM001",
                    place,
                    (f'id isian "{field.id}" dipakai dua kali', "pilih id lain"),
                    (f'the field id "{field.id}" is used twice', "choose another id"),
                )
            met.add(field.id)
            if field.required and not (field.reason and field.legal_basis):
                yield error(
                    "FRM001",
                    place,
                    (
                        f'isian wajib "{field.id}" tanpa alasan atau pasal',
                        "tulis `reason` dan `legal_basis`, atau jadikan tidak wajib",
                    ),
                    (
                        f'the required field "{field.id}" has no reason or article',
                        "write `reason` and `legal_basis`, or make it optional",
                    ),
                )
            if (field.type in ("choice", "choices")) != bool(field.choices):
                yield error(
                    "FRM001",
                    place,
                    (
                        f'isian "{field.id}": pilihan tidak cocok dengan jenisnya',
                        "tulis `choices`, atau ubah `type`",
                    ),
                    (
                        f'the field "{field.id}": choices do not fit its type',
                        "write `choices`, or change `type`",
                    ),
                )


def _version(site: Site, form: OfficeForm, origin: Origin) -> Iterator[Finding]:
    """FRM002: the regulation has been changed since the state that the form was made for."""
    id = form.reference.removeprefix("reg:").partition("#")[0]
    regulation = site.regulations.get(id)
    if regulation is None:
        return
    for by, day in _changes(site, regulation):
        if day > form.regulation_version:
            yield warning(
                "FRM002",
                origin.place("regulation_version"),
                (
                    f'"{by}" mengubah {id} pada {day}, sesudah {form.regulation_version}',
                    "cocokkan formulirnya, lalu perbarui `regulation_version`",
                ),
                (
                    f'"{by}" changed {id} on {day}, after {form.regulation_version}',
                    "compare the form, then set `regulation_version`",
                ),
            )


def _changes(site: Site, regulation: Regulation) -> Iterator[tuple[str, str]]:
    """(regulation that changed it, day) as far as days are known."""
    for other in site.regulations.values():
        for name in ("amends", "revokes", "replaces"):
            for relation in getattr(other.relations, name):
                if relation.id == regulation.id and relation.since:
                    yield other.id, str(first_day(relation.since))
