"""Which column of an export holds which answer, whatever the export calls it.

Kobo and ODK name columns by xml name, alone or with groups (`izin/sip2mi`, `izin-sip2mi`), or by the
label in either language, alone or with the labels of groups. Several choices stand in one column, in
one column a choice, or in both.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from suluh.model.base import Words
from suluh.monitoring.link.columns import CONSENT, INSTRUMENT, SEX_NAMES, SUMS, VERSION, YES_NO
from suluh.monitoring.model.instrument import Instrument, InstrumentSection
from suluh.monitoring.model.instrument_item import SEXES, Item

# What Kobo and ODK add to a response, by what it means here.
ID_NAMES = ("_uuid", "meta/instanceid", "meta-instanceid", "instanceid", "key", "_id")
TIME_NAMES = ("_submission_time", "submissiondate", "end", "start", "today")
PARENT_NAMES = ("_parent_index", "parent_key", "_submission__uuid")
INDEX_NAMES = ("_index", "key")
_KNOWN_EXTRA = re.compile(
    r"^(_.*|meta[/-].*|__version__|deviceid|username|formhub/uuid|start|end|today|submissiondate|submitterid"
    r"|submittername|attachments.*|status|reviewstate|deviceid|edits|formversion|key|parent_key|instanceid"
    rf"|nilai(_.*)?|lampu|{SUMS}.*|rancangan|hasil|.*_ket)$"
)
_XML = re.compile(r"^[a-z0-9_]+([/-][a-z0-9_]+)*$")
Target = tuple[str, str]  # (field, choice or "")


@dataclass
class Columns:
    """Where the answers stand: field -> indexes of columns, and what was not understood."""

    fields: dict[str, int] = field(default_factory=dict)
    choices: dict[str, dict[str, int]] = field(default_factory=dict)  # multi: choice -> column
    id: int | None = None
    time: int | None = None
    parent: int | None = None
    index: int | None = None
    extra: list[int] = field(default_factory=list)
    twice: list[int] = field(default_factory=list)

    def holds(self, name: str) -> bool:
        return name in self.fields or name in self.choices


def normal(text: str) -> str:
    """A label as it is compared: white space folded, no capitals, no markup of a required mark."""
    return " ".join(text.replace("*", " ").split()).casefold()


def find_columns(names: Sequence[str], instrument: Instrument) -> Columns:
    """The columns of a sheet of an instrument's responses."""
    found = Columns()
    by_name, by_label, repeated = _targets(instrument)
    labels = [normal(name) for name in names]
    counts: dict[str, int] = defaultdict(int)
    for label in labels:
        counts[label] += 1
    seen: dict[str, int] = defaultdict(int)
    for at, label in enumerate(labels):
        target = _by_name(label, by_name) or _by_label(label, by_label)
        if target is None and label in repeated and counts[label] == len(repeated[label]):
            target = repeated[label][seen[label]]  # the same words several times, in the order of the form
        seen[label] += 1
        if target is not None:
            name, choice = target
            place = found.choices.setdefault(name, {}) if choice else found.fields
            if (choice or name) in place:
                found.twice.append(at)
            else:
                place[choice or name] = at
        elif label and not _KNOWN_EXTRA.match(label):
            found.extra.append(at)
    found.id, found.time, found.parent, found.index = (
        next((labels.index(name) for name in known if name in labels), None)
        for known in (ID_NAMES, TIME_NAMES, PARENT_NAMES, INDEX_NAMES)
    )
    return found


def _by_name(label: str, targets: dict[str, Target]) -> Target | None:
    """By xml name: the last part, or the last two for a choice."""
    if not _XML.match(label):
        return None
    parts = re.split(r"[/-]", label)
    if len(parts) > 1 and "/".join(parts[-2:]) in targets:
        return targets["/".join(parts[-2:])]
    return targets.get(parts[-1])


def _by_label(label: str, targets: dict[str, Target | None]) -> Target | None:
    """By label: the whole heading, or its end after the labels of groups."""
    if label in targets:
        return targets[label]
    at = label.find("/")
    while at >= 0:
        rest = label[at + 1 :].strip()
        if rest in targets:
            return targets[rest]
        at = label.find("/", at + 1)
    return None


def _targets(
    instrument: Instrument,
) -> tuple[dict[str, Target], dict[str, Target | None], dict[str, list[Target]]]:
    """xml name -> target; label -> target (None where several items share it); label -> all of them."""
    by_name: dict[str, Target] = {name: (name, "") for name in (CONSENT, INSTRUMENT, VERSION)}
    labels: dict[str, list[Target]] = defaultdict(list)
    if instrument.consent:
        for text in _both(instrument.consent):
            labels[text].append((CONSENT, ""))
    for section, item in _items(instrument):
        for name in item.fields:
            by_name[name] = (name, "")
            by_name[f"{section.id}/{name}"] = (name, "")
        texts = _both(item.text)
        titles = _both(section.title)
        if item.type == "count_by_sex":
            for sex in SEXES:
                target = (f"{item.id}_{sex}", "")
                for lang, text in enumerate(texts):
                    word = _both(SEX_NAMES[sex])[lang]
                    labels[f"{text}/{word}"].append(target)
                    labels[word].append(target)
                    labels[f"{titles[lang]}/{text}/{word}"].append(target)
            continue
        if item.type == "note":
            continue
        for lang, text in enumerate(texts):
            labels[text].append((item.id, ""))
            labels[f"{titles[lang]}/{text}"].append((item.id, ""))
        if item.type == "multi":
            for choice in instrument.choices(item):
                by_name[f"{item.id}/{choice.id}"] = (item.id, choice.id)
                for lang, text in enumerate(texts):
                    word = _both(choice.text)[lang]
                    labels[f"{text}/{word}"].append((item.id, choice.id))
                    labels[f"{titles[lang]}/{text}/{word}"].append((item.id, choice.id))
    unique = {label: list(dict.fromkeys(targets)) for label, targets in labels.items()}
    return (
        by_name,
        {label: targets[0] if len(targets) == 1 else None for label, targets in unique.items()},
        {label: targets for label, targets in unique.items() if len(targets) > 1},
    )


def _items(instrument: Instrument) -> Iterator[tuple[InstrumentSection, Item]]:
    for section in instrument.sections:
        for item in section.items:
            yield section, item


def _both(words: Words) -> tuple[str, str]:
    return normal(words.id), normal(words.en)


def answer_words(instrument: Instrument, item: Item) -> dict[str, str]:
    """What an answer to a choice may look like -> its id: the id itself, its text in either language."""
    if item.type == "yes_no":
        pairs = [(id, text) for id, text in YES_NO]
    else:
        pairs = [(choice.id, choice.text) for choice in instrument.choices(item)]
    found: dict[str, str] = {}
    for id, text in pairs:
        for word in _both(text):
            found.setdefault(word, id)
    return {**found, **{id: id for id, _ in pairs}}
