"""How long 200 procedures of 25 activities take, and what the page of a usual one weighs.

Prints both beside their bars. Run: .venv/bin/python scripts/bench/sops.py
"""

import dataclasses
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from suluh.flow import edition, load
from suluh.link.catalogue import catalogue
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.model.sop import Sop
from suluh.render.generated import draw_generated
from suluh.render.view import Edition, View

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
BAR_S, BAR_KB = 5.0, 40


def both(text: str) -> dict[str, str]:
    return {"id": text, "en": text}


def make(id: str, rows: int, actors: int) -> Sop:
    """A procedure with a decision in every third row, one branch of it back or over rows."""
    activities: list[dict[str, Any]] = []
    for n in range(rows):
        activity: dict[str, Any] = {
            "id": f"k{n}",
            "text": both("Memeriksa kelengkapan dan keabsahan berkas pemohon"),
            "shape": "terminator" if n in (0, rows - 1) else "process",
            "actors": [f"p{(n * 2) % actors}"] + ([f"p{(n * 2 + 1) % actors}"] if n % 5 == 2 else []),
            "requirements": [f"d{n}", "berkas"],
            "outputs": [f"d{n + 1}"],
            "duration": {"value": 30, "unit": "minute"},
            "remarks": both("Dicatat dalam buku register dan sistem."),
        }
        if n % 3 == 1 and n < rows - 2:
            other = n - 1 if n % 2 else min(n + 3, rows - 1)
            activity["shape"] = "decision"
            activity["exits"] = [
                {"answer": both("ya"), "to": f"k{n + 1}"},
                {"answer": both("tidak"), "to": f"k{other}"},
            ]
        activities.append(activity)
    return Sop.model_validate(
        {
            "id": id,
            "audience": "staff",
            "name": both(f"Prosedur {id}"),
            "unit": both("Dinas tenaga kerja"),
            "warning": both("Bila tidak dijalankan, pemohon dirugikan dan layanan terlambat."),
            "equipment": [both("Komputer dan jaringan"), both("Buku register")],
            "records": [both("Buku register"), both("Sistem layanan")],
            "actors": [{"id": f"p{n}", "name": both(f"Petugas layanan {n}")} for n in range(actors)],
            "documents": [{"id": f"d{n}", "name": both(f"Lembar kerja nomor {n}")} for n in range(rows + 1)]
            + [{"id": "berkas", "name": both("Berkas pemohon"), "origin": "applicant"}],
            "activities": activities,
            "sources": ["https://sumber.example/sop"],
            "checked": "2026-11-22",
            "confidence": "medium",
        }
    )


def bodies(site: Site, sops: list[Sop], lang: str) -> list[str]:
    """The bodies of the pages of these procedures."""
    things = {**site.things, "sops": {sop.id: sop for sop in sops}}
    shown = edition(dataclasses.replace(site, things=things), Audience.supervisor, DAY)
    found = Edition(shown, catalogue(shown), DAY)
    documents = [d for (code, _), d in found.catalogue.items() if code == lang and d.kind == "sop"]
    return [str(draw_generated(d, View(found, lang, d.address)).html) for d in documents]


def main() -> int:
    site, _ = load(ROOT / "content", DAY)
    usual = bodies(site, [make("biasa", 14, 5)], "id")[0]
    sops = [make(f"s{n}", 25, 3 + n % 5) for n in range(200)]
    start = time.process_time()
    bodies(site, sops, "id")
    seconds = time.process_time() - start
    size_kb = len(usual.encode()) / 1024
    print(f"200 procedures of 25 activities: {seconds:.1f} CPU s (bar {BAR_S})")
    print(f"14 activities x 5 actors: {size_kb:.1f} KB of HTML and SVG without the frame (bar {BAR_KB})")
    for sop in site.sops.values():
        body = bodies(site, [sop], "id")[0]
        print(f"  {sop.id}: {len(sop.activities)} x {len(sop.actors)}, {len(body.encode()) / 1024:.1f} KB")
    return int(seconds > BAR_S or size_kb > BAR_KB)


if __name__ == "__main__":
    sys.exit(main())
