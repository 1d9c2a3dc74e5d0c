"""`suluh export all`: every form, each into a folder of its own name, and what became of each."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from suluh.cli.progress import Progress
from suluh.export.every import Outcome, State, export_every
from suluh.export.form import ExportForm, Order
from suluh.output.delivery import RECORD, deliver
from suluh.output.fresh import standing_folder
from suluh.output.refusal import writing
from suluh.output.target import resolve_target

ALL = "all"
ABOUT = (
    "semua bentuk di atas, masing-masing ke foldernya sendiri",
    "every form above, each into a folder of its own",
)
PROCESSES = 2
SUMS = "SHA256SUMS"
# What became of a form -> exit code; the first of these that happened is that of the command.
CODES: dict[State, int] = {"failed": 1, "refused": 2, "missing": 3}
_COUNT = ("{0} dari {1} bentuk ditulis ke {2}", "{0} of {1} forms written to {2}")
_NOTHING = ("tidak ada isinya pada tingkat ini: {0}", "with nothing in them at this level: {0}")
_EMPTY = (
    "pada tingkat ini tidak ada yang dapat ditulis: pilih tingkat lain dengan --audience",
    "at this level there is nothing to write: choose another level with --audience",
)


def export_all(forms: Sequence[ExportForm], order: Order, lang: str) -> int:
    """Write every form, print the files, say what is not there and why; gives the exit code.

    Raises `Refusal` if the folder cannot be used.
    """
    progress = Progress(lang)
    with writing(order.out):
        folder = resolve_target(order.out)
        with standing_folder(folder):
            outcomes = export_every(
                forms,
                replace(order, out=folder),
                PROCESSES,
                lambda name, number: progress(f"form {number}/{len(forms)} {name}"),
            )
            _write_sums(folder, outcomes)
    for outcome in outcomes:
        for name in outcome.files:
            print(order.out / name)
    return _say(outcomes, order.out, lang)


def _write_sums(folder: Path, outcomes: Iterable[Outcome]) -> None:
    """The sha256 of each file that was written, as `sha256sum --check` reads it."""
    lines = []
    for outcome in outcomes:
        if outcome.files:
            sums = json.loads((folder / outcome.form / RECORD).read_text("utf-8"))
            lines += [f"{sums[name.partition('/')[2]]}  {name}\n" for name in sorted(set(outcome.files))]

    def make(fresh: Path) -> list[Path]:
        (fresh / SUMS).write_text("".join(lines), "utf-8")
        return [fresh / SUMS]

    if lines:
        deliver(folder, make)


def _say(outcomes: Sequence[Outcome], out: Path, lang: str) -> int:
    """Say how many forms there are, and of each other one why not."""
    english = lang == "en"
    written = [o for o in outcomes if o.state == "written"]
    nothing = [o.form for o in outcomes if o.state == "nothing"]
    print(f"suluh: {_COUNT[english].format(len(written), len(outcomes), out)}", file=sys.stderr)
    if nothing:
        print(f"suluh: {_NOTHING[english].format(', '.join(nothing))}", file=sys.stderr)
    for outcome in outcomes:
        if outcome.state in CODES and outcome.text is not None:
            print(outcome.trace, end="", file=sys.stderr)
            print(f"suluh: {outcome.form}: {outcome.text[lang]}", file=sys.stderr)
    states = {outcome.state for outcome in outcomes}
    if states == {"nothing"}:
        print(f"suluh: {_EMPTY[english]}", file=sys.stderr)
        return 2
    return next((code for state, code in CODES.items() if state in states), 0)
