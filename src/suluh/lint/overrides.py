"""THM001, THM002, THM003: a site's own theme files and words fit the package."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.override import Override, OwnWord
from suluh.model.site import Site
from suluh.read.conflicts import conflict
from suluh.text.nearest import nearest_all


def check(_site: Site, context: Context) -> Iterator[Finding]:
    """All findings on the folder of a site's own theme files."""
    for override in context.overrides:
        if not override.original:
            yield _unknown_component(override, context)
        elif override.made_from != override.original:
            yield _changed(override)
    for word in context.own_words:
        yield _word(word)


def _changed(override: Override) -> Finding:
    stated = f'`"{override.name}" = "{override.original}"`'
    if override.made_from:
        what = (
            f"berkas paket {override.name} berubah sejak berkas ini dibuat darinya",
            f"the packaged {override.name} has changed since this file was made from it",
        )
    else:
        what = (
            f"tidak tercatat dari {override.name} yang mana berkas ini dibuat",
            f"it is not noted from which state of the packaged {override.name} this file was made",
        )
    return warning(
        "THM001",
        (override.path, 1),
        (
            what[0],
            f"bandingkan dengan suluh/…/theme/{override.name}, ambil yang perlu, lalu tulis {stated} di originals.toml",
        ),
        (
            what[1],
            f"compare it with suluh/…/theme/{override.name}, take over what is needed, then write {stated} into originals.toml",
        ),
    )


def _unknown_component(override: Override, context: Context) -> Finding:
    near = nearest_all(override.name, set(context.theme_names))
    first = near[0] if near else "components/…"
    return warning(
        "THM002",
        (override.path, 1),
        (
            f'paket tidak punya "{override.name}", jadi berkas ini tidak menggantikan apa-apa',
            f'beri nama yang ada (terdekat: "{first}"), atau hapus',
        ),
        (
            f'the package has no "{override.name}", so this file stands in for nothing',
            f'give it a name that is there (nearest: "{first}"), or delete it',
        ),
    )


def _word(word: OwnWord) -> Finding:
    place = (word.path, word.line)
    if word.fault == "conflict":
        return conflict(place, word.name)
    if word.fault == "broken":
        return error(
            "THM003",
            place,
            (f"berkas ini bukan TOML yang benar ({word.detail})", "perbaiki penulisannya"),
            (f"this file is no sound TOML ({word.detail})", "fix how it is written"),
        )
    if word.fault == "form":
        holes = word.detail or "-"
        return error(
            "THM003",
            place,
            (
                f'kata "{word.name}" lain bentuknya dari kata paket',
                f"tulis sejenis, dengan tempat isian yang sama: {holes}",
            ),
            (
                f'the word "{word.name}" is of another form than that of the package',
                f"write the same kind, with the same places to fill: {holes}",
            ),
        )
    return warning(
        "THM002",
        place,
        (f'paket tidak punya kata "{word.name}"', "perbaiki ejaannya, atau hapus"),
        (f'the package has no word "{word.name}"', "fix its spelling, or delete it"),
    )
