"""The bench measures what it says: its corpus is sound, its changes are real, its counting is whole.

It runs too rarely to be trusted without this: a new rule once refused its corpus, and nobody saw it.
"""

import importlib
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from suluh.blocks.conversions import Conversions
from suluh.findings import Finding
from suluh.flow import load
from suluh.model.site import Site
from suluh.read.kept import Kept
from suluh.search.language import Group, make_language
from tests.conftest import ROOT
from tests.search.judge import Query

BENCH = ROOT / "scripts" / "bench"
PAGES = 12
TODAY = date(2026, 11, 29)
MODULES = (
    "build", "changes", "checks", "cold", "corpus", "edits", "figures", "floor", "growth", "machine", "measure",
    "paper", "plain", "preview", "profiling", "project", "prose", "real_site", "search_groups", "search_marks", "signs", "sizes", "stock", "suluh_site", "weight",
    "zensical_site",
)  # fmt: skip


@pytest.fixture(scope="module")
def bench() -> Iterator[SimpleNamespace]:
    """The modules of the bench by name, as its scripts find each other; nothing of them stays behind."""
    before = dict(sys.modules)
    sys.path.insert(0, str(BENCH))
    try:
        yield SimpleNamespace(**{name: importlib.import_module(name) for name in MODULES})
    finally:
        sys.path.remove(str(BENCH))
        for name in set(sys.modules) - set(before):
            if (getattr(sys.modules[name], "__file__", None) or "").startswith(str(BENCH)):
                del sys.modules[name]


