"""A page that is left out of one language on purpose may be cited in the other only."""

from pathlib import Path

from tests.small_site import guide, load_site, twins


def test_only_the_language_without_the_page_is_told(tmp_path: Path) -> None:
    files = {
        "content/id/masalah/sendiri.md": guide("sendiri", translation="none"),
        **twins("uji", "Baca [[page:sendiri]]."),
    }
    _, findings = load_site(tmp_path, files)
    found = [(f.path, f.code) for f in findings if "sendiri" in f.text("en") and f.severity == "error"]
    assert [path for path, _ in found] == ["content/en/masalah/uji.md"]
