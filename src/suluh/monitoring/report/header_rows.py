"""In which row of a sheet the names of its columns stand.

People write a title above them, or give them two rows with merged cells over groups. Which row it is can be
told only by who knows the names: `known` says how many of some cells are names that it knows.

A word of a title or of an answer may be a name as well ("Sex", "Catatan"). So a name that is written whole, with
its group, weighs more than one that could be any word. Where two rows are left, the file is refused: a row of
names is never read as answers, nor a row of answers as names.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from suluh.monitoring.report.limits import COLUMNS
from suluh.monitoring.report.remarks import Remark
from suluh.monitoring.report.sheet import heading
from suluh.monitoring.report.workbook_parts import refuse

# So many rows at the top are looked at.
HEAD_ROWS = 30
# What a name that is written whole weighs. It outweighs two words in a title.
_WHOLE = 3


class KnownNames(NamedTuple):
    """How many columns have a known name, and how many of them a whole one, which no other word looks like."""

    number: int
    whole: int = 0

    @property
    def weight(self) -> int:
        return self.number + (_WHOLE - 1) * self.whole


NOTHING = KnownNames(0)
Known = Callable[[Sequence[str]], KnownNames]


def nothing_known(_: Sequence[str]) -> KnownNames:
    return NOTHING


@dataclass(frozen=True)
class Head:
    """The names of a sheet. `index` is their row from 0, `first` where they begin.

    `rival` is another row that may hold the names as well.
    """

    index: int
    names: tuple[str, ...]
    first: int
    known: KnownNames = NOTHING
    rival: int | None = None


def find_head(rows: Sequence[Sequence[str]], known: Known) -> Head:
    """The row, or the two rows, whose known names weigh most; the first filled row if none is known."""
    first = next((at for at, row in enumerate(rows) if any(row)), 0)
    heads = [head for head in _heads(rows[:HEAD_ROWS], known) if head.known.number]
    if not heads:
        return Head(first, tuple(heading(cell) for cell in rows[first]) if rows else (), first)
    best = max(heads, key=lambda head: head.known.weight)
    return replace(best, rival=next((head.index for head in heads if _may_be_instead(head, best)), None))


def _heads(rows: Sequence[Sequence[str]], known: Known) -> Iterator[Head]:
    """Each row alone, then with the one above it, if that one holds groups."""
    above = NOTHING
    for index, row in enumerate(rows):
        alone = NOTHING
        names = tuple(heading(cell) for cell in row) if len(row) <= COLUMNS.most else ()
        if any(names):
            alone = known(names)
            yield Head(index, names, index, alone)
            # A row with whole names needs no row below it.
            if index and any(rows[index - 1]) and not above.whole:
                both = _under(rows[index - 1], names)
                found = known(both)
                grouped = [name if own else "" for name, own in zip(both, names, strict=True)]
                # Words in a title beside names are no groups: under groups, names are known better than alone.
                if found.number > above.number and known(grouped).weight > alone.weight:
                    yield Head(index, both, index - 1, found)
        above = alone


def _may_be_instead(other: Head, best: Head) -> bool:
    """Whether another row may hold the names as well as the one whose names weigh most."""
    if other.index == best.index or other.names == best.names:
        return False
    if other.index < best.index:
        return other.known.number > best.known.number
    return other.known.weight == best.known.weight or other.known.number >= max(2, best.known.number)


def _under(groups: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Names with the groups above them. A group holds until the next one; over no name it is a name itself."""
    found: list[str] = []
    group = ""
    for at, name in enumerate(names):
        own = heading(groups[at]) if at < len(groups) else ""
        group = (own if name else "") if own else group
        found.append(f"{group}/{name}" if group and name else name or own)
    return tuple(found)


def above(place: str, head: Head, rows: Sequence[Sequence[str]]) -> Iterator[Remark]:
    """What to say of the filled rows above the names. Raises `ExportError` if nobody can tell which row they are."""
    if head.rival is not None:
        one, other = sorted((head.index + 1, head.rival + 1))
        raise refuse(
            place,
            f"baris {one} dan baris {other} sama-sama dapat dibaca sebagai kepala kolom: hapus yang bukan kepala "
            "kolom, atau hapus lembar ini bila isinya bukan jawaban",
            f"row {one} and row {other} may both hold the names of the columns: delete the one that does not, or "
            "this sheet if it holds no answers",
        )
    filled = [at for at in range(head.first) if any(cell.strip() for cell in rows[at])]
    if filled:
        said = " ".join(cell for cell in rows[filled[0]] if cell.strip())
        numbers = str(filled[0] + 1) if len(filled) == 1 else f"{filled[0] + 1}–{filled[-1] + 1}"
        yield Remark("above", (place, numbers, said))
