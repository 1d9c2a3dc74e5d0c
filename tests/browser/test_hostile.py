"""Hostile content is refused with a finding; with the rules off it is text, with and without the policy."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page

from suluh.model.audience import Audience
from suluh.publish.headers import page_policy, policy
from suluh.read.raster.plain import Plain
from tests.browser.hostile import ALERT, BODY, EVIL, make_hostile
from tests.browser.kinds import documents
from tests.browser.problems import problems_of
from tests.browser.waiting import eventually
from tests.conftest import Sites, serve_folder
from tests.plugin.project import add_page, build_project, copy_project

pytestmark = pytest.mark.browser

# What a parsed page has that our templates never write, whoever wrote it.
FAULTS = """(root) => {
  const found = [];
  const attributes = (e) => [...e.attributes];
  for (const e of root.querySelectorAll("*")) {
    const source = e.getAttribute("src") || "";
    if (e.localName === "script" && (e.textContent || !/aset\\/[\\w.-]+\\.js$/.test(source))) found.push("script");
    if (/^(style|iframe|object|embed|base)$/.test(e.localName)) found.push(e.localName);
    if (attributes(e).some((a) => /^on/i.test(a.name))) found.push(`${e.localName} with a handler`);
    // A picture of pixels cannot run: the code on paper is one.
    const drawn = (a) => e.matches("img.qr") && a.name === "src" && a.value.startsWith("data:image/png;base64,");
    const runs = (a) => /^\\s*(javascript|data|vbscript):/i.test(a.value) && !drawn(a);
    if (attributes(e).some(runs)) found.push(`${e.localName} that runs`);
    if (e.localName === "img" && source === "x") found.push("img");
    if (/^__/.test(e.id)) found.push(`#${e.id}`);
  }
  const ids = [...root.querySelectorAll("[id]")].map((e) => e.id);
  return [...found, ...ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `#${id} twice`)];
}"""

# The list of all pages of the whole edition is long, so it stands on a page for each letter, and this page
# shows letters and how many pages each has: no text of an editor. `indeks-j` has the hostile title.
LETTERS_ONLY = "indeks.html"


@dataclass(frozen=True)
class Hostile:
    """The two editions of the hostile project."""

    web: Path
    file: Path


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    folder = tmp_path_factory.mktemp("jahat")
    config = make_hostile(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("suluh.flow.lint_ways", lambda _site, _context, ways, *_: [[] for _ in ways])
        patch.setattr("suluh.read.content.check_picture", lambda *_: [])
        patch.setattr("suluh.publish.pictures.published", lambda path, _: (Plain(path.read_bytes()), []))
        for edition in ("web", "file"):
            result = build_project(config, folder / edition, audience="supervisor", edition=edition)
            assert result.ok, [
                f.text("en") for f in result.findings if f.severity == "error"
            ] or result.message
    return Hostile(folder / "web", folder / "file")


@dataclass(frozen=True)
class Visit:
    """A browser on an edition: where it stands, and whether a slipped-in script may run there."""

    context: BrowserContext
    base: str
    runs: bool


@pytest.fixture(params=[pytest.param("headers", marks=pytest.mark.long), "no policy", "file"])
def visit(request: pytest.FixtureRequest, browser: Browser, hostile: Hostile) -> Iterator[Visit]:
    """Under the policy of `_headers`, with the policy taken away, and from a USB stick."""
    free = request.param == "no policy"
    context = browser.new_context(bypass_csp=free)
    if request.param == "file":
        yield Visit(context, hostile.file.as_uri() + "/", free)
    else:
        for url in serve_folder(hostile.web, hostile.web):
            yield Visit(context, url, free)
    context.close()


def watched(visit: Visit) -> tuple[Page, list[str]]:
    """A page that notes each dialog and each error."""
    page = visit.context.new_page()
    problems = problems_of(page)

    def dismiss(dialog: Dialog) -> None:
        problems.append(f"dialog at {page.url}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    return page, problems


def one_of_each_kind() -> list[str]:
    """An address of each kind of page of the whole edition, for workers and for staff."""
    found: dict[tuple[str, bool], str] = {}
    for document in documents("supervisor"):
        found.setdefault((document.kind, document.audience is Audience.public), document.address)
    jahat = ("masalah/jahat.html", "en/masalah/jahat.html", "indeks-j.html")
    return [*jahat, "en/istilah/p.html", *found.values()]


def test_markup_in_titles_and_prose_is_refused(tmp_path: Path) -> None:
    config = copy_project(tmp_path)
    add_page(tmp_path / "content", "jahat", title=f"Jahat{EVIL}", body=BODY)
    result = build_project(config, tmp_path / "site")
    assert not result.ok
    assert not (tmp_path / "site").exists()
    for lang in ("id", "en"):
        errors = [f for f in result.findings if f.path == f"content/{lang}/masalah/jahat.md"]
        assert {"TXT001", "TXT002", "LNK003"} <= {f.code for f in errors if f.severity == "error"}
        lines = (tmp_path / f"content/{lang}/masalah/jahat.md").read_text("utf-8").split("\n")
        for finding in errors:
            if finding.code in ("TXT001", "TXT002"):
                assert "<" in lines[finding.line - 1]


def test_every_page_parses_into_our_own_elements(hostile: Hostile, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    parse = f"(html) => ({FAULTS})(new DOMParser().parseFromString(html, 'text/html'))"
    faults: dict[str, list[str]] = {}
    for path in sorted(hostile.web.rglob("*.html")):
        found = page.evaluate(parse, path.read_text("utf-8"))
        if found:
            faults[path.relative_to(hostile.web).as_posix()] = found
    context.close()
    assert faults == {}


def test_nothing_of_it_runs(visit: Visit) -> None:
    page, problems = watched(visit)
    for address in one_of_each_kind():
        page.goto(visit.base + address)
        assert page.evaluate(f"() => ({FAULTS})(document)") == [], address
        reached = ALERT in (page.text_content("main") or "")
        assert reached == (address != LETTERS_ONLY), f"{address}: no hostile text reached it"
    page.goto(visit.base + "masalah/jahat.html")
    assert EVIL in page.inner_text("h1")
    for link in page.locator("main .prose a").all():
        assert not (link.get_attribute("href") or "").lower().startswith(("javascript:", "data:"))
    page.goto(visit.base + "istilah/p.html")
    assert EVIL in page.inner_text("dt#p3mi")
    assert problems == []


def test_the_alarm_sounds_only_without_a_policy(visit: Visit) -> None:
    """A script that got in would be heard, and the policy would stop it."""
    page, problems = watched(visit)
    page.goto(visit.base + "masalah/jahat.html")
    page.evaluate(
        """() => {
             const script = document.createElement("script");
             script.textContent = "setTimeout(() => alert(1), 0)";
             document.head.append(script);
           }"""
    )
    assert eventually(page, lambda: problems)
    assert len(problems) == 1
    assert ("dialog" in problems[0]) == visit.runs
    assert ("Content Security Policy" in problems[0]) == (not visit.runs)


def test_the_file_edition_says_its_policy_before_anything_is_loaded(hostile: Hostile) -> None:
    start = re.compile(r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="([^"]*)" content="([^"]*)">')
    assert "frame-ancestors" not in page_policy()
    for path in sorted(hostile.file.rglob("*.html")):
        said = start.search(path.read_text("utf-8"))
        if path.name != "404.html":
            assert said, path
            assert (said[1], html.unescape(said[2])) == ("Content-Security-Policy", page_policy()), path
    said_by_web = [
        p for p in hostile.web.rglob("*.html") if "Content-Security-Policy" in p.read_text("utf-8")
    ]
    assert said_by_web == []


def test_the_file_edition_has_nothing_inline_that_a_constant_policy_would_refuse(sites: Sites) -> None:
    for name in ("file", "staff-file"):
        assert "sha256-" not in policy(sites[name])
        inline = re.compile(r"<[^>]*\s(style|on[a-z]+)=")
        assert [p for p in sites[name].rglob("*.html") if inline.search(p.read_text("utf-8"))] == []
