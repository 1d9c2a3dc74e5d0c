"""A small project of its own, with the repository's frames or without: for tests that need a real build."""

import shutil
from pathlib import Path

from suluh.plugin.build import Options, Result, build
from tests.conftest import DAY, ROOT
from tests.small_site import SOURCE, SOURCE_TEXT

# mkdocs.yml of a site without a file of its own, as small as it goes.
PLAIN_CONFIG = """\
site_name: Contoh
docs_dir: content
use_directory_urls: false
exclude_docs: |
  /data/
  nav.yml
theme: {name: suluh}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: id, default: true, name: Bahasa Indonesia, build: true}
        - {locale: en, name: English, build: true}
  - suluh
"""


def copy_project(folder: Path, *, content: bool = True) -> Path:
    """mkdocs.yml and content in `folder`; templates stay the repository's. Returns mkdocs.yml."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = text.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}")
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "mkdocs.yml"
    config.write_text(text, "utf-8")
    if content:
        shutil.copytree(ROOT / "content", folder / "content")
    return config


def build_project(config: Path, out: Path, audience: str = "public", edition: str = "web") -> Result:
    return build(Options(config, audience=audience, edition=edition, as_of=DAY), out)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


PAGE = """---
id: {id}
type: guide
audience: {audience}
title: {title}
summary: {title}, ringkasan.
owner: meja-pengaduan-informasi
review: {{last: 2026-11-22, every_months: 6}}
legal_basis: [reg:uu-18-2017#38]
sources: [contoh-sumber]
topics: [masalah]
also: [contoh]
next: [page:cara-mengadu]
---
{body}

Lihat [[reg:uu-18-2017]] dan [[contact:kp2mi-call-center]].
"""
TWIN = """---
id: {id}
type: guide
audience: {audience}
title: {title}
summary: {title}, summary.
also: [example]
---
{body}

See [[reg:uu-18-2017]] and [[contact:kp2mi-call-center]].
"""


def add_page(
    content: Path,
    id: str,
    *,
    audience: str = "public",
    title: str = "Contoh",
    body: str = "Isi contoh.",
    both: bool = True,
    extra: str = "",
) -> None:
    """A page in section `masalah`, in one or both languages, and the source it rests on."""
    write(content.parent / SOURCE, SOURCE_TEXT)
    head = PAGE.replace("also: [contoh]", f"also: [contoh]\n{extra}" if extra else "also: [contoh]")
    text = head.format(id=id, audience=audience, title=title, body=body)
    write(content / "id/masalah" / f"{id}.md", text)
    if both:
        twin = TWIN.format(id=id, audience=audience, title=title, body=body)
        write(content / "en/masalah" / f"{id}.md", twin)
