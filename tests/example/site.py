"""An example site with a thing of every kind, to draw all pages of and to write all forms of.

It is the small site, what lies in `content/` beside this file, and what the tests of areas have of their own.
"""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from suluh.model.site import Site
from suluh.procedures.model.sop import Sop
from tests.procedures.small_procedures import TANGLE, VERIFICATION, both
from tests.small_site import guide, sound_site, twins

HERE = Path(__file__).parent
TESTS = HERE.parent
OF_AREAS = {
    "quizzes/nasty.yml": "learning/cases/nasty.yml",
    "quizzes/signs.yml": "learning/cases/signs.yml",
    "instruments/semua-jenis.yml": "monitoring/every-type.yml",
}
# The block at the head of the verification, as it is and as it was.
NOW: dict[str, object] = {
    "number": "01/SOP/2026",
    "status": "approved",
    "approved_by": "Kepala kantor",
    "dates": {"made": "2026-09-01", "revised": "2026-10-15", "effective": "2026-11-01"},
    "monitored": "2026-11-10",
    "service": "layanan-paspor",
    "legal_basis": ["reg:uu-18-2017", "reg:pp-2-2020"],
    "related": ["sop:simpul"],
    "qualifications": [both("Membaca berkas"), both("Memakai komputer")],
    "equipment": [both("Komputer")],
    "records": [both("Buku tamu"), both("Berkas")],
    "warning": both("Jangan menahan paspor."),
}
BEFORE: dict[str, object] = {
    "number": "01/SOP/2024",
    "unit": both("Kantor lama"),
    "legal_basis": ["reg:uu-18-2017", "reg:pp-1-2010"],
    "qualifications": [both("Membaca berkas")],
    "records": [both("Berkas"), both("Buku tamu")],
    "warning": both("Catat semua."),
}


def files() -> dict[str, str]:
    """The files of the example, beside those of the small site."""
    own = {
        str(path.relative_to(HERE)): path.read_text("utf-8") for path in sorted(HERE.glob("content/**/*.yml"))
    }
    others = {f"content/data/{to}": (TESTS / name).read_text("utf-8") for to, name in OF_AREAS.items()}
    sops = {
        "sops/verifikasi.yml": _text(VERIFICATION, id="verifikasi", version="1.1", **NOW),
        "sops/simpul.yml": _text(TANGLE, id="simpul"),
        "sop_versions/verifikasi-1.yml": _text(
            _before(), id="verifikasi-1", of="verifikasi", until="2026-10-31"
        ),
    }
    pages = {
        **twins("surat", "Menurut [[reg:pp-2-2020]], lihat [[sop:verifikasi#3]]."),
        **twins(
            "lama",
            "## Dahulu\n\nMenurut [[reg:pp-1-2010]] dan [[reg:uu-18-2017#6]], tanya [[term:calo]].",
            legal_basis=["reg:pp-1-2010"],
        ),
        **twins(
            "aman",
            "[[page:surat|Surat]] untuk [[service:layanan-paspor]].",
            sensitive=True,
            next=["outcome:upah"],
        ),
        **twins("malaysia", "Tentang Malaysia.", country="MY"),
        "content/id/masalah/sendiri.md": guide("sendiri", "Hanya di sini.", translation="none"),
        **twins("petugas", "Bagi petugas: [[sop:simpul]].", audience="staff"),
    }
    return {**own, **others, **{f"content/data/{name}": text for name, text in sops.items()}, **pages}


def _text(sop: Sop, **changes: object) -> str:
    """A procedure as a file (JSON is YAML)."""
    found = sop.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    return json.dumps({**found, "audience": "public", **changes}, ensure_ascii=False)


def _before() -> Sop:
    """The verification as it was: other words, another duration, one step more, another order."""
    found = VERIFICATION.model_dump(mode="json", by_alias=True)
    rows = {one["id"]: one for one in found["activities"]}
    rows["terima"]["text"] = {"id": "Menerima berkas", "en": "Takes the papers"}
    rows["cocok"]["duration"] = {"value": 2, "unit": "hour"}
    rows["sah"]["exits"][2]["to"] = "selesai"
    more = {**rows["cocok"], "id": "arsip", "text": {"id": "Mengarsipkan", "en": "Files it"}}
    order = ["serah", "terima", "lengkap", "arsip", "cocok", "sah", "tolak", "tanda-tangan", "selesai"]
    activities = [more if id == "arsip" else rows[id] for id in order]
    return Sop.model_validate({**found, "activities": activities})


@cache
def example() -> Site:
    """The example with all levels; nobody changes a Site."""
    with TemporaryDirectory() as folder:
        return sound_site(Path(folder), files())