@pytest.fixture(scope="module")
def project(bench: SimpleNamespace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus, its plain twin, and theme files of its own."""
    found = tmp_path_factory.mktemp("bench")
    bench.corpus.write_corpus(found / "content", PAGES)
    bench.plain.write_plain(found / "content", found / "plain")
    bench.edits.own_theme(found)
    return found


class Loader:
    """Loads a project again and again, with what it read before."""

    def __init__(self, project: Path) -> None:
        self._content = project / "content"
        self._kept = Kept()
        self._conversions = Conversions()

    def __call__(self) -> tuple[Site, list[Finding]]:
        return load(self._content, TODAY, kept=self._kept, conversions=self._conversions)


@pytest.fixture(scope="module")
def loaded(project: Path) -> Loader:
    return Loader(project)


def errors(findings: list[Finding]) -> list[str]:
    return [finding.text("en") for finding in findings if finding.severity == "error"]


def test_corpus_is_sound(loaded: Loader) -> None:
    site, findings = loaded()
    assert errors(findings) == []
    # What is left is said of real sources that came along, not of what is made up.
    assert {finding.code for finding in findings} <= {"SRC002"}
    assert len(site.pages["id"]) == len(site.pages["en"]) == PAGES + 1


def test_pages_are_as_long_as_stated(project: Path) -> None:
    texts = [path.read_text("utf-8") for path in (project / "plain").rglob("halaman-*.md")]
    assert len(texts) == 2 * PAGES
    assert 640 < sum(len(text.split()) for text in texts) / len(texts) < 840


def test_same_seed_same_bytes(project: Path, bench: SimpleNamespace) -> None:
    targets = bench.corpus.Targets(project / "content" / "data")
    prose = bench.prose.Prose(ROOT / "content" / "id")
    again = bench.corpus.page(prose, "id", 1, 7, PAGES, targets)
    assert (project / "content" / "id" / f"{bench.corpus.key(7)}.md").read_text("utf-8") == again


def revoked(site: Site) -> list[str]:
    return [law.id for law in site.regulations.values() if law.status == "revoked"]


@pytest.mark.long
def test_corpus_with_much_data_is_sound(bench: SimpleNamespace, tmp_path: Path) -> None:
    bench.corpus.write_corpus(tmp_path / "content", PAGES, things=500)
    assert sum(1 for _ in (tmp_path / "content" / "data").rglob("*.yml")) >= 500
    assert errors(load(tmp_path / "content", TODAY)[1]) == []


def test_changes_change_what_they_say_and_are_undone(
    project: Path, loaded: Loader, bench: SimpleNamespace
) -> None:
    before, _ = loaded()
    theme = {path: path.read_bytes() for path in (project / "overrides").rglob("*") if path.is_file()}
    undone = [bench.changes.apply(change.texts(project)) for change in bench.changes.CHANGES]
    try:
        after, findings = loaded()
        assert errors(findings) == []
        assert len(after.pages["id"]) == len(before.pages["id"]) + 1
        edited = after.pages["id"][f"halaman-{bench.changes.PAGE:05d}"]
        assert edited.body != before.pages["id"][edited.id].body
        contact = bench.changes.CONTACT
        assert after.contacts[contact].name != before.contacts[contact].name
        assert len(revoked(after)) == len(revoked(before)) + 1
    finally:
        for texts in reversed(undone):
            bench.changes.undo(texts)
    assert theme == {path: path.read_bytes() for path in (project / "overrides").rglob("*") if path.is_file()}
    assert loaded()[0].pages == before.pages


def test_a_site_is_told_from_another(bench: SimpleNamespace, tmp_path: Path) -> None:
    for name, files in (("a", {"x": "1", "y": "2", "d/z": "3"}), ("b", {"x": "1", "y": "!", "w": "4"})):
        for file, text in files.items():
            path = tmp_path / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    assert bench.project.differing(tmp_path / "a", tmp_path / "b") == ["d/z", "w", "y"]
    assert bench.project.differing(tmp_path / "a", tmp_path / "a") == []


def test_cpu_of_a_child_nobody_waits_for_counts(bench: SimpleNamespace, tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.25: pass"
    leaving = f"import subprocess, sys; subprocess.Popen([sys.executable, '-S', '-c', {burn!r}])"
    used = bench.measure.run([sys.executable, "-S", "-c", leaving], cwd=tmp_path)
    assert 0.25 <= used.cpu_s < 1.5
    assert bench.measure.chain([used, used]).cpu_s == 2 * used.cpu_s


def test_a_command_that_fails_ends_the_bench_with_its_words(bench: SimpleNamespace, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such luck"):
        bench.measure.run([sys.executable, "-S", "-c", "raise SystemExit('no such luck')"], cwd=tmp_path)


def test_figures_hold_or_are_missed(bench: SimpleNamespace) -> None:
    make = bench.figures.Figure
    figures = [
        make("a ratio", "CPU s", 3.0, 2.0, 1.6, True),
        make("a missed bar", "files", 1, None, 0, must=True),
        make("told", "s", 1234.5),
    ]
    assert [figure.holds for figure in figures] == [True, False, None]
    assert [figure.holds for figure in bench.figures.without_bars(figures)] == [None, False, None]
    assert bench.figures.draw_markdown(figures).splitlines()[2:] == [
        "| a ratio | CPU s | 3 | 2 | 1.50 | ≤ 1.60 × | holds |",
        "| a missed bar | files | 1 |  |  | ≤ 0 | MISSED |",
        "| told | s | 1,234 |  |  |  |  |",
    ]
    assert [bench.figures.from_dict(row) for row in bench.figures.as_dicts(figures)] == figures


def test_exponent_of_growth(bench: SimpleNamespace) -> None:
    assert bench.growth.exponent(10, 40, 4) == pytest.approx(1)
    assert bench.growth.exponent(10, 160, 4) == pytest.approx(2)


def test_parts_of_a_run_are_shown_with_their_machine(
    bench: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench.build, "BENCH", tmp_path)
    monkeypatch.setattr(bench.machine, "ROUNDS", 1000)
    figure = bench.figures.Figure("one thing", "CPU s", 2.5, None, 1)
    result = bench.build.measure_part("cold", lambda: [figure], quick=False)
    assert bench.build.saved(["cold", "edits"]) == [result]
    shown = bench.build.show([result], "markdown")
    assert "cores" in shown.splitlines()[0]
    assert shown.splitlines()[-1] == "| one thing | CPU s | 2.50 |  |  | ≤ 1 | MISSED |"
    paper = tmp_path / "paper.md"
    paper.write_text("a\n<!-- figures -->\nold\n<!-- end of figures -->\nb\n", "utf-8")
    bench.paper.put_into(paper, "figures", shown)
    assert paper.read_text("utf-8") == f"a\n<!-- figures -->\n\n{shown}\n\n<!-- end of figures -->\nb\n"
    failed = bench.build.measure_part("edits", lambda: sys.exit("no such luck"), quick=False)
    assert failed["figures"] == []
    assert bench.build.show([result, failed], "text").splitlines()[-1] == "edits failed: no such luck"
    assert set(bench.build.parts(bench.build.QUICK, 1)) >= {"cold", "edits", "check", "growth", "preview"}


def test_zensical_gets_the_pages_of_each_language(project: Path, bench: SimpleNamespace) -> None:
    bench.zensical_site.lay_out(project / "zensical", project / "plain")
    for lang in ("id", "en"):
        folder = project / "zensical" / lang
        assert yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))["theme"]["language"] == lang
        assert sum(1 for _ in (folder / "docs").rglob("*.md")) == PAGES + 1
    (path,) = (texts := bench.changes.plain_edit(project))
    assert texts[path].startswith(path.read_text("utf-8"))
    assert "zensical" in (ROOT / "requirements-bench.lock").read_text("utf-8")


def test_floor_reads_and_converts_everything(project: Path, bench: SimpleNamespace) -> None:
    paths = bench.floor.files_of(project / "plain")
    letters = bench.floor.read(paths)
    assert bench.floor.convert_stock(paths[:3]) > 0
    assert bench.floor.convert_ours(bench.floor.files_of(project / "content" / "id")[:3]) > 0
    assert letters == sum(len(path.read_text("utf-8")) for path in paths)
    assert bench.floor.alone(bench.floor.read, paths).cpu_s < 1


def test_time_of_a_library_counts_for_its_caller(bench: SimpleNamespace) -> None:
    reader = ("/x/src/suluh/read/yaml.py", 1, "parse")
    rule = ("/x/src/suluh/lint/rules.py", 1, "lint")
    library = ("/x/site-packages/yaml/loader.py", 1, "load")
    builtin = ("~", 0, "<len>")
    stats = {
        reader: (1, 1, 1.0, 9.0, {}),
        rule: (1, 1, 2.0, 3.0, {}),
        library: (1, 1, 4.0, 8.0, {reader: (1, 1, 4.0, 8.0)}),
        builtin: (2, 2, 5.0, 5.0, {library: (1, 1, 4.0, 4.0), rule: (1, 1, 1.0, 1.0)}),
    }
    assert bench.profiling.shares(stats) == {"read and link": 9.0, "lint": 3.0}


def test_profile_of_a_load_names_its_steps(loaded: Loader, bench: SimpleNamespace) -> None:
    found = bench.profiling.profiled(loaded)
    assert {"lint", "read and link"} <= set(found)
    assert "search" not in {step for step, seconds in found.items() if seconds > 0.5 * sum(found.values())}
    assert "100%" in bench.profiling.draw(found, markdown=True)


@pytest.mark.parametrize(
    ("path", "step"),
    [
        ("src/suluh/blocks/convert.py", "convert Markdown"),
        ("src/suluh/blocks/compose.py", "compose"),
        ("src/suluh/render/qr.py", "QR codes"),
        ("src/suluh/render/frame.py", "frame"),
        ("src/suluh/procedures/lint/steps.py", "lint"),
        ("src/suluh/text/slug.py", None),
        ("src/suluh/made_tomorrow/new.py", "made_tomorrow"),
        ("light/page.html", "frame"),
        ("lib/site-packages/markdown/core.py", None),
    ],
)
def test_step_of_a_file(path: str, step: str | None, bench: SimpleNamespace) -> None:
    assert (
        bench.profiling.step_of((f"/x/{path}" if path.startswith(("src", "lib")) else path, 1, "f")) == step
    )


def test_the_sign_test_is_that_of_a_fair_coin(bench: SimpleNamespace) -> None:
    assert bench.signs.chance(0, 0) == 1
    assert bench.signs.chance(5, 0) == bench.signs.chance(0, 5) == 2 / 32
    assert bench.signs.chance(8, 2) == 2 * (1 + 10 + 45) / 1024
    assert bench.signs.chance(3, 3) == 1
    signs = bench.signs.sign_test([(1, 0.5), (0.5, 0.5), (0, 1), (1, 0)])
    assert (signs.better, signs.worse) == (2, 1)


def test_marks_stand_beside_each_other_by_class(bench: SimpleNamespace) -> None:
    queries = [
        Query("a", "id", "typo", ("x",)),
        Query("b", "id", "typo", ("x",)),
        Query("c", "en", "legacy", ("x",)),
    ]
    ours, other = [(1, 6), (2, 6), (0, 0)], [(2, 6), (2, 6), (1, 6)]
    lines = bench.search_marks.table("dev", queries, {"suluh": ours, "mini": other}).splitlines()
    assert "dev    all                suluh      n   3  s@1 0.333  s@3 0.667  MRR 0.500  zero 0.333" in lines
    assert [line.partition("suluh better ")[2] for line in lines if "typo" in line and "mini" in line] == [
        "1, worse 0, p 1"
    ]
    assert bench.search_marks.lost(queries, ours, other) == ["0 < 1  legacy: c"]


def test_every_group_of_the_tables_has_its_number_in_an_index(bench: SimpleNamespace) -> None:
    named = bench.search_groups.named_groups()
    tables = yaml.safe_load((ROOT / "content/search/kata.yml").read_text("utf-8"))
    phrases = make_language("id", [Group(tuple(g)) for g in tables["groups"]], tables["spelling"]).phrases
    assert len(named) == 1 + max(number for rows in phrases.values() for _, number, _ in rows)
