#!/usr/bin/env python3
"""Asks pip-audit and npm for known weaknesses of everything that the lock files pin.

pip-audit lives in build/audit, installed from requirements-audit.lock. Both need a network: a mirror of the
registries is not enough, they ask services of their own.
Exit codes: 0 none known, 1 some found, 3 an answer is missing (that is not "none").
"""

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from locked import AUDIT, BENCH, DEV, ROOT

HOME = ROOT / "build" / "audit"
PATIENCE_S = 600
UNANSWERED = 3


@dataclass
class Answer:
    """What one tool said of the libraries it looked at: weaknesses, a line each. `missing` says why it has no
    answer for some or all."""

    tool: str
    asked: int = 0
    weaknesses: list[str] = field(default_factory=list)
    missing: str = ""


def of_pip_audit(text: str, tool: str) -> Answer:
    """The answer of `pip-audit --format json`. What it skipped was not looked at: it exits with 0 all the same."""
    report = _json(text)
    if report is None or not isinstance(report.get("dependencies"), list):
        return Answer(tool, missing=_last_line(text))
    everything = len(report["dependencies"])
    skipped = [one["name"] for one in report["dependencies"] if "skip_reason" in one]
    answer = Answer(tool, asked=everything - len(skipped))
    for one in report["dependencies"]:
        for found in one.get("vulns", ()):
            mended = ", ".join(found.get("fix_versions") or ()) or "?"
            answer.weaknesses.append(
                f"{one['name']} {one['version']}: {found['id']}, diperbaiki di / mended in {mended}"
            )
    if skipped:
        answer.missing = (
            f"{len(skipped)} / {everything}: {', '.join(skipped[:5])}{' …' if skipped[5:] else ''}"
        )
    return answer


def of_npm(text: str) -> Answer:
    """The answer of `npm audit --json`."""
    report = _json(text)
    if report is None or "vulnerabilities" not in report:
        told = (report or {}).get("message") or ((report or {}).get("error") or {}).get("summary")
        return Answer("npm audit", missing=str(told or _last_line(text)))
    asked = report.get("metadata", {}).get("dependencies", {}).get("total", 0)
    found = [
        f"{name} {one.get('range', '')}: {one.get('severity', '?')}"
        for name, one in sorted(report["vulnerabilities"].items())
    ]
    return Answer("npm audit", asked, found)


def _json(text: str) -> dict[str, Any] | None:
    """The object that starts in the text; tools print warnings before it."""
    start = text.find("{")
    try:
        found, _ = json.JSONDecoder().raw_decode(text[start:]) if start >= 0 else (None, 0)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "tidak ada jawaban / no answer"


def verdict(answers: Sequence[Answer]) -> tuple[int, str]:
    """The exit code and what is printed."""
    lines = []
    for one in answers:
        lines += [f"  {found}" for found in one.weaknesses]
        lines.append(
            f"{one.tool}: {len(one.weaknesses)} kelemahan / weaknesses, {one.asked} pustaka / libraries"
        )
        if one.missing:
            lines.append(f"{one.tool}: TIDAK TERJAWAB / UNANSWERED: {one.missing}")
    if any(one.weaknesses for one in answers):
        return 1, "\n".join(lines)
    if any(one.missing for one in answers):
        lines.append(
            'Ini bukan "tidak ada kelemahan": ulangi dengan jaringan yang sampai ke layanannya / '
            'This is not "none known": repeat it with a network that reaches the services'
        )
        return UNANSWERED, "\n".join(lines)
    return 0, "\n".join(lines)


def _run(*command: str | Path) -> str:
    """What a command printed, its complaints last where it printed nothing else."""
    try:
        done = subprocess.run(
            [str(word) for word in command], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    return done.stdout if done.stdout.strip() else done.stderr


def ask_pip_audit(lock: Path) -> Answer:
    python = HOME / "bin" / "python"
    tool = f"pip-audit {lock.name}"
    if not (HOME / "bin" / "pip-audit").exists():
        venv.create(HOME, with_pip=True, clear=True)
        told = _run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", AUDIT)
        if not (HOME / "bin" / "pip-audit").exists():
            return Answer(tool, missing=_last_line(told))
    return of_pip_audit(
        _run(HOME / "bin" / "pip-audit", "--requirement", lock, "--require-hashes", "--disable-pip",
             "--format", "json", "--progress-spinner", "off"),
        tool,
    )  # fmt: skip


def ask_npm() -> Answer:
    node = ROOT / "scripts" / "node"
    own = _run(node, "--version").startswith("v")
    npm: tuple[str | Path, ...] = (node, "npm") if own else ("npm",)
    return of_npm(_run(*npm, "audit", "--package-lock-only", "--json"))


def main() -> int:
    code, text = verdict([*map(ask_pip_audit, (DEV, AUDIT, BENCH)), ask_npm()])
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(main())
