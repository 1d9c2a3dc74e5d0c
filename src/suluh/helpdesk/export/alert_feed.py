"""The alerts in force as Atom and JSON Feed, one of each a language, for readers and radio stations.

An alert leaves the feed on the day after its last.
"""

from suluh.export.feed import ATOM, JSON_FEED, Feed, FeedEntry, tag
from suluh.export.site_files import SiteFiles
from suluh.helpdesk.link import addresses
from suluh.helpdesk.link.alerts import in_order
from suluh.helpdesk.model.alert import Alert
from suluh.link.addresses import address, relative
from suluh.model.languages import LANGUAGES
from suluh.model.site import Site
from suluh.render.law_notice import said
from suluh.render.plain_references import plain_references
from suluh.render.view import Edition, View

KEY = "peringatan"


def feed_addresses(site: Site) -> tuple[str, ...]:
    """`peringatan/feed.xml`, `peringatan/feed.json`, and those of English; none without alerts."""
    if not site.of(Alert):
        return ()
    return tuple(_feed(lang, name) for lang in LANGUAGES for name in (ATOM, JSON_FEED))


def feed_content(edition: Edition, site_url: str) -> dict[str, bytes]:
    """Address -> content of the feeds of a site; none without alerts."""
    feeds = alert_feeds(edition, site_url) if edition.site.of(Alert) else {}
    return {address: text.encode() for address, text in feeds.items()}


def alert_feeds(edition: Edition, site_url: str) -> dict[str, str]:
    """Address -> text of the feeds."""
    found: dict[str, str] = {}
    alerts = in_order(list(edition.site.of(Alert).values()))
    for lang in LANGUAGES:
        view = View(edition, lang, address(lang, addresses.ALERTS))
        found[_feed(lang, ATOM)] = _as_feed(alerts, view, site_url, ATOM).atom().decode()
        found[_feed(lang, JSON_FEED)] = _as_feed(alerts, view, site_url, JSON_FEED).json().decode()
    return found


def _feed(lang: str, name: str) -> str:
    return f"{address(lang, addresses.ALERTS).rpartition('/')[0]}/{name}"


def _as_feed(alerts: list[Alert], view: View, site_url: str, name: str) -> Feed:
    """The feed under a name; its links are whole, or without a site address start at the feed itself."""
    home = site_url + view.address if site_url else relative(view.address, _feed(view.lang, name))
    return Feed(
        tag(KEY, view.lang),
        view.w["alert"]["list"],
        view.w["site_name"],
        view.lang,
        home,
        max((alert.starts for alert in alerts), default=view.today),
        [
            FeedEntry(
                tag(KEY, view.lang, alert.id),
                alert.title[view.lang],
                alert.starts,
                f"{home}#{alert.id}",
                text_of(alert, view),
                categories=(alert.topic,),
                tags=(alert.topic, *alert.countries),
                more={"level": alert.level, "ends": alert.ends.isoformat()},
            )
            for alert in alerts
        ],
    )


def text_of(alert: Alert, view: View) -> str:
    """What an alert says, from when to when, and that the law behind it has changed."""
    period = view.w["alert"]["until"].format(view.date(alert.starts), view.date(alert.ends))
    law = said(alert, view)
    return f"{plain_references(alert.text[view.lang], view)} {period}" + (f" {law}" if law else "")


SITE_FILES = SiteFiles(
    what=("umpan peringatan (Atom dan JSON Feed)", "the feeds of alerts (Atom and JSON Feed)"),
    addresses=feed_addresses,
    content=feed_content,
)
