"""The follow-up ledger keeps everything that people wrote."""

import io
from datetime import date
from pathlib import Path

import openpyxl

from suluh.monitoring.report.breaches import Breach
from suluh.monitoring.report.ledger import Entry, entry_id, findings_of, merge, read_ledger, unread_days
from tests.monitoring.report.form import instrument
from tests.theme import THEME

TODAY = date(2026, 11, 22)
FORM = instrument()


def breach(subject: str, count: int = 1, day: str = "2026-05-01") -> Breach:
    return Breach("sip2mi", subject, count, day, day, [("a.csv", 2, "u")])


def fresh(*breaches: Breach) -> list[Entry]:
    return findings_of({(b.item, b.subject): b for b in breaches}, FORM, "id", THEME.words["id"]["report"])


def test_a_breach_becomes_a_finding_with_its_follow_up() -> None:
    (entry,) = fresh(breach("PT A", 3))
    assert (entry.item, entry.subject, entry.seen) == ("sip2mi", "PT A", "2026-05-01")
    assert entry.finding == "Merekrut tanpa izin. (3 ×)"
    assert entry.recommendation == "Laporkan."
    assert entry.place == "baris 2 dari a.csv …"
    assert entry.state(TODAY) == "open"


def test_merging_changes_nothing_that_was_written_and_adds_what_is_new() -> None:
    written = Entry(
        entry_id(FORM.id, "sip2mi", "PT A"),
        finding="Ditulis tangan",
        deadline="2026-12-01",
        more={"PIC": "Ani"},
    )
    by_hand = Entry("", finding="Tanpa nomor")
    merged = merge([written, by_hand], fresh(breach("pt a"), breach("PT B")))
    assert [(e.finding, e.deadline, dict(e.more)) for e in merged[:2]] == [
        ("Ditulis tangan", "2026-12-01", {"PIC": "Ani"}),
        ("Tanpa nomor", "", {}),
    ]
    assert [e.subject for e in merged[2:]] == ["PT B"]
    assert merged[0].state(TODAY) == "open"
    assert merge(merged, fresh(breach("pt a"), breach("PT B"))) == merged


def test_states_follow_the_days() -> None:
    assert Entry("T-1", deadline="2026-11-21").state(TODAY) == "late"
    assert Entry("T-1", deadline="2026-11-22", current=True).state(TODAY) == "open"
    assert Entry("T-1").state(TODAY) == "unseen"
    assert Entry("T-1", deadline="2020-01-01", closed="2020-02-01").state(TODAY) == "closed"


def test_a_finding_that_comes_back_after_it_was_closed_is_a_new_line() -> None:
    id = entry_id(FORM.id, "sip2mi", "PT A")
    closed = Entry(id, closed="2026-04-01")
    assert [e.id for e in merge([closed], fresh(breach("PT A", day="2026-05-01")))] == [id, f"{id}/2"]
    assert [e.id for e in merge([closed], fresh(breach("PT A", day="2026-03-01")))] == [id]
    twice = [closed, Entry(f"{id}/2", closed="2026-06-01")]
    assert [e.id for e in merge(twice, fresh(breach("PT A", day="2026-07-01")))][2:] == [f"{id}/3"]


def test_a_ledger_filled_in_by_people_is_read_back(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Nomor", "Temuan", "Rekomendasi", "Tenggat", "Selesai tanggal", "Keadaan", "Petugas"])
    sheet.append(["T-1", "Biaya", "Kembalikan", date(2026, 12, 1), None, "terbuka", "Budi"])
    out = io.BytesIO()
    book.save(out)
    path = tmp_path / "buku.xlsx"
    path.write_bytes(out.getvalue())
    (entry,) = read_ledger(path, THEME.words)
    assert (entry.id, entry.finding, entry.deadline, entry.closed) == ("T-1", "Biaya", "2026-12-01", "")
    assert dict(entry.more) == {"Petugas": "Budi"}


def ledger(folder: Path, *rows: tuple[str, str, str]) -> list[Entry]:
    """A ledger as a CSV: (number, deadline, day of closing)."""
    path = folder / "buku.csv"
    lines = [
        "Nomor;Rekomendasi;Tenggat;Selesai tanggal",
        *(f"{n};x;{due};{closed}" for n, due, closed in rows),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return read_ledger(path, THEME.words)


def test_deadlines_are_days_and_not_texts_that_sort(tmp_path: Path) -> None:
    entries = ledger(
        tmp_path, ("T-1", "01/12/2026", ""), ("T-2", "21/11/2026", ""), ("T-3", "5 Mei 2027", "")
    )
    assert [entry.state(TODAY) for entry in entries] == ["unseen", "late", "unseen"]
    assert [entry.deadline for entry in entries] == ["01/12/2026", "21/11/2026", "5 Mei 2027"]
    assert unread_days(entries, "buku.csv", THEME.words) == []


def test_a_finding_comes_back_after_a_day_of_closing_in_any_form(tmp_path: Path) -> None:
    id = entry_id(FORM.id, "sip2mi", "PT A")
    old = ledger(tmp_path, (id, "", "30/04/2026"))
    assert [e.id for e in merge(old, fresh(breach("PT A", day="2026-05-01")))] == [id, f"{id}/2"]
    old = ledger(tmp_path, (id, "", "30/05/2026"))
    assert [e.id for e in merge(old, fresh(breach("PT A", day="2026-05-01")))] == [id]


def test_deadlines_that_are_no_days_are_said(tmp_path: Path) -> None:
    entries = ledger(tmp_path, ("T-1", "segera", ""), ("T-2", "01/12/2026", "sudah"))
    assert [one.text("id") for one in unread_days(entries, "buku.csv", THEME.words)] == [
        'buku.csv: T-1: "Tenggat" berisi "segera", yang bukan tanggal',
        'buku.csv: T-2: "Selesai tanggal" berisi "sudah", yang bukan tanggal',
    ]
    assert [entry.state(TODAY) for entry in entries] == ["unseen", "closed"]


def test_another_spelling_of_an_agency_keeps_its_line() -> None:
    assert entry_id(FORM.id, "sip2mi", "PT. MAJU") == entry_id(FORM.id, "sip2mi", "PT Maju")
    by_old_rule = Entry("T-0123456789", "sip2mi", subject="PT. MAJU", deadline="2026-12-01")
    (merged,) = merge([by_old_rule], fresh(breach("PT Maju")))
    assert (merged.id, merged.deadline, merged.state(TODAY)) == ("T-0123456789", "2026-12-01", "open")
