"""What a reader gets of a written page: its links, pictures, anchors and words, as Markdown makes them."""

from dataclasses import dataclass

from suluh.model.citation import Citation

# The text of a page that Markdown cannot read: its parts stand too deep in each other (MRK009).
TOO_DEEP = "\ue01d"


@dataclass(frozen=True)
class Target:
    """Where a link or a picture leads, as the author wrote it, and the words that stand for it.

    `line` counts in the text of the page from 0; a target that the source does not show is on line 0.
    """

    target: str
    label: str
    line: int


@dataclass(frozen=True)
class Reading:
    """A page after Markdown, before it is drawn. Nothing of it comes from code.

    `anchors` are those of its headings, in order. `text` is all that is seen outside code and cards,
    each block on lines of its own; a reference stands in it as its label, or not at all. `cited` are the
    references that are drawn, without their lines.
    """

    links: tuple[Target, ...] = ()
    pictures: tuple[Target, ...] = ()
    anchors: tuple[str, ...] = ()
    text: str = ""
    cited: tuple[Citation, ...] = ()
