"""What is drawn as a reference was found in the source, whatever the backticks around it look like."""

import time

import pytest

from suluh.blocks.convert import Converter
from suluh.read.files import MAX_BYTES
from suluh.read.references import scan


def drawn(text: str) -> list[str]:
    return [citation.target for citation in Converter().convert(text).reading.cited]


def found(text: str) -> list[str]:
    return [citation.target for citation in scan(text, "x.md")[0]]


@pytest.mark.parametrize(
    "text",
    [
        "```a `` b [[term:p3mi]] c ``",
        "`\n` [[term:p3mi]] `",
        "``[[term:p3mi]]```\\`",
        "a ` b\nc ` [[term:p3mi]] ` d",
        "\\`[[term:p3mi]]`",
        "a ``` [[term:p3mi]] `\n````",
    ],
)
def test_a_reference_beside_backticks_without_their_other_end_counts(text: str) -> None:
    assert drawn(text) == ["term:p3mi"]
    assert found(text) == ["term:p3mi"]


@pytest.mark.parametrize(
    "text",
    ["`[[term:p3mi]]`", "a `` ` `` `[[term:p3mi]]`", "`a`\n``[[term:p3mi]] ` b``", "```\n[[term:p3mi]]\n```"],
)
def test_a_reference_in_code_is_none(text: str) -> None:
    assert drawn(text) == []
    assert found(text) == []


@pytest.mark.parametrize("line", ["`a` [[term:p3mi]]\n", "[[term:p3mi]] ` `` "])
def test_the_longest_page_takes_time_with_its_length(line: str) -> None:
    text = line * (MAX_BYTES // len(line))
    started = time.process_time()
    scan(text, "x.md")
    assert time.process_time() - started < 5, "with the square of it, this takes minutes"
