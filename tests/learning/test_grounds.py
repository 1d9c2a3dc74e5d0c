"""What an item rests on: a change touches exactly the items that rest on it, a new name touches none."""

import shutil
from pathlib import Path

import pytest

from suluh.flow import load
from suluh.learning.model.path import LearningPath
from suluh.learning.model.quiz import Quiz
from suluh.learning.pages.material import Material
from suluh.model.site import Site
from tests.real_site import real_site
from tests.small_site import DAY, edition_of, sound_site

PATH = """\
id: jalur
audience: staff
role: editor
name: {id: Jalur, en: Path}
summary: {id: Untuk penyunting., en: For editors.}
checked: 2026-11-22
minutes: 60
stages:
  - stage: day
    goal: {id: Tahu., en: Knows.}
    minutes: 60
    items:
      - {id: langkah, kind: lesson, reference: "page:paspor#langkah", minutes: 10}
      - {id: halaman, kind: lesson, reference: "page:paspor", minutes: 10}
      - {id: kuis, kind: quiz, reference: "quiz:kuis", minutes: 10}
      - {id: tenggat, kind: quiz, reference: "quiz:tenggat", minutes: 10}
      - id: tugas
        kind: task
        text: {id: Catat surat., en: Record a letter.}
        references: ["sop:surat#2"]
        minutes: 10
      - {id: sop, kind: sop, reference: "sop:surat", minutes: 10}
"""
QUIZ = """\
id: kuis
audience: staff
name: {id: Kuis, en: Quiz}
summary: {id: Menguji., en: Tests.}
checked: 2026-11-22
questions:
  - id: hak
    kind: single
    text: {id: "Siapa?", en: "Who?"}
    choices:
      - {text: {id: PMI, en: The worker}, correct: true}
      - {text: {id: Agen, en: The agent}}
    explanation: {id: PMI berhak., en: Workers have the right.}
    references: ["reg:uu-18-2017#6"]
"""
SOP = """\
id: surat
audience: staff
name: {id: Surat masuk, en: Incoming letters}
unit: {id: Kantor, en: Office}
actors:
  - {id: loket, name: {id: Loket, en: Counter}, role: editor}
activities:
  - {id: terima, text: {id: Terima surat, en: Take the letter}, shape: terminator, actors: [loket]}
  - {id: catat, text: {id: Catat surat, en: Record it}, actors: [loket]}
  - {id: simpan, text: {id: Simpan surat, en: File it}, shape: terminator, actors: [loket]}
sources: [contoh-sumber]
checked: 2026-11-22
confidence: medium
"""
COMPLAINT = """\
id: keluhan
audience: public
name: {id: Keluhan, en: Complaint}
summary: {id: Keluhan layanan., en: Complaint about service.}
reference: reg:uu-18-2017
stages:
  - id: terima
    name: {id: Diterima, en: Received}
    text: {id: Kantor mencatat., en: The office records.}
    actor: {id: Petugas, en: Officer}
    clocks:
      - id: tanggapan
        name: {id: Tanggapan, en: Answer}
        starts: {id: keluhan diterima, en: complaint received}
        value: 14
        unit: day
        legal_basis: ["reg:uu-18-2017"]
    ways: [{when: {id: Lengkap, en: Complete}, to: putus}]
  - id: putus
    name: {id: Diputus, en: Decided}
    text: {id: Kantor memutus., en: The office decides.}
    actor: {id: Pemeriksa, en: Examiner}
sources: [contoh-sumber]
checked: 2026-11-22
confidence: medium
"""
CLOCKS = (
    QUIZ.split("questions:")[0].replace("id: kuis", "id: tenggat")
    + """\
generate:
  - kind: numeric
    references: ["complaint:keluhan"]
"""
)
FILES = {
    "content/data/complaints/keluhan.yml": COMPLAINT,
    "content/data/quizzes/tenggat.yml": CLOCKS,
    "content/data/paths/jalur.yml": PATH,
    "content/data/quizzes/kuis.yml": QUIZ,
    "content/data/sops/surat.yml": SOP,
}
LAW = "content/data/regulations/uu-18-2017.yml"
PAGE = "content/id/masalah/paspor.md"


def marks(folder: Path, change: tuple[str, str, str] | None = None) -> dict[str, set[str]]:
    """Item -> its marks, after one text in one file was replaced."""
    shutil.rmtree(folder, ignore_errors=True)
    sound_site(folder, FILES)
    if change:
        path = folder / change[0]
        text = path.read_text("utf-8")
        assert change[1] in text
        path.write_text(text.replace(change[1], change[2]), "utf-8")
    site, findings = load(folder / "content", DAY)
    assert [f.text("en") for f in findings if f.severity == "error"] == []
    stock = Material(edition_of(site, "supervisor"))
    return {item.id: {g.mark for g in stock.of_item(item)} for item in site.of(LearningPath)["jalur"].items}


