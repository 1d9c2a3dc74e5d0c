"""Findings as text for people, JSON for programs, annotations for GitHub."""

import json
from collections.abc import Sequence

from suluh.findings.finding import Finding, printable
from suluh.text.hidden import escaped

FORMATS = ("text", "json", "github")


def show(findings: Sequence[Finding], form: str, lang: str) -> str:
    """All findings in one of `FORMATS`, sorted by file and line."""
    ordered = sorted(findings)
    if form == "json":
        return escaped(json.dumps([_record(f, lang) for f in ordered], ensure_ascii=False, indent=1))
    if form == "github":
        return "\n".join(_annotation(f, lang) for f in ordered)
    return "\n".join(_plain(f, lang) for f in ordered)


def _plain(finding: Finding, lang: str) -> str:
    if finding.severity == "error":
        return finding.text(lang)
    mark = "peringatan" if lang == "id" else "warning"
    return f"{finding.text(lang)} ({mark})"


def _record(finding: Finding, lang: str) -> dict[str, object]:
    what, fix = finding.en if lang == "en" else finding.id
    return {
        "path": printable(finding.path),
        "line": finding.line,
        "code": finding.code,
        "severity": finding.severity,
        "what": what,
        "fix": fix,
    }


def _annotation(finding: Finding, lang: str) -> str:
    what, fix = finding.en if lang == "en" else finding.id
    message = escaped(f"{what}: {fix}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))
    path = printable(finding.path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{finding.severity} file={path},line={finding.line},title={finding.code}::{message}"
