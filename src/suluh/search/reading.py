"""How a query is understood: its words, phrases, slips, danger, and what it asks for.

`read` in `theme/js/search-index.js` is the same, and a test compares both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from suluh.render.page_kind import CONTACT
from suluh.search.ask_words import BEGUN, EXACT, MENDED, SPLIT, Option, trust
from suluh.search.danger import SURE, DangerRow, Told
from suluh.search.fold import fold
from suluh.search.index import Index
from suluh.search.language import MARK
from suluh.search.places import Named
from suluh.search.slips import believed

MOST_LETTERS, MOST_TYPED = 300, 40
INSIDE, PART = 0.5, 0.25  # weight of a word that is a phrase itself, and of one of several
HINTED = 0.6  # of a phrase that only leads to its group
ASKING = 0.9  # weight of a word that asks for a kind of answer: less than 1, so it is no part of a name
COMMON, NUMBER = 1, 2  # queries that say too little: words that stand everywhere, or a lone number
GUESSED = 0.5  # from this trust on a word is what it was read as
_RULE = re.compile(r"\d{1,5}[a-z]?t(?:19|20)\d\d")
WINDOW = 2  # other words that may stand between those of a phrase


@dataclass
class Slot:
    """One word of the query, or a phrase of it (`at` is -1): what it may be, how much it counts, where it is.

    `sure` are the options that a name may hold for it, `stems` the words of a phrase. `asks`: it asks for a
    kind of answer, so no name must hold it. `trust`: how sure it is that this was meant; 0 for a little word
    of the other language. `rare` is a mistyped word as it was typed: it may be a rare one.
    """

    options: list[Option]
    weight: float
    at: int
    sure: set[str] = field(default_factory=set)
    stems: frozenset[str] = frozenset()
    asks: bool = False
    trust: float = 1.0
    rare: str = ""


@dataclass(frozen=True)
class Reading:
    """A query as it was read. `corrected` are words that were read otherwise than typed, `asked` is the kind of
    answer that it asks for ("" for none); `foreign`: it is a sentence of the other language; `choose`: it asks
    for a number without saying in which country; `places` are those that
    it names; `typed` are its words; `meant`: how many of them have a meaning; `bare`: it is too little to answer, COMMON words or one NUMBER;
    `rule` is the slot with number and year of a regulation, -1 for none."""

    slots: tuple[Slot, ...]
    corrected: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    danger: DangerRow | None = None
    foreign: bool = False
    choose: bool = False
    meant: int = 0
    bare: int = 0
    places: Named = field(default_factory=Named)
    typed: tuple[str, ...] = ()
    rule: int = -1


def read_query(index: Index, text: str, *, typing: bool = False) -> Reading:
    """How a query is understood."""
    words = index.words
    typed = fold(text[:MOST_LETTERS])[:MOST_TYPED]
    slots: list[Slot] = []
    corrected: list[tuple[str, str]] = []
    names: list[str] = []
    told: list[Told] = []
    asked = ""
    for at, word in enumerate(typed):
        special = words.special.get(word, "")
        kind = special[: special[:1].isupper()]
        asked = asked or kind.lower()
        how, found = words.resolve(word, begun=typing and at == len(typed) - 1)
        if how in (MENDED, SPLIT):
            corrected.append((word, " ".join(options[0][0] for options in found)))
        for options in found:
            slots.append(
                Slot(
                    options, ASKING if kind else 1.0, at, _sure(word, how, options), asks=bool(kind),
                    trust=0.0 if word in words.foreign else trust(word, how, options[0][0]),
                    rare=options[-1][0] if how == MENDED else "",
                )
            )  # fmt: skip
            if how != BEGUN:
                names.append(options[0][0])
        told += _told(index, typed, at, how, found, unended=typing and at == len(typed) - 1)
    rule = next((n for n, slot in enumerate(slots) if _RULE.fullmatch(slot.options[0][0])), -1)
    add_phrases(index, slots, names)
    places = index.places.named(index.danger, told)
    # A number of each country, without a country.
    choose = asked == CONTACT and not places.abroad
    choose = choose and any(index.danger.speaks(phrase, told) for phrase in index.choice_phrases)
    left_out = sum(words.special.get(word) == "" for word in typed)
    foreign = sum(word in words.foreign for word in typed) > left_out
    danger = index.danger.find(told)
    meant = sum(not one.small for one in told)
    bare = _bare(typed, {w for w in typed if words.special.get(w) == "" or w in words.foreign})
    return Reading(
        tuple(slots), tuple(corrected), asked, danger, foreign, choose, meant, bare,
        places, tuple(typed), rule,
    )  # fmt: skip


def _sure(word: str, how: int, options: list[Option]) -> set[str]:
    """The options of a typed word that may stand for it in a name: none if it is not typed to its end, itself, and
    the first if it is long enough to be believed in spite of a slip."""
    if how == BEGUN:
        return set()
    if how == MENDED:
        return {options[0 if len(word) >= SURE else -1][0], options[-1][0]}
    return {options[0][0]}


def _bare(typed: list[str], small: set[str]) -> int:
    """COMMON, NUMBER, or 0 if a query says something. A letter alone says nothing."""
    rest = [word for word in typed if word not in small and (len(word) > 1 or word.isdigit())]
    if not rest:
        return COMMON if typed else 0
    return NUMBER if len(rest) == 1 and rest[0].isdigit() else 0


def _told(
    index: Index, typed: list[str], at: int, how: int, found: list[list[Option]], *, unended: bool
) -> Iterator[Told]:
    """A typed word as danger words are looked for in it: its stem is one of theirs before one of the site.

    A word that is not typed to its end has no slip yet.
    """
    word, special = typed[at], index.words.special
    stems = [options[0][0] for options in found] if how != BEGUN else []
    if how == EXACT and word not in special and stems:
        stems = [word]
    if how == MENDED and (unended or not believed(word, stems[0])):
        stems = []
    stems = [index.words.affixed(stem, index.danger.known) or stem for stem in stems]
    for number, stem in enumerate(stems or [""]):
        affixed = bool(stem) and (stem != word or (at > 0 and typed[at - 1] == "di"))
        yield Told("" if number else word, stem, affixed, how == MENDED, special.get(word) == "")


def add_phrases(index: Index, slots: list[Slot], names: list[str]) -> None:
    """A slot for the phrases of the query, the longest first, each group once.

    Groups that were found by the same words share a slot, so that what two tables say counts once; one
    that lies inside a longer phrase counts as a word inside it.
    """
    used: set[int] = set()
    taken: dict[frozenset[str], Slot] = {}
    # "mail", read as "maid", names no domestic worker.
    doubted = {slot.options[0][0] for slot in slots if 0 < slot.trust < GUESSED}
    for stems, group, use in sorted(index.words.phrases, key=lambda p: -len(p[0])):
        if group in used or not _stands(stems, names):
            continue
        used.add(group)
        option = (f"{MARK}{group}", 1.0 if use else HINTED)
        mine = frozenset(stems)
        # What only leads to a group is no name of it, nor is a word that hardly was meant.
        sure = {option[0]} if use and not mine & doubted else set()
        if mine in taken:
            taken[mine].options.append(option)
            taken[mine].sure |= sure
            continue
        for slot in slots:
            if slot.options[0][0] in mine:
                slot.weight = min(slot.weight, INSIDE if len(stems) == 1 else PART)
        slots.append(Slot([option], INSIDE if any(mine < words for words in taken) else 1.0, -1, sure, mine))
        taken[mine] = slots[-1]


def _stands(stems: tuple[str, ...], names: list[str]) -> bool:
    """Whether the words of a phrase stand together in the query, with up to WINDOW others among them."""
    if stems[0] not in names:
        return False
    return any(
        all(stem in names[start : start + len(stems) + WINDOW] for stem in stems)
        for start in range(len(names))
    )
