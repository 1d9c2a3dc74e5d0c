"""A supervisor's day: choose an instrument, print it, fill it in offline, import, read the report."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from suluh.monitoring.model.instrument import Instrument
from tests.browser.axe import violations
from tests.browser.waiting import open_link
from tests.cli.commands import run
from tests.conftest import ROOT
from tests.monitoring.report.kobo import made_up, tables, to_csv, write
from tests.monitoring.report.printed import tables_of
from tests.real_site import real_site
from tests.small_site import DAY

pytestmark = pytest.mark.browser

INSTRUMENT = "p3mi-cabang"
TOOL = ["--content", str(ROOT / "content"), "--as-of", DAY.isoformat(), "--lang", "id"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, bypass_csp=False
    )
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    yield opened
    context.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on an export in the shape of Kobo's, with labels, as a workbook."""
    folder = tmp_path_factory.mktemp("day")
    form = real_site().of(Instrument)[INSTRUMENT]
    path = write(made_up(form, 80, seed=11), folder / "in", "id", "xlsx")
    done = run(
        folder, "report", str(path), "--instrument", INSTRUMENT, "--out", "out", "--format", "html", *TOOL
    )
    assert done.exit_code == 0, done.output
    return folder / "out"


def fill_in(page: Page) -> None:
    """Answer everything that the form asks, the first choice of each."""
    fields = page.locator("form.instrument-form")
    for _ in range(3):  # answers open further questions
        for field in fields.locator("input:visible, textarea:visible").all():
            kind, name = field.get_attribute("type") or "text", field.get_attribute("name") or ""
            if kind == "radio":
                group = fields.locator(f'input[name="{name}"]:visible')
                if (
                    not group.locator(":scope:checked").count()
                    and not fields.locator(f'input[name="{name}"]:checked').count()
                ):
                    group.first.check()
            elif kind == "checkbox":
                continue
            elif not field.input_value():
                field.fill(
                    {"date": "2026-11-02", "number": "7"}.get(kind)
                    or ("7" if field.get_attribute("inputmode") else "PT Contoh")
                )


def test_the_day(page: Page, staff_url: str, tmp_path: Path) -> None:
    page.goto(staff_url + "instrumen/index.html")
    open_link(page, f'main a[href*="{INSTRUMENT}"]')
    assert INSTRUMENT in page.url

    page.goto(staff_url + f"instrumen/{INSTRUMENT}-kertas.html")
    page.emulate_media(media="print")
    assert len(page.pdf(format="A4")) > 10_000
    page.emulate_media(media="screen")

    page.goto(staff_url + f"instrumen/{INSTRUMENT}-isian.html")
    page.context.set_offline(True)
    fill_in(page)
    page.locator('form.instrument-form button[type="submit"]').click()
    expect(page.locator("[data-csv]")).to_be_enabled()
    with page.expect_download() as download:
        page.locator("[data-csv]").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    page.context.set_offline(False)

    done = run(
        tmp_path, "report", str(saved), "--instrument", INSTRUMENT, "--out", "out", "--format", "html", *TOOL
    )
    assert done.exit_code == 0, done.output
    assert "1 jawaban dipakai, 0 baris disisihkan" in done.output
    page.goto((tmp_path / "out/lengkap/laporan.html").as_uri())
    assert page.locator("dt", has_text="Jawaban dipakai").locator("+ dd").inner_text() == "1"
    captions = dict(tables_of(page.content()))
    assert "Lampu" in captions
    page.goto((tmp_path / "out/tersamar/laporan.html").as_uri())
    assert page.locator("main table").count() == 0  # one response: nothing may be told


def test_import_many_responses_and_read_the_report(page: Page, report: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on(
        "request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None
    )
    for version, name in (("lengkap", "laporan"), ("tersamar", "report")):
        page.goto((report / version / f"{name}.html").as_uri())
        links = page.locator("nav.parts a").all()
        assert all(page.locator(link.get_attribute("href") or "#").is_visible() for link in links)
        links[2].click()
        assert page.url.endswith(links[2].get_attribute("href") or "#")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
    open_link(page, "header nav a")
    assert page.locator("html").get_attribute("lang") == "id"
    assert said == []


@pytest.mark.parametrize(("version", "width"), [("lengkap", 320), ("lengkap", 1280), ("tersamar", 360)])
def test_a_report_fits_every_screen(browser: Browser, report: Path, version: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((report / version / "laporan.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize(
    ("version", "scheme", "width", "name"),
    [("lengkap", "light", 360, "laporan"), ("tersamar", "dark", 1280, "report")],
)
def test_axe_objects_to_nothing(
    browser: Browser, report: Path, version: str, scheme: str, width: int, name: str
) -> None:
    assert violations(browser, (report / version / f"{name}.html").as_uri(), scheme, width) == []


def test_bad_rows_can_be_found_in_the_file_they_were_put_into(tmp_path: Path) -> None:
    form = real_site().of(Instrument)[INSTRUMENT]
    rows = tables(made_up(form, 12, seed=3), "en")["Responses"]
    rows[6][rows[0].index("versi")] = "9"
    (tmp_path / "a.csv").write_bytes(to_csv(rows, separator=";", encoding="utf-16"))
    done = run(
        tmp_path, "report", "a.csv", "--instrument", INSTRUMENT, "--out", "out", "--format", "html", *TOOL
    )
    assert "11 jawaban dipakai, 1 baris disisihkan" in done.output
    html = (tmp_path / "out/lengkap/laporan.html").read_text("utf-8")
    assert re.search(r"Versi lain</th><td class=\"n\">1<", html)
    assert "bukan UTF-8, melainkan utf-16" in html
