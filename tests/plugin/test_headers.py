"""Two policies: one for our own pages, one for what authors put beside them."""

import re
from pathlib import Path
from typing import Any

from suluh.plugin.media_headers import guard_media
from suluh.publish.headers import MEDIA_POLICY, header_files, policy

PAGE = "<!doctype html><script>{}</script><style>{}</style>"


def site(folder: Path) -> Path:
    (folder / "media").mkdir()
    (folder / "en").mkdir()
    (folder / "index.html").write_text(PAGE.format("satu()", "a{}"), "utf-8")
    (folder / "en/index.html").write_text(PAGE.format("dua()", "a{}"), "utf-8")
    return folder


def test_the_policy_takes_hashes_of_our_own_pages_only(tmp_path: Path) -> None:
    before = policy(site(tmp_path))
    assert len(re.findall("sha256-", before)) == 3
    for folder in ("media", "media/dalam", "assets", "aset"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "x.html").write_text(PAGE.format("jahat()", "b{}"), "utf-8")
    assert policy(tmp_path) == before


def blocks(text: str) -> dict[str, list[str]]:
    """Address -> its lines, of a `_headers` file."""
    parts = [part.split("\n") for part in text.strip().split("\n\n")]
    return {lines[0]: [line.strip() for line in lines[1:]] for lines in parts}


def test_pictures_have_a_policy_of_their_own_in_headers(tmp_path: Path) -> None:
    said = blocks(header_files(site(tmp_path))["_headers"])
    assert "X-Content-Type-Options: nosniff" in said["/*"]
    assert said["/media/*"] == [
        "! Content-Security-Policy",
        f"Content-Security-Policy: {MEDIA_POLICY}",
        "! Cache-Control",
        "Cache-Control: public, max-age=86400",
    ]


def test_pictures_have_a_policy_of_their_own_in_nginx(tmp_path: Path) -> None:
    text = header_files(site(tmp_path))["nginx.conf"]
    [inside] = re.findall(r"^location \^~ /media/ \{\n(.*?)^\}", text, re.DOTALL | re.MULTILINE)
    added = dict(re.findall(r'add_header (\S+) "([^"]*)" always;', inside))
    assert added["Content-Security-Policy"] == MEDIA_POLICY
    assert added["X-Content-Type-Options"] == "nosniff"
    assert added["Cache-Control"] == "public, max-age=86400"
    assert len(re.findall("Content-Security-Policy", inside)) == 1


def test_the_policy_of_pictures_lets_nothing_run_or_load() -> None:
    said = dict(part.strip().partition(" ")[::2] for part in MEDIA_POLICY.split(";"))
    assert said["default-src"] == "'none'"
    assert said["sandbox"] == "", "an empty sandbox allows nothing"
    assert not {"script-src", "img-src", "connect-src", "object-src", "frame-src"} & said.keys()


def answered(path: str) -> dict[str, str]:
    """The headers with which the preview answers."""
    found: dict[str, str] = {}

    def app(_environ: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "image/svg+xml")])
        return [b""]

    def start(_status: str, headers: list[tuple[str, str]], *_rest: Any) -> None:
        assert len({name for name, _ in headers}) == len(headers)
        found.update(headers)

    list(guard_media(app)({"PATH_INFO": path}, start))  # type: ignore[arg-type]
    return found


def test_the_preview_sends_the_policy_of_pictures_too() -> None:
    for path in (
        "/media/x.svg",
        "//media/x.svg",
        "/./media/x.svg",
        "/en/../media/x.svg",
        "/media/dalam/x.svg",
    ):
        assert answered(path) == {
            "Content-Type": "image/svg+xml",
            "Content-Security-Policy": MEDIA_POLICY,
            "X-Content-Type-Options": "nosniff",
        }
    for path in ("/", "/index.html", "/en/media.html", "/mediax/x.svg"):
        assert answered(path) == {"Content-Type": "image/svg+xml"}
