"""What is written once, at the end of the outermost build: sitemap, 404, robots, release, sums."""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import jinja2
from markupsafe import Markup

from suluh import __version__
from suluh.export.site_files import SiteFiles
from suluh.link import addresses
from suluh.link.catalogue import page_of
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.model.languages import LANGUAGES, ORIGINAL, other
from suluh.publish.dress import Dress
from suluh.publish.headers import header_files
from suluh.publish.repeat import how_to_repeat
from suluh.publish.written import Written
from suluh.read.git import commit
from suluh.render.body import Body
from suluh.render.call_first import CallFirst, from_anywhere
from suluh.render.components import draw_component
from suluh.render.frame import EXIT_URL, make_frame
from suluh.render.view import Edition, View

# Where an address begins that counts from the page itself, in what a header links to.
_FROM_HERE = re.compile(
    r'\b(href|src|data-(?:engine|page|snippets|styles|help))="(?![#/]|[a-z][a-z0-9+.-]*:)'
)


def finish(
    written: Written,
    edition: Edition,
    dress: Dress,
    *,
    assets: dict[str, str],
    source: Path,
    site_files: tuple[SiteFiles, ...],
) -> None:
    """Write the files that both languages share. `release.json` and `SHA256SUMS` come last.

    Raises `Stopped` if a file lies in the site that nobody states.
    """
    site_url, frames = dress.site_url, edition.theme.frames
    written.write(addresses.NOT_FOUND, not_found(edition, dress, assets, frames))
    written.write(addresses.NEUTRAL, neutral(assets, frames, policy=dress.policy))
    if dress.is_public_web and site_url:
        written.write(addresses.SITEMAP, sitemap(edition, site_url))
    written.write(addresses.ROBOTS, robots(site_url, dress.audience))
    if dress.edition == "web":
        for address, text in header_files(written.site_dir, written.inline).items():
            written.write(address, text)
    for files in site_files:
        for address, content in files.content(edition, site_url).items():
            written.write(address, content)
    revision = commit(source)
    write_release(written, edition, dress, revision)


def sitemap(edition: Edition, site_url: str) -> str:
    """sitemap.xml of real pages (no stubs) with their twins."""
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
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(rows) + "\n</urlset>\n"
    )


def not_found(edition: Edition, dress: Dress, assets: dict[str, str], env: jinja2.Environment) -> str:
    """404.html in both languages, with the header of all pages.

    A server shows it at any depth, so there its links start at the root of the site; in the file edition,
    which has no server, they are relative as on all pages.
    """
    texts = []
    for lang in LANGUAGES:
        view = View(edition, lang, addresses.NOT_FOUND)
        home, emergency = view.url(addresses.HOME), view.url(addresses.CONTACTS)
        texts.append({"lang": lang, "w": view.w, "home": home, "emergency": emergency})
    view = View(edition, ORIGINAL, addresses.NOT_FOUND)
    w = view.w["not_found"]
    body = Body(w["title"], w["text"], Markup(""), noindex=True)
    document = Document(ORIGINAL, addresses.NOT_FOUND.removesuffix(".html"), "page_index", shows=())
    # Nobody sends a page that is not there.
    frame = replace(make_frame(document, body, view, dress.release(assets)), share=None)
    template = env.get_template("light/not_found.html")
    html = template.render(texts=texts, frame=frame, body=body, first=_first_of_both(edition))
    root = "" if dress.edition == "file" else urlsplit(dress.site_url).path or "/"
    return _FROM_HERE.sub(rf'\1="{root}', html)


def _first_of_both(edition: Edition) -> Markup:
    """Whom to call, for readers of both languages; without countries, whose links would start at the root."""
    view = View(edition, ORIGINAL, addresses.NOT_FOUND)
    calls = CallFirst("violence", from_anywhere(edition.site, "violence", edition.today))
    twin = other(ORIGINAL)
    title = edition.theme.words[twin]["call"]["title"]["violence"]
    return draw_component("call_first", view, calls=calls, twin=(twin, title)) if calls.calls else Markup("")


def neutral(assets: dict[str, str], env: jinja2.Environment, *, policy: str) -> str:
    """The page that a quick exit leaves in the history: one word, which is the same in both languages."""
    template = env.get_template("light/neutral.html")
    html = template.render(lang=ORIGINAL, exit=EXIT_URL, assets=assets, policy=policy)
    return html.strip() + "\n"


def robots(site_url: str, audience: Audience) -> str:
    """robots.txt: the public edition may be indexed, an internal one never."""
    if audience is not Audience.public:
        return "User-agent: *\nDisallow: /\n"
    named = f"Sitemap: {site_url}{addresses.SITEMAP}\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{named}"


def write_release(written: Written, edition: Edition, dress: Dress, revision: str) -> None:
    """release.json (what this is, how to build it again, and the sha256 of every file) and SHA256SUMS."""
    sums = {
        address: written.sums.get(address)
        or hashlib.sha256((written.site_dir / address).read_bytes()).hexdigest()
        for address in written.addresses()
    }
    release: dict[str, Any] = {
        "name": "suluh",
        "version": __version__,
        "commit": revision,
        "date": edition.today.isoformat(),
        "audience": dress.audience.value,
        "edition": dress.edition,
        "pages": {lang: sum(code == lang for code, _ in edition.catalogue) for lang in LANGUAGES},
        "repeat": how_to_repeat(dress, edition.today, revision),
        "files": sums,
    }
    text = json.dumps(release, ensure_ascii=False, indent=1) + "\n"
    written.write(addresses.RELEASE, text)
    sums[addresses.RELEASE] = hashlib.sha256(text.encode()).hexdigest()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(sums.items())]
    written.write(addresses.SUMS, "".join(lines))
