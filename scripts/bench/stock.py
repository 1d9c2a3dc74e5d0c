"""The stock stack beside ours: mkdocs, material and static-i18n on the same Markdown, as their manuals say."""

from pathlib import Path

CONFIG = """\
site_name: Stock
site_url: {url}
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme:
  name: material
  language: id
  features: [navigation.prune]
markdown_extensions: [tables, sane_lists, def_list, attr_list]
plugins:
{search}  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {{locale: id, default: true, name: Bahasa Indonesia, build: true}}
        - {{locale: en, name: English, build: true}}
"""


def write_config(
    project: Path, docs: Path, name: str, *, search: bool, site_url: str = "http://localhost/"
) -> Path:
    """mkdocs.yml of a stock project; its site goes to `project/name`."""
    project.mkdir(parents=True, exist_ok=True)
    path = project / f"{name}.yml"
    text = CONFIG.format(
        docs=docs.resolve(),
        site=(project / name).resolve(),
        url=site_url,
        search="  - search\n" if search else "",
    )
    path.write_text(text, "utf-8")
    return path


def command(venv: Path, config: Path) -> list[str]:
    """What builds it."""
    return [str(venv / "bin" / "mkdocs"), "build", "--quiet", "--config-file", str(config)]
