"""Text that skips the inline patterns comes out as if it had been asked."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from suluh.blocks.convert import EXTENSIONS, SETTINGS
from suluh.blocks.forms import Forms
from suluh.blocks.plain_text import PlainTextTreeprocessor

PIECES = st.sampled_from(
    [
        "kata",
        " ",
        "  \n",
        "\n",
        "*",
        "_",
        "`",
        "~",
        "~~",
        "==",
        "[^1]",
        "\\",
        "\\\n",
        "[",
        "](x)",
        "![",
        "<",
        "&amp;",
        "& ",
        "a.b",
        "https://a.b",
    ]
)


def convert(text: str, skip: bool) -> str:
    markdown = Markdown(extensions=[*EXTENSIONS, Forms()], extension_configs=SETTINGS)
    if skip:
        markdown.treeprocessors.register(PlainTextTreeprocessor(markdown), "plain", 21)
    return markdown.convert(text)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_skipping_changes_nothing(text: str) -> None:
    assert convert(text, skip=True) == convert(text, skip=False)


def test_every_pattern_of_the_library_begins_with_a_mark_that_we_know() -> None:
    """A new version with another inline pattern must be looked at."""
    known = {
        "backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference",
        "short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "em_strong", "em_strong2",
    } | {"delimiter", "suluh-break"}  # fmt: skip
    patterns = Markdown(extensions=[*EXTENSIONS, Forms()], extension_configs=SETTINGS).inlinePatterns
    assert sum(name in patterns for name in known) == len(patterns)
