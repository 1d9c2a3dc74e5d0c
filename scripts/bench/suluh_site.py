"""Our own side of the bench: a project folder on a synthetic corpus, and the commands that build it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CONFIG = """\
INHERIT: {root}/mkdocs.yml
site_url: http://localhost/
docs_dir: content
site_dir: site
theme:
  custom_dir: {overrides}
"""


def write_config(project: Path, overrides: str = "") -> Path:
    """mkdocs.yml beside `project/content`, with the settings of the real site and, unless another folder is
    named, its theme files."""
    path = project / "mkdocs.yml"
    path.write_text(CONFIG.format(root=ROOT, overrides=overrides or f"{ROOT}/overrides"), "utf-8")
    return path


def build_command(config: Path, out: Path, audience: str = "public") -> list[str]:
    suluh = str(ROOT / ".venv" / "bin" / "suluh")
    return [suluh, "build", "--quiet", "--config", str(config), "--audience", audience, "--out", str(out)]


def check_command(content: Path) -> list[str]:
    return [str(ROOT / ".venv" / "bin" / "suluh"), "check", "--content", str(content)]


def serve_command(config: Path, port: int) -> list[str]:
    suluh = str(ROOT / ".venv" / "bin" / "suluh")
    return [suluh, "serve", "--config", str(config), "--port", str(port)]
