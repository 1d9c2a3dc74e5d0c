"""What was said of texts before is said again, and nothing else: with `.cache/` and without, after any edits."""

import random
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from suluh.blocks.conversions import Conversions, stored_conversions
from suluh.findings import Finding
from suluh.flow import load
from suluh.lint.foreign_forms import FORMS
from suluh.lint.page_text import PageText, Verdict
from suluh.lint.verdicts import from_row, to_row
from suluh.read.kept import Kept
from suluh.read.parsed import stored_parsing
from tests.small_site import DAY, FILES, guide, write_site

HOTLINE = "content/data/contacts/hotline.yml"
LAW = "content/data/regulations/uu-18-2017.yml"
TERM = "content/data/terms/p3mi.yml"
INSTITUTION_LIKE = "P4TKI"  # an acronym that a term of the past makes a known one
SENTENCES = [
    *(form.case for form in FORMS),
    "Menurut sumber kami, **bukti** 2021 belum ada.", "According to our sources, the evidence is from 2019.",
    "Dalam rangka itu, apabila perlu, lapor.", "In order to apply, ask LTSA or P4TKI.", "Minta surat P4TKI dan BP3MI.",
    "Telepon +62 21 555 0100 atau 0812 3456 7890.", "NIK 3201011501900001", "Surel budi.setia@gmail.com",
    "UU No. 18 Tahun 2017 pasal 6", "Nomor darurat:\n\n- [[contact:hotline]]", "kontak:hotline", "[contact:hotline]",
    "Lihat [[term:p3mi]] dan [[reg:uu-18-2017#6]].", "<b>tebal</b>", "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
    "Catatan[^1].", "[^2]: Isi.", "TODO", "ISI", "(1) satu\n(2) dua", "```\nkode", "**dua", "ISTIRAHAT SEMUA",
    "[tautan](tidak-ada.md)", "[[page:baru]]", "Kata " * 40 + "habis.", "istirahat semua",
]  # fmt: skip
Files = dict[str, str]
Edit = Callable[[Files, random.Random], None]


def _page(files: Files, draw: random.Random) -> str:
    return draw.choice(sorted(name for name in files if name.endswith(".md")))


def text(files: Files, draw: random.Random) -> None:
    name = _page(files, draw)
    files[name] += f"\n{draw.choice(SENTENCES)}\n"


def shorter(files: Files, draw: random.Random) -> None:
    name = _page(files, draw)
    files[name] = files[name].rstrip("\n").rpartition("\n")[0] + "\n"


def head(files: Files, draw: random.Random) -> None:
    name = _page(files, draw)
    old, new = draw.choice(
        [
            ("audience: public", "audience: staff"), ("audience: staff", "audience: public"),
            ("type: guide", "type: reference"), ("type: reference", "type: guide"),
            ("audience: public", "audience: public\nalso: [data kami]"), ("title: ", "title: TODO "),
        ]
    )  # fmt: skip
    files[name] = files[name].replace(old, new, 1)


def added(files: Files, draw: random.Random) -> None:
    lang = draw.choice(["id", "en"])
    files[f"content/{lang}/masalah/baru.md"] = guide("baru", draw.choice(SENTENCES), lang=lang)


def removed(files: Files, draw: random.Random) -> None:
    files.pop(f"content/{draw.choice(['id', 'en'])}/masalah/baru.md", None)


def contact(files: Files, draw: random.Random) -> None:
    number, day = (
        draw.choice(["+62 21 555 0100", "+62 21 555 0199"]),
        draw.choice(["2026-11-22", "2025-01-02"]),
    )
    need = draw.choice(["emergency, complaint", "police"])
    files[HOTLINE] = (
        FILES[HOTLINE].replace("+62 21 555 0100", number).replace("2026-11-22", day)
        .replace("emergency, complaint", need)
    )  # fmt: skip


def law(files: Files, draw: random.Random) -> None:
    files[LAW] = FILES[LAW].replace("status: in_force", f"status: {draw.choice(['in_force', 'revoked'])}")


