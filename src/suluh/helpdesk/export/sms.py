"""Outcomes as SMS: one line an outcome, at most three parts, with its length."""

import csv
import io
from pathlib import Path

from suluh.export.form import ExportError, ExportForm, Order, write_whole
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.pages.outcome_text import sms_of
from suluh.render.view import View
from suluh.text.sms import MOST_PARTS, measure

COLUMNS = ("id", "text", "units", "parts", "alphabet")


def write_sms(order: Order) -> list[Path]:
    """`sms-<lang>.csv` for gateways: id, text, its length in septets (or UCS-2), parts, alphabet.

    Refuses, before it writes anything, an outcome that would take more than three parts.
    """
    files = {lang: to_csv(order, lang) for lang in order.langs}
    return [write_whole(order.out / f"sms-{lang}.csv", text.encode()) for lang, text in files.items()]


def to_csv(order: Order, lang: str) -> str:
    """The table of one language."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    view = View(order.edition, lang, "sms.csv")
    for outcome in chosen(order):
        text = sms_of(outcome, view)
        length = measure(text)
        if length.parts > MOST_PARTS:
            raise ExportError(
                f'hasil "{outcome.id}" ({lang}) memakan {length.parts} SMS; paling banyak {MOST_PARTS}',
                f'the outcome "{outcome.id}" ({lang}) takes {length.parts} SMS; {MOST_PARTS} at most',
            )
        writer.writerow(
            (outcome.id, text, length.units, length.parts, "GSM-7" if length.is_plain else "UCS-2")
        )
    return out.getvalue()


def chosen(order: Order) -> list[Outcome]:
    """The outcomes of an order: those named, or all, by id."""
    outcomes = order.edition.site.of(Outcome)
    return [outcomes[id] for id in (order.ids or sorted(outcomes))]


FORM = ExportForm(
    "sms",
    (
        "hasil bantuan sebagai SMS, paling banyak tiga bagian",
        "help desk outcomes as SMS, three parts at most",
    ),
    write_sms,
    ids="outcomes",
)
