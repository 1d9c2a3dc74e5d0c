"""The help desk in figures: bytes of its pages, bytes of a walk, time to enumerate all paths.

    python -m scripts.bench.helpdesk [--site FOLDER]

Builds the public edition unless a built folder is given. Bytes are those of gzip -9, HTML with every
style sheet, script and icon that the page loads. A walk counts each file once, as a browser's cache does.
"""

import argparse
import gzip
import posixpath
import re
import sys
import tempfile
import time
from datetime import date
from functools import cache
from pathlib import Path

from suluh.flow import load
from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.paths import MOST_QUESTIONS, paths
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.link.addresses import HOME
from suluh.plugin.build import Options, build

ROOT = Path(__file__).resolve().parents[2]
LOADED = re.compile(r'(?:href|src)="([^"]*aset/[^"]+)"')
PAGE_BAR, WALK_BAR, SECONDS_BAR = 14 * 1024, 60 * 1024, 2.0


@cache
def size(path: Path) -> int:
    """The gzip size of a file in bytes."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def loads(site: Path, name: str) -> set[str]:
    """The page and everything that it loads, as paths in the site."""
    html = (site / name).read_text("utf-8")
    folder = posixpath.dirname(name)
    return {name} | {posixpath.normpath(posixpath.join(folder, to)) for to in LOADED.findall(html)}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = given.site or Path(folder) / "site"
        if not given.site:
            result = build(Options(ROOT / "mkdocs.yml", audience="public"), site)
            assert result.ok, result.message
        return report(site)


def report(site: Path) -> int:
    """Print the figures; 1 if one of them is over its bar."""
    content, _ = load(ROOT / "content", date.today())
    pages = [
        path.relative_to(site).as_posix()
        for lang in ("", "en/")
        for path in sorted((site / f"{lang}bantuan").glob("*/*.html"))
    ]
    heaviest = max(pages, key=lambda name: sum(size(site / f) for f in loads(site, name)))
    heavy = sum(size(site / f) for f in loads(site, heaviest))
    begun = time.perf_counter()
    walked = [path for tree in content.of(DecisionTree).values() for path in paths(content, tree)]
    seconds = time.perf_counter() - begun
    walk, most = "", 0
    for path in walked:
        assert path.outcome is not None
        names = [
            HOME,
            addresses.HELPDESK,
            *(addresses.question_key(hop.tree, hop.question.id) for hop in path.hops),
            addresses.outcome_key(path.outcome),
        ]
        files = set[str]().union(*(loads(site, f"{name}.html") for name in names))
        total = sum(size(site / file) for file in files)
        if total > most:
            walk, most = names[-1], total
    longest = max(path.questions for path in walked)
    print(f"trees {len(content.of(DecisionTree))}, outcomes {len(content.of(Outcome))}, pages {len(pages)}")
    print(
        f"paths {len(walked)}, longest {longest} questions of {MOST_QUESTIONS}; enumerated in {seconds:.3f} s"
    )
    print(f"heaviest page {heavy} B ({heavy / 1024:.1f} KB) of {PAGE_BAR}: {heaviest}")
    print(f"heaviest walk from home {most} B ({most / 1024:.1f} KB) of {WALK_BAR}: to {walk}")
    return int(heavy > PAGE_BAR or most > WALK_BAR or seconds > SECONDS_BAR or longest > MOST_QUESTIONS)


if __name__ == "__main__":
    sys.exit(main())
