"""Which column of an export holds which answer, whatever the export calls it.

Kobo and ODK name columns by xml name, alone or with groups (`izin/sip2mi`, `izin-sip2mi`), or by the
label in either language, alone or with the labels of groups. Who exports chooses the mark between groups.
Several choices stand in one column, in one column a choice, or in both. A question that moved to another
group since then is known by its last name, which is its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from suluh.model.base import Words
from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, SEX_NAMES, SUMS, VERSION, YES_NO
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import SEXES, Item
from suluh.monitoring.report.columns import Columns, Target
from suluh.monitoring.report.header_rows import KnownNames
from suluh.monitoring.report.review import review_columns

# What Kobo and ODK add to a response, by what it means here.
# They are compared with "/" between groups. Central's data service says `__id`, and `__Submissions-id` in repeats.
ID_NAMES = ("_uuid", "meta/instanceid", "instanceid", "key", "__id", "_id")
TIME_NAMES = ("_submission_time", "submissiondate", "__system/submissiondate", "end", "start", "today")
PARENT_NAMES = ("_parent_index", "parent_key", "_submission__uuid", "__submissions/id")
INDEX_NAMES = ("_index", "key", "__id")
SEPARATORS = ("/", ".", ":", "__", "-")
_KNOWN_EXTRA = re.compile(
    r"^(_.*|meta([/.:-]|__).*|__version__|deviceid|username|formhub/uuid|start|end|today|submissiondate|submitterid"
    r"|submittername|attachments.*|status|reviewstate|deviceid|edits|formversion|key|parent_key|instanceid"
    rf"|nilai(_.*)?|lampu|{SUMS}.*|rancangan|hasil|.*_ket)$"
)
_XML = re.compile(r"^[a-z0-9_]+([/.:-][a-z0-9_]+)*$")
_APART = re.compile(r"[/.:-]|(?<=[a-z0-9])__(?=[a-z0-9])")
# Ona and older tools lay rounds out sideways: kasus[1]/jenis.
_ROUND = re.compile(r"\[[0-9]+\]\s*(?:[/.:-]|__)")
# What stands in a name and is not seen.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def normal(text: str) -> str:
    """A label as it is compared: white space folded, no capitals, no markup of a required mark, nothing unseen."""
    return " ".join(_UNSEEN.sub("", text).replace("*", " ").split()).casefold()


def find_columns(names: Sequence[str], instrument: Instrument) -> Columns:
    """The columns of a sheet of an instrument's responses."""
    return Headings(instrument).find(names)


class Headings:
    """The names that columns of an instrument's responses may have."""

    def __init__(self, instrument: Instrument) -> None:
        self._by_name, self._groups = _names(instrument), _groups(instrument)
        labels = _labels(instrument)
        self._by_label = {mark: _joined(labels, mark) for mark in SEPARATORS}
        self._alone = {name for name in self._by_name if "/" not in name}
        self._alone.update(label for label, *groups in labels if not groups)
        self._repeated = {label: found for label, found in self._by_label["/"].items() if len(found) > 1}

    def known(self, names: Sequence[str]) -> KnownNames:
        """How many of the names are those of an item, or of what every export adds to a response.

        Many rows are asked about, so no more is looked up than that.
        """
        labels, paths = _compared(names)
        wanted, moved = self._placed(labels)
        own = [(at, field) for (field, _), columns in wanted.items() for at in columns]
        whole = sum(
            field in self._groups and at not in moved and labels[at] not in self._alone for at, field in own
        )
        added = sum(
            any(name in labels or name in paths for name in known)
            for known in (ID_NAMES, TIME_NAMES, PARENT_NAMES)
        )
        return KnownNames(len(own) + added, whole)

    def find(self, names: Sequence[str]) -> Columns:
        """The columns of a sheet."""
        labels, paths = _compared(names)
        wanted, moved = self._placed(labels)
        found = Columns(moved=moved)
        taken = {at for columns in wanted.values() for at in columns}
        for at, (label, path) in enumerate(zip(labels, paths, strict=True)):
            if at in taken:
                continue
            if not label:
                found.unnamed.append(at)
            elif not _KNOWN_EXTRA.match(label) and not _KNOWN_EXTRA.match(path):
                found.extra.append(at)
                if _ROUND.search(label):
                    found.rounds.append(at)
        for target, columns in wanted.items():
            first, *others = sorted(columns, key=lambda at: at in found.moved)
            found.place(target, first)
            if others and target[0] in (CONSENT, INSTRUMENT, VERSION):
                found.twice += others
            elif others:
                found.others[target] = others
        found.id, found.time, found.parent, found.index = (
            next((heads.index(name) for name in known for heads in (labels, paths) if name in heads), None)
            for known in (ID_NAMES, TIME_NAMES, PARENT_NAMES, INDEX_NAMES)
        )
        found.review = review_columns(names, taken)
        return found

    def _placed(self, labels: Sequence[str]) -> tuple[dict[Target, list[int]], dict[int, Target]]:
        """(what is meant -> its columns, columns in another group -> what they mean)."""
        wanted: dict[Target, list[int]] = {}
        moved: dict[int, Target] = {}
        counts = Counter(labels)
        seen: Counter[str] = Counter()
        for at, label in enumerate(labels):
            target, elsewhere = self._target(label)
            repeated = self._repeated.get(label, [])
            if target is None and repeated and counts[label] == len(repeated):
                target = repeated[seen[label]]  # the same words several times, in the order of the form
            seen[label] += 1
            if target is not None:
                wanted.setdefault(target, []).append(at)
                if elsewhere:
                    moved[at] = target
        return wanted, moved

    def _target(self, label: str) -> tuple[Target | None, bool]:
        """(what a heading means, whether it stands in another group than in the instrument)."""
        if _ROUND.search(label):
            return None, False
        target, groups = self._of_name(label)
        if target is None:
            target, groups = self._of_label(label)
        own = self._groups.get(target[0], ()) if target else ()
        return target, bool(groups and own and not any(group in own for group in groups))

    def _of_name(self, label: str) -> tuple[Target | None, list[str]]:
        """By xml name: the last part, or the last two for a choice."""
        if not _XML.match(label):
            return None, []
        parts = _APART.split(label)
        for length in (2, 1):
            target = self._by_name.get("/".join(parts[-length:])) if len(parts) >= length else None
            if target is not None:
                return target, parts[:-length]
        return None, []

    def _of_label(self, label: str) -> tuple[Target | None, list[str]]:
        """By label: the whole heading, or with "/" its end after the labels of groups."""
        for mark in SEPARATORS:
            if mark != "/" and mark not in label:
                continue  # without the mark it is the same label as with "/"
            found = self._by_label[mark].get(_fold(label, mark))
            if found is not None:
                return (found[0] if len(found) == 1 else None), []
        folded = _fold(label, "/")
        at = folded.find("/")
        while at >= 0:
            found = self._by_label["/"].get(folded[at + 1 :])
            if found is not None:
                return (found[0] if len(found) == 1 else None), folded[:at].split("/")
            at = folded.find("/", at + 1)
        return None, []


