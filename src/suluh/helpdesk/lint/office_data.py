"""FRM001, FRM002, ALR001, CHG001, AGY001, HOL001: forms, alerts, charges and dated lists hold."""

from collections.abc import Iterator
from datetime import timedelta

from suluh.findings import Finding, error, warning
from suluh.helpdesk.model.agency_list import AgencyList
from suluh.helpdesk.model.alert import Alert
from suluh.helpdesk.model.charge import Charge
from suluh.helpdesk.model.holidays import Holidays
from suluh.helpdesk.model.office_form import MOST_REQUIRED, OfficeForm
from suluh.link.standing import first_day
from suluh.lint.context import Context
from suluh.model.regulation import Regulation
from suluh.model.site import Origin, Site

SOON = timedelta(days=14)


def check(site: Site, context: Context) -> Iterator[Finding]:
    for form in site.of(OfficeForm).values():
        origin = site.origin("forms", form.id)
        yield from _fields(form, origin)
        yield from _version(site, form, origin)
    yield from _alerts(site, context)
    yield from _charges(site)
    yield from _lists(site, context)


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


def _alerts(site: Site, context: Context) -> Iterator[Finding]:
    """ALR001: an alert that never runs, has ended, or ends soon."""
    for alert in site.of(Alert).values():
        place = site.origin("alerts", alert.id).place("ends")
        if alert.ends < alert.starts:
            yield error(
                "ALR001",
                place,
                ("peringatan berakhir sebelum mulai", "perbaiki `starts` dan `ends`"),
                ("the alert ends before it starts", "fix `starts` and `ends`"),
            )
        elif alert.ends < context.today + SOON:
            over = alert.ends < context.today
            yield warning(
                "ALR001",
                place,
                (
                    f"peringatan {'sudah' if over else 'akan'} berakhir {alert.ends}",
                    "perpanjang bila sumbernya masih berkata begitu, atau hapus",
                ),
                (
                    f"the alert {'ended' if over else 'ends'} on {alert.ends}",
                    "extend it if its source still says so, or remove it",
                ),
            )


def _charges(site: Site) -> Iterator[Finding]:
    """CHG001: a firm answer without an article, or a ruling that an earlier one hides."""
    for charge in site.of(Charge).values():
        origin = site.origin("charges", charge.id)
        for at, ruling in enumerate(charge.rulings):
            if ruling.verdict in ("forbidden", "allowed") and not ruling.legal_basis:
                yield error(
                    "CHG001",
                    origin.place("rulings", at, "verdict"),
                    (f'jawaban "{ruling.verdict}" tanpa pasal', "tulis `legal_basis`, atau verdict: unknown"),
                    (
                        f'the answer "{ruling.verdict}" has no article',
                        "write `legal_basis`, or verdict: unknown",
                    ),
                )
            if at and any(not r.schemes and not r.countries for r in charge.rulings[:at]):
                yield error(
                    "CHG001",
                    origin.place("rulings", at),
                    ("jawaban ini tertutup oleh jawaban umum sebelumnya", "taruh jawaban umum di akhir"),
                    ("this ruling is hidden by a general one before it", "put the general ruling last"),
                )


def _lists(site: Site, context: Context) -> Iterator[Finding]:
    """AGY001: a list of agencies past its term. HOL001: a holiday outside its year, or twice."""
    for found in site.of(AgencyList).values():
        if found.is_stale(context.today):
            yield warning(
                "AGY001",
                site.origin("agencies", found.id).place("dated"),
                (
                    f"daftar {found.dated} lewat masa {found.term_days} hari dan tidak tampil",
                    "ambil daftar baru",
                ),
                (
                    f"the list of {found.dated} is past its {found.term_days} days and not shown",
                    "get a new list",
                ),
            )
    for holidays in site.of(Holidays).values():
        origin = site.origin("holidays", holidays.id)
        met = set()
        for at, day in enumerate(holidays.days):
            if day.date.year != holidays.year or day.date in met:
                yield error(
                    "HOL001",
                    origin.place("days", at, "date"),
                    (
                        f"{day.date} bukan hari tahun {holidays.year}, atau tertulis dua kali",
                        "perbaiki tanggalnya",
                    ),
                    (f"{day.date} is no day of {holidays.year}, or stands there twice", "fix the date"),
                )
            met.add(day.date)
