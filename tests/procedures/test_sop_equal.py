"""The sheet, the picture and the steps of a procedure say the same: each is read back and compared.

The sheet is read from its drawing alone: which symbol lies in which column, and where the lines
that leave it end, row by row. What it says in words for screen readers is read as a fourth telling.
"""

import dataclasses
import re
from collections import Counter
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings

from suluh.link.document import Document
from suluh.model.site import Site
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_matrix.grid import COLUMN_PX
from suluh.render.generated import draw_generated
from suluh.render.view import View
from tests.procedures.small_procedures import TANGLE, VERIFICATION, sops
from tests.real_site import real_site
from tests.render.html_tree import Element, read_html
from tests.small_site import edition_of, sound_site
from tests.theme import words

# number, actors, shape, (number of the next, answer or "") in any order
Told = list[tuple[int, tuple[str, ...], str, Counter[tuple[int, str]]]]


def told_by_model(sop: Sop, lang: str) -> Told:
    names = {a.id: a.name[lang] for a in sop.actors}
    return [
        (
            number,
            tuple(names[id] for id in activity.actors),
            activity.shape,
            Counter(
                (sop.row(to) + 1, answer[lang] if answer else "") for to, answer in sop.successors(activity)
            ),
        )
        for number, activity in enumerate(sop.activities, 1)
    ]


def told_by_steps(page: Element, lang: str) -> Told:
    w = words(lang)["sop"]
    shapes = {
        w["start"]: "terminator",
        w["end"]: "terminator",
        w["decision"]: "decision",
        w["process"]: "process",
    }
    found: Told = []
    for item in page.one("ol", "sop-steps").elements:
        line = item.one("p", "who")
        shape = shapes[line.one("span", "badge").text]
        who = tuple("".join(c for c in line.children if isinstance(c, str)).strip().split(" + "))
        moves: Counter[tuple[int, str]] = Counter()
        head = ""
        for cell in item.one("dl").elements:
            if cell.tag == "dt":
                head = cell.text
            elif "move" in cell.classes:
                match = re.fullmatch(w["if"].format("(.*)"), head)
                href = cell.one("a").attributes["href"]
                moves[(int(href.removeprefix("#langkah-")), match[1] if match else "")] += 1
        found.append((int(item.attributes["id"].removeprefix("langkah-")), who, shape, moves))
    return found


def told_by_picture(page: Element, lang: str) -> Told:
    w = words(lang)["sop"]
    found: Told = []
    bottom = 0
    for part in page.one("svg", "drawing").elements:
        if part.tag == "g":
            number = int(part.attributes["id"].removeprefix("alur_"))
            heads = [t.text for t in part.all("text", "head")]
            who = (heads[0].removeprefix(f"{number}. "), *(h.removeprefix("+ ") for h in heads[1:]))
            (shape,) = part.classes
            found.append((number, who, shape, Counter()))
            if bottom:
                outline = next(iter(part.all("rect")), None)
                top = outline and int(outline.attributes["y"].removesuffix(".5"))
                assert top is None or top == bottom, "the arrow ends at the next box"
                bottom = 0
        elif part.tag == "a":
            target = int(part.attributes["href"].removeprefix("#alur_"))
            text = part.one("text").text
            match = re.fullmatch(rf"(?:(.*): )?(?:{pattern(w)})", text, re.I)
            assert match, text
            if not text.lower().endswith(w["again"].lower()):
                assert text.endswith(str(target))
            found[-1][3][(target, match[1] or "")] += 1
        elif "line" in part.classes:
            path = part.attributes["d"]
            if "H" not in path:
                bottom = int(path.split("V")[1])
                found[-1][3][(found[-1][0] + 1, "")] += 1
        elif part.tag == "text":
            number, _, _, moves = found[-1]
            del moves[(number + 1, "")]
            moves[(number + 1, part.text)] += 1
    return found


def pattern(w: dict[str, str]) -> str:
    return "|".join((w["on"].format(r"(?:\d+)"), w["back"].format(r"(?:\d+)"), w["again"]))


