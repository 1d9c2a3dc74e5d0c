"""The graph of regulations reads the same from both ends."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from suluh.link.regulations import INVERSE, inverse, relations
from suluh.model.regulation import RELATIONS, Regulation
from tests.small_site import FILES, bodies, sound_site
from tests.theme import words

IDS = ["uu-1", "uu-2", "pp-1", "pp-2", "perda-1"]


def regulation(id: str, **acts: list[str]) -> Regulation:
    return Regulation.model_validate(
        {
            "id": id,
            "kind": "uu",
            "title": {"id": id, "en": id},
            "level": "national",
            "status": "in_force",
            "relations": acts,
            "sources": ["contoh-sumber"],
            "checked": "2026-11-22",
            "confidence": "high",
        }
    )


def test_every_relation_has_a_way_back_with_a_name_of_its_own() -> None:
    assert set(INVERSE) == set(RELATIONS)
    assert len(set(INVERSE.values())) == len(RELATIONS)
    assert set(INVERSE.values()).isdisjoint(RELATIONS)


def test_every_relation_has_words_in_both_languages() -> None:
    for lang in ("id", "en"):
        assert {*RELATIONS, *INVERSE.values()} <= set(words(lang)["relation"])


def test_what_one_revokes_is_revoked_by_it() -> None:
    found = {"uu-2": regulation("uu-2", revokes=["uu-1"], implements=["pp-9"]), "uu-1": regulation("uu-1")}
    assert relations(found, "uu-1") == {"revoked_by": ("uu-2",)}
    assert relations(found, "uu-2") == {"revokes": ("uu-1",)}, "what nobody knows is left out"


def test_several_that_amend_one_are_all_named() -> None:
    found = {id: regulation(id, amends=["uu-1"]) for id in ("uu-2", "pp-1")} | {"uu-1": regulation("uu-1")}
    assert relations(found, "uu-1") == {"amended_by": ("uu-2", "pp-1")}


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    graph=st.fixed_dictionaries(
        {
            id: st.dictionaries(st.sampled_from(RELATIONS), st.lists(st.sampled_from(IDS), unique=True))
            for id in IDS
        }
    )
)
def test_way_there_and_way_back_agree(graph: dict[str, dict[str, list[str]]]) -> None:
    found = {id: regulation(id, **acts) for id, acts in graph.items()}
    back = inverse(found)
    for id, acts in graph.items():
        for name, targets in acts.items():
            for target in targets:
                assert id in back[target][INVERSE[name]]
    for target, names in back.items():
        for name, sources in names.items():
            forward = next(n for n, b in INVERSE.items() if b == name)
            assert all(target in graph[source].get(forward, []) for source in sources)


def test_both_pages_of_a_relation_link_to_each_other(tmp_path: Path) -> None:
    old = FILES["content/data/regulations/uu-18-2017.yml"].replace("18", "39").replace("2017", "2004")
    new = FILES["content/data/regulations/uu-18-2017.yml"] + "relations: {revokes: [uu-39-2004]}\n"
    site = sound_site(
        tmp_path,
        {
            "content/data/regulations/uu-39-2004.yml": old.replace("in_force", "revoked"),
            "content/data/regulations/uu-18-2017.yml": new,
        },
    )
    found = bodies(site)
    assert 'href="uu-39-2004.html"' in found["peraturan/uu-18-2017.html"]
    assert 'href="uu-18-2017.html"' in found["peraturan/uu-39-2004.html"]
    assert 'href="uu-18-2017.html"' in found["en/peraturan/uu-39-2004.html"]
