"""What is written once, at the end of the outermost build: sitemap, 404, robots, release, sums."""

import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import jinja2
from markupsafe import Markup

from suluh import __version__
from suluh.area import SiteFiles
from suluh.link import addresses
from suluh.link.catalogue import page_of
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES, ORIGINAL, other
from suluh.plugin.headers import page_policy, write_headers
from suluh.read.git import git
from suluh.render.call_first import CallFirst, from_anywhere
from suluh.render.components import draw_component
from suluh.render.frame import EXIT_URL
from suluh.render.view import Edition, View


def finish(
    site_dir: Path,
    edition: Edition,
    *,
    site_url: str,
    audience: Audience,
    edition_name: str,
    assets: dict[str, str],
    env: jinja2.Environment,
    source: Path,
    site_files: tuple[SiteFiles, ...],
) -> None:
    """Write the files that both languages share. `release.json` and `SHA256SUMS` come last."""
    write_not_found(site_dir, edition, site_url, assets, env)
    write_neutral(site_dir, assets, env, policy=page_policy() if edition_name == "file" else "")
    if edition_name == "web" and audience is Audience.public:
        write_sitemap(site_dir, edition, site_url)
    write_robots(site_dir, site_url, audience)
    if edition_name == "web":
        write_headers(site_dir)
    for write in site_files:
        write(site_dir, edition, site_url)
    write_release(site_dir, edition, audience, edition_name, source)


def write_sitemap(site_dir: Path, edition: Edition, site_url: str) -> None:
    """sitemap.xml of real pages (no stubs) with their twins; none without a site address."""
    if not site_url:
        return
    rows = []
    for (lang, key), document in sorted(edition.catalogue.items()):
        if document.is_stub:
            continue
        links = ""
        twin = edition.catalogue.get((other(lang), key))
        if twin is not None and not twin.is_stub:
            for code in LANGUAGES:
                url = escape(site_url + addresses.address(code, key))
                links += f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>'
        page = page_of(edition.site, document)
        changed = max((c.date for c in page.meta.changes), default=None) if page else None
        stamp = f"<lastmod>{changed}</lastmod>" if changed else ""
        rows.append(f"<url><loc>{escape(site_url + document.address)}</loc>{stamp}{links}</url>")
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(rows) + "\n</urlset>\n"
    )
    (site_dir / "sitemap.xml").write_text(text, "utf-8")


def write_not_found(
    site_dir: Path, edition: Edition, site_url: str, assets: dict[str, str], env: jinja2.Environment
) -> None:
    """404.html in both languages. It is shown at any depth, so its links start at the site's root."""
    root = urlsplit(site_url).path or "/"
    texts = []
    for lang in LANGUAGES:
        view = View(edition, lang, "404.html")
        texts.append(
            {
                "lang": lang,
                "w": view.w,
                "home": root + addresses.address(lang, addresses.HOME),
                "emergency": root + addresses.address(lang, addresses.CONTACTS),
            }
        )
    template = env.get_template("light/not_found.html")
    css = {name: root + path for name, path in assets.items()}
    html = template.render(
        texts=texts, assets=css, w=edition.theme.words[ORIGINAL], lang=ORIGINAL, first=_first_of_both(edition)
    )
    (site_dir / "404.html").write_text(html, "utf-8")


def _first_of_both(edition: Edition) -> Markup:
    """Whom to call, for readers of both languages; without countries, whose links would start at the root."""
    view = View(edition, ORIGINAL, "404.html")
    calls = CallFirst("violence", from_anywhere(edition.site, "violence", edition.today))
    twin = other(ORIGINAL)
    title = edition.theme.words[twin]["call"]["title"]["violence"]
    return draw_component("call_first", view, calls=calls, twin=(twin, title)) if calls.calls else Markup("")


def write_neutral(site_dir: Path, assets: dict[str, str], env: jinja2.Environment, *, policy: str) -> None:
    """The page that a quick exit leaves in the history: one word, which is the same in both languages."""
    template = env.get_template("light/neutral.html")
    html = template.render(lang=ORIGINAL, exit=EXIT_URL, assets=assets, policy=policy)
    (site_dir / addresses.NEUTRAL).write_text(html.strip() + "\n", "utf-8")


def write_robots(site_dir: Path, site_url: str, audience: Audience) -> None:
    """robots.txt: the public edition may be indexed, an internal one never."""
    if audience is Audience.public:
        text = "User-agent: *\nAllow: /\n"
        if site_url:
            text += f"Sitemap: {site_url}sitemap.xml\n"
    else:
        text = "User-agent: *\nDisallow: /\n"
    (site_dir / "robots.txt").write_text(text, "utf-8")


def write_release(
    site_dir: Path, edition: Edition, audience: Audience, edition_name: str, source: Path
) -> None:
    """release.json (what this is, and the sha256 of every file) and SHA256SUMS."""
    sums = {
        path.relative_to(site_dir).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site_dir.rglob("*"))
        if path.is_file()
    }
    release: dict[str, Any] = {
        "name": "suluh",
        "version": __version__,
        "commit": commit(source),
        "date": edition.today.isoformat(),
        "audience": audience.value,
        "edition": edition_name,
        "pages": {lang: sum(code == lang for code, _ in edition.catalogue) for lang in LANGUAGES},
        "files": sums,
    }
    text = json.dumps(release, ensure_ascii=False, indent=1) + "\n"
    (site_dir / "release.json").write_text(text, "utf-8")
    sums["release.json"] = hashlib.sha256(text.encode()).hexdigest()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(sums.items())]
    (site_dir / "SHA256SUMS").write_text("".join(lines), "utf-8")


def commit(folder: Path) -> str:
    """The commit of the content: SULUH_COMMIT, else git's HEAD ("-dirty" with changes), else empty."""
    given = os.environ.get("SULUH_COMMIT")
    if given:
        return given
    try:
        head = git(folder, "rev-parse", ["--verify", "--quiet"], ["HEAD"], timeout=20)
        changes = git(folder, "status", ["--porcelain", "--untracked-files=no"], timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if head.returncode != 0:
        return ""
    return head.stdout.decode("ascii", "replace").strip() + ("-dirty" if changes.stdout.strip() else "")
