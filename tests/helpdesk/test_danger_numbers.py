"""Whatever carries an outcome for danger carries the numbers that its page shows first, and true addresses."""

import csv
import io
import posixpath
import re
from datetime import date
from pathlib import Path

import pytest

from suluh.export.form import Order
from suluh.flow import edition, open_edition
from suluh.helpdesk.export import outcome_cards, sms, tree_booklet, tree_json
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.model.audience import Audience
from suluh.render.view import Edition
from suluh.text.plain import strip_tags
from tests.conftest import DAY, Sites
from tests.real_site import real_site

TODAY = date.fromisoformat(DAY)
FIRST = re.compile(r'<ul class="any">(.*?)</ul>', re.DOTALL)


@pytest.fixture(scope="module")
def public() -> Edition:
    return open_edition(edition(real_site(), Audience.public, TODAY), TODAY)


def digits(text: str) -> str:
    return re.sub(r"[^\d+]", "", text)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_card_booklet_json_and_sms_carry_the_numbers_that_the_page_shows_first(
    public: Edition, sites: Sites, tmp_path: Path, lang: str
) -> None:
    given = Order(public, (), tmp_path, site_url="https://suluh.example/")
    trees = public.site.of(DecisionTree)
    books = {id: tree_booklet.booklet_html(given, lang, tree) for id, tree in trees.items()}
    data = {id: tree_json.make_tree(given, tree, lang) for id, tree in trees.items()}
    rows = {
        row["id"]: row["text"] for row in csv.DictReader(io.StringIO(sms.to_csv(given, lang), newline=""))
    }
    checked = 0
    for outcome in public.site.of(Outcome).values():
        if outcome.urgency != "danger":
            continue
        page = sites["public"] / ("" if lang == "id" else "en") / f"bantuan/hasil/{outcome.name}.html"
        top = FIRST.search(page.read_text("utf-8"))
        assert top, outcome.id
        numbers = [digits(label) for label in re.findall(r"<b>(.*?)</b>", top[1])]
        assert len(numbers) == 2, outcome.id
        card = outcome_cards.cards_html(given, lang, [outcome])
        found = [id for id, tree in data.items() if outcome.id in tree.outcomes]
        assert found, outcome.id
        for number in numbers:
            assert number in digits(strip_tags(card)), (outcome.id, number)
            assert number in digits(rows[outcome.id]), (outcome.id, number)
            for id in found:
                said = data[id].outcomes[outcome.id]
                assert number in [digits(value) for c in said.contacts for _, value in c.channels], outcome.id
                leaf = books[id].split(f'id="o-{outcome.id}"')[1].split("</section>")[0]
                assert number in digits(strip_tags(leaf)), (outcome.id, number)
        checked += 1
    assert checked >= 19


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_address_on_a_card_and_in_the_json_is_a_page(
    public: Edition, sites: Sites, tmp_path: Path, lang: str
) -> None:
    site, url = sites["public"], "https://suluh.example/"
    given = Order(public, (), tmp_path, site_url=url)
    cards = outcome_cards.cards_html(given, lang, list(public.site.of(Outcome).values()))
    named = set(re.findall(rf"{url}([^<\s\"]+)", cards))
    assert len(named) == len(public.site.of(Outcome))
    for tree in public.site.of(DecisionTree).values():
        made = tree_json.make_tree(given, tree, lang)
        named |= {question.address for question in made.questions.values()}
        named |= {outcome.address for outcome in made.outcomes.values()}
    assert [name for name in sorted(named) if not (site / posixpath.normpath(name)).is_file()] == []
