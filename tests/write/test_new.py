"""`suluh new`: skeletons in both languages that the check understands and nobody's work is lost for."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.areas import DECLARED
from suluh.model.term import Term
from suluh.read.files import read_text
from suluh.read.pages import read_page
from suluh.read.things import read_thing
from suluh.write.new import write_new
from tests.cli.commands import records, run
from tests.small_site import DAY, write_site

# What a skeleton may still be told: it is short, gives no next step, names what is not there yet,
# ends on the day it is written, leads to outcomes that nobody has written.
TO_FILL_IN = {
    "PAG004",
    "PAG005",
    "DUT001",
    "REF001",
    "CAS001",
    "ALR001",
    "SKE001",
    "HLP006",
    "HLP008",
    "SOP010",
}


def test_page_is_written_in_both_languages(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    written, problem = write_new(content, DECLARED.kinds, "page", "gaji-terlambat", "masalah", DAY)
    assert problem is None
    assert [path.relative_to(content).as_posix() for path in written] == [
        "id/masalah/gaji-terlambat.md",
        "en/masalah/gaji-terlambat.md",
    ]
    assert "ISI judul" in written[0].read_text("utf-8")
    assert "FILL IN the title" in written[1].read_text("utf-8")
    assert all("audience: staff" in path.read_text("utf-8") for path in written)


@pytest.mark.parametrize("kind", sorted(DECLARED.kinds.by_new_name))
def test_thing_has_both_languages_in_one_file(kind: str, tmp_path: Path) -> None:
    (path,), problem = write_new(tmp_path, DECLARED.kinds, kind, "contoh-baru", "", DAY)
    assert problem is None
    assert path == tmp_path / "data" / DECLARED.kinds.by_new_name[kind].folder / "contoh-baru.yml"
    assert "audience: staff" in path.read_text("utf-8")


@pytest.mark.parametrize("kind", sorted(("page", *DECLARED.kinds.by_new_name)))
def test_skeleton_passes_the_check_but_for_what_must_be_filled_in(kind: str, tmp_path: Path) -> None:
    write_site(tmp_path)
    result = run(tmp_path, "new", kind, "contoh-baru", "--section", "masalah")
    assert result.exit_code == 0
    assert {str(record["code"]) for record in records(tmp_path)} <= TO_FILL_IN


@pytest.mark.parametrize("kind", sorted(("page", *DECLARED.kinds.by_new_name)))
def test_nothing_is_ever_written_over(kind: str, tmp_path: Path) -> None:
    write_site(tmp_path)
    written = run(tmp_path, "new", kind, "contoh-baru", "--section", "masalah").stdout.split()
    for name in written:
        (tmp_path / name).write_text("kerja orang", "utf-8")
    result = run(tmp_path, "new", kind, "contoh-baru", "--section", "masalah", "--lang", "en")
    assert result.exit_code == 2
    assert "exists already: choose another id" in result.stderr
    assert {(tmp_path / name).read_text("utf-8") for name in written} == {"kerja orang"}


def test_both_languages_are_written_or_none(tmp_path: Path) -> None:
    twin = tmp_path / "en" / "masalah" / "contoh.md"
    twin.parent.mkdir(parents=True)
    twin.write_text("kerja orang", "utf-8")
    written, problem = write_new(tmp_path, DECLARED.kinds, "page", "contoh", "masalah", DAY)
    assert written == []
    assert problem is not None
    assert list(tmp_path.rglob("*.md")) == [twin]


@pytest.mark.parametrize(
    "id", ["", "Besar", "dua kata", "../naik", "a/b", "-a", "a-", "a--b", "é", ".", "a.b", "a_b"]
)
def test_name_that_is_no_id_is_wrong_use(id: str, tmp_path: Path) -> None:
    result = run(tmp_path, "new", "term", "--lang", "en", "--", id)
    assert result.exit_code == 2
    assert "is not an id" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("section", ["", "Besar", "../naik", "a/b"])
def test_page_needs_a_section(section: str, tmp_path: Path) -> None:
    result = run(tmp_path, "new", "page", "contoh", "--section", section, "--lang", "id")
    assert result.exit_code == 2
    assert "halaman perlu bagian" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "id",
    [
        "a\n",
        "a" * 81,
        "a" * 300,
    ],
    ids=["line break", "81 letters", "300 letters"],
)  # fmt: skip
def test_id_that_the_model_refuses_is_wrong_use(id: str, tmp_path: Path) -> None:
    assert run(tmp_path, "new", "term", id).exit_code == 2


@pytest.mark.parametrize("id", ["true", "null", "2026-11-22", "010"])
def test_id_that_yaml_takes_for_something_else_stays_an_id(id: str, tmp_path: Path) -> None:
    (path,), _ = write_new(tmp_path, DECLARED.kinds, "term", id, "", DAY)
    thing, _, findings = read_thing(path, path.name, Term)
    assert findings == []
    assert thing is not None
    assert thing.id == id


# Ids that YAML takes for a number, a day or a truth value have a test of their own, above.
IDS = st.from_regex(r"[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}", fullmatch=True).filter(
    lambda id: id not in ("true", "false", "null")
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(id=IDS, kind=st.sampled_from(sorted(("page", *DECLARED.kinds.by_new_name))))
def test_every_skeleton_is_valid_for_its_model(
    id: str, kind: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("baru")
    written, problem = write_new(folder, DECLARED.kinds, kind, id, "masalah", DAY)
    assert problem is None
    for path in written:
        if kind == "page":
            page, _, findings = read_page(path, path.name, path.relative_to(folder).parts[0], "masalah/x")
            assert (page is not None, findings) == (True, [])
        else:
            thing, _, findings = read_thing(path, path.name, DECLARED.kinds.by_new_name[kind].model)
            assert (thing is not None, findings) == (True, [])
        assert read_text(path, path.name)[1] == []
