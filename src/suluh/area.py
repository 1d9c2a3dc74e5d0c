"""One area of the field: a package with the rooms `model link lint pages export`, declared in its `area.py`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """What an area adds to the core. `package` is its dotted name, as `suluh.helpdesk`.

    Its folder has `theme/` and `words/`, which `render/theme.py` reads. `bundles` names the style
    sheets and scripts that pages load: file in the site -> the theme files that it is made of.
    """

    package: str
    bundles: Mapping[str, tuple[str, ...]]
