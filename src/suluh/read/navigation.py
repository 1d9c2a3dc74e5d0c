"""content/<lang>/nav.yml into the order of sections."""

import os
from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.languages import LANGUAGES
from suluh.model.navigation import Navigation
from suluh.model.site import Origin
from suluh.read.model_file import read_model


def read_navigation(
    content: Path, prefix: str
) -> tuple[dict[str, Navigation], dict[tuple[str, str], Origin], list[Finding]]:
    """The navigation of each language, the origins, and the findings."""
    result: dict[str, Navigation] = {}
    origins: dict[tuple[str, str], Origin] = {}
    findings: list[Finding] = []
    for lang in LANGUAGES:
        path = content / lang / "nav.yml"
        shown = f"{prefix}/{lang}/nav.yml"
        result[lang] = Navigation(sections=())
        if os.path.islink(path.parent):
            continue  # a folder that leads elsewhere is not read: FIL003
        if not os.path.lexists(path):
            findings.append(
                error(
                    "NAV001",
                    (shown, 1),
                    ("daftar bagian tidak ada", "tulis berkas ini dengan `sections:`"),
                    ("the list of sections is missing", "write this file with `sections:`"),
                )
            )
            continue
        navigation, origin, found = read_model(path, shown, Navigation)
        findings += found
        if navigation is not None:
            result[lang] = navigation
            origins[("nav", lang)] = origin
    return result, origins, findings
