"""What the tests of drawn pictures share: words and cards of any kind, what must hold, golden files."""

import re
from collections.abc import Iterable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st

from suluh.render.picture.lettering import Lettering
from suluh.render.picture.shapes import Arrow, Box, Card, Cell

steady = settings(deadline=None)  # two cores are shared
GOLDEN = Path(__file__).parent / "golden"
names = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=70)
cards = st.builds(
    Card, key=st.text("abc-1", min_size=1), name=names, notes=st.lists(names, max_size=3).map(tuple)
)


def overlap(one: Box, other: Box) -> bool:
    """Whether the two share any area."""
    return (
        one.x_px < other.right_px
        and other.x_px < one.right_px
        and one.y_px < other.bottom_px
        and other.y_px < one.bottom_px
    )


def assert_sound(
    parts: Iterable[Lettering | Cell], arrows: Iterable[Arrow], width_px: int, height_px: int
) -> None:
    """Boxes stand apart and hold their words, and nothing leaves the picture."""
    parts = tuple(parts)
    page = Box(0, 0, width_px, height_px)
    boxes = [part.box for part in parts if isinstance(part, Cell)]
    for number, box in enumerate(boxes):
        assert page.holds(box)
        assert not any(overlap(box, other) for other in boxes[number + 1 :])
    for part in parts:
        inside = part.box if isinstance(part, Cell) else page
        for text in part.text if isinstance(part, Cell) else (part,):
            assert inside.x_px <= text.x_px
            assert text.right_px <= inside.right_px
            assert inside.y_px <= text.y_px <= text.bottom_px <= inside.bottom_px
    tops = [p.box.y_px if isinstance(p, Cell) else p.y_px for p in parts]
    assert tops == sorted(tops), "read from top to bottom"
    for arrow in arrows:
        for x, y in (*arrow.points, *(arrow.head if arrow.has_head else ())):
            assert 0 <= x <= width_px
            assert 0 <= y <= height_px


def assert_golden(name: str, text: str, folder: Path) -> None:
    """The text is that of tests/render/golden/<name>; another one is left in `folder` to look at."""
    expected = GOLDEN / name
    (folder / name).write_text(text + "\n", "utf-8")
    assert expected.is_file(), f"new: look at {folder / name}, and keep it as {expected}"
    assert text + "\n" == expected.read_text("utf-8"), f"look at {folder / name}"


def picture_of(html: str) -> str:
    """The one SVG of a page that is a picture, not an icon."""
    (found,) = re.findall(r'<svg class="drawing".*?</svg>', html, re.DOTALL)
    return str(found)


def regulation(
    id: str,
    *,
    kind: str = "pp",
    year: int | None = 2020,
    level: str = "national",
    status: str = "in_force",
    title: str = "",
    **keys: object,
) -> dict[str, str]:
    """One regulation of the small site; `keys` are YAML as Python writes it."""
    lines = [
        f"id: {id}",
        "audience: public",
        f"kind: {kind}",
        *([f'number: "{id.split("-")[1]}"', f"year: {year}"] if year else []),
        f"title: {{id: Tentang {id}, en: On {id}}}",
        *([f"short: {{id: {title!r}, en: {title!r}}}"] if title else []),
        f"level: {level}",
        f"status: {status}",
        *(f"{key}: {value}" for key, value in keys.items()),
        "sources: [contoh-sumber]",
        "checked: 2026-11-22",
        "confidence: high",
    ]
    return {f"content/data/regulations/{id}.yml": "\n".join(lines) + "\n"}
