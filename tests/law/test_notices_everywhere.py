"""What rests on changed law says so on every page and in every file that shows it, in both languages.

Nothing here lists what there is: kinds, pages and exports come from the code. One that is added says
nothing of changed law until it does, or stands below with a reason.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.blocks.compose import Composer
from suluh.export.form import ExportForm, Order, carry_out
from suluh.flow import open_edition
from suluh.helpdesk.export.alert_feed import alert_feeds
from suluh.learning.model.path import LearningPath
from suluh.link.document import Document, Shown
from suluh.model.audience import Audience
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.model.thing import Thing
from suluh.render.law_notice import PLACE, said
from suluh.render.view import Edition, View
from tests.conftest import DAY
from tests.law.carriers import flat, instead_of_pdf, words_of
from tests.law.revoked import Marked, marked, revoked
from tests.real_site import real_site

TODAY = date.fromisoformat(DAY)
# Kinds that never carry a notice, and why.
EXEMPT_KINDS = {
    "regulations": "the law itself: its page and every list of it state its standing",
    "sources": "say where a text comes from; what rests on a law is the text",
    "provinces": "names of places and offices; nothing in them rests on a law",
}
# Forms of export that never carry one, and why.
EXEMPT_FORMS = {"registry": "holds nothing but the law itself, with the standing of each regulation"}
# Forms whose file is a page of the site as it is, and the folder of what that page is about.
PAGE_FORMS = {"handover": "paths"}
SOME = 3  # about so many pages of a kind and language in the fast tests
FULL = 'class="callout warning law-notice"'


@pytest.fixture(scope="module")
def content() -> Site:
    return real_site()


@pytest.fixture(scope="module")
def world(content: Site) -> Marked:
    return marked(revoked(content, Audience.supervisor, TODAY))


@pytest.fixture(scope="module")
def whole(world: Marked) -> Edition:
    return open_edition(world.site, TODAY)


Bodies = Mapping[tuple[str, str], tuple[Document, str]]


@pytest.fixture(scope="module")
def some(whole: Edition) -> Bodies:
    # Some pages of each kind in each language.
    found: dict[tuple[str, str], list[Document]] = {}
    for document in whole.catalogue.values():
        found.setdefault((document.kind, document.lang), []).append(document)
    chosen = [d for documents in found.values() for d in documents[:: max(1, len(documents) // SOME)]]
    return draw(whole, chosen)


@pytest.fixture(scope="module")
def drawn(whole: Edition) -> Bodies:
    return draw(whole, whole.catalogue.values())


def draw(whole: Edition, documents: Iterable[Document]) -> Bodies:
    composer = Composer(whole)
    return {(d.lang, d.key): (d, composer.compose(d).html) for d in documents}


def target(site: Site, shown: Shown, lang: str) -> Thing | Page | None:
    """What is meant; a page that a language does not have is the one that its stub leads to."""
    folder, id = shown
    if folder == "page":
        return site.pages[lang].get(id) or site.find("page", id)
    return site.things.get(folder, {}).get(id)


def law_of(whole: Edition, shown: Shown, lang: str) -> str:
    return said(target(whole.site, shown, lang), View(whole, lang, "index.html"))


def about(document: Document) -> Shown:
    """The one thing that a page is about; the thing of no folder for lists."""
    thing = DECLARED.page_kinds[document.kind].thing
    if thing is None:
        return ("page", document.subject) if document.kind == "page" else ("", "")
    return thing.kind_name, document.subject.partition("#")[0]


def missing(whole: Edition, document: Document, html: str, shown: set[Shown]) -> set[Shown]:
    """What a page shows and says nothing about."""
    resting = {one for one in shown if law_of(whole, one, document.lang)}
    if FULL in html:
        resting.discard(about(document))
    return {one for one in resting if f'data-law="{one[0]}/{one[1]}"' not in html}


def test_every_kind_cites_law_here_or_is_exempt_with_a_reason(whole: Edition) -> None:
    resting = Counter(folder for folder, _, _ in whole.notices)
    for name in DECLARED.kinds.by_folder:
        if name == "provinces":
            continue  # the test lets one cite, to show that nothing of it is drawn
        assert bool(resting[name]) != (name in EXEMPT_KINDS), name


def check_declared(world: Marked, drawn: Bodies) -> None:
    """`shows` is whole, but for what only opens where a sentence or a list of grounds mentions it."""
    hidden = {
        (document.kind, shown[0])
        for document, html in drawn.values()
        for shown, _ in world.shown_in(html)
        if shown not in document.shows
    }
    # Terms and contacts open at their first mention; alerts stand above any page; a path names the
    # questions that its items rest on, and the way back names the answers that lead to a page; sources
    # stand at the end of everything.
    elsewhere = ("terms", "contacts", "regulations", "alerts", "sources")
    assert {(kind, folder) for kind, folder in hidden if folder not in elsewhere} <= {
        ("path", "helpdesk"),
        ("question", "helpdesk"),
        ("outcome", "helpdesk"),
    }


def check_pages(whole: Edition, world: Marked, drawn: Bodies) -> None:
    """Every page says of everything it names or has text of that its law has changed."""
    silent = {}
    count: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for (lang, key), (document, html) in drawn.items():
        shown = {*document.shows, *(one for one, _ in world.shown_in(html))}
        resting = {one for one in shown if one[0] not in EXEMPT_KINDS and law_of(whole, one, lang)}
        found = missing(whole, document, html, resting)
        if found:
            silent[f"{lang}/{key} ({document.kind})"] = found
        every.update(folder for folder, _ in resting)
        count.update(folder for folder, _ in resting - found)
        assert PLACE not in html
    print()
    for folder in sorted(every):
        print(f"{folder}: {count[folder]} of {every[folder]} places on {len(drawn)} pages")
    assert not silent


def test_pages_of_every_kind_say_so_of_all_they_show(whole: Edition, world: Marked, some: Bodies) -> None:
    assert {d.kind for d, _ in some.values()} == set(DECLARED.page_kinds)
    check_declared(world, some)
    check_pages(whole, world, some)


@pytest.mark.parametrize(
    "kind",
    ["sop", "complaint", "quiz", "instrument", "instrument_form", "instrument_paper", "instrument_training"],
)
def test_the_part_that_rests_on_law_says_so_beside_itself(whole: Edition, some: Bodies, kind: str) -> None:
    """Besides the notice at the top of the page: a step, a stage, a question, an item."""
    of_kind = [(document, html) for document, html in some.values() if document.kind == kind]
    assert of_kind
    for document, html in of_kind:
        folder, id = about(document)
        parts = [n.part for n in whole.notices[folder, id, ""] if n.part[-1:].isdigit() and "." in n.part]
        in_parts = any(re.match(r"(activities|stages|questions|sections)\.\d", part) for part in parts)
        assert FULL in html
        assert (f'data-law="{folder}/{id}"' in html) >= in_parts, document.key


@pytest.mark.long
def test_every_page_says_so_of_all_it_shows(whole: Edition, world: Marked, drawn: Bodies) -> None:
    check_declared(world, drawn)
    check_pages(whole, world, drawn)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_everything_that_rests_on_law_stands_on_a_page(whole: Edition, lang: str) -> None:
    """So it says so somewhere: the tests above have looked at each page."""
    named = {shown for d in whole.catalogue.values() if d.lang == lang for shown in d.shows}
    resting = {(folder, id) for folder, id, at in whole.notices if at in ("", lang)}
    resting = {one for one in resting if one[0] not in EXEMPT_KINDS}
    by_kind = Counter(folder for folder, _ in resting)
    print()
    for folder, count in sorted(by_kind.items()):
        print(f"{lang} {folder}: {sum(one[0] == folder for one in resting & named)} of {count}")
    assert resting <= named


@pytest.mark.parametrize("lang", ["id", pytest.param("en", marks=pytest.mark.long)])
def test_danger_comes_first(content: Site, lang: str) -> None:
    """Before the steps and the numbers to call nothing holds a reader up."""
    site = revoked(content, Audience.supervisor, TODAY, cited_by_all=False)
    whole = open_edition(site, TODAY)
    composer = Composer(whole)
    seen = Counter[str]()
    for document in whole.catalogue.values():
        if document.lang != lang or document.kind not in ("outcome", "question", "page"):
            continue
        html = composer.compose(document).html.split('class="next-steps"')[0]
        notices = [m.start() for m in re.finditer("law-notice", html)]
        calls = [m.end() for m in re.finditer(r'class="channel" href="(?:tel|https://wa)', html)]
        steps = [m.end() for m in re.finditer("</ol>", html)]
        if document.kind == "outcome" and notices:
            steps = [html.index("</ol>", html.index('<ol class="steps">'))]
            assert min(notices) > max(*calls, *steps), document.key
        elif document.kind == "question":
            beside = [m.start() for m in re.finditer(FULL, html)]
            assert all(at > max(calls) for at in beside), document.key
        elif calls and steps and notices:
            assert min(notices) > max(*calls, *steps), document.key
        seen[document.kind] += bool(notices)
    assert all(seen[kind] for kind in ("outcome", "question", "page"))


def resting_ids(whole: Edition, form: ExportForm) -> list[str]:
    """The ids of a form that rest on changed law; for the record of handover those with a path."""
    ids = [id for folder, id, _ in whole.notices if folder == form.ids]
    if form.name == "handover":
        ids = [path.role for path in whole.site.of(LearningPath).values() if path.role in ids]
    return sorted(ids)


def written(form: ExportForm, whole: Edition, out: Path, ids: list[str]) -> Iterator[tuple[str, str, str]]:
    """(id, language or "", words) of the files of each thing."""
    for id in ids:
        for lang in ("id", "en"):
            files = carry_out(form, Order(whole, (id,), out / id / lang, (lang,), "https://suluh.example/"))
            yield id, lang, " ".join(words_of(f) for f in files if not f.name.endswith(".schema.json"))


def says(whole: Edition, form: ExportForm, shown: Shown, lang: str, words: str) -> bool:
    w = View(whole, lang, "index.html").w["law"]
    if PAGE_FORMS.get(form.name) == shown[0]:
        return w["title"] in words
    return flat(w["sms"] if form.name == "sms" else law_of(whole, shown, lang)) in words


def check_export(form: ExportForm, whole: Edition, world: Marked, out: Path, ids: list[str]) -> None:
    """Every file says of the thing it was made of, and of all it has text of, that the law has changed."""
    assert ids, f"{form.name}: exports nothing that rests on law"
    silent = []
    for id, lang, words in written(form, whole, out, ids):
        shown = {(form.ids, id), *(one for one, _ in world.shown_in(words, lang))}
        resting = [one for one in shown if one[0] not in EXEMPT_KINDS and law_of(whole, one, lang)]
        silent += [(id, lang, one) for one in resting if not says(whole, form, one, lang, words)]
    print(f"\n{form.name}: {len(ids) - len({id for id, _, _ in silent})} of {len(ids)} {form.ids}")
    assert not silent


EXPORTS = [form for form in DECLARED.exports if form.name not in EXEMPT_FORMS]


@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.name)
def test_every_export_says_so(
    form: ExportForm, whole: Edition, world: Marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_pdf(monkeypatch)
    check_export(form, whole, world, tmp_path, resting_ids(whole, form)[:1])


@pytest.mark.long
@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.name)
def test_every_export_says_so_of_everything(
    form: ExportForm, whole: Edition, world: Marked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead_of_pdf(monkeypatch)
    check_export(form, whole, world, tmp_path, resting_ids(whole, form))


def test_the_alert_feeds_say_so(whole: Edition) -> None:
    for name, text in alert_feeds(whole, "https://suluh.example/").items():
        lang = "en" if name.startswith("en/") else "id"
        laws = [law for id in whole.site.things["alerts"] if (law := law_of(whole, ("alerts", id), lang))]
        assert laws
        assert all(flat(law) in flat(text) for law in laws)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(f.name for f in DECLARED.exports if "weasyprint" in f.needs))
def test_the_pdf_itself_says_so(name: str, whole: Edition, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    form = DECLARED.export_by_name[name]
    for id, lang, words in written(form, whole, tmp_path, resting_ids(whole, form)[:1]):
        assert law_of(whole, (form.ids, id), lang).split("(")[0].strip() in words


@pytest.mark.long
@pytest.mark.parametrize("audience", [Audience.public, Audience.staff])
def test_every_edition_says_so(content: Site, audience: Audience) -> None:
    world = marked(revoked(content, audience, TODAY))
    whole = open_edition(world.site, TODAY)
    check_pages(whole, world, draw(whole, whole.catalogue.values()))
