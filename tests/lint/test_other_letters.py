"""Letters that a pattern takes for a plain one, blind to capitals: the i of Turkish, the long s, the Kelvin sign."""

from pathlib import Path

import pytest

from tests.small_site import FILES, load_site, twins

TERM = "content/data/terms/p3mi.yml"
OLD = FILES[TERM].replace("id: p3mi", "id: lama").replace("term: P3MI", "term: Kartu Kerja Migrasi")
SITE = {"content/data/terms/lama.yml": f"{OLD}status: legacy\nreplaced_by: [p3mi]\n"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Hal ini berka\u0131tan dengan paspor.", ["LNG003"]),
        ("Hal ini berka\u0130tan dengan paspor.", ["LNG003"]),
        ("\u017fehubungan dengan itu, lapor.", ["LNG003"]),
        ("Bawa \u212aartu Kerja Migras\u0131 Anda.", ["LEX001"]),
        ("Bawa kartu kerja m\u0130grasi Anda.", ["LEX001"]),
    ],
)
def test_a_phrase_in_other_letters_is_found_as_its_own(text: str, codes: list[str], tmp_path: Path) -> None:
    _, findings = load_site(tmp_path, {**SITE, **twins("uji", text)})
    found = [f for f in findings if f.path == "content/id/masalah/uji.md" and f.code in ("LNG003", "LEX001")]
    assert [finding.code for finding in found] == codes
