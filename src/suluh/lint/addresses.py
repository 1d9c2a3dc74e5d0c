"""ADR001, ADR002, ADR003: each address of the site has one owner, and every disk can hold it."""

from collections.abc import Callable, Iterator

from suluh.findings import Finding, error
from suluh.link.claims import WRITERS, Claim, Claims
from suluh.lint.context import Context
from suluh.model.languages import ORIGINAL
from suluh.model.site import Site
from suluh.text.file_names import MAX_PATH, alike, too_long, unfit

Names = tuple[str, str]
# The owner, who gives way, and what is known besides -> the finding.
Say = Callable[[Claim, Claim, Context], Finding]
_RENAME_FOLDER = ("ganti nama foldernya", "rename the folder")
# Where a fault is shown that no file of the content has made.
_NOWHERE = ("content", 1)


def check(_site: Site, context: Context) -> Iterator[Finding]:
    claims = context.claims
    if claims is None:
        return
    told: set[tuple[str, int] | None] = set()
    clashes = list(_clashes(claims))
    strangers = {claim.name[0] for first, claim, _ in clashes if _is_stranger(first, claim)}
    for first, claim, clash in clashes:
        # Of a page and what should be its translation, the translation is told.
        if _is_stranger(first, claim) and claim.lang == ORIGINAL and first.name[0] in strangers:
            continue
        # A page has an address in each language; one finding says enough.
        if claim.place not in told:
            told.add(claim.place)
            yield clash(first, claim, context)
    for claim in claims.rows:
        why = _unfit(claim.address)
        if why is not None and claim.place not in told:
            told.add(claim.place)
            yield _no_disk(claim, why)


def _is_stranger(first: Claim, claim: Claim) -> bool:
    """Whether a page lies where the translation of another belongs."""
    return first.writer == "stub" and claim.writer == "page"


def _clashes(claims: Claims) -> Iterator[tuple[Claim, Claim, Say]]:
    """(owner, who else claims it, what to say) of every clash."""
    for first, *others in claims.by_address.values():
        for claim in others:
            # Of two pages whose names differ in form alone, FIL011 or FIL015 speaks.
            if first.address == claim.address or not {first.writer, claim.writer} <= {"page", "stub"}:
                yield first, claim, _taken
    for claim in claims.rows:
        above = ""
        for part in claim.address.split("/")[:-1]:
            above += alike(part)
            for owner in claims.by_address.get(above, ()):
                keeps, gives_way = sorted((owner, claim), key=lambda c: WRITERS.index(c.writer))
                yield keeps, gives_way, _below
            above += "/"
            for owner in claims.by_address.get(above, ()):
                if owner is not claim:
                    yield owner, claim, _inside


def _unfit(address: str) -> Names | None:
    """Why a disk cannot hold an address, if it cannot."""
    for part in address.rstrip("/").split("/"):
        why = unfit(part)
        if why is not None:
            return why
    if too_long(address):
        return f"lebih dari {MAX_PATH} karakter", f"more than {MAX_PATH} characters"
    return None


def _taken(first: Claim, claim: Claim, context: Context) -> Finding:
    owner, mend = _named(first, context), _mend(claim, first)
    same = first.address == claim.address
    also = ("", "") if same else (" (bagi banyak disk alamat yang sama)", " (the same address to many disks)")
    return error(
        "ADR001",
        claim.place or _NOWHERE,
        (f'alamat "{claim.address}" sudah dipakai {owner[0]}{also[0]}', mend[0]),
        (f'the address "{claim.address}" is taken by {owner[1]}{also[1]}', mend[1]),
    )


def _below(first: Claim, claim: Claim, context: Context) -> Finding:
    owner = _named(first, context)
    mend = _mend(claim, first) if len(claim.address) < len(first.address) else _RENAME_FOLDER
    shorter = min((first.address, claim.address), key=len)
    return error(
        "ADR001",
        claim.place or _NOWHERE,
        (f'"{shorter}" tidak dapat menjadi berkas dan folder sekaligus; sudah dipakai {owner[0]}', mend[0]),
        (f'"{shorter}" cannot be a file and a folder at once; it is taken by {owner[1]}', mend[1]),
    )


def _inside(folder: Claim, claim: Claim, context: Context) -> Finding:
    owner = _named(folder, context)
    return error(
        "ADR002",
        claim.place or _NOWHERE,
        (f'folder "{folder.address}" hanya untuk {owner[0]}', _RENAME_FOLDER[0]),
        (f'the folder "{folder.address}" is for {owner[1]} alone', _RENAME_FOLDER[1]),
    )


def _no_disk(claim: Claim, why: Names) -> Finding:
    mend = _mend(claim, None)
    return error(
        "ADR003",
        claim.place or _NOWHERE,
        (f'USB atau Windows tidak dapat menyimpan alamat "{claim.address}" ({why[0]})', mend[0]),
        (f'a USB stick or Windows cannot hold the address "{claim.address}" ({why[1]})', mend[1]),
    )


def _named(claim: Claim, context: Context) -> Names:
    """Who claims an address, as a sentence goes on."""
    more, subject = claim.name
    match claim.writer:
        case "page":
            return f"halaman {more}", f"the page {more}"
        case "stub":
            return f'halaman "belum diterjemahkan" dari {more}', f'the "not translated yet" page of {more}'
        case "thing":
            return f"halaman yang dibuat dari {more}", f"the page made from {more}"
        case "section":
            return f'daftar halaman bagian "{more}" (nav.yml)', f'the list of the section "{more}" (nav.yml)'
        case "own":
            return f"berkas tema {more}", f"the theme file {more}"
        case "generated":
            title = context.page_titles(more) or (more, more)
            of = f" ({subject})" if subject else ""
            return f'halaman buatan "{title[0]}"{of}', f'the generated page "{title[1]}"{of}'
        case "file":
            return claim.name


def _mend(claim: Claim, first: Claim | None) -> Names:
    """How the one who gives way gets another address, or becomes the translation that is missing."""
    if claim.writer == "page" and first is not None and first.writer == "stub":
        id = first.name[1]
        return (
            f"tulis `id: {id}` bila ini terjemahannya; bila bukan, ganti nama berkasnya, misalnya {claim.free}",
            f"write `id: {id}` if this is its translation; if not, rename the file, for example to {claim.free}",
        )
    match claim.writer:
        case "page" | "stub":
            return (
                f"ganti nama berkasnya, misalnya {claim.free}",
                f"rename the file, for example to {claim.free}",
            )
        case "section":
            return "pilih id bagian lain", "choose another id for the section"
        case "own":
            return "ganti nama berkas tema itu", "rename the theme file"
        case _:
            return "pilih id atau `slug` lain", "choose another id or `slug`"
