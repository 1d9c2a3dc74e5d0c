"""A day of a path, in the web and in the file edition: progress survives language, renames and a new build."""

import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from tests.browser.axe import violations
from tests.browser.kinds import documents
from tests.browser.test_html import errors
from tests.browser.waiting import open_link
from tests.conftest import ROOT, Sites, serve_folder
from tests.plugin.project import build_project, copy_project
from tests.real_site import real_site

pytestmark = pytest.mark.browser

PATH = "jalur-kesehatan"
CHANGED, RENAMED = "penjelasan-kesehatan", "apa-itu-ltsa"
TODAY = "2026-11-25T09:00:00"
# Answers every question of the page as its own data says, in the order in which they are shown.
ANSWER = """
(wrong) => {
  for (const q of document.querySelectorAll(".question")) {
    const wanted = q.dataset.answer.split(" ");
    const fields = [...q.querySelectorAll("fieldset input, fieldset select")];
    if (q.dataset.kind === "numeric") fields[0].value = wanted[0];
    else if (q.dataset.kind === "single") fields[wrong ? Number(wanted[0]) % fields.length : wanted[0] - 1].checked = true;
    else if (q.dataset.kind === "multiple") fields.forEach((f) => { f.checked = wanted.includes(f.value); });
    else fields.forEach((f, n) => { f.value = wanted[n]; });
    q.querySelector("[data-check]").click();
  }
}
"""
ITEMS = """
(all) => all.map((li) => ({
  key: li.dataset.key, kind: li.dataset.kind, id: li.id,
  href: (li.querySelector(".item-title a") || {}).href, state: li.querySelector(".state").textContent,
  done: li.classList.contains("done"), open: li.classList.contains("open-again"),
}))
"""


@dataclass
class Project:
    """A copy of the content, and the site that is built of it again and again."""

    config: Path
    out: Path
    edition: str

    def build(self) -> None:
        result = build_project(self.config, self.out, "staff", self.edition)
        assert result.ok, (
            result.message,
            [f.text("en") for f in result.findings if f.severity == "error"][:5],
        )


