"""Two years side by side, only where the wording of an item allows it; else the reason why not."""

from dataclasses import dataclass

from suluh.export.form import ExportError
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item
from suluh.monitoring.report.categories import WHOLE_LIGHT
from suluh.monitoring.report.counts import Published
from suluh.monitoring.report.figures import Bar, Figure, Namer, Number, figure, several
from suluh.monitoring.report.intake import Intake
from suluh.monitoring.report.tally import TABLED


@dataclass(frozen=True)
class Line:
    """One answer: percent before and now, None where one is hidden or there is none."""

    label: str
    before: Number
    now: Number

    @property
    def change(self) -> Number:
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True)
class Comparison:
    """`items` are (item, lines); `refused` are (item, reason)."""

    name: str
    version: int
    items: tuple[tuple[str, tuple[Line, ...]], ...]
    refused: tuple[tuple[str, str], ...]


def only_version(intake: Intake, name: str) -> int:
    """The version that all old responses have. Raises `ExportError` if they say several or none."""
    versions = sorted(v for v in intake.versions if v)
    if len(versions) != 1 or not versions[0].isdigit():
        seen = ", ".join(versions) or "-"
        raise ExportError(
            f'{name}: kolom "versi" harus berisi satu versi saja, bukan: {seen}',
            f'{name}: the column "versi" must hold a single version, not: {seen}',
        )
    return int(versions[0])


def as_old(instrument: Instrument, version: int) -> Instrument:
    """The instrument for reading old responses: what cannot be compared is read as mere text."""

    def old(item: Item) -> Item:
        if item.comparable(version, instrument.version) or not item.fields:
            return item
        return item.model_copy(
            update={
                "type": "text",
                "list": None,
                "weight": 0,
                "bands": (),
                "constraint": None,
                "critical": False,
            }
        )

    sections = tuple(
        section.model_copy(update={"items": tuple(old(item) for item in section.items)})
        for section in instrument.sections
    )
    return instrument.model_copy(update={"sections": sections})


def compare(
    old: Published, new: Published, namer: Namer, version: int, name: str, missing: frozenset[str]
) -> Comparison:
    """Every item of both, or the reason why it is not compared. `missing` are fields without old column."""
    instrument, lang, w = namer.instrument, namer.lang, namer.w
    items: list[tuple[str, tuple[Line, ...]]] = []
    refused: list[tuple[str, str]] = []
    scores_fit = True
    for section in instrument.sections:
        for item in section.items:
            if not item.fields or section.repeat:
                continue
            if not item.comparable(version, instrument.version):
                reason = w["not_comparable"].format(item.since)
                if item.changed_because:
                    reason += f": {item.changed_because[lang]}"
                refused.append((item.text[lang], reason))
                scores_fit = scores_fit and not item.weight
            elif missing.issuperset(item.fields):
                refused.append((item.text[lang], w["not_there"]))
                scores_fit = scores_fit and not item.weight
            elif item.type in TABLED or item.bands:
                make = several if item.type == "multi" else _figure
                items.append(
                    (item.text[lang], _lines(make(old, namer, item).bars, make(new, namer, item).bars))
                )
    if instrument.is_scored and instrument.lights:
        if scores_fit:
            lines = _lines(figure(old, namer, WHOLE_LIGHT).bars, figure(new, namer, WHOLE_LIGHT).bars)
            items.insert(0, (namer.variable(WHOLE_LIGHT), lines))
        else:
            refused.insert(0, (namer.variable(WHOLE_LIGHT), w["no_score"]))
    return Comparison(name, version, tuple(items), tuple(refused))


def _figure(published: Published, namer: Namer, item: Item) -> Figure:
    return figure(published, namer, item.id)


def _lines(old: tuple[Bar, ...], new: tuple[Bar, ...]) -> tuple[Line, ...]:
    before = {bar.label: bar for bar in old}
    now = {bar.label: bar for bar in new}
    return tuple(
        Line(label, _percent(before, label), _percent(now, label))
        for label in dict.fromkeys([*now, *before])
        if any(bars[label].percent is not None for bars in (before, now) if label in bars)
    )


def _percent(bars: dict[str, Bar], label: str) -> Number:
    """A percentage; nobody said it if the other year has the line and this one has not."""
    return bars[label].percent if label in bars else (0 if bars else None)
