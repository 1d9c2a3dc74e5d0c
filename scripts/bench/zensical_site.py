"""Zensical beside ours: installed from a lock of its own, two builds of the plain Markdown, one a language.

It knows no languages in one site, so each has its own configuration, its own cache and its own search. Its
theme, pruning, addresses and Markdown extensions are those of the stock stack.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from suluh_site import ROOT

LOCK = ROOT / "requirements-bench.lock"
LANGUAGES = ("id", "en")
HOME = ROOT / "build" / "bench" / "zensical-venv"

CONFIG = """\
site_name: Stock
site_url: http://localhost/
docs_dir: docs
site_dir: site
use_directory_urls: false
theme:
  language: {lang}
  features: [navigation.prune]
markdown_extensions: [tables, sane_lists, def_list, attr_list]
"""


def installed(say: Callable[[str], None]) -> bool:
    """Whether Zensical is there; the first time it is installed. Says why where that fails."""
    mark = HOME / ".lock"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if mark.is_file() and mark.read_text("utf-8") == wanted:
        return True
    say("installing Zensical (requirements-bench.lock)")
    pip = [
        str(HOME / "bin" / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
        str(LOCK),
    ]
    for command in ([sys.executable, "-m", "venv", "--clear", str(HOME)], pip):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no words"])[-1]
            say(f"Zensical is left out, since it cannot be installed here: {last}")
            return False
    mark.write_text(wanted, "utf-8")
    return True


def lay_out(folder: Path, docs: Path) -> None:
    """A project a language, with nothing kept from before: Zensical wants its pages below its configuration."""
    shutil.rmtree(folder, ignore_errors=True)
    for lang in LANGUAGES:
        shutil.copytree(docs / lang, folder / lang / "docs")
        (folder / lang / "mkdocs.yml").write_text(CONFIG.format(lang=lang), "utf-8")


def command(folder: Path, lang: str) -> list[str]:
    return [str(HOME / "bin" / "zensical"), "build", "--config-file", str(folder / lang / "mkdocs.yml")]
