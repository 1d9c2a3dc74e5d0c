"""The folder of a site's own theme files, for the commands that read no MkDocs configuration."""

from pathlib import Path

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load


def custom_dir(content: Path) -> Path | None:
    """`theme.custom_dir` of the mkdocs.yml beside the content folder; None if there is none."""
    return custom_dir_of(config_beside(content))


def config_beside(content: Path) -> Path:
    """Where the configuration of a content folder lies, if it has one."""
    return content.resolve().parent / "mkdocs.yml"


def custom_dir_of(config: Path) -> Path | None:
    """`theme.custom_dir` of a configuration file; None if it names none."""
    if not config.is_file():
        return None
    try:
        with config.open("rb") as stream:
            loaded = yaml_load(stream)
    except (yaml.YAMLError, ConfigurationError, OSError, ValueError, RecursionError):
        return None  # a build says what is wrong with it
    chosen = loaded.get("theme") if isinstance(loaded, dict) else None
    name = chosen.get("custom_dir") if isinstance(chosen, dict) else None
    return config.parent / name if name and isinstance(name, str) else None
