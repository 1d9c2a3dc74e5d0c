"""PER001, PER002: no text of the site carries the number or the private address of a person.

Every text of every kind is looked through, front matter and tables too. The registry of contacts is
where numbers belong: its channels, and the editors' notes on them, are left alone.
"""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.link.texts import Keys, TextFile, text_files
from suluh.lint.context import Context
from suluh.lint.page_text import Look
from suluh.model.site import Site
from suluh.read.references import REFERENCE
from suluh.text.personal import Personal, personal
from suluh.text.written_phones import digits_of, phones

_NAMES: dict[Personal, tuple[str, str]] = {
    "nik": ("NIK", "an identity number"),
    "passport": ("nomor paspor", "a passport number"),
    "email": ("surel pribadi", "a private e-mail address"),
}


PERSONAL = Look("personal", lambda text, _: any(True for _ in personal(text)))
PHONES = Look("phones", lambda text, _: any(True for _ in phones(text)))


def check(site: Site, context: Context) -> Iterator[Finding]:
    registered = site.once(_registered)
    for file in (*text_files(site), *context.own_files):
        if context.sees(PERSONAL, file):
            yield from _of_persons(file, registered)
        if context.sees(PHONES, file):
            yield from _typed_phones(file, registered)


def _registered(site: Site) -> dict[str, list[str]]:
    """What contacts are reached by -> their ids: the last digits of numbers, addresses in small letters.

    A contact whose own number it is comes before those that only fall back on it.
    """
    found: dict[str, list[str]] = {}
    for contact in site.contacts.values():
        for channel in contact.channels:
            key = channel.value.lower() if "@" in channel.value else digits_of(channel.value)
            if len(key) >= 6:
                ids = found.setdefault(key, [])
                ids.insert(len(ids) if channel.fallback else 0, contact.id)
    return found


def _of_persons(file: TextFile, registered: dict[str, list[str]]) -> Iterator[Finding]:
    for place, text, _keys, _mark in file.places():
        kinds = [kind for kind, found in personal(text) if kind != "email" or found.lower() not in registered]
        for kind in dict.fromkeys(kinds):
            name_id, name_en = _NAMES[kind]
            yield error(
                "PER001",
                place,
                (f"tampaknya ada {name_id}", "hapus data pribadi ini"),
                (f"this looks like {name_en}", "remove this personal data"),
            )


def _typed_phones(file: TextFile, registered: dict[str, list[str]]) -> Iterator[Finding]:
    """NUM001 for a number that the registry has, PER002 for one that it does not know."""
    for place, text, keys, _mark in file.places():
        if file.kind == "contacts" and _belongs(keys):
            continue
        for phone in phones(REFERENCE.sub(lambda match: match.group(4) or "", text)):
            known = registered.get(digits_of(phone))
            if known is None:
                yield error(
                    "PER002",
                    place,
                    (
                        f'nomor telepon "{phone}" tidak ada dalam daftar kontak',
                        "hapus bila milik seseorang; bila milik kantor, daftarkan dengan `suluh new contact`",
                    ),
                    (
                        f'the telephone number "{phone}" is not in the registry of contacts',
                        "remove it if it is a person's; if it is an office's, register it: `suluh new contact`",
                    ),
                )
            elif file.kind != "contacts" or file.id not in known:
                yield warning(
                    "NUM001",
                    place,
                    (f'nomor telepon "{phone}" diketik', f"tulis [[contact:{known[0]}]]"),
                    (f'the telephone number "{phone}" is typed', f"write [[contact:{known[0]}]]"),
                )


def _belongs(keys: Keys) -> bool:
    """Whether a text of a contact is a channel of it, or a note of editors on its numbers."""
    return (keys[:1] == ("channels",) and keys[-1] == "value") or "internal_note" in keys
