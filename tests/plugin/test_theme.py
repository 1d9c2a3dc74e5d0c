"""`theme: {name: suluh}` works by itself: no material, no files of a site's own."""

import tomllib
from pathlib import Path

import pytest
from mkdocs.utils import get_themes

from suluh.plugin.build import Options, build
from suluh.plugin.preview import Preview
from tests.conftest import DAY, ROOT
from tests.plugin.project import PLAIN_CONFIG
from tests.small_site import write_site


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project; the entry points are those of pyproject.toml, whatever is installed."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    info = tmp_path / "installed" / "suluh-0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: suluh\nVersion: 0\n", "utf-8")
    text = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in rows.items())
        for group, rows in points.items()
    )
    (info / "entry_points.txt").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(info.parent))
    get_themes.cache_clear()
    write_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(PLAIN_CONFIG, "utf-8")
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize(
    ("audience", "edition", "dress"),
    [
        ("public", "web", "auto"),
        ("public", "file", "light"),
        ("supervisor", "web", "auto"),
        ("supervisor", "web", "light"),
    ],
)
def test_a_project_with_the_packaged_theme_alone_builds(
    project: Path, audience: str, edition: str, dress: str
) -> None:
    out = project.parent / "out"
    result = build(Options(project, audience=audience, edition=edition, dress=dress, as_of=DAY), out)
    assert result.ok, (result.message, [f.text("en") for f in result.findings])
    pages = [path for path in out.rglob("*.html") if path.name not in ("404.html", "wiki.html")]
    assert len(pages) == sum(result.pages.values()) > 20
    for path in pages:
        html = path.read_text("utf-8")
        assert '<body class="kind-' in html, path
        assert "md-" not in html, path
        assert "Suluh" not in html, path
        assert ("· Basis pengetahuan" in html) or ("Knowledge base" in html) or path.name == "index.html"
    files = {path.relative_to(out).parts[0] for path in out.rglob("*") if path.is_file()}
    assert not files & {"assets", "css", "js", "icons", "short", "components", "light", "mkdocs_theme.yml"}
    assert "aset" in files
    assert "404.html" in files


def test_a_sites_own_page_frame_and_style_sheet_win(project: Path) -> None:
    own = project.parent / "own"
    for name, text in {
        "light/footer.html": "<footer>kaki sendiri</footer>",
        "css/tokens.css": ":root { --brand: #123456; }",
        "css/lain.css": "b { color: red; }",
    }.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text, "utf-8")
    project.write_text(PLAIN_CONFIG.replace("{name: suluh}", "{name: suluh, custom_dir: own}"), "utf-8")
    out = project.parent / "out"
    result = build(Options(project, as_of=DAY), out)
    assert result.ok, result.message
    assert "<footer>kaki sendiri</footer>" in (out / "index.html").read_text("utf-8")
    [sheet] = (out / "aset").glob("suluh.*.css")
    assert "--brand:#123456" in sheet.read_text("utf-8")
    assert list((out / "aset").glob("lain.*.css"))
    assert {f.path for f in result.findings if f.code == "THM001"} == {
        "own/light/footer.html",
        "own/css/tokens.css",
    }


def test_a_preview_shows_a_changed_word_and_component_of_the_site(project: Path) -> None:
    project.write_text(PLAIN_CONFIG.replace("{name: suluh}", "{name: suluh, custom_dir: own}"), "utf-8")
    own, out = project.parent / "own", project.parent / "out"
    (own / "components").mkdir(parents=True)
    preview = Preview(Options(project, as_of=DAY), out, lambda _: None)
    for name in ("Pertama", "Kedua"):
        (own / "words" / "id").mkdir(parents=True, exist_ok=True)
        (own / "words" / "id" / "brand.toml").write_text(f'site_name = "Situs {name}"\n', "utf-8")
        (own / "components" / "roles.html").write_text(f"<p>Peran {name}</p>\n", "utf-8")
        assert preview.rebuild().ok
        html = (out / "peran" / "index.html").read_text("utf-8")
        assert f"Situs {name}" in html
        assert f"<p>Peran {name}</p>" in html
