"""Every hostile text in every inline place and block of prose comes out as text, soon."""

import random

import pytest

from suluh.blocks.allowlist import TAGS
from suluh.blocks.convert import Converter
from suluh.blocks.drawing import Place, draw_converted
from suluh.render.view import View
from suluh.text.hidden import without
from tests.hostile.pages import read
from tests.hostile.strings import ALL, STRINGS
from tests.limits import cheaply
from tests.small_site import DAY, sound_site, view_of

# {} is the hostile text. A new form of prose is a line here.
PLACES: dict[str, str] = {
    "alone": "{}",
    "inside a sentence": "Satu {} dua.",
    "twice": "{}\n\n{}",
    "heading": "## {}",
    "heading underlined": "{}\n===",
    "strong": "**{}**",
    "emphasis": "*{}*",
    "mark": "=={}==",
    "deleted": "~~{}~~",
    "code": "`{}`",
    "fence": "```\n{}\n```",
    "fence's language": "```{}\nx\n```",
    "indented": "    {}",
    "item": "- {}\n- x",
    "number": "1. {}\n2. x",
    "item in an item": "- x\n    - {}",
    "task": "- [ ] {}\n- [x] {}",
    "quotation": "> {}",
    "definition": "{}\n:   {}",
    "cell": "| {} | x |\n| --- | --- |\n| x | {} |",
    "alignment": "| a |\n| {} |\n| x |",
    "label of a link": "[{}](paspor.md)",
    "target of a link": "[x]({})",
    "target in brackets": "[x](<{}>)",
    "anchor of a link": "[x](paspor.md#{})",
    "title of a link": '[x](paspor.md "{}")',
    "link alone": "<{}>",
    "address": "https://x.example/{}",
    "link below": "[x][y]\n\n[y]: {}",
    "title of a link below": '[x][y]\n\n[y]: x "{}"',
    "name of a link below": "[x][{}]\n\n[{}]: x",
    "alternative of a picture": "![{}](../../media/x.svg)",
    "target of a picture": "![x]({})",
    "title of a picture": '![x](../../media/x.svg "{}")',
    "label of a reference": "[[term:p3mi|{}]]",
    "part of a reference": "[[reg:uu-18-2017#{}]]",
    "id of a reference": "[[term:{}]]",
    "kind of a reference": "[[{}:p3mi]]",
    "footnote": "x[^1]\n\n[^1]: {}",
    "name of a footnote": "x[^{}]\n\n[^{}]: y",
    **{f"title of {name}": f"/// {name} | {{}}\nx\n///" for name in ("note", "warning", "danger", "unverified")},
    **{f"inside {name}": f"/// {name} | x\n{{}}\n///" for name in ("note", "warning", "danger", "unverified")},
    "option of a block": "/// note | x\n    attrs: {{id: {}}}\ny\n///",
    "contact": "/// contact | {}\n///",
    "contacts": "/// contacts | {}\n///",
    "name of a block": "/// {} | x\ny\n///",
    "attributes": "x {{: {} }}",
    "inside an element": "<p>{}</p>",
    "attribute of an element": '<p title="{}">x</p>',
}  # fmt: skip
# A page is at most 512 KB; a text of thousands of one sign may take this long, and a short one less.
SECONDS = 2.0


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    return view_of(sound_site(tmp_path_factory.mktemp("prosa")))


def faults(texts: list[str], places: list[str], view: View) -> dict[tuple[str, str], list[str]]:
    """What came out as more than text, or left the elements that prose may have."""
    converter, found = Converter(), {}
    for name in places:
        for text in texts:
            prose = PLACES[name].replace("{{", "\x00").replace("}}", "\x01").replace("{}", without(text))
            prose = prose.replace("\x00", "{").replace("\x01", "}")
            with cheaply(SECONDS, f"{name}: {text[:40]!r}"):
                html = draw_converted(
                    converter.convert(prose), Place(View(view.edition, "id", "uji.html"), "masalah/uji")
                )
            page = read(html)
            tags = {tag for tag, _ in page.shape} - TAGS
            wrong = [
                *(f for f in page.faults if not f.startswith("#")),
                *(f"<{tag}>" for tag in sorted(tags)),
            ]
            if wrong:
                found[name, text] = wrong
    return found


def test_the_corpus_is_large() -> None:
    assert len(ALL) >= 300
    assert all(len(kind) >= 10 for kind in STRINGS.values())
    assert len(PLACES) >= 40


def test_a_sample_of_them_is_text_in_every_place(view: View) -> None:
    choice = random.Random(DAY.toordinal())
    for name in PLACES:
        assert faults(choice.sample([text for text in ALL if len(text) <= 400], 6), [name], view) == {}


@pytest.mark.long
@pytest.mark.parametrize("kind", STRINGS)
def test_all_of_them_are_text_in_every_place(kind: str, view: View) -> None:
    assert faults(list(STRINGS[kind]), list(PLACES), view) == {}
