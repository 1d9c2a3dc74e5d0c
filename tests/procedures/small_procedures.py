"""Procedures to draw: one by hand, any sound one by chance."""

from typing import Any

from hypothesis import strategies as st

from suluh.procedures.model.sop import Sop

FACT = {"sources": ["contoh-sumber"], "checked": "2026-11-22", "confidence": "medium"}


def both(text: str) -> dict[str, str]:
    return {"id": text, "en": f"{text} (en)"}


def sop_of(actors: list[str], rows: list[dict[str, Any]], **more: Any) -> Sop:
    """A procedure; a row is {id, text?, shape?, actors, exits?: {answer: id}, next?, ...}."""
    activities = []
    for row in rows:
        exits = [{"answer": both(answer), "to": to} for answer, to in row.get("exits", [])]
        activities.append({**row, "text": both(row.get("text", f"Mengerjakan {row['id']}")), "exits": exits})
    return Sop.model_validate(
        {
            "id": "uji",
            "audience": "public",
            "name": both("Prosedur uji"),
            "unit": both("Kantor uji"),
            "actors": [{"id": id, "name": both(f"Pelaksana {id}")} for id in actors],
            "activities": activities,
            **FACT,
            **more,
        }
    )


def row(id: str, actors: str, shape: str = "process", **more: Any) -> dict[str, Any]:
    return {"id": id, "actors": actors.split(), "shape": shape, **more}


VERIFICATION = sop_of(
    ["pemohon", "loket", "verifikator", "kepala"],
    [
        row("serah", "pemohon", "terminator", text="Menyerahkan berkas"),
        row(
            "terima", "loket", text="Menerima dan mencatat berkas", requirements=["berkas"], outputs=["tanda"]
        ),
        row(
            "lengkap",
            "loket",
            "decision",
            text="Memeriksa kelengkapan",
            exits=[("Lengkap", "cocok"), ("Tidak", "serah")],
        ),
        row("cocok", "verifikator loket", text="Mencocokkan data", duration={"value": 30, "unit": "minute"}),
        row(
            "sah",
            "verifikator",
            "decision",
            text="Menilai keabsahan",
            exits=[("Sah", "tanda-tangan"), ("Meragukan", "cocok"), ("Palsu", "tolak")],
        ),
        row("tolak", "loket", text="Menolak dan memberi alasan tertulis", next="selesai"),
        row("tanda-tangan", "kepala", text="Menandatangani hasil", duration={"value": 0.5, "unit": "hour"}),
        row(
            "selesai",
            "loket pemohon",
            "terminator",
            text="Menyerahkan hasil",
            requirements=["hasil"],
            remarks=both("Catat di buku."),
        ),
    ],
    documents=[
        {"id": "berkas", "name": both("Berkas pemohon"), "origin": "applicant"},
        {"id": "tanda", "name": both("Tanda terima")},
        {"id": "hasil", "name": both("Hasil verifikasi"), "final": True},
    ],
)

# Every awkward way at once: jumps over rows, loops onto itself, two exits to one row, loops across actors.
TANGLE = sop_of(
    ["a", "b", "c"],
    [
        row("satu", "b", "terminator"),
        row(
            "dua",
            "b a c",
            "decision",
            exits=[("Ya", "tiga"), ("Tidak", "satu"), ("Ulang", "dua"), ("Lewat", "enam")],
        ),
        row("tiga", "a", "decision", exits=[("Ya", "empat"), ("Juga", "empat"), ("Tidak", "enam")]),
        row("empat", "c b", "decision", exits=[("Ya", "tujuh"), ("Tidak", "dua"), ("Batal", "satu")]),
        row("lima", "b", next="satu"),
        row("enam", "c", next="lima"),
        row("tujuh", "a", "decision", exits=[("Ya", "delapan"), ("Tidak", "satu"), ("Ulang", "empat")]),
        row("delapan", "b", "terminator"),
    ],
)

ANSWERS = ("Ya", "Tidak", "Lengkap", "Perlu diperbaiki oleh pemohon", "Ulang")


@st.composite
def sops(draw: st.DrawFn, most_rows: int = 12, most_actors: int = 5, most_exits: int = 4) -> Sop:
    """Any procedure whose arrows lead somewhere; loops need not end."""
    actors = [f"p{n}" for n in range(draw(st.integers(1, most_actors)))]
    ids = [f"k{n}" for n in range(draw(st.integers(2, most_rows)))]
    rows: list[dict[str, Any]] = []
    for number, id in enumerate(ids):
        kind = draw(st.sampled_from(["process", "process", "decision", "decision", "jump", "terminator"]))
        if number == 0:
            kind = "terminator"
        own = draw(st.lists(st.sampled_from(actors), min_size=1, max_size=3, unique=True))
        new = row(id, " ".join(own), "process" if kind == "jump" else kind)
        if kind == "decision":
            answers = draw(st.permutations(ANSWERS))[: draw(st.integers(2, most_exits))]
            new["exits"] = [(answer, draw(st.sampled_from(ids))) for answer in answers]
        if kind == "jump":
            new["next"] = draw(st.sampled_from(ids))
        rows.append(new)
    return sop_of(actors, rows)
