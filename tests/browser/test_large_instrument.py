"""An instrument of 300 items can be filled in without waiting."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from suluh.flow import edition, load, open_edition
from suluh.model.audience import Audience
from suluh.monitoring.model.instrument import Instrument
from suluh.render.generated import draw_generated
from suluh.render.view import View
from tests.conftest import ROOT
from tests.monitoring.responses import CONTENT, DAY, every_type

pytestmark = [pytest.mark.browser, pytest.mark.long]

SHORT = ROOT / "src/suluh/monitoring/theme/short/instrument-form.js"
# From a key to a page that has asked, counted and scored anew.
MOST_MS = 100


def large() -> Instrument:
    """Ten sections of thirty items, of every type that asks; each item under a condition on the first."""
    small = every_type()
    asked = [item for section in small.sections for item in section.items if item.type != "note"]
    sections = []
    for number in range(10):
        items = [
            asked[(number * 30 + row) % len(asked)].model_copy(
                update={
                    "id": f"b{number}x{row}",
                    "relevant": "b0x0 != date('2020-01-01')" if number + row else None,
                    "constraint": None,
                    "required": False,
                }
            )
            for row in range(30)
        ]
        update = {"id": f"bagian{number}", "items": tuple(items), "relevant": None, "repeat": None}
        sections.append(small.sections[0].model_copy(update=update))
    return small.model_copy(update={"sections": tuple(sections), "consent": None, "worker_form": False})


def test_three_hundred_items_answer_at_once(browser: Browser, tmp_path: Path) -> None:
    site, _ = load(CONTENT, DAY)
    form = large()
    assert len(list(form.items)) == 300
    site = replace(site, things={**site.things, "instruments": {**site.of(Instrument), form.id: form}})
    found = open_edition(edition(site, Audience.supervisor, DAY), DAY)
    document = next(
        d
        for d in found.catalogue.values()
        if (d.kind, d.subject, d.lang) == ("instrument_form", form.id, "id")
    )
    body = draw_generated(document, View(found, "id", document.address)).html
    script = SHORT.read_text("utf-8").split("\n", 1)[1]
    path = tmp_path / "isian.html"
    path.write_text(f"<!doctype html><html lang=id><body>{body}<script>{script}</script>", "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    expect(page.locator("[data-saved-count]")).not_to_be_empty()
    took = page.evaluate("""() => {
      const fields = Array.from(document.querySelectorAll("form.instrument-form input[type=text]")).slice(0, 20);
      const start = performance.now();
      fields.forEach((field) => { field.value = "7"; field.dispatchEvent(new Event("input", {bubbles: true})); });
      return (performance.now() - start) / fields.length;
    }""")
    print(f"{took:.1f} ms a key")
    assert took < MOST_MS
    expect(page.locator("[data-which]")).to_contain_text("Draf")
    page.reload()
    expect(page.locator("form.instrument-form input[type=text]").first).to_have_value("7")
    page.close()
