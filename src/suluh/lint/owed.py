"""BAS001 to BAS004: what a change owes its readers, told from the files before and after it."""

from collections.abc import Collection, Iterator
from typing import Any

from pydantic import BaseModel

from suluh.findings import Finding, error, warning
from suluh.lint.drift import NAMES
from suluh.model.base import Words
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.site import Origin
from suluh.read.part import Part
from suluh.text.meaning import GRAVE, changed_kinds, meaning_marks

Keys = tuple[str | int, ...]


def check_owed(before: Part, after: Part, gone: Collection[str]) -> Iterator[Finding]:
    """The findings on what changed. `before` holds the changed files alone, `after` these and all that moved.

    `gone` are the files of before that are not there any more, as findings name them.
    """
    for id, page in after.pages[ORIGINAL].items():
        old = before.pages[ORIGINAL].get(id)
        if old is not None and page.meta.type != "landing":
            yield from _page(old, page, after.origins[f"pages/{ORIGINAL}", id])
    yield from _addresses(before, after, gone)
    for folder, things in after.things.items():
        for id, thing in things.items():
            was = before.things.get(folder, {}).get(id)
            if was is not None:
                yield from _words(was, thing, after.origins[folder, id])


def _page(old: Page, page: Page, origin: Origin) -> Iterator[Finding]:
    noted = any(change not in old.meta.changes for change in page.meta.changes)
    if noted:
        return
    review, was = page.meta.review, old.meta.review
    if review is not None and was is not None and review.last > was.last:
        yield error(
            "BAS001",
            origin.place("review", "last"),
            (
                f"tinjauan maju ke {review.last} tanpa kata apa yang ditemukan",
                'tambahkan pada `changes`, juga bila tidak ada yang berubah: "Ditinjau; tidak ada perubahan, sebab …"',
            ),
            (
                f"the review moved to {review.last} without a word on what it found",
                'add to `changes`, also where nothing changed: "Reviewed; no change, because …"',
            ),
        )
    kinds = [
        kind for kind in changed_kinds(meaning_marks(old.body), meaning_marks(page.body)) if kind in GRAVE
    ]
    if kinds:
        yield error(
            "BAS002",
            origin.place(),
            (
                f"isinya berubah ({', '.join(NAMES[kind][0] for kind in kinds)}) tanpa catatan perubahan",
                "tambahkan pada `changes`: apa, untuk siapa, mengapa, menurut aturan mana",
            ),
            (
                f"its content changed ({', '.join(NAMES[kind][1] for kind in kinds)}) without a change note",
                "add to `changes`: what, for whom, why, by which rule",
            ),
        )


def _addresses(before: Part, after: Part, gone: Collection[str]) -> Iterator[Finding]:
    """BAS004: an address that a page had leads nowhere now."""
    led = {old for page in after.pages[ORIGINAL].values() for old in page.meta.moved_from}
    for id, page in before.pages[ORIGINAL].items():
        place = before.origins[f"pages/{ORIGINAL}", id].place()
        if place[0] not in gone or page.key in led:
            continue
        yield error(
            "BAS004",
            place,
            (
                f'alamat lama "{page.key}" tidak mengantar ke mana pun',
                f"tambahkan `moved_from: [{page.key}]` di halaman yang menggantikannya",
            ),
            (
                f'the old address "{page.key}" leads nowhere',
                f"add `moved_from: [{page.key}]` to the page that takes its place",
            ),
        )


def _words(old: BaseModel, new: BaseModel, origin: Origin) -> Iterator[Finding]:
    then = dict(_all_words(old, ()))
    for keys, words in _all_words(new, ()):
        was = then.get(keys)
        if was is None or was.en != words.en:
            continue
        kinds = [
            kind for kind in changed_kinds(meaning_marks(was.id), meaning_marks(words.id)) if kind in GRAVE
        ]
        if kinds:
            key = ".".join(map(str, keys))
            yield warning(
                "BAS003",
                origin.place(*keys),
                (
                    f"{key}: teks Indonesia berubah ({', '.join(NAMES[kind][0] for kind in kinds)}), teks Inggris tidak",
                    "ubah `en` juga, atau pastikan masih benar",
                ),
                (
                    f"{key}: the Indonesian text changed ({', '.join(NAMES[kind][1] for kind in kinds)}), the English one did not",
                    "change `en` too, or make sure that it still holds",
                ),
            )  # fmt: skip


def _all_words(value: Any, path: Keys) -> Iterator[tuple[Keys, Words]]:
    """Every text in both languages of a model, with the keys that lead to it."""
    if isinstance(value, Words):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _all_words(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _all_words(item, (*path, index))