def told_by_words_of_sheet(page: Element, lang: str) -> Told:
    """Without the shape of its symbols, which it names like the steps do."""
    w = words(lang)["sop"]
    found: Told = []
    shapes = {
        w["start"]: "terminator",
        w["end"]: "terminator",
        w["decision"]: "decision",
        w["process"]: "process",
    }
    for number, line in enumerate(page.one("div", "sop-sheet").one("tbody").elements, 1):
        symbol, rest = line.one("span", "unseen").text.split(": ", 1)
        who, _, rest = rest.partition(".")
        first, _, others = who.partition(w["with"].format("", ""))
        moves: Counter[tuple[int, str]] = Counter()
        for sentence in re.finditer(rf" (?:([^.]*?): )?({pattern(w)})\.", rest, re.I):
            digits = re.search(r"\d+", sentence[2])
            moves[(int(digits[0]) if digits else number, sentence[1] or "")] += 1
        found.append((number, (first, *filter(None, others.split("; "))), shapes[symbol], moves))
    return found


@dataclasses.dataclass
class Chart:
    """A row of the sheet as it is drawn: pieces of lines, answers, symbols (shape, left, top, width, height)."""

    height: int
    pieces: list[list[tuple[int, int]]]
    answers: list[tuple[int, int, str]]
    symbols: list[tuple[str, int, int, int, int]]

    @property
    def main(self) -> tuple[str, int, int, int, int]:
        return max(self.symbols, key=lambda s: s[3])

    def is_inside(self, point: tuple[int, int]) -> bool:
        return 0 <= point[1] <= self.height


def read_chart(svg: Element) -> Chart:
    chart = Chart(int(svg.attributes["height"]), [], [], [])
    for part in svg.elements:
        if "line" in part.classes:
            for piece in re.findall(r"M[^M]+", part.attributes["d"]):
                points: list[tuple[int, int]] = []
                for command, numbers in re.findall(r"([MHV])([-\d ]+)", piece):
                    values = [int(n) for n in numbers.split()]
                    x, y = points[-1] if points else (0, 0)
                    points.append(
                        (values[0], values[1])
                        if command == "M"
                        else (values[0], y)
                        if command == "H"
                        else (x, values[0])
                    )
                chart.pieces.append(points)
        elif part.tag == "rect":
            (shape,) = part.classes
            x, y, width, height = (int(part.attributes[n]) for n in ("x", "y", "width", "height"))
            chart.symbols.append((shape, x, y, width, height))
        elif "decision" in part.classes:
            x, y, a, b, *_ = (int(n) for n in re.findall(r"-?\d+", part.attributes["d"]))
            chart.symbols.append(("decision", x, y + b, 2 * a, -2 * b))
        elif "answer" in part.classes:
            chart.answers.append((int(part.attributes["x"]), int(part.attributes["y"]), part.text))
    return chart


def follow(charts: list[Chart], row: int, piece: list[tuple[int, int]]) -> int:
    """The row where an arrow ends."""
    for _ in range(len(charts) + 1):
        x, y = piece[-1]
        if charts[row].is_inside((x, y)):
            _, left, top, width, height = charts[row].main
            assert left <= x <= left + width, "an arrow ends at a symbol"
            assert top <= y <= top + height, "an arrow ends at a symbol"
            return row
        down = y > 0
        row += 1 if down else -1
        piece = next(
            p
            for p in charts[row].pieces
            if p[0][0] == x and (p[0][1] < 0 if down else p[0][1] > charts[row].height)
        )
    raise AssertionError("an arrow never ends")


def nearest(leaving: list[list[tuple[int, int]]], answers: list[tuple[int, int, str]]) -> list[str]:
    """The answer that stands at each exit: those that lie nearest, all taken together."""
    if not answers:
        return [""] * len(leaving)

    def far(order: tuple[tuple[int, int, str], ...]) -> int:
        return sum(abs(a[0] - p[0][0]) + abs(a[1] - p[0][1]) for a, p in zip(order, leaving, strict=True))

    return [text for _, _, text in min(permutations(answers), key=far)]