@pytest.fixture(params=["web", "file"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    made = Project(copy_project(tmp_path / "project"), tmp_path / "site", request.param)
    made.build()
    return made


@pytest.fixture
def address(project: Project) -> Iterator[str]:
    """Where the site is read: a web server, or the files themselves."""
    if project.edition == "file":
        yield project.out.as_uri() + "/"
    else:
        yield from serve_folder(project.out, project.out)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    opened.clock.set_fixed_time(TODAY)
    yield opened
    opened.close()


def watched(context: BrowserContext) -> Page:
    """A page on which nothing may go wrong in silence."""
    page = context.new_page()
    page.on("pageerror", lambda problem: pytest.fail(str(problem)))
    return page


def day(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.eval_on_selector_all("[aria-labelledby=tahap-day] .path-item", ITEMS)
    return found


def unfold(page: Page, within: str) -> None:
    """Open everything that is folded there."""
    page.eval_on_selector_all(f"{within} details", "(all) => all.forEach((fold) => { fold.open = true; })")


def learn_a_day(page: Page, url: str) -> None:
    """Do everything of the first day: read, answer, have tasks signed."""
    page.goto(url)
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    for item in day(page):
        row = page.locator(f"#{item['id']}")
        if item["kind"] in ("lesson", "sop"):
            row.locator("[type=checkbox]").check()
        elif item["kind"] == "task":
            row.locator(".more summary").click()
            row.locator(".inline-form input").fill("Bu Sri")
            row.locator("[data-sign]").click()
        else:
            page.goto(item["href"])
            page.evaluate(ANSWER, False)
            page.goto(url)


def resting_on(content: Path, page_id: str) -> set[str]:
    """The keys of the day's items that rest on a page as a whole, read from the YAML alone."""
    path = yaml.safe_load((content / f"data/paths/{PATH}.yml").read_text("utf-8"))
    found = set()
    for item in path["stages"][0]["items"]:
        key = item.get("reference") or f"task:{item['id']}"
        cited = [key, *item.get("references", ())]
        if key.startswith("quiz:"):
            quiz = yaml.safe_load((content / f"data/quizzes/{key[5:]}.yml").read_text("utf-8"))
            cited += [line for q in quiz.get("questions", ()) for line in q["references"]]
        if f"page:{page_id}" in cited:
            found.add(key)
    return found


def test_a_day_of_a_path_survives_language_rename_and_rebuild(
    project: Project, address: str, context: BrowserContext
) -> None:
    url = f"{address}jalur/{PATH}.html"
    page = watched(context)
    learn_a_day(page, url)
    assert [item["key"] for item in day(page) if not item["done"]] == []
    before = page.locator("[data-summary]").text_content()

    open_link(page, "a[hreflang=en], a[lang=en]")
    assert "/en/" in page.url
    assert all(item["done"] for item in day(page))
    assert re.findall(r"\d+", page.locator("[data-summary]").text_content() or "") == re.findall(
        r"\d+", before or ""
    )

    content = project.config.parent / "content"
    for lang in ("id", "en"):
        file = next((content / lang).rglob(f"{RENAMED}.md"))
        file.rename(file.with_name("kantor-satu-atap.md"))
    file = next((content / "id").rglob(f"{CHANGED}.md"))
    text = file.read_text("utf-8")
    head, front, body = text.split("---\n", 2)
    note = (
        "  - date: 2026-11-28\n    what: Daftar tempat pemeriksaan berubah.\n    reference: reg:pp-59-2021\n"
    )
    front = (
        front.replace("changes:\n", f"changes:\n{note}")
        if "changes:\n" in front
        else f"{front}changes:\n{note}"
    )
    first, gap, rest = body.lstrip("\n").partition("\n\n")
    file.write_text(f"{head}---\n{front}---\n{first} Uji perubahan.{gap}{rest}", "utf-8")
    project.build()

    page.goto(url)
    after = day(page)
    wanted = resting_on(content, CHANGED)
    assert len(wanted) >= 2
    assert {item["key"] for item in after if item["open"]} == wanted
    assert {item["key"] for item in after if item["done"]} == {item["key"] for item in after} - wanted
    assert page.locator("[data-why] li").all_text_contents() == [
        f"{len(wanted)} butir dibuka lagi karena PP 59/2021"
    ]
    assert all("Daftar tempat pemeriksaan berubah" in item["state"] for item in after if item["open"])
    assert page.locator(".recent .changed").count() == 1
    renamed = next(item for item in after if item["key"] == f"page:{RENAMED}")
    assert renamed["href"].endswith("/kantor-satu-atap.html")

    for item in after:
        if item["open"] and item["kind"] == "lesson":
            page.locator(f"#{item['id']} [type=checkbox]").check()
    assert {item["key"] for item in day(page) if item["open"]} == {
        item["key"] for item in after if item["open"] and item["kind"] != "lesson"
    }


@pytest.fixture(scope="module")
def staff(sites: Sites) -> Iterator[str]:
    yield from serve_folder(sites["supervisor"], sites["supervisor"])


def test_progress_leaves_as_a_file_and_comes_back_on_another_device(
    browser: Browser, context: BrowserContext, staff: str, tmp_path: Path
) -> None:
    url = f"{staff}jalur/{PATH}.html"
    page = watched(context)
    learn_a_day(page, url)
    unfold(page, ".learner")
    with page.expect_download() as waiting:
        page.click("[data-save]")
    saved = tmp_path / "ani.json"
    waiting.value.save_as(saved)

    other = browser.new_context()
    there = watched(other)
    there.goto(url)
    cut = tmp_path / "cut.json"
    cut.write_bytes(saved.read_bytes()[:-50])
    altered = tmp_path / "altered.json"
    altered.write_text(saved.read_text("utf-8").replace("Bu Sri", "Bu Tri"), "utf-8")
    newer = tmp_path / "newer.json"
    newer.write_text(saved.read_text("utf-8").replace('"version":1', '"version":9'), "utf-8")
    for bad, words in ((cut, "terpotong"), (altered, "berubah sesudah disimpan"), (newer, "lebih baru")):
        there.set_input_files("#pelajar_berkas", bad)
        expect(there.locator(".learner [data-said]")).to_contain_text(words)
        assert not any(item["done"] for item in day(there))
    there.set_input_files("#pelajar_berkas", saved)
    expect(there.locator(".learner [data-said]")).to_contain_text("sudah digabungkan")
    assert all(item["done"] for item in day(there))

    there.goto(f"{staff}pembimbing/index.html")
    there.set_input_files("#berkas", [saved, cut])
    there.wait_for_selector(".mentors tbody tr")
    rows = there.locator(".mentors tbody tr").all_text_contents()
    assert any("Ani" in row and "Jalur meja kesehatan" in row for row in rows)
    assert "cut.json" in (there.locator(".mentors > [data-said]").text_content() or "")

    there.goto(url)
    there.on("dialog", lambda dialog: dialog.accept())
    unfold(there, ".learner")
    there.click("[data-forget-all]")
    assert there.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('suluh.belajar'))") == []
    assert not any(item["done"] for item in day(there))
    other.close()


def test_a_finished_path_gives_a_sheet_that_the_mentors_page_verifies(
    context: BrowserContext, staff: str
) -> None:
    page = watched(context)
    page.goto(f"{staff}jalur/{PATH}.html")
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    page.evaluate(
        """() => {
          const book = Suluh.learner.book;
          document.querySelectorAll(".path-item").forEach((li) => Suluh.progress.done(book.state, li.dataset.key,
            li.dataset.marks.match(/.{5}/g), "2026-11-25", li.dataset.kind === "task" ? "Bu Sri" : ""));
          book.save();
        }"""
    )
    page.reload()
    said = {
        name: page.locator(f"[data-of={name}]").text_content() or ""
        for name in ("name", "day", "content", "code")
    }
    assert page.locator(".sheet").is_visible()
    page.evaluate("window.print = () => {}")
    page.click("[data-print]")
    page.emulate_media(media="print")
    assert [page.locator(name).first.is_visible() for name in (".sheet", ".stage", ".learner")] == [
        True,
        False,
        False,
    ]
    pdfium = pytest.importorskip("pypdfium2")
    assert len(pdfium.PdfDocument(page.pdf(format="A4"))) == 1
    page.emulate_media(media="screen")
    page.goto(f"{staff}pembimbing/index.html")
    page.select_option("#periksa_jalur", PATH)
    for field, value in {"nama": "name", "hari": "day", "isi": "content", "kode": "code"}.items():
        page.fill(f"#periksa_{field}", said[value])
    page.click("[data-verify]")
    verdict = page.locator("[data-verdict]")
    assert verdict.text_content() == "Kode cocok, dengan isi yang berlaku sekarang."
    page.fill("#periksa_nama", "Ina")
    page.click("[data-verify]")
    assert "tidak cocok" in (verdict.text_content() or "")


def test_a_quiz_scores_repeats_and_explains_by_keyboard_alone(context: BrowserContext, staff: str) -> None:
    page = watched(context)
    page.goto(f"{staff}kuis/dasar-ltsa.html")
    count = page.locator(".question").count()
    page.evaluate(ANSWER, True)
    score = page.locator(".score").text_content() or ""
    assert f"dari {count}" in score
    assert "Belum lulus" in score
    page.locator("[data-go] button").press("Enter")
    page.locator("[data-again]").press("Enter")
    assert page.locator(".score").text_content() == ""
    first = page.locator(".question").first
    first.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert re.match(r"Benar\.|Belum tepat\.", first.locator(".verdict").text_content() or "")
    assert first.locator("details").get_attribute("open") is not None


def test_a_quiz_that_opened_again_asks_only_what_changed(context: BrowserContext, staff: str) -> None:
    page = watched(context)
    url = f"{staff}kuis/dasar-ltsa.html"
    page.goto(url)
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    page.evaluate(ANSWER, False)
    page.evaluate(
        """() => {
          const book = Suluh.learner.book, key = document.querySelector(".question").dataset.key;
          book.state.cards[key][4] = "zzzzz"; // it was answered when it rested on something else
          book.state.items["quiz:dasar-ltsa"][1] = "zzzzz";
          book.save();
        }"""
    )
    page.reload()
    assert page.locator(".question.changed").count() == 1
    assert "berubah" in (page.locator(".question").first.locator(".verdict").text_content() or "")
    assert page.locator(".score").text_content() == ""
    page.evaluate(
        ANSWER.replace('querySelectorAll(".question")', 'querySelectorAll(".question.changed")'), False
    )
    assert "100%" in (page.locator(".score").text_content() or "")
    item = page.evaluate("Suluh.learner.book.state.items['quiz:dasar-ltsa']")
    assert item[1] == page.locator(".quiz").get_attribute("data-marks")


def test_a_case_shows_one_step_after_the_other(context: BrowserContext, staff: str) -> None:
    case = next(d for d in documents("supervisor") if d.kind == "case" and d.lang == "id")
    page = watched(context)
    page.goto(staff + case.address)
    steps = page.locator(".question").count()
    assert page.locator(".question:visible").count() == 1
    assert not page.locator("[data-last]").is_visible()
    page.evaluate(ANSWER, False)
    page.click("[data-go] button")
    assert page.locator(".question:visible").count() == 0
    assert page.locator("[data-last]").is_visible()
    assert f"{steps} dari {steps}" in (page.locator(".score").text_content() or "")


def test_a_review_asks_five_a_day_and_the_due_ones_first(browser: Browser, staff: str) -> None:
    context = browser.new_context()
    context.clock.set_fixed_time(TODAY)
    page = watched(context)
    url = f"{staff}ulangan/{PATH}.html"
    page.goto(url)
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    asked = []
    for _ in range(5):
        question = page.locator(".question:visible").last
        asked.append(question.get_attribute("data-key"))
        page.evaluate(
            """() => { const q = [...document.querySelectorAll(".question:not([hidden])")].pop();
              const f = [...q.querySelectorAll("fieldset input, fieldset select")], w = q.dataset.answer.split(" ");
              if (q.dataset.kind === "numeric") f[0].value = w[0];
              else if (f[0].type === "radio" || f[0].type === "checkbox") f.forEach((x) => { x.checked = w.includes(x.value); });
              else f.forEach((x, n) => { x.value = w[n]; });
              q.querySelector("[data-check]").click(); }"""
        )
        page.click("[data-go] button")
    assert len(set(asked)) == 5
    assert "5 dari 5" in (page.locator(".score").text_content() or "")
    page.reload()
    assert page.locator(".question:visible").count() == 0
    due = page.evaluate("Math.min(...Object.values(Suluh.learner.book.state.cards).map((c) => c[2] - c[3]))")
    context.clock.set_fixed_time(f"2026-11-{25 + due:02d}T09:00:00")
    page.reload()
    assert page.locator(".question:visible").first.get_attribute("data-key") in asked
    context.close()


def test_without_javascript_answers_and_checklist_are_there(browser: Browser, staff: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{staff}kuis/dasar-ltsa.html")
    count = page.locator(".question").count()
    assert page.locator(".question .answer summary").count() == count
    page.locator(".question .answer summary").first.click()
    assert page.locator(".question .answer p").first.is_visible()
    assert not page.locator("[data-check]").first.is_visible()
    page.goto(f"{staff}jalur/{PATH}.html")
    assert page.locator(".path-item").count() > 20
    assert not page.locator(".learner").is_visible()
    context.close()


def test_a_browser_that_refuses_storage_says_so_and_offers_the_file(browser: Browser, staff: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    page = watched(context)
    page.goto(f"{staff}jalur/{PATH}.html")
    page.fill("#pelajar_nama", "Ani")
    page.click("[data-add]")
    page.locator(".path-item [type=checkbox]").first.check()
    assert page.locator(".path-item.done").count() == 1
    assert "Simpan ke berkas" in (page.locator(".learner [data-said]").text_content() or "")
    unfold(page, ".learner")
    with page.expect_download() as waiting:
        page.click("[data-save]")
    assert waiting.value.suggested_filename.endswith(".json")
    context.close()


def test_pages_for_workers_load_no_learning_script(sites: Sites) -> None:
    learning = re.compile(r"aset/(learning|rail)\.|class=\"rail")
    guilty = [p for p in sites["public"].rglob("*.html") if learning.search(p.read_text("utf-8"))]
    assert guilty == []
    internal = sites["supervisor"]
    loading = {
        d.audience.value
        for d in documents("supervisor")
        if "aset/learning." in (internal / d.address).read_text("utf-8")
    }
    assert loading
    assert "public" not in loading


KINDS = ("learning", "path", "quiz", "case", "review", "handover", "mentors")


def one_of(kind: str) -> list[str]:
    found = [d for d in documents("supervisor") if d.kind == kind]
    return [next(d.address for d in found if d.lang == lang) for lang in ("id", "en")]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_objects_to_nothing_on_learning_pages(browser: Browser, staff: str, kind: str) -> None:
    light, dark = one_of(kind)
    assert violations(browser, staff + light, "light", 360) == []
    assert violations(browser, staff + dark, "dark", 1280) == []


def test_learning_pages_are_valid_html(sites: Sites) -> None:
    lesson = next(d.address for d in documents("supervisor") if d.subject == RENAMED)
    pages = [lesson, *(address for kind in KINDS for address in one_of(kind))]
    assert errors([sites["supervisor"] / address for address in pages]) == []


@pytest.mark.parametrize("kind", KINDS)
def test_learning_pages_fit_a_narrow_phone(browser: Browser, staff: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(staff + one_of(kind)[0])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


SCORM = """
<!doctype html><html lang="id"><title>LMS</title>
<script src="scorm12.js"></script>
<script>
  let kept = { core: { credit: "credit" }, student_data: { mastery_score: "80" } };
  window.finished = 0;
  function launch() {
    window.API = new Scorm12API({ autocommit: false, mastery_override: true });
    API.loadFromJSON(kept, "cmi");
    API.on("LMSFinish", () => { window.finished += 1; });
    const frame = document.createElement("iframe");
    frame.src = "index.html";
    frame.title = "kuis";
    document.documentElement.append(frame);
  }
  function leave() {
    document.querySelector("iframe").remove();
    const { core, suspend_data } = JSON.parse(JSON.stringify(API.renderCommitCMI(true))).cmi;
    const { lesson_status, lesson_location, total_time, exit, score } = core;
    kept = { core: { lesson_status, lesson_location, total_time, credit: "credit", score: { raw: score.raw } },
      suspend_data, student_data: { mastery_score: "80" } };
    return { status: lesson_status, raw: score.raw, exit, total: total_time };
  }
</script></html>
"""


def scorm_frame(page: Page) -> Frame:
    """The quiz of a new session, with its script at work."""
    page.evaluate("launch()")
    page.wait_for_selector("iframe")
    started = time.monotonic()  # to wait inside the page would need a script that its policy refuses
    while not page.evaluate("API.isInitialized()"):
        assert time.monotonic() - started < 20
        page.wait_for_timeout(50)
    return next(f for f in page.frames if f.url.endswith("index.html"))


def test_a_scorm_package_goes_on_and_keeps_its_pass_inside_scorm_again(
    browser: Browser, tmp_path: Path
) -> None:
    import zipfile

    from suluh.export.form import Order, carry_out
    from tests.small_site import EXPORT_BY_NAME, edition_of

    site = real_site()
    order = Order(edition_of(site, "staff"), ("dasar-ltsa",), tmp_path / "out", ("id",))
    with zipfile.ZipFile(carry_out(EXPORT_BY_NAME["scorm"], order)[0]) as archive:
        archive.extractall(tmp_path / "lms")
    shutil.copy(ROOT / "node_modules/scorm-again/dist/scorm12.js", tmp_path / "lms/scorm12.js")
    (tmp_path / "lms/lms.html").write_text(SCORM, "utf-8")
    (tmp_path / "lms/_headers").write_text(
        "/*\n  Content-Security-Policy: default-src 'self' 'unsafe-inline'\n", "utf-8"
    )
    for url in serve_folder(tmp_path / "lms", tmp_path / "lms"):
        page = browser.new_page()
        page.goto(url + "lms.html")
        frame = scorm_frame(page)
        # One question of each kind, then away.
        kinds = frame.evaluate(
            """() => [...new Map([...document.querySelectorAll(".question")].map((q) => [q.dataset.kind, q.id]))]"""
        )
        for _, id in kinds:
            frame.evaluate(ANSWER.replace('".question"', f'"#{id}"'), False)
        frame.wait_for_timeout(1100)
        left = page.evaluate("leave()")
        assert (left["status"], left["raw"], left["exit"]) == ("incomplete", "", "suspend")
        assert left["total"] not in ("", "00:00:00", "0000:00:00")

        frame = scorm_frame(page)
        assert frame.locator(".question.right").count() == len(kinds)
        assert frame.locator(".question.wrong").count() == 0
        on = frame.evaluate("document.activeElement.closest('.question').id")
        assert on == frame.evaluate("document.querySelector('.question:not(.right)').id")
        frame.evaluate(ANSWER, False)
        left = page.evaluate("leave()")
        assert (left["status"], left["raw"], left["exit"]) == ("passed", "100", "")

        frame = scorm_frame(page)
        assert "100%" in (frame.locator(".score").text_content() or "")
        frame.locator("[data-again]").click()
        frame.evaluate(ANSWER, True)
        assert "100%" not in (frame.locator(".score").text_content() or "")
        left = page.evaluate("leave()")
        assert (left["status"], left["raw"]) == ("passed", "100")
        assert page.evaluate("finished") == 3
        page.close()
