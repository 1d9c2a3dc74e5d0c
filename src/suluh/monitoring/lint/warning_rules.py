"""WRN001 to WRN003: an early-warning rule can be read, names columns that are there, and explains itself."""

from collections.abc import Iterator, Mapping

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Origin, Site
from suluh.monitoring.model.condition import items_in
from suluh.monitoring.model.condition_parser import NotACondition, parse_condition
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import PLACEHOLDER, SAID, WarningRule, WatchRule, parse_rule
from suluh.text.nearest import nearest


def check(site: Site, _: Context) -> Iterator[Finding]:
    for rule in site.of(WarningRule).values():
        origin = site.origin("warnings", rule.id)
        watch = parse_rule(rule.rule)
        if watch is None:
            yield _unread(origin, rule.rule)
            continue
        known = columns_of(site, rule)
        if known is None:
            if rule.instrument is None:  # REF001 says which instrument is not there
                yield error(
                    "WRN002",
                    origin.place("rule"),
                    ("aturan tidak menyebut yang diawasi", "isi instrument atau columns"),
                    ("the rule does not say what it watches", "fill in instrument or columns"),
                )
            continue
        yield from _columns(origin, watch, known)
        yield from _says(origin, rule, watch)


def columns_of(site: Site, rule: WarningRule) -> Mapping[str, str] | None:
    """Column -> type of what a rule watches; None if that is not there."""
    if rule.instrument is None:
        return {column.id: column.type for column in rule.columns} or None
    instrument = site.of(Instrument).get(rule.instrument)
    if instrument is None:
        return None
    return {name: item.type for item in instrument.items for name in item.fields} | {
        "lampu": "text",
        "nilai": "integer",
    }


def _unread(origin: Origin, text: str) -> Finding:
    return error(
        "WRN001",
        origin.place("rule"),
        (
            f'aturan "{text[:60]}" tidak terbaca',
            "tulis: paling sedikit 3 baris dengan p3mi, jenis yang sama dalam 90 hari bila status = 'baru'",
        ),
        (
            f'the rule "{text[:60]}" cannot be read',
            "write: at least 3 rows with the same p3mi, jenis within 90 days where status = 'baru'",
        ),
    )


def _columns(origin: Origin, watch: WatchRule, known: Mapping[str, str]) -> Iterator[Finding]:
    named = list(watch.same)
    if watch.where:
        try:
            named += items_in(parse_condition(watch.where))
        except NotACondition:
            yield _unread(origin, watch.where)
            return
    for name in dict.fromkeys(named):
        if name not in known:
            near = nearest(name, known)
            yield error(
                "WRN002",
                origin.place("rule"),
                (
                    f'kolom "{name}" tidak ada',
                    f'maksudnya "{near}"?' if near else f"pilih: {', '.join(known)}",
                ),
                (
                    f'there is no column "{name}"',
                    f'did you mean "{near}"?' if near else f"choose: {', '.join(known)}",
                ),
            )
    if watch.days and "date" not in known.values():
        yield error(
            "WRN002",
            origin.place("rule"),
            ("aturan menghitung hari, tetapi tidak ada kolom tanggal", "beri satu kolom type: date"),
            ("the rule counts days, but there is no column of days", "give one column type: date"),
        )


def _says(origin: Origin, rule: WarningRule, watch: WatchRule) -> Iterator[Finding]:
    """A firing must name the rows' common ground, and may name nothing else."""
    allowed = (*SAID, *watch.same)
    for lang in ("id", "en"):
        said = PLACEHOLDER.findall(rule.says[lang])
        for name in said:
            if name not in allowed:
                yield error(
                    "WRN003",
                    origin.place("says", lang),
                    (f"penjelasan memakai {{{name}}} yang tidak dikenal", f"pilih: {', '.join(allowed)}"),
                    (f"the explanation uses {{{name}}}, which is unknown", f"choose: {', '.join(allowed)}"),
                )
        for name in ("count", *watch.same):
            if name not in said:
                yield error(
                    "WRN003",
                    origin.place("says", lang),
                    (
                        f"penjelasan tidak menyebut {{{name}}}",
                        "tambahkan, supaya pembaca tahu apa yang berbunyi",
                    ),
                    (f"the explanation does not name {{{name}}}", "add it, so that readers know what fired"),
                )
