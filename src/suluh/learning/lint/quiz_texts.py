"""QUI006: a text of a quiz holds a sign that no file of a quiz can carry.

XML has no control characters either; those are told when a file is read, whatever it holds (TXT003).
"""

import re
from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.learning.model.quiz import Quiz
from suluh.lint.context import Context
from suluh.lint.language import texts
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site

# Readers of GIFT put these in place of their signs: "&&035;" is "#".
_CANNOT = re.compile(r"&&0\d\d")


def check(site: Site, _: Context) -> Iterator[Finding]:
    for quiz in site.of(Quiz).values():
        origin = site.origin("quizzes", quiz.id)
        for keys, words in texts(quiz, ()):
            for lang in LANGUAGES:
                found = _CANNOT.search(words[lang])
                if found:
                    name = f'"{found.group()}"'
                    yield error(
                        "QUI006",
                        origin.place(*keys, lang),
                        (f"{name} tidak dapat dibawa berkas kuis", "hapus tanda itu, atau tulis dengan kata"),
                        (f"quiz files cannot carry {name}", "remove it, or write it in words"),
                    )
