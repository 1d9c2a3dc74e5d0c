"""Pages of the help desk: what stands on them, and what never does."""

import re
from datetime import date
from pathlib import Path

import pytest

from suluh.helpdesk.link.reachable import destinations
from suluh.helpdesk.model.charge import Charge
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.site import Site
from suluh.text.plain import strip_tags
from tests.conftest import DAY, Sites
from tests.real_site import real_bodies, real_site
from tests.small_site import bodies, sound_site

TODAY = date.fromisoformat(DAY)
FACT = "sources: [contoh-sumber]\nchecked: 2026-11-22\nconfidence: medium\n"


@pytest.fixture(scope="module")
def site() -> Site:
    return real_site()


@pytest.fixture(scope="module")
def public() -> dict[str, str]:
    return {name: html for name, html in real_bodies().items() if "bantuan/" in name}


@pytest.fixture(scope="module")
def staff() -> dict[str, str]:
    return real_bodies("staff")


def address(outcome: str, site: Site, lang: str) -> str:
    return ("" if lang == "id" else "en/") + f"bantuan/hasil/{site.of(Outcome)[outcome].name}.html"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_outcome_says_safety_first_then_steps_then_numbers(
    site: Site, public: dict[str, str], lang: str
) -> None:
    for outcome in site.of(Outcome).values():
        html = public[address(outcome.id, site, lang)]
        text = " ".join(strip_tags(html).split())
        first = re.split(r"\[\[", outcome.safety[0][lang])[0].strip()
        places = [text.index(" ".join(first.split())), text.index(" ".join(outcome.short[lang].split()))]
        places.append(html.index('id="sekarang"'))
        places.append(html.index('id="hubungi"'))
        assert places[0] < places[1]
        assert places[2] < places[3]
        assert 'class="channel"' in html


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_outcome_abroad_names_every_country(site: Site, public: dict[str, str], lang: str) -> None:
    for outcome in site.of(Outcome).values():
        if outcome.place == "destination" and outcome.contact_needs:
            html = public[address(outcome.id, site, lang)]
            for country in destinations(site):
                assert f'id="negara-{country.code.lower()}"' in html, (outcome.id, country.code)


def test_the_officers_side_is_for_staff_only(
    site: Site, public: dict[str, str], staff: dict[str, str]
) -> None:
    checked = 0
    for outcome in site.of(Outcome).values():
        assert outcome.officer is not None, outcome.id
        promise = strip_tags(outcome.officer.never_promise[0].id)
        page = address(outcome.id, site, "id")
        assert promise in strip_tags(staff[page])
        assert promise not in strip_tags(public[page])
        assert 'id="petugas"' not in public[page]
        checked += 1
    assert checked > 20
    assert not any("pohon/" in name for name in real_bodies())


def test_every_question_has_emergency_numbers_and_a_way_back_to_the_start(
    site: Site, public: dict[str, str]
) -> None:
    questions = [
        html
        for name, html in public.items()
        if re.search(r"bantuan/[a-z0-9-]+/[a-z0-9-]+\.html", name) and "/hasil/" not in name
    ]
    assert len(questions) == 2 * sum(len(tree.questions) for tree in site.of(DecisionTree).values())
    for html in questions:
        assert 'href="tel:' in html
        assert 'href="../index.html"' in html
        assert 'href="../../kontak/index.html"' in html


def test_titles_and_addresses_of_sensitive_pages_tell_nothing(sites: Sites) -> None:
    for path in (sites["public"] / "bantuan").rglob("*.html"):
        html = path.read_text("utf-8")
        title = re.search(r"<title>(.*?)</title>", html)
        assert title is not None
        heading = re.search(r"<h1>(.*?)</h1>", html)
        assert heading is not None
        if path.parent.name not in ("bantuan",):
            assert strip_tags(heading[1]) not in title[1], path.name
            assert 'name="referrer" content="no-referrer"' in html
            assert "data-exit" in html
            assert "?" not in re.sub(
                r'href="(?:https?|sms|mailto):[^"]*"', "", " ".join(re.findall(r'href="[^"]*"', html))
            )


def alert(ends: str) -> dict[str, str]:
    return {
        "content/data/alerts/palsu.yml": "id: palsu\naudience: public\ntitle: {id: Awas tawaran palsu, en: False offers}\n"
        f"text: {{id: Tanyakan dahulu., en: Ask first.}}\ntopic: scam\ntopics: [masalah]\nstarts: 2026-11-01\nends: {ends}\n{FACT}"
    }


def test_an_alert_stands_on_its_pages_until_its_last_day(tmp_path: Path) -> None:
    running = bodies(sound_site(tmp_path / "a", alert("2026-11-22")))
    assert "Awas tawaran palsu" in running["masalah/paspor.html"]
    assert "False offers" in running["en/masalah/paspor.html"]
    assert "Awas tawaran palsu" in running["peringatan/index.html"]
    assert "Awas tawaran palsu" not in running["index.html"]
    over = bodies(sound_site(tmp_path / "b", alert("2026-11-21")))
    assert not any("Awas tawaran palsu" in html for html in over.values())
    assert "peringatan/index.html" not in over


def test_a_list_of_agencies_past_its_term_hides_itself(tmp_path: Path) -> None:
    def listed(day: str) -> str:
        text = (
            "id: daftar\naudience: public\nname: {id: Daftar, en: List}\npublisher: {id: Kantor, en: Office}\n"
            f"dated: {day}\nterm_days: 30\nagencies:\n  - {{name: PT Contoh Jaya, licence: licensed}}\n{FACT}"
        )
        site = sound_site(tmp_path / day, {"content/data/agencies/daftar.yml": text})
        return bodies(site)["bantuan/perusahaan.html"]

    assert "PT Contoh Jaya" in listed("2026-11-01")
    assert "PT Contoh Jaya" not in listed("2026-10-01")
    assert "lewat masanya" in listed("2026-10-01")
    assert 'id="cara"' in listed("2026-10-01")


def test_conflicting_sources_on_charges_are_said_to_conflict(staff: dict[str, str], site: Site) -> None:
    html = staff["bantuan/biaya-p-to-p.html"]
    conflicts = [c for c in site.of(Charge).values() if any(r.verdict == "conflict" for r in c.rulings)]
    assert conflicts
    assert "Sumber bertentangan" in html
    assert "Permen P2MI 17/2025" in strip_tags(html)
