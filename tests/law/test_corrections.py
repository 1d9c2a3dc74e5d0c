"""The corrections of law: each is shown by a reference that resolves, and the wrong words are gone.

`corrections.yml` beside this file lists them; an author adds one there.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from suluh.model.regulation import Regulation
from suluh.text.slug import slug

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
CORRECTIONS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("corrections.yml").read_text("utf-8")
)


def regulation(content: Path, id: str) -> Regulation:
    """One regulation of the registry, as the site reads it."""
    path = content / f"data/regulations/{id}.yml"
    return Regulation.model_validate(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))


def article_faults(correction: dict[str, Any], content: Path) -> list[str]:
    """What the registry lacks: the article itself, or words that it should hold."""
    if "article" not in correction:
        return []
    id, _, part = correction["article"].removeprefix("reg:").partition("#")
    found = regulation(content, id).article_for(part)
    if found is None or slug(found.article) != part:
        return [f"{correction['article']} is not in the registry"]
    says: dict[str, str] = correction["says"]
    return [
        f"{correction['article']} does not say {words!r}"
        for lang, words in says.items()
        if not re.search(words, found.text[lang])
    ]


def place_faults(correction: dict[str, Any], content: Path) -> list[str]:
    """What the listed files lack: the reference, or the right words of their languages."""
    faults = []
    reference = correction.get("cites", correction.get("article", ""))
    cited = re.escape(reference) + r"(?![\w-])" if reference else ""
    tells: dict[str, str] = correction.get("tells", {})
    for name in correction["at"]:
        text = (content / name).read_text("utf-8")
        if not re.search(cited, text):
            faults.append(f"{name} does not cite {reference}")
        spoken = tells.keys() if name.startswith("data/") else tells.keys() & {name[:2]}
        faults += [
            f"{name} does not tell {tells[lang]!r}"
            for lang in sorted(spoken)
            if not re.search(tells[lang], text)
        ]
    return faults


def wrong_words(corrections: list[dict[str, Any]], content: Path) -> list[str]:
    """Every place below `content` that still holds words that a correction took out."""
    gone = [words for correction in corrections for words in correction.get("gone", ())]
    if not gone:
        return []
    pattern = re.compile("|".join(f"(?:{words})" for words in gone))
    return [
        f"{path.relative_to(content)}: {found.group()}"
        for path in sorted(content.rglob("*"))
        if path.suffix in (".md", ".yml")
        for found in pattern.finditer(path.read_text("utf-8"))
    ]


OF_LAW = [c for c in CORRECTIONS if "article" in c]


@pytest.mark.parametrize("correction", OF_LAW, ids=[c["name"] for c in OF_LAW])
def test_correction_is_shown_by_an_article_that_says_it(correction: dict[str, Any]) -> None:
    assert article_faults(correction, CONTENT) == []


@pytest.mark.parametrize("correction", CORRECTIONS, ids=[c["name"] for c in CORRECTIONS])
def test_every_listed_place_cites_the_article_and_tells_the_right_words(correction: dict[str, Any]) -> None:
    assert place_faults(correction, CONTENT) == []


def test_wrong_words_are_gone() -> None:
    assert wrong_words(CORRECTIONS, CONTENT) == []


SMALL = {
    "data/regulations/uu-1-2000.yml": (
        "id: uu-1-2000\naudience: public\nkind: uu\nnumber: '1'\nyear: '2000'\nlevel: national\n"
        "title: {id: Satu, en: One}\nstatus: in_force\nsources: [sumber]\nchecked: 2026-11-22\n"
        "confidence: high\narticles:\n- {article: 3 ayat (1), text: {id: tiga hari, en: three days}}\n"
        "- {article: 4-6, text: {id: lain, en: other}}\n"
    ),
    "id/mati.md": "Paling lambat tiga hari [[reg:uu-1-2000#3-ayat-1]].\n",
    "en/mati.md": "Within three days [[reg:uu-1-2000#3-ayat-1]].\n",
}
SOUND = {
    "article": "reg:uu-1-2000#3-ayat-1",
    "says": {"id": "tiga hari", "en": "three days"},
    "at": ["id/mati.md", "en/mati.md"],
    "tells": {"id": "tiga hari", "en": "three days"},
    "gone": ["sepekan"],
}


def faults(tmp_path: Path, change: dict[str, Any], files: dict[str, str]) -> list[str]:
    """What is found on a small content folder, when the correction or the files are changed."""
    for name, text in (SMALL | files).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    correction = SOUND | change
    return [
        *article_faults(correction, tmp_path),
        *place_faults(correction, tmp_path),
        *wrong_words([correction], tmp_path),
    ]


def test_sound_correction_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, {}, {}) == []


@pytest.mark.parametrize(
    ("change", "files", "what"),
    [
        ({"article": "reg:uu-1-2000#5"}, {}, "is not in the registry"),
        ({"says": {"id": "tiga hari", "en": "a week"}}, {}, "does not say"),
        ({}, {"id/mati.md": "Paling lambat tiga hari.\n"}, "does not cite"),
        ({}, {"id/mati.md": "Tiga hari [[reg:uu-1-2000#3-ayat-12]].\n"}, "does not cite"),
        ({}, {"en/mati.md": "Soon [[reg:uu-1-2000#3-ayat-1]].\n"}, "does not tell"),
        ({}, {"data/outcomes/mati.yml": "id: dalam sepekan\n"}, "data/outcomes/mati.yml: sepekan"),
    ],
    ids=["range", "words of the article", "no reference", "longer number", "words of a place", "wrong words"],
)
def test_each_kind_of_fault_is_found(
    tmp_path: Path, change: dict[str, Any], files: dict[str, str], what: str
) -> None:
    assert any(what in fault for fault in faults(tmp_path, change, files))
