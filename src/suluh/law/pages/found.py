"""What search finds regulations by, and their status as an answer."""

import re

from suluh.link.document import Document
from suluh.model.languages import LANGUAGES
from suluh.model.regulation import REGULATION_KINDS, Regulation
from suluh.render.answer import Answer
from suluh.render.page_kind import Names
from suluh.render.view import View

# The kinds in full, as the head of a regulation has them; each word once.
OFFICIAL = {
    "konvensi": "konvensi internasional",
    "uu": "undang-undang republik indonesia act",
    "perpu": "peraturan pemerintah pengganti undang-undang republik indonesia perppu",
    "ruu": "rancangan undang-undang",
    "pp": "peraturan pemerintah republik indonesia",
    "perpres": "peraturan presiden republik indonesia",
    "inpres": "instruksi presiden republik indonesia",
    "permenaker": "peraturan menteri ketenagakerjaan republik indonesia permen",
    "permenakertrans": "peraturan menteri tenaga kerja dan transmigrasi republik indonesia permen",
    "kepmenaker": "keputusan menteri ketenagakerjaan republik indonesia kepmen",
    "se-menaker": "surat edaran menteri ketenagakerjaan",
    "kepdirjen": "keputusan direktur jenderal pembinaan penempatan tenaga kerja dan perluasan kesempatan kerja",
    "perban": "peraturan badan pelindungan pekerja migran indonesia kepala perka",
    "kepka-bp2mi": "keputusan kepala badan pelindungan pekerja migran indonesia kepka",
    "permen-p2mi": "peraturan menteri pelindungan pekerja migran indonesia kepala badan kp2mi",
    "permen-perban-p2mi": "peraturan menteri pelindungan pekerja migran indonesia kepala badan kp2mi bp2mi",
    "permenko": "peraturan menteri koordinator bidang perekonomian",
    "permendagri": "peraturan menteri dalam negeri permen",
    "permenpan": "peraturan menteri negara pendayagunaan aparatur negara permen",
    "permenpanrb": "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi permen pan rb",
    "perda": "peraturan daerah kabupaten provinsi",
    "ranperda": "rancangan peraturan daerah provinsi",
    "pergub": "peraturan gubernur provinsi",
    "perbup": "peraturan bupati kabupaten",
    "sk-bupati": "surat keputusan bupati kabupaten",
    "perdes": "peraturan desa",
}
# What may have ended or changed a regulation, the surest first.
ENDED = ("revoked_by", "replaced_by", "probably_replaced_by")
_OTHERS = re.compile(r"\d+ ?(?:/|tahun) ?\d{4}")
DATES = ("in_force", "promulgated", "issued", "made")


def regulation_found_names(document: Document, view: View) -> Names:
    """The names of a regulation; one that is no longer in force says so."""
    regulation = view.site.regulations[document.subject]
    revoked = view.edition.standing(regulation) == "revoked"
    return Names(
        also=tuple(regulation_names(regulation, view.lang)),
        badge="revoked" if revoked else "",
        parts=official_words(regulation),
    )


def regulation_names(regulation: Regulation, lang: str) -> list[str]:
    """The names people call a regulation by: number and year, its kind in every spelling.

    Its subject stays with the text: a query that has the words of a subject seldom means the rule.
    """
    kind = REGULATION_KINDS[regulation.kind]
    names = [f"{regulation.kind.replace('-', ' ')} {kind[0]} {kind[1]}"]
    if regulation.number and regulation.year:
        names.insert(0, f"{kind[lang == 'en']} {plain_number(regulation.number)} tahun {regulation.year}")
    return names


def plain_number(number: str) -> str:
    """The number that people cite, of one with letters: "14/MEN/X/2010" is 14, "3/20888/PK.02.02/VIII/2020" is
    20888."""
    runs: list[str] = re.findall("[0-9]+", number)
    return next((run for run in runs if len(run) > 4), runs[0] if runs else number)


def official_words(regulation: Regulation) -> tuple[str, ...]:
    """The words of its official name, in both languages: who types all of it names this one. Without the
    regulations in its subject: those are others."""
    texts = (
        OFFICIAL[regulation.kind],
        regulation.region or "",
        *(regulation.title[lang] for lang in LANGUAGES),
    )
    return tuple(_OTHERS.sub("", text) for text in texts)


def regulation_answer(document: Document, view: View) -> Answer | None:
    """What a regulation is about, whether it is in force, since when, and what stands in its place."""
    regulation = view.site.regulations[document.subject]
    standing = view.edition.standing(regulation)
    told = [regulation.title[view.lang], view.w["status"][standing]]
    if standing == "unknown":
        told.append(view.w["regulation"]["check_status"].rstrip("."))
    back = view.edition.inverse.get(regulation.id, {})
    for relation in (*ENDED, "amended_by"):
        names = [view.site.regulations[id].title_in(view.lang) for id in back.get(relation, ())]
        if names:
            told.append(f"{view.w['relation'][relation]} {', '.join(names)}")
    date = next((name for name in DATES if getattr(regulation.dates, name)), "")
    if date:
        day = view.date(getattr(regulation.dates, date))
        told.append(f"{view.w['regulation_date'][date]}: {day}")
    if regulation.confidence == "low":
        told.append(view.w["confidence_low"].rstrip("."))
    return Answer(". ".join(told) + ".")
