"""The papers keep their promises: every rule, command, block and kind has its place, and links hold."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.parse import unquote

import click
import pytest
import yaml
from pydantic import BaseModel

from suluh.areas import DECLARED
from suluh.cli.main import main
from suluh.cli.schemas import MODELS
from suluh.model.page import FrontMatter
from suluh.model.thing import Fact, Thing
from suluh.read.blocks import BLOCKS
from suluh.text.slug import slug

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAPERS = sorted(
    path
    for folder in (ROOT, ROOT / ".github", ROOT / "changelog.d", DOCS)
    for path in (folder.rglob("*.md") if folder == DOCS else folder.glob("*.md"))
)
OTHERS = [ROOT / "LICENSE-CONTENT", ROOT / ".github" / "CODEOWNERS", *DOCS.glob("*.svg")]
CODE = re.compile(r'"([A-Z]{3}\d{3})"')
LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
IMAGE = re.compile(r'<img[^>]*\bsrc="([^"]+)"')
FENCE = re.compile(r"^(`{3,}).*?^\1`*$", re.MULTILINE | re.DOTALL)
PLACES = re.compile(r"/work\b|/root\b|/tmp/|/home/|/Users/|[A-Z]:\\")
REGISTRIES = re.compile(
    r"pypi\.|pythonhosted|npmjs|debian\.org|proxy\.golang|artifactory|index-url", re.IGNORECASE
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(path: Path) -> str:
    """A paper without its code."""
    return re.sub(r"`[^`\n]+`", "", FENCE.sub("", path.read_text("utf-8")))


def sections(path: Path, level: int) -> dict[str, str]:
    """Heading -> text below it, for the headings of one level; code stays in."""
    parts = re.split(rf"^{'#' * level} (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


CODES = {
    code for path in (ROOT / "src" / "suluh").rglob("*.py") for code in CODE.findall(path.read_text("utf-8"))
}
RULE_PAGES = {path.stem for path in (DOCS / "rules").glob("*.md")} - {"README"}


def test_every_code_has_its_page_and_every_page_its_code() -> None:
    assert RULE_PAGES == CODES


def test_the_list_of_rules_names_every_code_once() -> None:
    listed = re.findall(
        r"^\| \[([A-Z]{3}\d{3})\]\(\1\.md\) \|", (DOCS / "rules/README.md").read_text("utf-8"), re.M
    )
    assert sorted(listed) == sorted(RULE_PAGES)


@pytest.mark.parametrize("code", sorted(RULE_PAGES))
def test_a_rule_page_speaks_both_languages_and_shows_a_bad_and_a_good_example(code: str) -> None:
    text = (DOCS / "rules" / f"{code}.md").read_text("utf-8")
    assert text.startswith(f"# {code}: ")
    assert text.index("## Bahasa Indonesia") < text.index("## English")
    assert len(FENCE.findall(text)) >= 2
    for part in (
        "Kapan muncul",
        "Cara memperbaiki",
        "Mengapa penting",
        "When it speaks",
        "How to fix",
        "Why we care",
    ):
        assert f"**{part}" in text


def commands() -> Iterator[tuple[str, click.Command]]:
    """("suluh build", command) for every command, groups inside groups included."""

    def walk(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
        if isinstance(command, click.Group):
            for child, inner in command.commands.items():
                yield from walk(f"{name} {child}", inner)
        else:
            yield name, command

    yield from walk("suluh", main)


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_a_command_stands_in_the_papers_with_all_its_options(name: str, command: click.Command) -> None:
    text = sections(DOCS / "commands.md", 2)[name]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert f"`{max(parameter.opts, key=len)}`" in text, parameter.opts
        elif parameter.name:
            assert f"`{parameter.name.upper()}`" in text
        if isinstance(parameter.type, click.Choice):
            for choice in parameter.type.choices:
                assert f"`{choice}`" in text, (parameter.name, choice)


def test_no_paper_explains_a_command_or_an_option_that_is_gone() -> None:
    known = dict(commands())
    for heading, text in sections(DOCS / "commands.md", 2).items():
        if not heading.startswith("suluh "):
            continue
        options = {opt for parameter in known[heading].params for opt in parameter.opts}
        assert set(re.findall(r"^\| `(--[a-z-]+)` \|", text, re.M)) <= options, heading


def test_the_head_of_the_command_stands_in_the_papers() -> None:
    intro = (DOCS / "commands.md").read_text("utf-8").split("\n## ")[0]
    for parameter in main.params:
        assert f"suluh {max(parameter.opts, key=len)}" in intro


def field_names(model: type[BaseModel]) -> Iterator[str]:
    """The keys of a model and of the models inside it, as authors write them."""
    for name, field in model.model_fields.items():
        yield field.alias or name
        yield from (key for inner in inner_models(field.annotation) for key in field_names(inner))


def inner_models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation.__name__ != "Words":
            yield annotation
        return
    for part in get_args(annotation):
        yield from inner_models(part)


@pytest.mark.parametrize("kind", [*MODELS])
def test_a_kind_stands_in_the_content_model_with_all_its_keys(kind: str) -> None:
    text = sections(DOCS / "content-model.md", 3)[kind]
    model = MODELS[kind]
    if issubclass(model, Thing):
        shared = set(field_names(Fact if issubclass(model, Fact) else Thing))
        assert f"reference `{model.reference_name}`" in text
    else:
        shared = set()
    missing = {name for name in field_names(model) if f"`{name}`" not in text} - shared
    assert not missing


def test_the_examples_of_the_content_model_are_sound() -> None:
    examples = 0
    for kind, text in sections(DOCS / "content-model.md", 3).items():
        for example in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL):
            MODELS[kind].model_validate(yaml.safe_load(example))
            examples += 1
    assert examples >= len(DECLARED.kinds.rows)


def test_the_content_model_knows_the_keys_that_facts_share() -> None:
    text = sections(DOCS / "content-model.md", 2)["What all kinds share"]
    for name in field_names(Fact):
        assert f"`{name}`" in text


def test_every_reference_kind_has_an_example() -> None:
    text = sections(DOCS / "content-model.md", 3)["References"]
    for kind in DECLARED.kinds.reference_names:
        assert f"`[[{kind}:" in text


def test_every_block_stands_in_the_content_model() -> None:
    text = sections(DOCS / "content-model.md", 3)["Blocks"]
    assert set(re.findall(r"^\| `([a-z]+)` \|", text, re.M)) == set(BLOCKS)


def test_every_kind_of_content_is_a_folder_of_the_content_model() -> None:
    text = (DOCS / "content-model.md").read_text("utf-8")
    for kind in DECLARED.kinds.rows:
        assert f"`content/data/{kind.folder}/<id>.yml`" in text
    for name in FrontMatter.model_fields:
        assert f"| `{name}` |" in text


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (DOCS / "decisions/0003-dependencies.md").read_text("utf-8")
    wanted = [
        *project["dependencies"],
        *(r for extra in project["optional-dependencies"].values() for r in extra),
    ]
    for requirement in wanted:
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        assert name is not None
        assert f"`{name.group()}`" in text


def test_every_target_of_make_stands_in_the_papers() -> None:
    text = sections(DOCS / "commands.md", 2)["make"]
    for target in re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.M):
        assert target == "help" or f"`make {target}`" in text


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_links_between_papers_lead_somewhere(paper: Path) -> None:
    text = prose(paper)
    for target in (*LINK.findall(text), *IMAGE.findall(text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        found = (paper.parent / path).resolve() if path else paper
        assert found.exists(), target
        assert found.is_relative_to(ROOT), target
        if anchor:
            assert anchor in {slug(heading) for heading in re.findall(r"^#+ (.+)$", prose(found), re.M)}, (
                target
            )


@pytest.mark.parametrize("paper", [*PAPERS, *OTHERS], ids=name_of)
def test_no_paper_names_a_place_on_somebodys_machine(paper: Path) -> None:
    text = paper.read_text("utf-8")
    assert not PLACES.search(text)
    assert not REGISTRIES.search(text)


def test_the_handbook_has_the_same_sections_in_both_languages() -> None:
    shapes = [re.findall(r"^(#+) ", prose(DOCS / name), re.M) for name in ("handbook.md", "handbook.en.md")]
    assert shapes[0] == shapes[1]


def test_pictures_of_the_papers_stay_small() -> None:
    for path in (DOCS / "images").iterdir():
        assert path.stat().st_size < 120_000, path.name


def test_the_workflow_only_calls_what_everybody_has() -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert re.findall(r"^\s+run: (.+)$", text, re.M) == [
        "make test",
        "make check FORMAT=github",
        "make twice",
    ]
