"""Text into words, alike for pages and queries. `theme/js/search-words.js` does the same."""

import re
import unicodedata

MAX_WORD = 30
_MARKS = re.compile(r"[\u0300-\u036f'’‘`]")
_OTHER = re.compile(r"[^a-z0-9/-]+")
# "orang-orang", "teman-temannya" and "orang2" say the same as one of them.
_TWICE = re.compile(r"\b([a-z]{3,})(?:-\1|2(?=(?:nya)?\b))")
# "Pukul berapa" asks for the hour, "get in touch" for a contact: not of blows, nor of hands.
_HOUR, _TOUCH = re.compile(r"\bpukul (?=berapa|\d)"), re.compile(r"\bin touch\b")
# Doubled, these say something else than once: suddenly, about, careful, hopefully.
_DOUBLED = re.compile(r"\b(tiba|kira|hati|moga)[ -]?(?:\1|2)\b")
# "18/2017", "18 tahun 2017" and "18 2017" name one rule: one more word, 18t2017.
_RULE = re.compile(r"\b(\d{1,4}[a-z]?)(?: ?/ ?| (?:(?:tahun|thn|th|taun|of|year) )?)((?:19|20)\d\d)\b")
# "UU Nomor 18": the word before a number says nothing.
_NUMBER = re.compile(r"\b(?:nomor|nomer|no|number) (?=\d)")
_ARTICLE = re.compile(r"\b(?:pasal|psl|article|ps) ?(\d{1,3}[a-z]?)\b")
_WORD = re.compile(r"[a-z0-9]+")


def fold(text: str) -> list[str]:
    """The words of a text: small letters and digits, doubled words once, at most MAX_WORD letters each.

    A rule or an article that is named by number gives one word more: "UU 18/2017" is uu, 18, 2017 and
    18t2017; "Pasal 38" is pasal, 38 and pasal38.
    """
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))
    else:
        text = text.lower().replace("'", "").replace("`", "")
    text = _OTHER.sub(" ", text)
    text = _DOUBLED.sub("", _TOUCH.sub("contact", _HOUR.sub("jam ", text)))
    if "-" in text or "2" in text:
        text = _TWICE.sub(r"\1", text)
    if any(c in text for c in "0123456789"):
        text = _NUMBER.sub("", text)
        text = _ARTICLE.sub(r"pasal \1 pasal\1", _RULE.sub(r"\1 \2 \1t\2", text))
    return [word[:MAX_WORD] for word in _WORD.findall(text)]