def told_by_sheet(page: Element) -> Told:
    table = page.one("div", "sop-sheet").one("table")
    actors = [th.text for th in table.all("th", "actor")]
    upper = table.one("thead").elements[1].elements
    left = int(upper[0].one("svg").attributes["width"]) if "lane" in upper[0].classes else 0
    lines = table.one("tbody").elements
    charts = [read_chart(line.one("svg", "chart")) for line in lines]
    found: Told = []
    for row, chart in enumerate(charts):
        ordered = sorted(chart.symbols, key=lambda s: (s is not chart.main, s[1]))
        who = tuple(actors[(x + width // 2 - left) // COLUMN_PX] for _, x, _, width, _ in ordered)
        assert {s[0] for s in chart.symbols} == {chart.main[0]}
        leaving = [p for p in chart.pieces if chart.is_inside(p[0])]
        moves: Counter[tuple[int, str]] = Counter()
        for piece, answer in zip(leaving, nearest(leaving, chart.answers), strict=True):
            moves[(follow(charts, row, piece) + 1, answer)] += 1
        found.append((int(lines[row].one("td", "number").text), who, chart.main[0], moves))
    return found


def without_order(told: Told) -> Told:
    """The columns of the sheet say who else takes part, not in which order."""
    return [(n, (who[0], *sorted(who[1:])), shape, moves) for n, who, shape, moves in told]


def shortened(moves: Counter[tuple[int, str]], like: Counter[tuple[int, str]]) -> Counter[tuple[int, str]]:
    """The moves with each answer cut as it stands in the sheet, where it had no room."""
    cut = [(to, text.removesuffix("…")) for to, text in like if text.endswith("…")]
    return Counter(
        (
            to,
            next(
                (f"{c}…" for n, c in cut if n == to and (to, answer) not in like and answer.startswith(c)),
                answer,
            ),
        )
        for to, answer in moves.elements()
    )


def check(page: Element, sop: Sop, lang: str) -> None:
    model = told_by_model(sop, lang)
    assert told_by_steps(page, lang) == model
    assert told_by_picture(page, lang) == model
    assert told_by_words_of_sheet(page, lang) == model
    sheet = told_by_sheet(page)
    full = [
        (n, who, shape, shortened(moves, drawn))
        for (n, who, shape, moves), (_, _, _, drawn) in zip(without_order(model), sheet, strict=True)
    ]
    assert without_order(sheet) == full


def page_of(site: Site, sop: Sop, lang: str) -> Element:
    document = Document(lang, f"prosedur/{sop.id}", "sop", sop.id, sop.audience, shows=(("sops", sop.id),))
    view = View(edition_of(site, "supervisor"), lang, document.address)
    return read_html(str(draw_generated(document, view).html))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound_site(tmp_path_factory.mktemp("prosedur"))


def with_sop(site: Site, sop: Sop) -> Site:
    return dataclasses.replace(site, things={**site.things, "sops": {sop.id: sop}})


CONTENT = real_site()


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("id", sorted(CONTENT.of(Sop)))
def test_every_procedure_of_the_content_tells_the_same_three_times(id: str, lang: str) -> None:
    sop = CONTENT.of(Sop)[id]
    check(page_of(CONTENT, sop, lang), sop, lang)


@pytest.mark.parametrize("sop", [VERIFICATION, TANGLE], ids=["verification", "tangle"])
def test_examples_tell_the_same_three_times(sop: Sop, small: Site) -> None:
    for lang in ("id", "en"):
        check(page_of(with_sop(small, sop), sop, lang), sop, lang)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(sop=sops())
def test_any_procedure_tells_the_same_three_times(sop: Sop, small: Site) -> None:
    check(page_of(with_sop(small, sop), sop, "id"), sop, "id")


def test_page_carries_no_style_and_no_script(small: Site) -> None:
    page = page_of(with_sop(small, TANGLE), TANGLE, "id")
    assert not list(page.all("script"))
    assert not list(page.all("style"))
    assert not any("style" in element.attributes for element in page.all())


def test_markup_in_the_words_of_a_procedure_is_shown_as_text(small: Site) -> None:
    bad = "<script>alert(1)</script>"
    data = TANGLE.model_dump(mode="json")
    data["name"]["id"] = data["actors"][0]["name"]["id"] = data["warning"] = bad
    data["warning"] = {"id": bad, "en": bad}
    data["activities"][1]["text"]["id"] = data["activities"][1]["exits"][0]["answer"]["id"] = bad
    data["activities"][1]["remarks"] = {"id": bad, "en": bad}
    page = page_of(with_sop(small, Sop.model_validate(data)), Sop.model_validate(data), "id")
    assert not list(page.all("script"))
