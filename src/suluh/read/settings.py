"""content/site.yml into the choices of a site."""

import os
from pathlib import Path

from suluh.findings import Finding
from suluh.model.settings import SiteSettings
from suluh.model.site import Origin
from suluh.read.model_file import read_model

FILE = "site.yml"


def read_settings(
    content: Path, prefix: str
) -> tuple[SiteSettings, dict[tuple[str, str], Origin], list[Finding]]:
    """The choices, their origin under ("settings", file name), and the findings; none without the file."""
    path = content / FILE
    if not os.path.lexists(path):
        return SiteSettings(), {}, []
    settings, origin, findings = read_model(path, f"{prefix}/{FILE}", SiteSettings)
    origins = {} if settings is None else {("settings", FILE): origin}
    return settings or SiteSettings(), origins, findings
