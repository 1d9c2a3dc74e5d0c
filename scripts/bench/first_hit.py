"""Bytes up to the first results of each query of the sets, on the real site: median, most, and where they go.

Added up from the files that the scripts ask for (in Node, each query on a fresh page), gzip as a server sends
them; engine and word list included, style sheet and snippets not. KB are 1,000 bytes.
"""

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from figures import Figure, draw
from lighthouse import NODE
from suluh_site import ROOT

sys.path.insert(0, str(ROOT))
from tests.search.judge import NONE, read_queries

from suluh.plugin.build import Options, build

SETS = ("dev", "more", "own", "held", "blind")
SHOWN = 8  # so many of the heaviest queries are named
BARS = {"word list": 12.0, "median": 28.0, "most": 40.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--audience", default="public", choices=("public", "staff", "supervisor"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        result = build(Options(ROOT / "mkdocs.yml", audience=options.audience), site)
        assert result.ok, result.message
        measure(site, 0 if options.audience == "public" else 2)


def measure(site: Path, level: int) -> None:
    @cache
    def weight(name: str) -> float:
        return len(gzip.compress((site / name).read_bytes(), 9)) / 1000

    engine = next(path.relative_to(site).as_posix() for path in site.glob("aset/search.*.js"))
    rows: list[tuple[float, str, list[str]]] = []
    for lang in ("id", "en"):
        queries = sorted({query for query, own in asked() if own == lang})
        for query, names in zip(queries, loads(site, lang, level, queries), strict=True):
            rows.append((weight(engine) + sum(weight(name) for name in set(names)), query, names))
    rows.sort()
    sums = [total for total, _, _ in rows]
    words = max(weight(f"cari/{lang}/kata.js") for lang in ("id", "en"))
    files = len(list(site.glob("cari/**/*.js")))
    print(
        draw(
            [
                Figure("word list, the heavier language", "KB", words, None, BARS["word list"]),
                Figure("engine", "KB", weight(engine)),
                Figure(
                    f"first hit, median of {len(rows)} queries",
                    "KB",
                    statistics.median(sums),
                    None,
                    BARS["median"],
                ),
                Figure("first hit, most", "KB", sums[-1], None, BARS["most"]),
                Figure("queries above the bar of the most", "", sum(total > BARS["most"] for total in sums)),
                Figure("files of search, both languages", "", files),
            ]
        )
    )
    for total, query, names in reversed(rows[-SHOWN:]):
        print(f"{total:5.1f} KB  {query}  ({len(set(names))} files)")


def asked() -> Iterator[tuple[str, str]]:
    for name in SETS:
        for query in read_queries(ROOT / "tests" / "search" / "queries" / f"{name}.yml"):
            if query.kind != NONE:
                yield query.text, query.lang


def loads(site: Path, lang: str, level: int, queries: list[str]) -> list[list[str]]:
    """The files that each query loads."""
    told = json.dumps({"lang": lang, "level": level, "queries": queries})
    script = Path(__file__).with_suffix(".cjs")
    ran = subprocess.run([NODE, script, site], input=told, capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(ran.stdout)
    return found


if __name__ == "__main__":
    main()
