"""MRK001: syntax of other generators that is not drawn here is named, with what to write instead."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from suluh.findings import Finding, error
from suluh.lint.foreign_form import Form
from suluh.lint.foreign_forms import FORMS
from suluh.lint.page_text import PageText
from suluh.text.code import fences, prose_lines

# What a line says besides its marks: escaped signs, addresses and references are none.
_ASIDE = re.compile(r"\\[^\w\s]|(?<=\]\()[^)\s]*|<?https?://[^\s>)]+>?|(?<!!)\[\[[a-z]+:[^\]\n]+\]\]")

# Without one of these, nothing of a line is laid aside.
_BEFORE = ("\\", "](", "http", "[[")


def in_text(text: PageText) -> Iterator[Finding]:
    """The findings on the text of a page."""
    for number, form in foreign_forms(text.body):
        yield _finding(form, text.place(number))


def foreign_forms(body: str) -> Iterator[tuple[int, Form]]:
    """(index of its line, form) of all foreign forms in a text."""
    wanted = tuple(form for form in FORMS if not form.in_fence and form.needle in body)
    if wanted:
        any_sign = _any_of(tuple(form.needle for form in wanted))
        for number, line in prose_lines(body):
            if not any_sign(line):
                continue
            plain = _ASIDE.sub("", line) if any(sign in line for sign in _BEFORE) else line
            for form in wanted:
                if form.needle in plain and form.pattern.search(plain):
                    yield number, form
    for fence in fences(body):
        for form in FORMS:
            if form.in_fence and fence.info and form.pattern.search(fence.info):
                yield fence.first, form


@cache
def _any_of(needles: tuple[str, ...]) -> Callable[[str], object]:
    """Whether a line has one of these, or anything that is laid aside."""
    signs = sorted({*needles, *_BEFORE})
    return re.compile("|".join(map(re.escape, signs))).search


def _finding(form: Form, place: tuple[str, int]) -> Finding:
    return error(
        "MRK001",
        place,
        (f"{form.what[0]} tidak digambar di sini", form.write[0]),
        (f"{form.what[1]}: this is not drawn here", form.write[1]),
    )
