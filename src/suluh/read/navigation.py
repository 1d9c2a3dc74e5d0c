"""content/<lang>/nav.yml into the order of sections."""

from pathlib import Path

from suluh.findings import Finding, error
from suluh.model.languages import LANGUAGES
from suluh.model.navigation import Navigation
from suluh.model.site import Origin
from suluh.read.files import read_text
from suluh.read.schema import validate
from suluh.read.yaml import parse


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
        if not path.exists():
            findings.append(
                error(
                    "NAV001",
                    (shown, 1),
                    ("daftar bagian tidak ada", "tulis berkas ini dengan `sections:`"),
                    ("the list of sections is missing", "write this file with `sections:`"),
                )
            )
            continue
        text, found = read_text(path, shown)
        findings += found
        if text is None:
            continue
        data, origin, found = parse(text, shown)
        findings += found
        if found:
            continue
        navigation, found = validate(Navigation, data if data is not None else {}, origin)
        findings += found
        if navigation is not None:
            result[lang] = navigation
            origins[("nav", lang)] = origin
    return result, origins, findings
