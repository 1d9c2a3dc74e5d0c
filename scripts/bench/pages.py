"""What a reader waits for: pages of the real content in Chromium, ours beside the stock stack's.

Builds the public and the supervisor edition and a stock site of the same Markdown into build/bench/pages,
serves them with gzip on loopback, and opens pages on lines of 400 kbit/s and 50 kbit/s.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lighthouse
import stock
import suluh_site
from plain import write_plain
from playwright.sync_api import Browser
from server import free_port, serving
from suluh_site import ROOT
from weight import weigh

from browser import SLOW, SLOWEST, chromium, load

FOLDER = ROOT / "build" / "bench" / "pages"
NODE = ROOT / "build" / "bench" / "node"


@dataclass(frozen=True)
class Kind:
    """A page that stands for its kind. `stock` says whether the stock site has it at the same address."""

    name: str
    path: str
    edition: str = "public"
    stock: bool = True
    scored: bool = True


KINDS = (
    Kind("home", "index.html"),
    Kind("guide", "masalah/paspor-ditahan.html"),
    Kind("country", "negara/malaysia.html"),
    Kind("contact list", "kontak/negara-malaysia.html", stock=False, scored=False),
    Kind("staff page", "petugas/menerima-pengaduan.html", edition="supervisor"),
)
HEAD = ("page", "whose", "requests", "KB", "off-origin", "FCP 400k", "(sum)", "FCP 50k", "(sum)", "CLS")


def build(ports: dict[str, int]) -> dict[str, Path]:
    """The three sites, each with the address it is served at."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    folders = {name: FOLDER / name for name in ("public", "supervisor")}
    for name, folder in folders.items():
        environment = {"SULUH_SITE_URL": f"http://127.0.0.1:{ports[name]}/", "NO_MKDOCS_2_WARNING": "1"}
        command = suluh_site.build_command(ROOT / "mkdocs.yml", folder, name)
        if subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode:
            sys.exit(f"the {name} edition does not build: see above")
    write_plain(ROOT / "content", FOLDER / "plain")
    address = f"http://127.0.0.1:{ports['stock']}/"
    config = stock.write_config(FOLDER, FOLDER / "plain", "stock", search=True, site_url=address)
    subprocess.run(stock.command(ROOT / ".venv", config), cwd=FOLDER, check=True)
    return {**folders, "stock": FOLDER / "stock"}


def measure(browser: Browser, address: str, folder: Path, kind: Kind, whose: str) -> dict[str, Any]:
    """All figures of one page."""
    url = address + kind.path
    idle, slow, slowest = load(browser, url), load(browser, url, SLOW), load(browser, url, SLOWEST)
    weight = weigh(folder, kind.path)
    return {
        "page": kind.name,
        "whose": whose,
        "requests": idle.requests,
        "kb": idle.size_bytes / 1000,
        "off_origin": len(idle.foreign),
        "first_paint_slow_s": slow.first_paint_s,
        "reckoned_slow_s": SLOW.reckon(weight.view_gzip),
        "first_paint_slowest_s": slowest.first_paint_s,
        "reckoned_slowest_s": SLOWEST.reckon(weight.view_gzip),
        "shift": max(found.shift for found in (idle, slow, slowest)),
        "view_bytes": weight.view_gzip,
    }


def show(rows: list[dict[str, Any]]) -> str:
    """The table, and how the sums are made."""
    lines = [HEAD]
    for row in rows:
        times = [f"{row[name]:.2f} s" for name in row if name.endswith("_s")]
        head = (row["page"], row["whose"], str(row["requests"]), f"{row['kb']:.1f}", str(row["off_origin"]))
        lines.append((*head, *times, f"{row['shift']:.3f}"))
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    table = [
        "  ".join(
            c.ljust(w) if i < 2 else c.rjust(w) for i, (c, w) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    example = rows[0]
    note = (
        "sum: two answers in turn (document, style sheet) and the bytes of both, gzip -9: for home "
        f"2 x 0.4 s + {example['view_bytes']} B x 8 / 400,000 = {example['reckoned_slow_s']:.2f} s. "
        "The line is throttled in the browser: opening the connection costs nothing here; "
        "on a real line TCP and TLS add two to three round trips."
    )
    bars = "bars, worker pages: FCP ≤ 2 s and ≤ 5 s, off-origin 0, CLS ≤ 0.1"
    return "\n".join((*table, bars, note))


def score(kinds: list[tuple[Kind, str, str]]) -> list[dict[str, Any]]:
    """Lighthouse's scores of (kind, whose, address)."""
    program = lighthouse.install(NODE)
    if program is None:
        print("Lighthouse left out: npm or its registry cannot be reached", file=sys.stderr)
        return []
    rows = []
    for kind, whose, address in kinds:
        found = lighthouse.scores(program, address + kind.path, FOLDER)
        row: dict[str, Any] = {"page": kind.name, "whose": whose, "scores": found}
        row["faults"] = lighthouse.faults(FOLDER) if found else ["failed"]
        rows.append(row)
        numbers = " ".join(f"{name} {value}" for name, value in (found or {}).items())
        print(f"  {kind.name} ({whose}): {numbers} {', '.join(row['faults'])}", file=sys.stderr, flush=True)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON in place of the table")
    parser.add_argument("--no-lighthouse", action="store_true", help="leave Lighthouse out")
    options = parser.parse_args()
    ports = {name: free_port() for name in ("public", "supervisor", "stock")}
    folders = build(ports)
    rows: list[dict[str, Any]] = []
    scored: list[tuple[Kind, str, str]] = []
    with (
        serving(folders["public"], ports["public"]) as public,
        serving(folders["supervisor"], ports["supervisor"]) as supervisor,
        serving(folders["stock"], ports["stock"]) as stocked,
    ):
        addresses = {"public": public, "supervisor": supervisor}
        with chromium() as browser:
            for kind in KINDS:
                ours = addresses[kind.edition]
                rows.append(measure(browser, ours, folders[kind.edition], kind, "suluh"))
                if kind.stock:
                    rows.append(measure(browser, stocked, folders["stock"], kind, "stock"))
                if kind.scored:
                    scored.append((kind, "suluh", ours))
                    if kind.name == "guide":
                        scored.append((kind, "stock", stocked))
        result: dict[str, Any] = {"pages": rows}
        print("" if options.json else show(rows), flush=True)
        if not options.no_lighthouse:
            result["lighthouse"] = score(scored)
    text = json.dumps(result, indent=1, ensure_ascii=False)
    (FOLDER.parent / "pages.json").write_text(text + "\n", "utf-8")
    if options.json:
        print(text)


if __name__ == "__main__":
    main()
