"""The rules that judge the text of a page by itself, and the first looks of rules that need more."""

from suluh.lint import (
    boxes,
    emergency,
    evidence,
    footnotes,
    foreign,
    language,
    leftovers,
    list_marks,
    markup,
    near_references,
    numbers,
    personal,
    skeletons,
    tables,
)
from suluh.lint.page_text import Look, PageText, TextRule, Verdict
from suluh.text.plain import count_words

TEXT_RULES: tuple[TextRule, ...] = (
    markup.in_text,
    foreign.in_text,
    list_marks.in_text,
    boxes.in_text,
    tables.in_text,
    footnotes.in_text,
    leftovers.in_text,
    numbers.in_text,
    language.in_text,
    evidence.in_text,
)
LOOKS: tuple[Look, ...] = (
    near_references.LOOK,
    personal.PERSONAL,
    personal.PHONES,
    skeletons.LOOK,
    emergency.LOOK,
)


def judge(text: PageText) -> Verdict:
    """What is to be said of a text."""
    return Verdict(
        tuple(finding for rule in TEXT_RULES for finding in rule(text)),
        language.mean_words([sentence.words for sentence in text.sentences]) if text.for_action else 0.0,
        tuple(language.acronyms(text)),
        count_words(text.body),
        frozenset(look.name for look in LOOKS if look.at(text.body, text.kinds)),
    )
