"""Queries by rule for pages that are known: seven ways to type a title or a sentence, and long questions.

The forms of a word come from rules of their own, checked against the words of the pages; no stemmer that
is to be judged has a say.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from help_pages import HelpPage, sentences, words_of

SEED = 20
CLASSES = ("morph", "clitic", "typo", "colloquial", "sentence", "stopwords", "keyword")
_LITTLE = frozenset(
    words_of(
        """yang di ke dari dan atau untuk pada dengan dalam oleh itu ini anda adalah akan sudah telah juga hanya lagi
    agar jika bila kalau karena seperti sebagai tentang bagi para dapat bisa harus apa cara ada setiap secara
    antara bahwa serta hingga sampai kepada terhadap setelah sebelum tidak maka sebuah suatu saat"""
    )
)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_EVERYDAY = (
    "gimana", "gimana caranya", "gak bisa", "udah", "kalo mau", "pengen", "kok gak", "gmn", "biar", "mau"
)  # fmt: skip
_AROUND = (
    "bagaimana cara {}", "apa itu {}", "saya ingin {} ini", "tentang {} yang ada", "{} untuk apa",
    "bagaimana dengan {}", "apakah ada {} di sini", "{} itu seperti apa",
)  # fmt: skip
_ASKING = (
    "apa", "bagaimana cara", "mengapa", "kapan", "di mana", "apakah", "berapa banyak", "siapa yang", "apa yang terjadi jika"
)  # fmt: skip
_BESIDE = ("sebenarnya", "biasanya", "contoh", "maksud", "manfaat", "masalah", "langkah", "jenis", "sejarah")


@dataclass(frozen=True)
class KnownItem:
    """What is typed, how it was made, the page it was made from, and whether its half is for testing."""

    text: str
    kind: str
    id: str
    test: bool


class Forms:
    """The roots of the pages' words and their affix forms: a root counts if two of its forms occur."""

    def __init__(self, vocabulary: Counter[str]) -> None:
        self.known = vocabulary
        self.root: dict[str, tuple[str, str, str]] = {}  # form -> (root, prefix, suffix)
        tried = set(vocabulary) | {word[2:] for word in vocabulary if word.startswith("di")}
        tried |= {word.removesuffix(end) for word in tried for end in ("kan", "an", "i")}
        for root in sorted(tried, key=lambda word: (-len(word), word)):
            if 4 <= len(root) <= 9 and any(v in root for v in "aiueo") and not root.endswith("kan"):
                forms = {form: parts for form, parts in _forms(root).items() if vocabulary[form] > 1}
                if len(forms) > 1:
                    for form, (prefix, suffix) in forms.items():
                        self.root.setdefault(form, (root, prefix, suffix))

    def others(self, word: str) -> list[str]:
        """Other legal forms: those that occur, and active for passive."""
        if word not in self.root:
            return []
        root, prefix, suffix = self.root[word]
        forms = _forms(root)
        turned = {"me": "di", "di": "me"}.get(prefix)
        legal = {f for f, parts in forms.items() if self.known[f] > 1 or parts == (turned, suffix)}
        return sorted(legal - {word})

    def spoken(self, word: str) -> str:
        """How a word is said every day: ny-, nge-, -in, without ber-; itself if there is no such way."""
        if word not in self.root:
            return word
        root, prefix, suffix = self.root[word]
        ending = "in" if suffix in ("kan", "i") else ""
        if prefix == "me" or (prefix == "pe" and suffix == "an"):
            return _spoken_nasal(root) + ending
        if prefix == "di":
            return prefix + root + ending
        return root if prefix in ("ber", "me", "") and not suffix else word


def _forms(root: str) -> dict[str, tuple[str, str]]:
    """Form -> (prefix, suffix), in the order of how usual they are."""
    nasal = _nasal(root)
    forms = {root: ("", "")}
    for suffix in ("", "kan", "i"):
        if suffix == "i" and root.endswith("i"):
            continue
        forms[f"me{nasal}{suffix}"] = ("me", suffix)
        forms[f"di{root}{suffix}"] = ("di", suffix)
    forms |= {f"pe{nasal}an": ("pe", "an"), f"{root}an": ("", "an"), f"pe{nasal}": ("pe", "")}
    forms |= {f"ter{root}": ("ter", ""), f"ber{root}": ("ber", ""), f"ke{root}an": ("ke", "an")}
    return forms


def _nasal(root: str) -> str:
    """What follows me- and pe-: tulis gives nulis."""
    first = root[0]
    if first in "ptsk" and root[1] in "aiueo":
        return {"p": "m", "t": "n", "s": "ny", "k": "ng"}[first] + root[1:]
    if first in "bfvp":
        return f"m{root}"
    if first in "dcjzt":
        return f"n{root}"
    return f"ng{root}" if first in "ghkaiueo" else root


def _spoken_nasal(root: str) -> str:
    if root[0] == "c":
        return f"ny{root[1:]}"
    return _nasal(root) if root[0] in "ptskaiueo" else f"nge{root}"


def content_words(text: str) -> list[str]:
    """The words of a text that say something, in order, each once."""
    words = [word for row in sentences(text) for word in row]
    return list(dict.fromkeys(word for word in words if len(word) > 2 and word not in _LITTLE))


