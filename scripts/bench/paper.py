"""Puts what was measured into a paper, between two marks."""

import sys
from pathlib import Path


def put_into(paper: Path, name: str, text: str) -> None:
    """The text in place of what stands between the marks `<!-- NAME -->` and `<!-- end of NAME -->`."""
    first, last = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, begin, rest = paper.read_text("utf-8").partition(first)
    _, end, after = rest.partition(last)
    if not begin or not end:
        sys.exit(f"{paper}: write {first} and {last} where it goes")
    paper.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", "utf-8")
