"""Text into words, alike for pages and queries. `theme/js/search-words.js` does the same."""

import re
import unicodedata

MAX_WORD = 30
# What has no width: soft hyphens, joiners, marks of direction and of variants.
UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_MARKS = re.compile(rf"[\u0300-\u036f'’‘`{UNSEEN}]")
# What stays of a text: small letters, digits, "/" and "-"; everything else parts words.
_KEPT = b"abcdefghijklmnopqrstuvwxyz0123456789/-"
_OTHER = bytes(code if code in _KEPT else 32 for code in range(256))
# "orang-orang", "teman-temannya" and "orang2" say the same as one of them.
_TWICE = re.compile(r"\b([a-z]{3,})(?:-\1|2(?=(?:nya)?\b(?!/)))")
# "Pukul berapa" asks for the hour, "get in touch" for a contact: not of blows, nor of hands.
_HOUR, _TOUCH = re.compile(r"\bpukul (?=berapa|\d)"), re.compile(r"\bin touch\b")
# "G to G" and "e-mail" are one word each: a lone g is a short "tidak", "mail" a slip away from "maid".
_LETTERS, _MAIL = re.compile(r"\b([bgp])[ -]?(?:to|2)[ -]?\1\b"), re.compile(r"\be[ -](?=mails?\b)")
# Doubled, these say something else than once: suddenly, about, careful, hopefully.
_DOUBLED = re.compile(r"\b(tiba|kira|hati|moga)[ -]?(?:\1|2)\b")
# "18/2017", "018-2017", "18 tahun 2017" and "18 2017" name one rule: one more word, 18t2017.
_YEAR = r"(?: ?[/-] ?| (?:(?:tahun|thn|th|taun|of|year) )?)"
_RULE = re.compile(rf"\b0*(\d{{1,5}}[a-z]?){_YEAR}((?:19|20)\d\d)\b")
# "uu39/2004" and "no39/2004" are two words; "1/'25" and "uu 18/17" tell the year with two digits.
_GLUED = re.compile(rf"\b([a-z]{{2,}})(?=\d{{1,4}}{_YEAR}(?:19|20)\d\d\b)")
_SHORT_YEAR = re.compile(r"(\d) ?/? ?['’‘`](\d\d)\b", re.ASCII)
_CITED = re.compile(r"\b((?:uu|pp|inpres|law|(?:per|kep)[a-z]{2,}|p2mi)(?: no)?) ?(\d{1,4})/(\d\d)\b(?!/)")
# "UU Nomor 18": the word before a number says nothing.
_NUMBER = re.compile(r"\b(?:nomor|nomer|no|number) (?=\d)")
_ARTICLE = re.compile(r"\b(?:pasal|psl|article|ps) ?(\d{1,3}[a-z]?)\b")
_DIGIT = re.compile("[0-9]")


def fold(text: str) -> list[str]:
    """The words of a text: small letters and digits, doubled words once, at most MAX_WORD letters each.

    A rule or an article that is named by number gives one word more: "UU 18/2017" is uu, 18, 2017 and
    18t2017; "Pasal 38" is pasal, 38 and pasal38.
    """
    if "'" in text or "’" in text or "‘" in text or "`" in text:
        text = _SHORT_YEAR.sub(lambda found: f"{found[1]} {_century(found[2])}", text)
    if text.isascii():
        text = text.lower().replace("'", "").replace("`", "")
    else:
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text).lower())
    # Patterns are slow: each is asked only where what it needs stands in the text.
    text = " ".join(text.encode("ascii", "replace").translate(_OTHER).decode("ascii").split())
    text = _one_word(text)
    if "tiba" in text or "kira" in text or "hati" in text or "moga" in text:
        text = _DOUBLED.sub("", text)
    if "-" in text or "2" in text:
        text = " ".join([_TWICE.sub(r"\1", w) if "-" in w or "2" in w else w for w in text.split(" ")])
    if _DIGIT.search(text):
        text = _with_rules(text)
    words = text.replace("/", " ").replace("-", " ").split()
    if words and len(max(words, key=len)) > MAX_WORD:
        words = [word[:MAX_WORD] for word in words]
    return words


def _one_word(text: str) -> str:
    """A folded text, where words that mean another thing together are one word."""
    if "pukul " in text:
        text = _HOUR.sub("jam ", text)
    if "in touch" in text:
        text = _TOUCH.sub("contact", text)
    if "mail" in text:
        text = _MAIL.sub("e", text)
    if "to" in text or "2" in text:
        text = _LETTERS.sub(r"\1to\1", text)
    return text


def _with_rules(text: str) -> str:
    """A text with one word more for each rule and each article that it names."""
    if "/" in text:
        text = _CITED.sub(lambda found: f"{found[1]} {found[2]} {_century(found[3])}", text)
    rule = "19" in text or "20" in text
    if rule:
        text = _GLUED.sub(r"\1 ", text)
    if "no" in text or "number " in text:
        text = _NUMBER.sub("", text)
    if rule:
        text = _RULE.sub(r"\1 \2 \1t\2", text)
    if "ps" in text or "pasal" in text or "article" in text:
        text = _ARTICLE.sub(r"pasal \1 pasal\1", text)
    return text


def _century(year: str) -> str:
    """A year of two digits in four."""
    return ("19" if year > "50" else "20") + year
