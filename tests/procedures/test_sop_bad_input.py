"""Procedures as nobody should write them: each fault is named with its line, and every other page draws."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from suluh.blocks.compose import Composer
from suluh.findings import Finding
from suluh.findings.show import show
from suluh.model.site import Site
from tests.small_site import edition_of, load_site

NAME = "content/data/sops/surat.yml"
HEAD = """\
id: surat
audience: public
name: {id: Surat, en: Letter}
unit: {id: Kantor, en: Office}
sources: [contoh-sumber]
checked: 2026-11-22
confidence: medium
actors:
  - {id: loket, name: {id: Loket, en: Counter}, role: editor}
activities:
"""
START = "  - {id: mulai, text: {id: Mulai, en: Start}, shape: terminator, actors: [loket]}\n"
END = "  - {id: selesai, text: {id: Selesai, en: End}, shape: terminator, actors: [loket]}\n"
TEXT = "text: {id: Kerja, en: Work}, actors: [loket]"


def step(id: str, more: str = "", text: str = TEXT) -> str:
    return f"  - {{id: {id}, {text}{more}}}\n"


# Name of the fault -> (content, the line at fault, code).
FAULTS: dict[str, tuple[str, int, str]] = {
    "actor_that_does_not_exist": (
        START + step("kerja", text="text: {id: Kerja, en: Work}, actors: [lokett]") + END, 12, "SOP002",
    ),
    "two_starts": (START + step("lagi", ", shape: terminator, next: selesai") + END, 12, "SOP004"),
    "decision_with_one_exit": (
        START + step("pilih", ", shape: decision, exits: [{answer: {id: ya, en: 'yes'}, to: selesai}]") + END,
        12, "SOP004",
    ),
    "cycle_without_end": (
        START
        + step("pilih", ", shape: decision, exits: [{answer: {id: a, en: a}, to: kerja}, {answer: {id: b, en: b}, to: selesai}]")
        + step("kerja") + step("ulang", ", next: kerja") + END, 14, "SOP006",
    ),
    "negative_time": (START + step("kerja", ", duration: {value: -3, unit: hour}") + END, 12, "SCH005"),
    "unknown_unit_of_time": (START + step("kerja", ", duration: {value: 3, unit: jam}") + END, 12, "SCH004"),
    "two_hundred_activities": (START + "".join(step(f"k{n}") for n in range(198)) + END, 10, "SCH005"),
    "cell_of_two_thousand_characters": (
        START + step("kerja", f", remarks: {{id: {'a' * 2000}, en: b}}") + END, 12, "SOP011",
    ),
    "cell_of_more_than_two_thousand_characters": (
        START + step("kerja", f", remarks: {{id: {'a' * 2001}, en: b}}") + END, 12, "SCH005",
    ),
}  # fmt: skip


@cache
def sound_addresses(folder: Path) -> frozenset[str]:
    site, findings = load_site(folder, {})
    assert not [f for f in findings if f.severity == "error"]
    return frozenset(d.address for d in edition_of(site).catalogue.values())


def draw_rest(site: Site) -> set[str]:
    """The addresses of all pages but that of the broken procedure, each drawn."""
    edition = edition_of(site)
    composer = Composer(edition)
    documents = [d for d in edition.catalogue.values() if (d.kind, d.subject) != ("sop", "surat")]
    return {d.address for d in documents if str(composer.compose(d).html)}


def faults(findings: list[Finding]) -> list[tuple[str, int, str]]:
    return [(f.path, f.line, f.code) for f in findings if f.path == NAME]


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_named_with_file_and_line_and_the_rest_still_draws(name: str, tmp_path: Path) -> None:
    text, line, code = FAULTS[name]
    site, findings = load_site(tmp_path / "bad", {NAME: HEAD + text})
    found = faults(findings)
    assert (NAME, line, code) in found, show(findings, "text", "id")
    assert {c for _, _, c in found} == {code}
    for lang in ("id", "en"):
        assert f"{NAME}:{line}: " in show(findings, "text", lang)
    assert draw_rest(site) >= sound_addresses(tmp_path / "sound")


def test_all_faults_of_one_file_are_named_at_once(tmp_path: Path) -> None:
    """Faults of the shape come together; those of the sense come together."""
    shape = (
        START
        + step("a", ", duration: {value: -1, unit: hour}")
        + step("b", ", duration: {value: 1, unit: jam}")
        + END
    )
    _, findings = load_site(tmp_path / "shape", {NAME: HEAD + shape})
    assert [(line, code) for _, line, code in faults(findings)] == [(12, "SCH005"), (13, "SCH004")]
    sense: Any = (
        START + step("a", text="text: {id: A, en: A}, actors: [x]") + step("b", ", shape: decision") + END
    )
    _, findings = load_site(tmp_path / "sense", {NAME: HEAD + sense})
    assert {code for _, _, code in faults(findings)} >= {"SOP002", "SOP004"}
