"""SRC001 to SRC004: sources are cited by id, can be trusted, still stand, and are there once."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.link.mentions import Mention
from suluh.link.sources import by_address
from suluh.lint.context import Context
from suluh.model.base import is_id
from suluh.model.site import Site
from suluh.model.source import Source, host_of, same_place

# Files of a program's repository, as whoever keeps it wrote them down.
RAW = ("github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org")
# Where anybody puts up a document that somebody else made.
SHARING = (
    "123dok.com", "1library.net", "8350.org", "adoc.pub", "anyflip.com", "coek.info", "doku.pub", "dokumen.tips",
    "docplayer.info", "fanyjok.com", "fdocuments.in", "fdokumen.com", "fdokumen.site", "flipbuilder.com", "issuu.com",
    "pdfcoffee.com", "scribd.com", "slideplayer.info", "slideshare.net", "studocu.com", "vdocuments.mx", "vdokumen.com",
    "wiki-indonesia.club",
)  # fmt: skip
# Parts of a host that is for builders and not for readers.
STAGING = ("staging", "stag", "dev", "beta", "fbeta", "preprod", "uat", "sandbox")

_DOUBTS = {
    "raw": (
        ("berkas mentah di gudang kode, bukan terbitan", "kutip penerbit aslinya"),
        ("is a raw file in a code repository, not a publication", "cite the original publisher"),
    ),
    "staging": (
        ("alamat uji coba situs, bukan halaman untuk pembaca", "kutip halaman yang sama di situs resminya"),
        ("is a staging address, not a page for readers", "cite the same page on the real site"),
    ),
    "sharing": (
        ("tempat berbagi dokumen, dan yang mengunggah bukan penerbitnya", "kutip penerbit aslinya"),
        (
            "is a document-sharing site, and who uploaded it is not the publisher",
            "cite the original publisher",
        ),
    ),
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    resting = [m for m in context.mentions if m.citation is not None and m.citation.kind == "source"]
    yield from _typed_addresses(site, resting)
    yield from _hosts(site)
    yield from _fallen(site, resting)
    yield from _twice(site)


def _typed_addresses(site: Site, resting: list[Mention]) -> Iterator[Finding]:
    known = by_address(site)
    for mention in resting:
        if mention.citation is None or is_id(mention.citation.id):
            continue
        source = known.get(same_place(mention.text))
        if source is not None:
            fix = (f"tulis `{source.id}`", f"write `{source.id}`")
        else:
            fix = (
                "buat sumbernya dengan `suluh new source ID`, lalu tulis ID itu di sini",
                "make the source with `suluh new source ID`, then write that ID here",
            )
        yield error(
            "SRC001",
            mention.place,
            (f'"{mention.text}" bukan id sumber', fix[0]),
            (f'"{mention.text}" is not the id of a source', fix[1]),
        )


def doubt(address: str) -> str:
    """Why an address is no place to cite: `raw`, `staging` or `sharing`; "" for no doubt."""
    host = host_of(address)
    if any(part in STAGING for label in host.split(".")[:-2] for part in label.split("-")):
        return "staging"
    for name, hosts in (("raw", RAW), ("sharing", SHARING)):
        if any(host == known or host.endswith(f".{known}") for known in hosts):
            return name
    return ""


def _hosts(site: Site) -> Iterator[Finding]:
    for id, source in site.sources.items():
        found = doubt(source.address or "")
        if found:
            (what_id, fix_id), (what_en, fix_en) = _DOUBTS[found]
            place = site.origin("sources", id).place("address")
            yield warning(
                "SRC002",
                place,
                (f'"{source.host}" {what_id}', fix_id),
                (f'"{source.host}" {what_en}', fix_en),
            )


def _fallen(site: Site, resting: list[Mention]) -> Iterator[Finding]:
    """Everything that rests on a fallen source; an error where nothing else holds it up."""
    standing: dict[tuple[str, str], int] = {}
    for mention in resting:
        source = site.sources.get(mention.citation.id) if mention.citation else None
        if source is not None and not source.falls:
            standing[(mention.kind, mention.id)] = standing.get((mention.kind, mention.id), 0) + 1
    for mention in resting:
        source = site.sources.get(mention.citation.id) if mention.citation else None
        if source is None or not source.falls:
            continue
        yield _fall(mention, source, alone=not standing.get((mention.kind, mention.id)))


def _fall(mention: Mention, source: Source, *, alone: bool) -> Finding:
    gone = source.state == "gone"
    id = f'sumber "{source.id}" ' + ("tidak ada lagi di alamatnya" if gone else "sudah ditarik")
    en = f'the source "{source.id}" ' + ("is no longer at its address" if gone else "has been withdrawn")
    if alone:
        id, en = f"{id}, dan tidak ada sumber lain", f"{en}, and there is no other one"
    make = error if alone and not gone else warning
    return make(
        "SRC003",
        mention.place,
        (id, "ganti sumbernya, atau hapus kalimat yang berdiri di atasnya"),
        (en, "give another source, or remove the sentences that rest on it"),
    )


def _twice(site: Site) -> Iterator[Finding]:
    first = by_address(site)
    for id, source in site.sources.items():
        other = first[same_place(source.address)] if source.address else source
        if other.id != id:
            yield error(
                "SRC004",
                site.origin("sources", id).place("address"),
                (
                    f'alamat ini sudah ada pada sumber "{other.id}"',
                    f"pakai `{other.id}`, dan hapus berkas ini",
                ),
                (
                    f'the source "{other.id}" has this address already',
                    f"use `{other.id}`, and delete this file",
                ),
            )
