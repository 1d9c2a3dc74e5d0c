"""REF001, REF003: each reference leads to something."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.lint.skeletons import skeleton_ids
from suluh.model.base import is_id
from suluh.model.citation import Citation
from suluh.model.languages import other
from suluh.model.site import Site
from suluh.read.references import REFERENCE, right_form
from suluh.text.nearest import nearest

_Place = tuple[str, int]


def check(site: Site, context: Context) -> Iterator[Finding]:
    for mention in context.mentions:
        citation = mention.citation
        if citation is None:
            yield _no_reference(mention.text, mention.place)
        elif citation.kind == "source" and not is_id(citation.id):
            continue  # SRC001 says which id to write
        elif mention.text.startswith("isi-") and mention.text in skeleton_ids(site.kinds):
            continue  # SKE001 says what is still to be filled in; a preview shows the rest
        elif citation.kind not in site.kinds.reference_names:
            yield _no_kind(site, citation, mention.place)
        elif _missing_here(site, citation, mention.lang):
            yield _left_out(citation, mention.place)
        elif site.find(citation.kind, citation.id) is None and not site.unread.has(
            citation.kind, citation.id
        ):
            yield _no_thing(site, citation, mention.place)


def _no_reference(written: str, place: _Place) -> Finding:
    return error(
        "REF003",
        place,
        (
            f'"{written[:40]}" bukan rujukan',
            f"tulis {_right(written) or 'jenis:id, mis. reg:uu-18-2017#38'}",
        ),
        (
            f'"{written[:40]}" is not a reference',
            f"write {_right(written) or 'kind:id, such as reg:uu-18-2017#38'}",
        ),
    )


def _no_kind(site: Site, citation: Citation, place: _Place) -> Finding:
    near = nearest(citation.kind, site.kinds.reference_names)
    choices = ", ".join(site.kinds.reference_names)
    return error(
        "REF001",
        place,
        (
            f'jenis rujukan "{citation.kind}" tidak ada',
            f'maksudnya "{near}"?' if near else f"pilih: {choices}",
        ),
        (
            f'there is no reference kind "{citation.kind}"',
            f'did you mean "{near}"?' if near else f"choose: {choices}",
        ),
    )


def _left_out(citation: Citation, place: _Place) -> Finding:
    return error(
        "REF001",
        place,
        (
            f'"page:{citation.id}" sengaja tidak ada dalam bahasa ini',
            "hapus rujukannya, atau tulis padanannya",
        ),
        (
            f'"page:{citation.id}" does not exist in this language on purpose',
            "remove the reference, or write the twin",
        ),
    )


def _no_thing(site: Site, citation: Citation, place: _Place) -> Finding:
    near = nearest(citation.id, _ids(site, citation.kind))
    return error(
        "REF001",
        place,
        (
            f'"{citation.kind}:{citation.id}" tidak ada',
            f'maksudnya "{near}"?' if near else "tambahkan datanya, atau perbaiki id-nya",
        ),
        (
            f'"{citation.kind}:{citation.id}" does not exist',
            f'did you mean "{near}"?' if near else "add its data, or fix the id",
        ),
    )


def _right(written: str) -> str:
    """What was meant: in prose with brackets, in a list of references without."""
    return written.strip("[]").partition("|")[0] if REFERENCE.fullmatch(written) else right_form(written)


def _missing_here(site: Site, citation: Citation, lang: str) -> bool:
    """Whether a page is cited in a language in which it is left out on purpose."""
    if citation.kind != "page" or not lang or citation.id in site.pages[lang]:
        return False
    twin = site.pages[other(lang)].get(citation.id)
    return twin is not None and twin.meta.translation == "none"


def _ids(site: Site, kind: str) -> set[str]:
    if kind == "page":
        return {id for pages in site.pages.values() for id in pages}
    return set(site.of(site.kinds.by_reference[kind].model))