def _compared(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Names as they are compared: as labels, and as paths with "/" between groups."""
    labels = [normal(name) for name in names]
    return labels, [_APART.sub("/", label) if _XML.match(label) else label for label in labels]


def _joined(labels: dict[tuple[str, ...], list[Target]], mark: str) -> dict[str, list[Target]]:
    """A heading with a mark between groups -> what it may mean."""
    found: dict[str, list[Target]] = {}
    for parts, targets in labels.items():
        known = found.setdefault(_fold(mark.join(parts), mark), [])
        known += [target for target in targets if target not in known]
    return found


def _fold(label: str, mark: str) -> str:
    """A label without blanks around a mark between groups."""
    return (
        re.sub(rf" ?{re.escape(mark)} ?", mark, label)
        if f" {mark}" in label or f"{mark} " in label
        else label
    )


def _names(instrument: Instrument) -> dict[str, Target]:
    """xml name -> what it means."""
    found: dict[str, Target] = {name: (name, "") for name in (CONSENT, INSTRUMENT, VERSION)}
    for section, item in _items(instrument):
        for name in item.fields:
            for path in (name, f"{section.id}/{name}", f"{item.id}/{name}"):
                found[path] = (name, "")
        if item.type == "multi":
            found |= {f"{item.id}/{choice.id}": (item.id, choice.id) for choice in instrument.choices(item)}
    return found


def _groups(instrument: Instrument) -> dict[str, tuple[str, ...]]:
    """Field -> the names that its group may have."""
    return {
        name: (section.id, *(_fold(title, "/") for title in _both(section.title)))
        for section, item in _items(instrument)
        for name in (item.id, *item.fields)
    }


def _labels(instrument: Instrument) -> dict[tuple[str, ...], list[Target]]:
    """Label with those of its groups -> all that it may mean, in the order of the form."""
    found: dict[tuple[str, ...], list[Target]] = defaultdict(list)
    if instrument.consent:
        for text in _both(instrument.consent):
            found[(text,)].append((CONSENT, ""))
    for section, item in _items(instrument):
        for lang, (title, text) in enumerate(zip(_both(section.title), _both(item.text), strict=True)):
            if item.type == "count_by_sex":
                for sex in SEXES:
                    word = _both(SEX_NAMES[sex])[lang]
                    for parts in ((text, word), (word,), (title, text, word)):
                        found[parts].append((f"{item.id}_{sex}", ""))
            elif item.type != "note":
                found[(text,)].append((item.id, ""))
                found[title, text].append((item.id, ""))
            if item.type == "multi":
                for choice in instrument.choices(item):
                    word = _both(choice.text)[lang]
                    found[text, word].append((item.id, choice.id))
                    found[title, text, word].append((item.id, choice.id))
    return found


def _items(instrument: Instrument) -> Iterator[tuple[InstrumentSection, Item]]:
    for section in instrument.sections:
        for item in section.items:
            yield section, item


def _both(words: Words) -> tuple[str, str]:
    return normal(words.id), normal(words.en)


def answer_words(instrument: Instrument, item: Item) -> dict[str, str]:
    """What an answer to a choice may look like -> its id: the id itself, its text in either language."""
    pairs = list(YES_NO) if item.type == "yes_no" else [(c.id, c.text) for c in instrument.choices(item)]
    words = [(word, id) for id, text in pairs for word in _both(text)]
    return {**dict(reversed(words)), **{id: id for id, _ in pairs}}  # the first of two has the word
