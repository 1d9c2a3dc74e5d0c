"""Pictures of the content: published as they are, so they must not run anything."""

import re
from pathlib import Path

from suluh.findings import Finding, error

ACTIVE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|javascript:", re.IGNORECASE
)


def check_picture(path: Path, shown: str) -> list[Finding]:
    """Findings on a picture; an SVG is text, and opened alone it would run what it holds."""
    if path.suffix.lower() != ".svg":
        return []
    findings: list[Finding] = []
    text = path.read_bytes().decode("utf-8", "replace")
    match = ACTIVE.search(text)
    if match:
        line = text.count("\n", 0, match.start()) + 1
        findings.append(
            error(
                "FIL006",
                (shown, line),
                (
                    f'gambar ini dapat menjalankan sesuatu ("{match.group().strip()}")',
                    "simpan ulang sebagai gambar saja",
                ),
                (
                    f'this picture can run something ("{match.group().strip()}")',
                    "save it again as a plain picture",
                ),
            )
        )
    return findings
