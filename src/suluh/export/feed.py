"""A feed as Atom (RFC 4287) and as JSON Feed 1.1."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape, quoteattr

ATOM = "feed.xml"
JSON_FEED = "feed.json"


@dataclass(frozen=True)
class FeedEntry:
    """One entry. `link` is its address as the feed names it; `categories` are terms of Atom, `tags` those of JSON."""

    id: str
    title: str
    day: date
    link: str
    text: str
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    more: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Feed:
    """A feed in a language. `home` is the page that it tells of, as the feed names it."""

    id: str
    title: str
    author: str
    lang: str
    home: str
    updated: date
    entries: Sequence[FeedEntry]

    def atom(self) -> bytes:
        """The Atom feed. Without a site address its links start at the feed, as RFC 3986 (5.1.3) reads them."""
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{self.lang}">\n'
            f"<id>{escape(self.id)}</id>\n<title>{escape(self.title)}</title>\n"
            f"<updated>{_stamp(self.updated)}</updated>\n<link href={quoteattr(self.home)}/>\n"
            f"<author><name>{escape(self.author)}</name></author>\n"
        )
        return (head + "".join(map(_entry, self.entries)) + "</feed>\n").encode()

    def json(self) -> bytes:
        """The JSON Feed; what is ours alone stands in `_suluh`."""
        items = [
            {
                "id": one.id,
                "url": one.link,
                "title": one.title,
                "content_text": one.text,
                "date_published": _stamp(one.day),
                "tags": [*one.tags],
                "_suluh": dict(one.more),
            }
            for one in self.entries
        ]
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "home_page_url": self.home,
            "language": self.lang,
            "items": items,
        }
        return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def tag(key: str, lang: str, id: str = "") -> str:
    """A name that lasts, whatever the address of the site: RFC 4151."""
    return f"tag:suluh,2026:{key}/{lang}" + (f"/{id}" if id else "")


def _entry(one: FeedEntry) -> str:
    categories = "".join(f"<category term={quoteattr(term)}/>\n" for term in one.categories)
    return (
        f"<entry>\n<id>{escape(one.id)}</id>\n<title>{escape(one.title)}</title>\n"
        f"<updated>{_stamp(one.day)}</updated>\n<link href={quoteattr(one.link)}/>\n"
        f"{categories}<summary>{escape(one.text)}</summary>\n</entry>\n"
    )


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
