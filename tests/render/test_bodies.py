"""What the check lets pass can be drawn: the Site holds only what is sound, so drawing has no doubts."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.flow import load
from tests.read.test_properties import PROSE, SAMPLE_KEYS, SAMPLES, VALUES, write_yaml
from tests.small_site import DAY, FILES, bodies, changed, sound_site, twins, write_site


def test_every_document_of_the_small_site_is_drawn(tmp_path: Path) -> None:
    found = bodies(sound_site(tmp_path))
    assert {"index.html", "en/masalah/paspor.html", "peraturan/uu-18-2017.html", "istilah/p.html"} <= set(
        found
    )
    for address, html in found.items():
        assert html.strip(), address
        assert "{{" not in html
        assert "[[" not in html


def test_same_content_gives_the_same_html(tmp_path: Path) -> None:
    site = sound_site(tmp_path)
    assert bodies(site, "supervisor") == bodies(site, "supervisor")


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(place=st.sampled_from(SAMPLE_KEYS), value=VALUES)
def test_thing_that_passes_the_check_is_drawn(
    place: tuple[str, str], value: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, key = place
    data = {**SAMPLES[folder], "id": "sembarang", key: value}
    name = f"content/data/{folder}/sembarang.yml"
    site, _ = load(write_site(tmp_path_factory.mktemp("gambar"), {name: write_yaml(data)}), DAY)
    if "sembarang" in site.things[folder]:
        bodies(site, "supervisor")


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(body=PROSE)
def test_page_that_passes_the_check_is_drawn(body: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    files = twins("sembarang", body.replace("{words}", ""))
    site, findings = load(write_site(tmp_path_factory.mktemp("gambar"), files), DAY)
    if not any(finding.severity == "error" for finding in findings):
        assert bodies(site)["masalah/sembarang.html"]


@pytest.mark.parametrize("name", [name for name in FILES if "/data/" in name])
def test_markup_in_any_text_of_data_is_shown_as_text(name: str, tmp_path: Path) -> None:
    """Every text of the file, one after the other, carries a tag."""
    text = FILES[name]
    for part in (
        "id: Pel",
        "id: Hak",
        "id: Perusahaan pen",
        "id: Perusahaan ber",
        "id: Lay",
        "id: Neg",
        "id: Menj",
    ):
        if part in text:
            text = text.replace(part, f"id: <script>alert(1)</script>{part[4:]}", 1)
    text = text.replace("title: Contoh", "title: <script>alert(1)</script>Contoh")
    assert "<script>" in text
    for html in bodies(sound_site(tmp_path, {name: text})).values():
        assert "<script" not in html


def test_web_channel_that_runs_a_script_is_not_drawn(tmp_path: Path) -> None:
    files = changed("content/data/contacts/hotline.yml", "type: phone", "type: web")
    files = {n: t.replace('"+62 21 555 0100"', '"javascript:alert(1)"') for n, t in files.items()}
    site, _ = load(write_site(tmp_path, files), DAY)
    for html in bodies(site).values():
        assert 'href="javascript:' not in html
