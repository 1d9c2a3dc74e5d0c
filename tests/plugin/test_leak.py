"""What is not public does not appear in the public build: not in HTML, names, lists or sums."""

import re
from pathlib import Path

import pytest

from tests.conftest import Sites
from tests.plugin.project import add_page, build_project, copy_project, write
from tests.real_site import real_site

CANARY = "kenarix"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><title>kenarix-gambar</title></svg>'
THING = """id: kenarix-{kind}
audience: {audience}
{body}
"""
FACT = "sources: [kenarix-sumber]\nchecked: 2026-11-22\nconfidence: high\n"
WORDS = "{id: kenarix-kata, en: kenarix-word}"


def everything(site: Path) -> list[str]:
    """Names and contents of all files of a build."""
    found = []
    for path in sorted(site.rglob("*")):
        found.append(path.relative_to(site).as_posix())
        if path.is_file():
            found.append(path.read_bytes().decode("utf-8", "replace"))
    return found


def plant(content: Path) -> None:
    """Canaries in pages, data, fields, parts of things, pictures; of both levels, and with none given."""
    for audience in ("staff", "supervisor"):
        body = f"Rahasia kenarix-{audience}. ![kenarix](../../media/kenarix-{audience}.svg)"
        add_page(content, f"kenarix-{audience}", audience=audience, title=f"Kenarix {audience}", body=body)
        write(content / f"media/kenarix-{audience}.svg", PICTURE)
    write(content / "media/kenarix-tidak-dipakai.svg", PICTURE)
    page = content / "id/masalah/kenarix-tanpa-tingkat.md"
    add_page(content, "kenarix-tanpa-tingkat", title="Kenarix tanpa tingkat")
    for lang in ("id", "en"):
        path = content / lang / "masalah/kenarix-tanpa-tingkat.md"
        path.write_text(path.read_text("utf-8").replace("audience: public\n", ""), "utf-8")
    assert page.exists()
    source = (
        "title: Kenarix-judul\npublisher: Kenarix-penerbit\ndate: unknown\nkind: press\nconfidence: low\n"
    )
    write(
        content / "data/sources/kenarix-sumber.yml",
        THING.format(kind="source", audience="staff", body=source).replace(
            "kenarix-source", "kenarix-sumber"
        ),
    )
    role = f"name: {WORDS}\nsummary: {WORDS}\n{FACT}"
    write(content / "data/roles/kenarix-role.yml", THING.format(kind="role", audience="staff", body=role))
    term = f"term: Kenarix\nexpansion: {WORDS}\ndefinition: {WORDS}\nsources: [kenarix-sumber]\nconfidence: high\n"
    write(
        content / "data/terms/kenarix-term.yml", THING.format(kind="term", audience="supervisor", body=term)
    )
    institution = f"short: KENARIX\nname: {WORDS}\nkind: agency\nsummary: {WORDS}\n{FACT}"
    path = content / "data/institutions/kenarix-institution.yml"
    text = THING.format(kind="institution", audience="staff", body=institution)
    write(path, text.replace("audience: staff\n", ""))  # none given: staff
    regulation = content / "data/regulations/uu-18-2017.yml"
    text = re.sub(r"^internal_note:.*", "", regulation.read_text("utf-8"), flags=re.S | re.M)
    write(regulation, text + f"internal_note: {WORDS}\n")
    contact = content / "data/contacts/kjri-hong-kong.yml"
    text = contact.read_text("utf-8").replace(
        "channels:\n",
        f'channels:\n- type: address\n  value: "kenarix-cadangan"\n  internal_note: {WORDS}\n  withheld: true\n',
        1,
    )
    write(contact, text)


@pytest.mark.parametrize("edition", ["web", "file"])
def test_no_canary_gets_into_the_public_build(tmp_path: Path, edition: str) -> None:
    config = copy_project(tmp_path)
    plant(tmp_path / "content")
    result = build_project(config, tmp_path / "site", edition=edition)
    assert result.ok, result.message or result.findings
    assert [text[:200] for text in everything(tmp_path / "site") if CANARY in text.lower()] == []


def test_the_canaries_would_be_seen(tmp_path: Path) -> None:
    """The same canaries do appear where they belong: the test above can fail."""
    config = copy_project(tmp_path)
    plant(tmp_path / "content")
    assert build_project(config, tmp_path / "staff", audience="staff").ok
    assert build_project(config, tmp_path / "supervisor", audience="supervisor").ok
    staff = "\n".join(everything(tmp_path / "staff")).lower()
    supervisor = "\n".join(everything(tmp_path / "supervisor")).lower()
    for name in (
        "kenarix-staff",
        "kenarix-role",
        "kenarix-penerbit",
        "kenarix-kata",
        "kenarix-tanpa-tingkat",
        "kenarix-institution",
    ):
        assert name in staff, name
    assert "kenarix-supervisor" not in staff
    assert "kenarix-supervisor" in supervisor
    assert "kenarix-cadangan" not in supervisor  # withheld channels show nowhere
    assert "kenarix-tidak-dipakai" not in supervisor  # unused pictures neither


@pytest.mark.parametrize("name", ["public", "supervisor"])
def test_withheld_contacts_show_on_no_page(sites: Sites, name: str) -> None:
    site = real_site()
    shown = {ch.value for c in site.contacts.values() for ch in c.shown_channels}
    hidden = {
        ch.value
        for c in site.contacts.values()
        for ch in c.channels
        if ch.value not in shown and len(ch.value) > 4 and ch.type in ("phone", "whatsapp", "sms", "email")
    }
    assert len(hidden) > 20  # of about 25 that wait to be checked
    texts = [p.read_text("utf-8") for p in sites[name].rglob("*.html")]
    found = [v for v in sorted(hidden) if any(re.search(rf"(?<!\d){re.escape(v)}(?!\d)", t) for t in texts)]
    assert found == []


def test_twins_of_different_levels_stop_the_build_and_publish_neither(tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    add_page(tmp_path / "content", "kenarix-beda", audience="staff", title="Kenarix beda")
    path = tmp_path / "content/en/masalah/kenarix-beda.md"
    path.write_text(path.read_text("utf-8").replace("audience: staff", "audience: public"), "utf-8")
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert any(f.code == "AUD002" for f in result.findings)
    assert not (tmp_path / "site").exists()


def test_a_public_page_that_refers_to_a_staff_page_stops_the_build(tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    add_page(tmp_path / "content", "contoh", body="Lihat [[page:orientasi-petugas]].")
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert {f.code for f in result.findings if f.severity == "error"} == {"AUD001"}
