"""What was meant as a reference gets one finding, and the finding says how to write it."""

from pathlib import Path

import pytest

from tests.small_site import load_site, twins

ONE = {"REF002", "REF003", "REF004"}


@pytest.mark.parametrize(
    "text",
    [
        "[contact:hotline]", "[[contact hotline]]", "[[ contact : hotline ]]", "[[contact:hotline]", "[contact:hotline]]",
        "((contact:hotline))", "{{contact:hotline}}", "{contact:hotline}", "[Contact: hotline]", "[kontak:hotline]",
        "[[Contact:Hotline]]", "[[contact/hotline]]", "[[contact=hotline]]", "contact:hotline", "[[contact;hotline]]",
        "[[contact: hotline]]", "[[contact\u00a0hotline]]",
    ],
)  # fmt: skip
def test_one_finding_with_the_right_form(text: str, tmp_path: Path) -> None:
    _, findings = load_site(tmp_path, twins("uji", f"Hubungi {text} hari ini."))
    found = [f for f in findings if f.path == "content/id/masalah/uji.md" and f.code in ONE]
    assert len(found) == 1
    assert "write [[contact:hotline]]" in found[0].text("en")
    assert "tulis [[contact:hotline]]" in found[0].text("id")


@pytest.mark.parametrize(
    "text",
    [
        "`[contact:hotline]`", "[form isi]", "[page 3]", "[term: used]", "pukul 10:30", "contact: hotline",
        r"\[contact:hotline\]", "catatan:hotline", "https://sumber.example/contact:hotline", "xcontact:hotline",
        "[[contact:hotline|page:paspor]]", "beberapa \u017fumber lama",
    ],
)  # fmt: skip
def test_words_that_mean_no_reference_are_left_alone(text: str, tmp_path: Path) -> None:
    _, findings = load_site(tmp_path, twins("uji", f"Hubungi {text} hari ini."))
    assert [f.text("en") for f in findings if f.code in ONE] == []
