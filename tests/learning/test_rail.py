"""The rail: which pages have one, which step it says, where it leads before and after."""

from pathlib import Path

import pytest

from suluh.flow import load
from suluh.learning.pages.rail import Leg, rails
from suluh.render.view import View
from tests.learning.test_grounds import FILES, PATH
from tests.small_site import DAY, bodies, edition_of, sound_site, write_site

FILE = "content/data/paths/jalur.yml"


def legs(tmp_path: Path, lang: str = "id", audience: str = "staff") -> dict[str, tuple[Leg, ...]]:
    return dict(rails(View(edition_of(sound_site(tmp_path, FILES), audience), lang, "uji.html")))


def test_each_item_with_a_page_says_its_step_and_what_stands_around_it(tmp_path: Path) -> None:
    found = legs(tmp_path)
    assert {subject: [(leg.key, leg.step, leg.total) for leg in of] for subject, of in found.items()} == {
        "page:paspor": [("page:paspor#langkah", 1, 6), ("page:paspor", 2, 6)],
        "quiz:kuis": [("quiz:kuis", 3, 6)],
        "quiz:tenggat": [("quiz:tenggat", 4, 6)],
        "sop:surat": [("sop:surat", 6, 6)],
    }
    section, whole = found["page:paspor"]
    assert section.before is None
    assert section.after is not None
    assert whole.before is not None
    assert (whole.before.title, whole.before.key, whole.before.anchor) == (
        "Paspor dipegang orang lain: Langkah",
        "masalah/paspor",
        "langkah",
    )


def test_a_task_has_no_page_so_the_rail_leads_to_it_on_the_path(tmp_path: Path) -> None:
    (last,) = legs(tmp_path)["sop:surat"]
    assert last.before is not None
    assert (last.before.title, last.before.key, last.before.anchor) == (
        "Catat surat.",
        "jalur/jalur",
        "butir_tugas",
    )
    assert last.after is None


def test_marks_are_those_of_the_path_page_in_both_languages(tmp_path: Path) -> None:
    site = sound_site(tmp_path, FILES)
    pages = bodies(site, "staff")
    for lang, root in (("id", ""), ("en", "en/")):
        found = rails(View(edition_of(site, "staff"), lang, "uji.html"))
        for leg in (leg for of in found.values() for leg in of):
            path = next(html for address, html in pages.items() if address.startswith(f"{root}jalur/jalur"))
            assert f'data-marks="{leg.marks}"' in path.split(f'id="{leg.anchor}"')[1].split(">")[0]


def test_workers_get_no_rail(tmp_path: Path) -> None:
    assert legs(tmp_path, audience="public") == {}


def items(count: int) -> str:
    return "".join(
        f'      - {{id: b{n}, kind: task, text: {{id: "Tugas {n}.", en: "Task {n}."}}, '
        f'references: ["page:paspor"], minutes: 1}}\n'
        for n in range(count)
    )


def path_of(*stages: int) -> str:
    head = PATH.split("stages:")[0].replace("minutes: 60", f"minutes: {sum(stages)}")
    names = ("day", "week", "month")
    return (
        head
        + "stages:\n"
        + "".join(
            f"  - stage: {name}\n    goal: {{id: Tahu., en: Knows.}}\n    minutes: {count}\n    items:\n{items(count)}".replace(
                "id: b", f"id: {name}"
            )
            for name, count in zip(names, stages, strict=False)
        )
    )


@pytest.mark.parametrize("stages", [(1,), (40, 40, 40)])
def test_a_path_of_one_item_and_the_longest_one_are_drawn_whole(
    tmp_path: Path, stages: tuple[int, ...]
) -> None:
    page = bodies(sound_site(tmp_path, FILES | {FILE: path_of(*stages)}), "staff")["jalur/jalur.html"]
    assert page.count('class="path-item"') == sum(stages)
    assert page.count('class="fold"') == len(stages) + 4


def test_a_path_of_two_hundred_items_is_refused_at_its_line(tmp_path: Path) -> None:
    write_site(tmp_path, FILES | {FILE: path_of(200)})
    _, findings = load(tmp_path / "content", DAY)
    assert any(f.severity == "error" and "jalur.yml" in f.text("en") for f in findings)
