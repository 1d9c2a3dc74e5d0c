"""The registry of regulations as JSON and CSV: what was written is read back."""

import csv
import io
import json
from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from suluh.flow import edition
from suluh.law.export.registry import make_registry, to_csv, to_json
from suluh.model.audience import Audience
from suluh.model.base import Words
from suluh.model.registry import Registry
from suluh.model.regulation import Regulation
from suluh.model.site import Site
from suluh.text.spreadsheet import safe_cell
from tests.fuzz.target import Target, folder
from tests.small_site import DAY, sound_site


@cache
def _site() -> Site:
    return edition(sound_site(folder("registry")), Audience.public, DAY)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["=1+1", "@x", '"', ";", "a\r\nb", "\ufeff", "</script>", "\u2028", "+62", "-1", "\t=1"]
)


def _with(site: Site, regulation: Regulation) -> Site:
    return replace(
        site, things={**site.things, "regulations": {**site.regulations, regulation.id: regulation}}
    )


def _reads_back(titles: tuple[str, str]) -> None:
    site = _site()
    regulation = next(iter(site.regulations.values()))
    changed = regulation.model_copy(update={"title": Words.model_construct(id=titles[0], en=titles[1])})
    made = make_registry(_with(site, changed), DAY)
    text = to_json(made)
    assert Registry.model_validate_json(text) == made
    assert [json.loads(text)["regulations"][0]["title"][lang] for lang in ("id", "en")] == list(titles)
    table = io.StringIO(to_csv(made).removeprefix("\ufeff"), newline="")
    (row,) = csv.DictReader(table, delimiter=";")
    assert [row["title_id"], row["title_en"]] == [safe_cell(title) for title in titles]
    assert not row["title_id"].startswith(("=", "+", "-", "@"))


TARGETS = {"registry": Target(st.tuples(TEXT, TEXT), _reads_back, few=15)}