CHANGES = {
    "a section": ((PAGE, "Hubungi [[contact:hotline]].", "Jangan menunggu."), {"langkah", "halaman"}),
    "the text before the sections": ((PAGE, "Lihat [[reg", "Baca [[reg"), {"halaman"}),
    "an article": ((LAW, "Hak pekerja.", "Hak pekerja dan keluarganya."), {"halaman", "kuis"}),
    "a step": (("content/data/sops/surat.yml", "Catat surat, en", "Catat di agenda, en"), {"tugas", "sop"}),
    "another step": (("content/data/sops/surat.yml", "Simpan surat", "Arsipkan surat"), {"sop"}),
    "a clock": (("content/data/complaints/keluhan.yml", "value: 14", "value: 10"), {"tenggat"}),
    "a stage without a clock": (
        ("content/data/complaints/keluhan.yml", "Kantor memutus.", "Kantor menjawab."),
        set(),
    ),
    "an explanation": (("content/data/quizzes/kuis.yml", "PMI berhak.", "PMI selalu berhak."), {"kuis"}),
    "a task": (("content/data/paths/jalur.yml", "{id: Catat surat.,", "{id: Catat dua surat.,"), {"tugas"}),
}
NAMES = {
    "the title of a page": (PAGE, "title: Paspor dipegang orang lain", "title: Judul lain"),
    "a heading": (PAGE, "## Langkah", "## Langkah "),
    "a date of checking": (LAW, "checked: 2026-11-22", "checked: 2026-11-21"),
    "a name of a path": ("content/data/paths/jalur.yml", "name: {id: Jalur,", "name: {id: Jalur penyunting,"),
    "a translation": (
        "content/en/masalah/paspor.md",
        "Call [[contact:hotline]].",
        "Ring [[contact:hotline]].",
    ),
    "line breaks": (PAGE, "Hubungi [[contact:hotline]].", "Hubungi\n[[contact:hotline]]."),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_touches_exactly_the_items_that_rest_on_it(name: str, tmp_path: Path) -> None:
    change, touched = CHANGES[name]
    before, after = marks(tmp_path / "a"), marks(tmp_path / "b", change)
    assert {id for id in before if before[id] != after[id]} == touched


@pytest.mark.parametrize("name", NAMES)
def test_new_names_and_dates_touch_nothing(name: str, tmp_path: Path) -> None:
    assert marks(tmp_path / "a") == marks(tmp_path / "b", NAMES[name])


def test_a_page_that_moves_keeps_its_marks(tmp_path: Path) -> None:
    before = marks(tmp_path)
    for lang in ("id", "en"):
        folder = tmp_path / "content" / lang / "masalah"
        (folder / "paspor.md").rename(folder / "paspor-ditahan.md")
    site, findings = load(tmp_path / "content", DAY)
    assert not [f for f in findings if f.severity == "error"]
    stock = Material(edition_of(site, "supervisor"))
    assert {i.id: {g.mark for g in stock.of_item(i)} for i in site.of(LearningPath)["jalur"].items} == before


def test_a_law_that_acts_is_a_new_ground_and_names_itself(tmp_path: Path) -> None:
    before = marks(tmp_path / "a")
    sound_site(tmp_path / "b", FILES)
    path = tmp_path / "b/content/data/regulations/pp-1-2026.yml"
    path.write_text(
        "id: pp-1-2026\naudience: public\nkind: pp\nnumber: '1'\nyear: 2026\n"
        "title: {id: Perubahan, en: Change}\nlevel: national\nstatus: in_force\n"
        "relations:\n  amends: [{id: uu-18-2017, articles: ['6'], from: '2026-11-01'}]\n"
        "sources: [contoh-sumber]\nchecked: 2026-11-22\nconfidence: high\n",
        "utf-8",
    )
    site, _ = load(tmp_path / "b/content", DAY)
    stock = Material(edition_of(site, "supervisor"))
    items = {item.id: stock.of_item(item) for item in site.of(LearningPath)["jalur"].items}
    new = {id: [g for g in grounds if g.mark not in before[id]] for id, grounds in items.items()}
    assert {id for id, grounds in new.items() if grounds} == {"halaman", "kuis"}
    assert {g.by for grounds in new.values() for g in grounds} == {"pp-1-2026"}


@pytest.fixture(scope="module")
def real() -> Site:
    return real_site()


def test_every_real_item_and_question_rests_on_something(real: Site) -> None:
    stock = Material(edition_of(real, "supervisor"))
    empty = [
        f"{p.id}/{i.id}" for p in real.of(LearningPath).values() for i in p.items if not stock.of_item(i)
    ]
    empty += [
        f"{quiz.id}#{q.id}"
        for quiz in real.of(Quiz).values()
        for q in stock.questions(quiz)
        if not stock.of_question(quiz, q)
    ]
    assert empty == []


def test_no_two_pieces_of_the_real_bank_share_a_mark(real: Site) -> None:
    stock = Material(edition_of(real, "supervisor"))
    holders: dict[str, set[tuple[str, str]]] = {}
    for quiz in real.of(Quiz).values():
        for question in stock.questions(quiz):
            for ground in stock.of_question(quiz, question):
                holders.setdefault(ground.mark, set()).add((ground.citation.kind, ground.citation.id))
    assert len(holders) > 100
    assert [mark for mark, of in holders.items() if len(of) > 1] == []