def known_items(pages: Sequence[HelpPage], count: int = 450) -> list[KnownItem]:
    """Queries of CLASSES, half of each for testing."""
    found = Counter(word for page in pages for row in sentences(f"{page.title}. {page.body}") for word in row)
    spread = Counter(word for page in pages for word in set(content_words(page.body)))
    forms = Forms(found)
    titles = Counter(frozenset(content_words(page.title)) for page in pages)
    named = [p for p in pages if len(w := content_words(p.title)) > 1 and titles[frozenset(w)] == 1]
    makers: dict[str, Callable[[HelpPage, random.Random], str]] = {
        "morph": lambda page, draw: _morph(page, forms, draw),
        "clitic": _clitic,
        "typo": _typo,
        "colloquial": lambda page, draw: _colloquial(page, forms, draw),
        "sentence": _sentence,
        "stopwords": lambda page, draw: draw.choice(_AROUND).format(" ".join(content_words(page.title)[:5])),
        "keyword": lambda page, draw: _keyword(page, spread, draw),
    }
    rows: list[KnownItem] = []
    for number, kind in enumerate(CLASSES):
        each = count * (number + 1) // len(CLASSES) - count * number // len(CLASSES)
        rows += _drawn(kind, named, each, makers[kind])
    return rows


def long_questions(
    pages: Sequence[HelpPage], count: int = 300
) -> tuple[list[tuple[str, str, list[str], str]], list[KnownItem]]:
    """Paragraphs as pages without a title, and questions of six to ten words about them."""
    found = Counter(word for page in pages for row in sentences(page.body) for word in row)
    forms = Forms(found)
    texts = {text: None for page in pages for text in page.paragraphs if len(content_words(text)) > 9}
    parts = [HelpPage(f"p{n}", "", (), (text,)) for n, text in enumerate(texts)]
    items = _drawn("question", parts, count, lambda page, draw: _question(page, forms, draw))
    return [(part.id, "", [], part.body) for part in parts], items


def _drawn(
    kind: str, pages: Iterable[HelpPage], count: int, make: Callable[[HelpPage, random.Random], str]
) -> list[KnownItem]:
    """The first `count` pages, in an order drawn for the class, of which a query can be made."""
    order = sorted(pages, key=lambda page: page.id)
    random.Random(f"{SEED} {kind}").shuffle(order)
    rows: list[KnownItem] = []
    for page in order:
        text = make(page, random.Random(f"{SEED} {kind} {page.id}")) if len(rows) < count else ""
        if text:
            rows.append(KnownItem(text, kind, page.id, len(rows) % 2 == 1))
    return rows


def _some(words: list[str], most: int, must: set[str], draw: random.Random) -> list[str]:
    """Up to `most` words in their order, those of `must` before others."""
    chosen = sorted(range(len(words)), key=lambda n: (words[n] not in must, draw.random()))[:most]
    return [words[n] for n in sorted(chosen)]


def _morph(page: HelpPage, forms: Forms, draw: random.Random) -> str:
    words = content_words(page.title)
    must = {word for word in words if forms.others(word)}
    chosen = _some(words, 4, must, draw)
    return " ".join(draw.choice(forms.others(w)) if w in must else w for w in chosen) if must else ""


def _clitic(page: HelpPage, draw: random.Random) -> str:
    words = _some(content_words(page.title), 3, set(), draw)
    at = draw.randrange(len(words))
    words[at] += draw.choice(("nya", "nya", "ku", "mu", "nyalah", "kah"))
    return " ".join(words)


def _typo(page: HelpPage, draw: random.Random) -> str:
    words = _some(content_words(page.title), 3, set(), draw)
    long = sorted((n for n in range(len(words)) if len(words[n]) > 4), key=lambda n: -len(words[n]))
    for n in long[: draw.choice((1, 2))]:
        words[n] = _slip(words[n], draw)
    return " ".join(words) if long else ""


def _slip(word: str, draw: random.Random) -> str:
    """One letter swapped with the next, dropped, doubled, or hit beside its key."""
    at = draw.randrange(1, len(word) - 1)
    one = word[at]
    row = next(keys for keys in _KEYS if one in keys)
    beside = row[max(0, row.index(one) - 1) : row.index(one) + 2].replace(one, "")
    slipped = (
        word[:at] + word[at + 1] + one + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + one + word[at:],
        word[:at] + draw.choice(beside) + word[at + 1 :],
    )
    return next((w for w in draw.sample(slipped, 4) if w != word), word)


def _colloquial(page: HelpPage, forms: Forms, draw: random.Random) -> str:
    words = content_words(page.title)
    must = {word for word in words if forms.spoken(word) != word}
    chosen = _some(words, 3, must, draw)
    said = " ".join(forms.spoken(word) for word in chosen)
    return f"{draw.choice(_EVERYDAY)} {said}" if must else ""


def _sentence(page: HelpPage, draw: random.Random) -> str:
    rows = [row for row in sentences(page.body) if 8 <= len(row) <= 25 and len(set(row) - _LITTLE) > 4]
    if not rows:
        return ""
    row = draw.choice(rows)
    kept = [word for word in row if draw.random() > 0.4][:8]
    return " ".join(kept) if len(set(kept) - _LITTLE) > 2 else ""


def _keyword(page: HelpPage, spread: Counter[str], draw: random.Random) -> str:
    words = [word for word in content_words(page.body) if 3 < spread[word] < 80 and len(word) > 3]
    return " ".join(draw.sample(words, 2)) if len(words) > 3 else ""


def _question(page: HelpPage, forms: Forms, draw: random.Random) -> str:
    rows = [row for row in sentences(page.body) if len(set(row) - _LITTLE) > 5]
    if not rows:
        return ""
    row = draw.choice(rows)
    asking = draw.choice(_ASKING).split()
    most = draw.randint(6, 10) - len(asking) - 1
    must = {word for word in row if word not in _LITTLE and draw.random() < 0.7}
    words = _some(row, most, must, draw)
    at = draw.randrange(len(words))
    words[at] = draw.choice(forms.others(words[at]) or [words[at]])
    words.insert(draw.randrange(len(words) + 1), draw.choice(_BESIDE))
    return " ".join((*asking, *words))
