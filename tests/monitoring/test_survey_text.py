"""Answers of a survey as a message: what is written is read back, and what is not an answer is told."""

import pytest

from suluh.monitoring.link.survey_text import blank_text, from_text, to_text
from tests.monitoring.responses import every_type, responses

FORM = every_type()
HEAD = f"SURVEI {FORM.id} {FORM.version}"


@pytest.mark.parametrize("answers", responses(FORM, 12), ids=lambda answers: str(len(answers)))
def test_a_response_comes_back_as_it_was_sent(answers: dict[str, str]) -> None:
    sent = {field: " ".join(text.split()) for field, text in answers.items() if text.split()}
    assert from_text(to_text(answers, FORM), FORM) == (sent, [])


def test_a_message_names_the_form_first_and_several_choices_have_a_comma() -> None:
    text = to_text({"saluran": "desa radio", "sebab": "tidak\n ada  uang", "hari": ""}, FORM)
    assert text == f"{HEAD}\nsaluran=desa,radio\nsebab=tidak ada uang"


@pytest.mark.parametrize("text", ["", "  \n ", "halo", f"{HEAD}9", f"{FORM.id} {FORM.version}", f"x\n{HEAD}"])
def test_another_message_is_not_of_this_form(text: str) -> None:
    assert from_text(text, FORM) is None


@pytest.mark.parametrize(
    ("line", "answers", "unread"),
    [
        ("persetujuan=ya", {"persetujuan": "ya"}, []),
        (" Ada_Izin = YA ", {"ada_izin": "ya"}, []),
        ("ada_izin=mungkin", {}, ["ada_izin=mungkin"]),
        ("ada_izin=ya tidak", {}, ["ada_izin=ya tidak"]),
        ("ada_izin=ya   [ya tidak]", {"ada_izin": "ya"}, []),
        ("ada_izin=   [ya tidak]", {}, []),
        ("kejelasan=penuh sebagian", {}, ["kejelasan=penuh sebagian"]),
        ("saluran=Desa, radio", {"saluran": "desa radio"}, []),
        ("saluran=desa,pos", {}, ["saluran=desa,pos"]),
        ("sebab=[tidak tahu]", {"sebab": "[tidak tahu]"}, []),
        ("hari=", {}, []),
        ("hari", {}, ["hari"]),
        ("entah=1", {}, ["entah=1"]),
        ("jenis_kasus=penuh", {}, ["jenis_kasus=penuh"]),
    ],
)
def test_lines_are_read_one_by_one(line: str, answers: dict[str, str], unread: list[str]) -> None:
    assert from_text(f"{HEAD.lower()}\n\n{line}\n", FORM) == (answers, unread)


def test_the_empty_message_offers_the_answers() -> None:
    lines = blank_text(FORM).splitlines()
    assert lines[0] == HEAD
    assert "ada_izin=   [ya tidak]" in lines
    assert "saluran=   [desa radio teman tak_ingat]" in lines
    assert "hari=" in lines
    assert not [line for line in lines if line.startswith(("jenis_kasus", "keterangan"))]
    assert from_text(blank_text(FORM), FORM) == ({}, [])
