"""Which variables an instrument has, and into which category an answer falls."""

from collections.abc import Iterator, Mapping

from suluh.monitoring.link.conditions import number_of
from suluh.monitoring.link.score import NOT_APPLICABLE
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import NO, YES, Item
from suluh.monitoring.report.agencies import agency_key

# Categories of every variable beside its own.
NONE, SKIPPED = "_none", "_skipped"
ANSWERED = "_answered"
WHOLE_LIGHT = "lampu"
NO_LIGHT = "_no_light"
YEAR = "tahun"
MOST_CATEGORIES = 1_000
MOST_LABEL = 200


def section_light(section: str) -> str:
    """The variable of the light of a section."""
    return f"{WHOLE_LIGHT}_{section}"


def dimension_items(instrument: Instrument) -> dict[str, Item]:
    """Dimension -> the first item that gives it."""
    found: dict[str, Item] = {}
    for section in instrument.sections:
        for item in section.items:
            if item.dimension and section.repeat is None:
                found.setdefault(item.dimension, item)
    return found


class Categories:
    """The variables of an instrument, and the category of an answer.

    `spellings` has for an item of agencies: key of an agency -> the name that is shown.
    `items` are those with an answer, `several` has for each item of several choices its variables:
    (variable, choice). `names` are all variables in the order of the form.
    """

    def __init__(
        self, instrument: Instrument, spellings: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:
        self.spellings = spellings or {}
        self.items: list[Item] = []
        self.several: list[tuple[Item, tuple[tuple[str, str], ...]]] = []
        self.names: list[str] = []
        self._seen: dict[str, dict[str, str]] = {}
        for section in instrument.sections:
            if section.repeat:
                continue
            for item in section.items:
                if item.fields:
                    self._add(instrument, item)
            if instrument.lights and any(item.weight for item in section.items):
                self.names.append(section_light(section.id))
        self.names += [WHOLE_LIGHT, YEAR]

    def _add(self, instrument: Instrument, item: Item) -> None:
        self.items.append(item)
        self.names.append(item.id)
        if item.type == "multi":
            variables = tuple((f"{item.id}/{c.id}", c.id) for c in instrument.choices(item))
            self.several.append((item, variables))
            self.names += [name for name, _ in variables]

    def of_response(self, answers: Mapping[str, str], asked: Mapping[str, bool]) -> Iterator[tuple[str, str]]:
        """(variable, category) of the items of one response. `asked` says whether an item has an answer."""
        for item in self.items:
            yield item.id, self._of_item(item, answers, asked.get(item.id))
        for item, variables in self.several:
            chosen = answers[item.id].split(" ") if asked.get(item.id) else []
            for name, choice in variables:
                yield name, choice if choice in chosen else NONE

    def _of_item(self, item: Item, answers: Mapping[str, str], has_answer: bool | None) -> str:
        if has_answer is None:
            return SKIPPED
        if not has_answer:
            return NONE
        if item.type == "multi":
            return ANSWERED
        return self.of(item, "" if item.type == "count_by_sex" else answers[item.id])

    def of(self, item: Item, answer: str) -> str:
        """The category of an answer: its id, the band of a number, the text of a dimension."""
        if item.type in ("yes_no", "choice"):
            return answer or NONE
        if item.bands:
            number = number_of(answer)
            reached = [band.least for band in item.bands if number is not None and number >= band.least]
            return f">={reached[-1]}" if reached else f"<{item.bands[0].least}"
        if item.dimension in ("region", "agency", "group") and item.type == "text":
            return self._of_text(item, answer)
        return ANSWERED

    def _of_text(self, item: Item, answer: str) -> str:
        """A text as it was first spelt, an agency as most spell it.

        With very many different ones the later ones are not told apart.
        """
        if not answer:
            return NONE
        known = self._seen.setdefault(item.id, {})
        label = " ".join(answer.split())
        key = agency_key(label) if item.dimension == "agency" else label.casefold()
        label = self.spellings.get(item.id, {}).get(key, label)
        if key not in known and len(known) >= MOST_CATEGORIES:
            return ANSWERED
        return known.setdefault(key, label[:MOST_LABEL])

    def subject(self, dimensions: Mapping[str, Item], answers: Mapping[str, str]) -> str:
        """Whom a response is about: its agency, else its region, else nobody in particular."""
        for kind in ("agency", "region"):
            item = dimensions.get(kind)
            if item is not None and answers.get(item.id):
                return self.of(item, answers[item.id])
        return ""


def points_of(instrument: Instrument, item: Item) -> dict[str, int]:
    """Category -> points, for the categories of a scored item; `NOT_APPLICABLE` for those left out."""
    if not item.weight or item.type == "multi":
        return {}
    if item.type == "yes_no":
        bad = NO if item.good == YES else YES
        return {item.good: 100, bad: 0}
    if item.type == "choice":
        return {c.id: NOT_APPLICABLE if c.not_applicable else c.points for c in instrument.choices(item)}
    bands = {f">={band.least}": band.points for band in item.bands}
    return {f"<{item.bands[0].least}": 0, **bands}
