"""Lighthouse scores of a page, on its own mobile settings."""

import json
import os
import subprocess
from pathlib import Path

from suluh_site import ROOT

from browser import CHROMIUM, FLAGS

NODE = ROOT / "scripts" / "node"

VERSION = "12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def install(folder: Path) -> Path | None:
    """Lighthouse's program in `folder`, installed from npm if it is not there; None if npm cannot."""
    program = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if program.is_file():
        return program
    folder.mkdir(parents=True, exist_ok=True)
    package = {"private": True, "dependencies": {"lighthouse": VERSION}}
    (folder / "package.json").write_text(json.dumps(package), "utf-8")
    command = [str(NODE), "npm", "install", "--ignore-scripts", "--no-fund", "--no-audit", "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, timeout=600, capture_output=True)
    except (subprocess.SubprocessError, OSError):
        return None
    return program if program.is_file() else None


def scores(program: Path, url: str, folder: Path) -> dict[str, int] | None:
    """The four scores of 100, or None if Lighthouse fails. The report stays in `folder`, with what it found."""
    report = folder / "lighthouse.json"
    report.unlink(missing_ok=True)
    flags = " ".join(["--headless=new", *(flag for flag in FLAGS if " " not in flag)])
    command = [str(NODE), str(program), url, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    try:
        environment = {**os.environ, "CHROME_PATH": CHROMIUM}
        subprocess.run(command, check=True, timeout=300, capture_output=True, env=environment)
        found = json.loads(report.read_text("utf-8"))["categories"]
    except (subprocess.SubprocessError, OSError, ValueError, KeyError):
        return None
    return {name: round((found[name]["score"] or 0) * 100) for name in CATEGORIES}


def faults(folder: Path) -> list[str]:
    """The audits that cost points in the last report, but for the timings of performance."""
    found = json.loads((folder / "lighthouse.json").read_text("utf-8"))
    names = []
    for category in CATEGORIES[1:]:
        for reference in found["categories"][category]["auditRefs"]:
            score = found["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 0.9:
                names.append(reference["id"])
    return names
