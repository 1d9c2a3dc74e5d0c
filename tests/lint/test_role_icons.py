"""ROL003: the icon of a role is one of the theme, or one that the site draws itself."""

from pathlib import Path

from suluh.flow import load, theme
from tests.small_site import DAY, load_site

ROLE = """id: penulis
audience: public
name: {id: Penulis, en: Author}
summary: {id: Menulis isi., en: Writes the content.}
icon: ICON
sources: [contoh-sumber]
checked: 2026-11-22
confidence: high
"""


def said(folder: Path, icon: str) -> list[tuple[int, str, str]]:
    load_site(folder, {"content/data/roles/penulis.yml": ROLE.replace("ICON", icon)})
    findings = load(folder / "content", DAY, drawn_by=theme(folder / "overrides"))[1]
    return [(f.line, f.severity, f.text("id")) for f in findings if f.code == "ROL003"]


def test_an_unknown_icon_points_at_its_line_and_names_the_nearest(tmp_path: Path) -> None:
    assert said(tmp_path, "petugas") == []
    found = said(tmp_path, "petuggas")
    assert [(line, severity) for line, severity, _ in found] == [(5, "warning")]
    assert 'maksudnya "petugas"?' in found[0][2]


def test_an_icon_of_the_site_itself_is_known(tmp_path: Path) -> None:
    assert [line for line, _, _ in said(tmp_path, "kandil-tua")] == [5]
    own = tmp_path / "overrides" / "icons" / "kandil-tua.svg"
    own.parent.mkdir(parents=True)
    own.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>', "utf-8")
    assert said(tmp_path, "kandil-tua") == []
