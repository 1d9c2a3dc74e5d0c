"""What `release.json` says on how to build the same bytes again.

It holds nothing of the machine: not its paths, not its clock, and of Python only the minor version. See
docs/decisions/0050-the-same-bytes-again.md.
"""

import importlib.metadata
import os
import re
import shlex
import sys
from datetime import date
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from suluh.publish.dress import Dress

# The same libraries are named on every machine: those that Linux needs.
_MACHINE = {
    "os_name": "posix",
    "sys_platform": "linux",
    "platform_system": "Linux",
    "platform_machine": "x86_64",
    "platform_release": "",
    "platform_version": "",
}
_VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)
_REQUIRES = re.compile(r"^Requires-Dist: *(.+)", re.MULTILINE)
_EXTRA = re.compile(r"""\bextra *== *["']""")


def how_to_repeat(dress: Dress, today: date, commit: str) -> dict[str, Any]:
    """What the bytes of an edition rest on, beside the files of the commit.

    The command is empty where there is no commit to build again: none is known, or files differ from it.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    given: dict[str, Any] = {
        "as_of": today.isoformat(),
        "source_date_epoch": int(epoch) if epoch.isdigit() else None,
        "site_url": dress.site_url,
        "dress": dress.dress,
        "python": f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}",
        "libraries": libraries(),
    }
    exact = bool(commit) and not commit.endswith("-dirty")
    return {**given, "command": _command(dress, given, commit) if exact else ""}


def _command(dress: Dress, given: dict[str, Any], commit: str) -> str:
    """A line for the shell of a checkout of the commit."""
    environment = {
        "SOURCE_DATE_EPOCH": given["source_date_epoch"],
        "SULUH_SITE_URL": given["site_url"],
        "SULUH_COMMIT": commit,
    }
    words = [
        f"{name}={shlex.quote(str(value))}" for name, value in environment.items() if value or value == 0
    ]
    words += ["suluh", "build", "--audience", dress.audience.value, "--edition", dress.edition]
    words += ["--dress", dress.dress, "--as-of", given["as_of"]]
    return " ".join(words)


def libraries(name: str = "suluh") -> dict[str, str]:
    """Name -> version of every installed library that a build needs, by name; without those of the extras."""
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        at = canonicalize_name(waiting.pop())
        if at in found:
            continue
        try:
            one = importlib.metadata.distribution(at)
        except importlib.metadata.PackageNotFoundError:
            continue
        # Not `one.requires`: it parses the whole description too, which takes ten times as long.
        head = (one.read_text("METADATA") or one.read_text("PKG-INFO") or "").partition("\n\n")[0]
        [found[at]] = _VERSION.findall(head)
        waiting += _needed(head)
    found.pop(name, None)
    return dict(sorted(found.items()))


def _needed(head: str) -> list[str]:
    wanted = [Requirement(line) for line in _REQUIRES.findall(head) if not _EXTRA.search(line)]
    return [each.name for each in wanted if each.marker is None or each.marker.evaluate(_MACHINE)]