def term(files: Files, draw: random.Random) -> None:
    old = draw.choice([TERM, "content/data/terms/lama.yml"])
    if old == TERM:
        files[TERM] = FILES[TERM].replace(
            "term: P3MI", f"term: {draw.choice(['P3MI', 'Perusahaan ISTIRAHAT'])}"
        )
    else:
        files[old] = (
            FILES[TERM].replace("id: p3mi", "id: lama").replace("term: P3MI", f"term: {INSTITUTION_LIKE}")
            + "status: legacy\nreplaced_by: [p3mi]\n"
        )  # fmt: skip


def navigation(files: Files, draw: random.Random) -> None:
    title = draw.choice(["Saya punya masalah", "[[contact:hotline]]", "TODO"])
    name = "content/id/nav.yml"
    files[name] = FILES[name].replace("Saya punya masalah", title)


def broken(files: Files, draw: random.Random) -> None:
    name = _page(files, draw)
    mark = "\n/// danger | Awas\n"
    files[name] = files[name].replace(mark, "") if mark in files[name] else files[name] + mark


EDITS: tuple[Edit, ...] = (
    text, text, text, shorter, head, added, removed, contact, law, term, navigation, broken,
)  # fmt: skip


def _loaded(folder: Path, files: Files) -> list[Finding]:
    content = write_site(folder, files)
    for path in content.rglob("*.*"):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    stored = stored_conversions(folder)
    return load(content, DAY, kept=Kept(stored_parsing(folder)), conversions=stored)[1]


def _edit_and_compare(folder: Path, seed: int, edits: int) -> None:
    draw = random.Random(seed)
    (folder / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    files = dict(FILES)
    in_memory = Conversions()
    for number in range(edits):
        edit = draw.choice(EDITS)
        edit(files, draw)
        kept = _loaded(folder, files)
        fresh = load(folder / "content", DAY)[1]
        assert kept == fresh, f"seed {seed}, edit {number} ({edit.__name__})"
        assert load(folder / "content", DAY, conversions=in_memory)[1] == fresh, "as a preview keeps it"


def test_findings_are_the_same_with_what_is_kept_after_some_edits(tmp_path: Path) -> None:
    _edit_and_compare(tmp_path, seed=7, edits=8)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(12))
def test_findings_are_the_same_with_what_is_kept_after_many_edits(seed: int, tmp_path: Path) -> None:
    _edit_and_compare(tmp_path, seed=seed, edits=25)


TEXT = PageText("Isi.", "Isi.", "id", True, True, (("term:x", "x"),), ("P4TKI",), ("contact",))
OTHER: dict[str, Any] = {
    "body": "Lain.", "seen": "Lain.", "lang": "en", "public": False, "for_action": False,
    "labels": (), "known": (), "kinds": (),
}  # fmt: skip


@pytest.mark.parametrize("name", [field.name for field in fields(PageText)])
def test_each_field_of_a_text_is_in_its_key(name: str) -> None:
    assert replace(TEXT, **{name: OTHER[name]}).key != TEXT.key


def test_a_verdict_comes_back_as_it_was() -> None:
    told = Finding("", 3, "MRK001", ("a\n\u202e", "b"), ("c", "d"), "warning")
    verdict = Verdict((told,), 7.5, ((2, "LTSA"),), 41, frozenset({"phones"}))
    row = to_row(verdict)
    assert "\n" not in row
    assert from_row(row) == verdict
    assert next(verdict.told("x.md", 10)) == replace(told, path="x.md", line=12)


@pytest.mark.parametrize("row", ["", "[]", "{}", "[[[1]],0,[],0,[]]", "[" * 5000, "null", "[1,2,3,4,5]"])
def test_a_row_of_somebody_else_is_none(row: str) -> None:
    assert from_row(row) is None


def test_a_damaged_folder_of_verdicts_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    files = {**FILES, "content/id/masalah/baru.md": guide("baru", "<b>TODO</b> dalam rangka")}
    first = _loaded(tmp_path, files)
    for number, path in enumerate(sorted((tmp_path / ".cache").rglob("*"))):
        if path.is_file():
            path.write_bytes(path.read_bytes()[: -1 - number] if number % 2 else b"\xff\n")
    assert _loaded(tmp_path, files) == first
