"""The items of an instrument as it was asked on one day, ready to read responses."""

from datetime import date

from suluh.monitoring.link.conditions import Predicate, make_predicate
from suluh.monitoring.link.score import Scorer
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.instrument_item import Item


class ConstraintBroken(Exception):
    """An answer does not meet the condition of its item."""

    def __init__(self, item: str) -> None:
        super().__init__(item)
        self.item = item


class AskedItems:
    """What was asked in a response. Made once for all days on which the same sections are asked."""

    def __init__(self, instrument: Instrument, today: date) -> None:
        def predicate(text: str | None, own: Item | None = None) -> Predicate | None:
            return make_predicate(text, instrument, today, own) if text else None

        self.scorer = Scorer(instrument, today)
        self._sections = [
            (
                predicate(section.relevant),
                [
                    (item.id, item.fields, predicate(item.relevant), predicate(item.constraint, item))
                    for item in section.items
                    if item.fields
                ],
            )
            for section in instrument.sections
            if section.repeat is None
        ]

    def clean(self, answers: dict[str, str]) -> dict[str, bool]:
        """Item -> whether it has an answer, for all that were asked; answers to the others are emptied.

        Raises `ConstraintBroken`.
        """
        asked: dict[str, bool] = {}
        for opens, items in self._sections:
            is_open = opens is None or opens(answers)
            for item, fields, relevant, constraint in items:
                if not is_open or (relevant is not None and not relevant(answers)):
                    for name in fields:
                        answers[name] = ""
                    continue
                has_answer = any(answers[name] for name in fields)
                asked[item] = has_answer
                if has_answer and constraint is not None and not constraint(answers):
                    raise ConstraintBroken(item)
        return asked
