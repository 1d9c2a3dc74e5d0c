"""The acronyms of a text that nothing explains where they are first met."""

import re
from collections.abc import Callable, Container, Iterator, Sequence

from suluh.text.plain_language import Sentence

# Two capitals in a row anywhere in a word: LTSA, BP3MI, KemenPPPA.
ACRONYM = re.compile(r"(?<!\w)\w*[A-Z]{2}\w*")
TOKEN = re.compile(r"\[\[([^\[\]\n]+)\]\]|" + ACRONYM.pattern)
# A sentence without this has neither.
ANY = re.compile(r"[A-Z](?=[A-Z])|\[\[")
_ROMAN = re.compile(r"[IVX]+")
# Words that say what it is, behind it: "PMI (pekerja …", "P3MI, yaitu …", "An LTSA is a …".
# A name may go on before them: "BPJS Ketenagakerjaan (…", "KP2MI/BP2MI (…".
_BRACKET = re.compile(r"(?:[ /-][A-Z]\w*){0,3}\s*\(([^()]*)")
_MEANING = re.compile(
    r"(?:[ /-][A-Z]\w*){0,3}(?:,?\s+(?:adalah|ialah|yaitu|yakni|berarti|artinya|singkatan)\b"
    r"|\s+(?:means|stands for|is an?|is the|are the)\b"
    r"|,\s+(?:an?|the)\b)"
)
# Itself behind its words: "kartu izin tinggal (ARC)", "perjanjian yang disebut PKL".
_BEFORE = re.compile(r"(?:\w|\]\])[\"”’]?\s+\(([^()]*)$")
_CALLED = re.compile(r"\b(?:disebut|dinamai|called|known as)\s+[\"“‘]?$")
_WORD = re.compile(r"\b\w*?[a-z]\w*")
_JOINING = frozenset({"atau", "dan", "disingkat", "or", "and", "the"})
EXPLAINING = ("term", "institution")


def unexplained(
    sentences: Sequence[Sentence], known: Container[str], label: Callable[[str], str]
) -> Iterator[tuple[int, str]]:
    """(line, acronym) of each acronym that is not explained by the sentence after its first use.

    Explained is what has its meaning beside it, what a reference to a term or an institution shows,
    and what was explained before. A heading waits for the first sentence that uses it again. Names
    that the registries give to other references are not the author's words.
    """
    explained: set[str] = set()
    said: set[str] = set()
    in_headings: dict[str, int] = {}
    in_doubt: dict[str, int] = {}  # used in the sentence before this one
    for sentence in sentences:
        uses: list[tuple[str, bool]] = []
        if ANY.search(sentence.source):
            uses = [(name, how) for name, how in _uses(sentence.source, label) if name not in known]
        elif not in_doubt:
            continue
        explained.update(name for name, how in uses if how)
        yield from _open(in_doubt, explained, said)
        in_doubt = {}
        for name, _ in uses:
            if sentence.heading:
                in_headings.setdefault(name, sentence.line)
            else:
                in_doubt.setdefault(name, in_headings.get(name, sentence.line))
    yield from _open({**in_headings, **in_doubt}, explained, said)


def _open(lines: dict[str, int], explained: set[str], said: set[str]) -> Iterator[tuple[int, str]]:
    """(line, acronym) of those that are neither explained nor said yet."""
    for name, line in lines.items():
        if name not in explained and name not in said:
            said.add(name)
            yield line, name


def names(text: str) -> Iterator[str]:
    """The acronyms of a text, without their endings; Roman numerals are none."""
    for match in ACRONYM.finditer(text):
        if not _ROMAN.fullmatch(match.group()):
            yield _bare(match.group())


def _uses(source: str, label: Callable[[str], str]) -> Iterator[tuple[str, bool]]:
    """(acronym, whether it is explained here) in the order of the text."""
    for match in TOKEN.finditer(source):
        reference = match.group(1)
        if reference is None:
            if not _ROMAN.fullmatch(match.group()):
                yield _bare(match.group()), _beside_its_words(source, match.start(), match.end())
        elif reference.partition(":")[0] in EXPLAINING:
            yield from ((name, True) for name in names(label(reference)))
        else:
            yield from _uses(reference.partition("|")[2], label)


def _beside_its_words(source: str, start: int, end: int) -> bool:
    """Whether the acronym at a place has its meaning before or behind it."""
    bracket = _BRACKET.match(source, end)
    meaning = _WORD.findall(bracket.group(1)) if bracket else []
    if len(meaning) > 1 or any(word[0].islower() and word not in _JOINING for word in meaning):
        return True
    if _MEANING.match(source, end) or _CALLED.search(source, max(0, start - 20), start):
        return True
    before = _BEFORE.search(source, max(0, start - 80), start)
    if before is None:
        return False
    inside = before.group(1) + source[start : start + 80].partition(")")[0]
    return all(word in _JOINING or word[0].isupper() for word in _WORD.findall(inside))


def _bare(word: str) -> str:
    """The acronym of a word: "PMI" of "PMIs", "SSW" of "SSW1", "RM" of "RM645"."""
    word = word.rstrip("0123456789")
    return word[:-1] if word.endswith("s") and word[:-1].isupper() else word
