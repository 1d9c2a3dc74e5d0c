"""Questions one at a time: why, at the choice taken; what to read again at the end; nothing kept of workers."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from suluh.blocks.compose import Composer
from suluh.flow import theme
from tests.browser.axe import violations
from tests.browser.test_html import errors
from tests.conftest import Sites, serve_folder
from tests.small_site import edition_of, sound_site

pytestmark = pytest.mark.browser

OPEN = "kuis/cek-tawaran-kerja.html"
OPEN_PATH = "jalur/sebelum-berangkat.html"
PHONE, DESKTOP = (360, 740), (1280, 800)
# Takes the first choice that is right, or wrong, on the question in view.
TAKE = """
(wrong) => {
  const q = document.querySelector(".question:not([hidden])"), wanted = q.dataset.answer.split(" ");
  const fields = [...q.querySelectorAll("fieldset input, fieldset select")];
  if (q.dataset.kind === "numeric") fields[0].value = wrong ? "9999" : wanted[0];
  else if (q.dataset.kind === "single") fields.find((f) => wanted.includes(f.value) !== wrong).checked = true;
  else if (q.dataset.kind === "multiple") fields.forEach((f) => { f.checked = wanted.includes(f.value) !== wrong; });
  else fields.forEach((f, n) => { f.value = wrong ? "1" : wanted[n]; });
  return q.id;
}
"""
KEPT = """async () => [Object.keys(localStorage), Object.keys(sessionStorage), await indexedDB.databases(), document.cookie]"""


def opened(browser: Browser, url: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.on("pageerror", lambda problem: pytest.fail(str(problem)))
    page.goto(url)
    return page


def walk(page: Page, wrong: set[int]) -> list[str]:
    """Answer every question in view, those of the numbers (from 0) wrongly; gives the ids of the wrong ones."""
    missed = []
    for number in range(80):
        if not page.locator(".question:visible").count():
            break
        assert page.locator(".question:visible").count() == 1
        id = page.evaluate(TAKE, number in wrong)
        page.locator(".question:visible [data-check]").press("Enter")
        # Focus is on the way on, so that one key goes to the next question, and its text is read.
        assert page.evaluate("document.activeElement.parentElement.matches('[data-go]')")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('legend, .ending h3')")
        if number in wrong:
            missed.append(id)
    return missed


def answers_and_sums_up(page: Page, score: str) -> None:
    count = page.locator(".question").count()
    place = page.locator(".at p").text_content() or ""
    assert [int(word) for word in place.split() if word.isdigit()] == [1, count]
    missed = walk(page, {0, 2})
    assert score.format(count - 2, count) in (page.locator(".score").text_content() or "")
    listed = page.locator("[data-missed] li > p:first-child a")
    assert [link.get_attribute("href") for link in listed.all()] == [f"#{id}" for id in missed]
    assert page.locator("[data-missed] li > p:last-child a").count() >= len(missed)
    # What was not right is looked at again, then repeated alone.
    listed.first.click()
    assert page.locator(f"#{missed[0]}").is_visible()
    page.click("[data-go] button")
    page.click("[data-repeat]")
    assert walk(page, set()) == []
    assert "100%" in (page.locator(".score").text_content() or "")
    assert not page.locator("[data-missed]").is_visible()


@pytest.fixture(scope="module")
def public(sites: Sites) -> Iterator[str]:
    yield from serve_folder(sites["public"], sites["public"])


@pytest.mark.parametrize(
    ("address", "size", "score"),
    [(OPEN, PHONE, "{} dari {}"), (f"en/{OPEN}", DESKTOP, "{} of {}")],
    ids=["phone", "desktop"],
)
def test_a_worker_answers_and_nothing_is_kept(
    browser: Browser, public: str, address: str, size: tuple[int, int], score: str
) -> None:
    page = opened(browser, public + address, size)
    page.evaluate(TAKE, True)
    page.click(".question:visible [data-check]")
    why = page.locator(".question:visible .why.bad")
    assert why.count() == 1
    # The reason stands at the choice, and is said aloud with the verdict.
    assert why.evaluate("(p) => p.previousElementSibling.querySelector('input').checked")
    assert (why.text_content() or "?") in (page.locator(".question:visible .verdict").text_content() or "")
    page.reload()
    answers_and_sums_up(page, score)
    assert page.evaluate(KEPT) == [[], [], [], ""]
    page.close()


def test_learning_of_workers_loads_no_script_that_keeps(sites: Sites) -> None:
    for edition in ("public", "supervisor"):
        for address in (OPEN, OPEN_PATH, f"en/{OPEN}", f"en/{OPEN_PATH}"):
            text = (sites[edition] / address).read_text("utf-8")
            assert "aset/learning." not in text
            assert 'class="learner"' not in text
    (script,) = (sites["public"] / "aset").glob("quiz.*.js")
    assert not [word for word in ("Storage", "indexedDB", "cookie", "fetch(") if word in script.read_text()]


def test_learning_of_workers_is_valid_and_axe_objects_to_nothing(
    browser: Browser, sites: Sites, public: str
) -> None:
    assert errors([sites["public"] / a for a in (OPEN, OPEN_PATH)]) == []
    assert violations(browser, public + OPEN, "light", 360) == []
    assert violations(browser, f"{public}en/{OPEN_PATH}", "dark", 1280) == []


@pytest.mark.long
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("build", ["public", "staff-file"])
def test_the_same_from_files(browser: Browser, sites: Sites, build: str, size: tuple[int, int]) -> None:
    for address, score in ((OPEN, "{} dari {}"), (f"en/{OPEN}", "{} of {}")):
        page = opened(browser, (sites[build] / address).as_uri(), size)
        answers_and_sums_up(page, score)
        page.close()


@pytest.mark.long
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_staff_answer_in_both_languages(browser: Browser, sites: Sites, size: tuple[int, int]) -> None:
    for url in serve_folder(sites["supervisor"], sites["supervisor"]):
        for lang, score in (("", "{} dari {}"), ("en/", "{} of {}")):
            for id in ("dasar-ltsa", "penipuan-dan-perdagangan-orang"):
                page = opened(browser, f"{url}{lang}kuis/{id}.html", size)
                answers_and_sums_up(page, score)
                page.close()


def test_a_case_says_where_a_wrong_answer_leads(browser: Browser, sites: Sites) -> None:
    address = sites["supervisor"] / "kasus/paspor-di-laci-majikan.html"
    page = opened(browser, address.as_uri(), PHONE)
    page.evaluate(TAKE, True)
    page.click(".question:visible [data-check]")
    assert "membawa ke" in (page.locator(".why.bad").text_content() or "")
    assert page.locator(".question:visible").count() == 1
    page.close()


def question(number: int, **other: Any) -> dict[str, Any]:
    def both(text: str) -> dict[str, str]:
        return {"id": text, "en": text}

    choices = [
        {"text": both(f"Pilihan {n}"), "note": both(f"Alasan {n}."), **({"correct": True} if n == 1 else {})}
        for n in range(3)
    ]
    plain = {"id": f"q{number}", "kind": "single", "text": both(f"Soal {number}?"), "choices": choices}
    rest = {"explanation": both("Karena."), "references": ["reg:uu-18-2017#6"]}
    return {**plain, **rest, **other}


def laid_out(folder: Path, questions: list[dict[str, Any]]) -> str:
    """The address of a quiz of a small site as a file with our style and script."""
    about = {name: {"id": "Uji", "en": "Test"} for name in ("name", "summary")}
    quiz = {"id": "uji", "audience": "public", **about, "checked": "2026-11-22", "questions": questions}
    site = sound_site(folder / "site", {"content/data/quizzes/uji.yml": json.dumps(quiz)})
    edition = edition_of(site, "public")
    html = Composer(edition).compose(edition.catalogue["id", "kuis/uji"]).html
    of = theme()
    css = "\n".join(of.read(f"css/{name}.css") for name in ("tokens", "light", "components", "quiz"))
    head = f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Uji</title><style>{css}</style>'
    file = folder / "uji.html"
    file.write_text(f"{head}<main>{html}</main><script>{of.read('js/quiz.js')}</script></html>", "utf-8")
    return file.as_uri()


@pytest.mark.parametrize("count", [1, 60])
def test_a_quiz_of_one_question_and_of_sixty(browser: Browser, tmp_path: Path, count: int) -> None:
    page = opened(browser, laid_out(tmp_path, [question(n) for n in range(count)]), PHONE)
    assert walk(page, {count - 1}) == [f"soal_q{count - 1}"]
    assert f"{count - 1} dari {count}" in (page.locator(".score").text_content() or "")
    page.close()


def test_a_question_of_long_choices_that_are_all_right(browser: Browser, tmp_path: Path) -> None:
    long = [("kata " * 40 + str(n)).strip()[:200] for n in range(8)]
    choices = [
        {"text": {"id": t, "en": t}, "note": {"id": "Ya.", "en": "Yes."}, "correct": True} for t in long
    ]
    for number, choice in enumerate(choices):
        choice["text"] = {lang: f"{number} {choice['text'][lang]}"[:200] for lang in ("id", "en")}  # type: ignore[index]
    page = opened(browser, laid_out(tmp_path, [question(0, kind="multiple", choices=choices)]), (320, 700))
    page.locator("input").first.check()
    page.click("[data-check]")
    assert page.locator(".why").count() == len(choices)
    assert page.locator(".question.wrong").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()
