"""TRN004, TRN005: a translation follows what its original says, and its stamp is that of its original."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.link.drift import Behind, behind, twins_of
from suluh.lint.context import Context
from suluh.model.site import Site
from suluh.text.meaning import GRAVE

NAMES = {
    "law": ("aturan", "law"),
    "contact": ("kontak", "contact"),
    "clock": ("tenggat", "time limit"),
    "number": ("angka", "number"),
    "duty": ("kewajiban atau larangan", "duty or ban"),
    "wording": ("kata-kata", "wording"),
}


def check(site: Site, context: Context) -> Iterator[Finding]:
    for original, twin in twins_of(site):
        stamp = twin.meta.twin
        if stamp is None:
            continue
        origin = site.origin(f"pages/{twin.lang}", twin.id)
        if stamp.of != original.id:
            yield error(
                "TRN005",
                origin.place("twin", "of"),
                (
                    f'stempel ini milik "{stamp.of}"',
                    f"jalankan `suluh translate stamp {twin.id}` sesudah membacanya",
                ),
                (
                    f'this stamp is that of "{stamp.of}"',
                    f"run `suluh translate stamp {twin.id}` once you have read it",
                ),
            )
            continue
        late = [one for one in behind(original, twin) or () if one.is_grave]
        if late:
            make = error if context.release and (original.meta.sensitive or original.meta.danger) else warning
            what = {
                lang: ", ".join(described(one, lang) for one in late[:3]) + (" …" if len(late) > 3 else "")
                for lang in ("id", "en")
            }
            yield make(
                "TRN004",
                origin.place("twin"),
                (f"aslinya berubah dan terjemahan ini belum: {what['id']}", f"ikuti aslinya, lalu jalankan `suluh translate stamp {twin.id}`"),
                (f"its original changed and this translation did not: {what['en']}", f"follow the original, then run `suluh translate stamp {twin.id}`"),
            )  # fmt: skip


def described(one: Behind, lang: str) -> str:
    """A section that is behind, and in what."""
    english = lang == "en"
    where = (
        one.heading
        or {"@": ("judul", "title"), ".": ("awal halaman", "start of the page")}[one.anchor][english]
    )
    if one.state != "changed":
        return f'"{where}" ({ {"new": ("baru", "new"), "gone": ("dihapus", "gone")}[one.state][english] })'
    kinds = [kind for kind in one.kinds if kind in GRAVE] or list(one.kinds)
    return f'"{where}" ({", ".join(NAMES[kind][english] for kind in kinds)})'
