"""The alerts in force as Atom and JSON Feed, one of each a language, for readers and radio stations.

Sources: RFC 4287 (Atom); JSON Feed 1.1. An alert leaves the feed on the day after its last.
"""

import json
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.alerts import in_order
from suluh.helpdesk.model.alert import Alert
from suluh.link.addresses import address
from suluh.model.languages import LANGUAGES
from suluh.render.law_notice import said
from suluh.render.plain_references import plain_references
from suluh.render.view import Edition, View

KEY = "peringatan"


def write_alert_feeds(site_dir: Path, edition: Edition, site_url: str) -> tuple[str, ...]:
    """Write the feeds below a built site; return their addresses. Nothing without alerts."""
    if not edition.site.of(Alert):
        return ()
    files = alert_feeds(edition, site_url)
    for name, text in files.items():
        (site_dir / name).parent.mkdir(parents=True, exist_ok=True)
        (site_dir / name).write_text(text, "utf-8")
    return tuple(files)


def alert_feeds(edition: Edition, site_url: str) -> dict[str, str]:
    """Address -> text of the feeds: `peringatan/feed.xml`, `peringatan/feed.json`, and those of English."""
    found: dict[str, str] = {}
    for lang in LANGUAGES:
        view = View(edition, lang, address(lang, addresses.ALERTS))
        folder = address(lang, addresses.ALERTS).rpartition("/")[0]
        alerts = in_order(list(edition.site.of(Alert).values()))
        found[f"{folder}/feed.xml"] = to_atom(alerts, view, site_url)
        found[f"{folder}/feed.json"] = to_json_feed(alerts, view, site_url)
    return found


def to_atom(alerts: list[Alert], view: View, site_url: str) -> str:
    """The Atom feed."""
    w, lang = view.w["alert"], view.lang
    home = _home(view, site_url)
    newest = max((alert.starts for alert in alerts), default=view.today)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">\n'
        f"<id>{escape(_id(view, ''))}</id>\n<title>{escape(w['list'])}</title>\n"
        f"<updated>{_stamp(newest)}</updated>\n<link href={quoteattr(home)}/>\n"
        f"<author><name>{escape(view.w['site_name'])}</name></author>\n"
    )
    entries = "".join(
        f"<entry>\n<id>{escape(_id(view, alert.id))}</id>\n<title>{escape(alert.title[lang])}</title>\n"
        f"<updated>{_stamp(alert.starts)}</updated>\n<link href={quoteattr(f'{home}#{alert.id}')}/>\n"
        f"<category term={quoteattr(alert.topic)}/>\n<summary>{escape(text_of(alert, view))}</summary>\n"
        "</entry>\n"
        for alert in alerts
    )
    return f"{head}{entries}</feed>\n"


def to_json_feed(alerts: list[Alert], view: View, site_url: str) -> str:
    """The JSON Feed, with the last day of each alert as `_suluh.ends`."""
    lang = view.lang
    home = _home(view, site_url)
    items = [
        {
            "id": _id(view, alert.id),
            "url": f"{home}#{alert.id}",
            "title": alert.title[lang],
            "content_text": text_of(alert, view),
            "date_published": _stamp(alert.starts),
            "tags": [alert.topic, *alert.countries],
            "_suluh": {"level": alert.level, "ends": alert.ends.isoformat()},
        }
        for alert in alerts
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.w["alert"]["list"],
        "home_page_url": home,
        "language": lang,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def text_of(alert: Alert, view: View) -> str:
    """What an alert says, from when to when, and that the law behind it has changed."""
    period = view.w["alert"]["until"].format(view.date(alert.starts), view.date(alert.ends))
    law = said(alert, view)
    return f"{plain_references(alert.text[view.lang], view)} {period}" + (f" {law}" if law else "")


def _home(view: View, site_url: str) -> str:
    """The page of the alerts: without a site address the file that lies beside the feed."""
    return site_url + view.address if site_url else view.address.rpartition("/")[2]


def _id(view: View, id: str) -> str:
    """A name that lasts, whatever the address of the site: RFC 4151."""
    return f"tag:suluh,2026:{KEY}/{view.lang}" + (f"/{id}" if id else "")


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
