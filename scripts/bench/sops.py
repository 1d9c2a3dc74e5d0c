"""How long 200 procedures of 25 activities take, what their pages weigh, and what paper costs.

Prints each figure beside its bar. Run: .venv/bin/python scripts/bench/sops.py
The PDF part needs WeasyPrint (`make tools`); without it that line says so.
"""

import dataclasses
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from suluh.export.form import MissingTool
from suluh.export.pdf import to_pdf
from suluh.flow import edition, load, open_edition, theme
from suluh.link.addresses import address
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.plugin.build import Options, build
from suluh.procedures.link.addresses import sop_key
from suluh.procedures.model.sop import Sop
from suluh.procedures.pages.sop_paper.paper import PAPERS
from suluh.procedures.pages.sop_paper.sheet import draw_paper
from suluh.render.generated import draw_generated
from suluh.render.view import View

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
BAR_S, BAR_KB = 5.0, 40
BAR_PDF_S, BAR_PDF_KB = 3.0, 100


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
            "sources": ["contoh-sumber"],
            "checked": "2026-11-22",
            "confidence": "medium",
        }
    )


def bodies(site: Site, sops: list[Sop], lang: str) -> list[str]:
    """The bodies of the pages of these procedures."""
    things = {**site.things, "sops": {sop.id: sop for sop in sops}}
    shown = edition(dataclasses.replace(site, things=things), Audience.supervisor, DAY)
    found = open_edition(shown, DAY)
    documents = [d for (code, _), d in found.catalogue.items() if code == lang and d.kind == "sop"]
    return [str(draw_generated(d, View(found, lang, d.address)).html) for d in documents]


def pages(site: Site, lang: str) -> list[tuple[str, int]]:
    """(address, bytes) of the whole page of every real procedure, head and frame included."""
    with tempfile.TemporaryDirectory() as folder:
        options = Options(ROOT / "mkdocs.yml", "supervisor", as_of=DAY.isoformat())
        result = build(options, Path(folder) / "site")
        assert result.ok, result.message
        shown = edition(site, Audience.supervisor, DAY)
        keys = {sop_key(sop) for sop in shown.of(Sop).values()}
        paths = [address(lang, key) for key in sorted(keys)]
        return [(path, (Path(folder) / "site" / path).stat().st_size) for path in paths]


def papers(site: Site) -> tuple[float, int, int]:
    """The slowest CPU seconds, the largest bytes and the number of the PDF files of all procedures."""
    shown = edition(site, Audience.supervisor, DAY)
    css = theme().read("css/sop-paper.css")
    found = open_edition(shown, DAY)
    slowest, largest, count = 0.0, 0, 0
    for sop in shown.of(Sop).values():
        for paper in PAPERS.values():
            start = time.process_time()
            pdf = to_pdf(draw_paper(sop, View(found, "id", "prosedur/x.html"), paper), css)
            slowest = max(slowest, time.process_time() - start)
            largest, count = max(largest, len(pdf)), count + 1
    return slowest, largest, count


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
    built = pages(site, "id")
    for path, size in built:
        print(f"  {path}: {size / 1024:.1f} KB, the whole page")
    largest_kb = max(size for _, size in built) / 1024
    print(f"the largest page of a real procedure: {largest_kb:.1f} KB raw (bar {BAR_KB})")
    missed = seconds > BAR_S or size_kb > BAR_KB or largest_kb > BAR_KB
    try:
        slowest, largest, count = papers(site)
    except MissingTool as problem:
        print(problem.text["en"])
        return int(missed)
    print(
        f"{count} PDF sheets: the slowest {slowest:.1f} CPU s (bar {BAR_PDF_S}),"
        f" the largest {largest / 1000:.0f} KB (bar {BAR_PDF_KB})"
    )
    return int(missed or slowest > BAR_PDF_S or largest > BAR_PDF_KB * 1000)


if __name__ == "__main__":
    sys.exit(main())
