"""The page of a topic's timeline."""

from typing import Any

from suluh.law.link.pictures import topics
from suluh.law.pages.timeline.layout import Row, lay_out
from suluh.law.pages.timeline.order import Moment, by_date
from suluh.law.pages.timeline.svg import draw_timeline
from suluh.link.document import Document
from suluh.model.regulation import Regulation
from suluh.render.picture.shapes import Card
from suluh.render.view import View

# Relations that are events in the life of a topic.
EVENTS = ("revokes", "replaces", "probably_replaces", "amends", "would_replace", "would_amend")
DATES = ("in_force", "promulgated", "issued", "made")  # as `Dates.start` chooses


def timeline_values(document: Document, view: View) -> tuple[str, str, dict[str, Any]]:
    """Title, summary and values of the timeline of a topic."""
    w = view.w["picture"]
    regulations = topics(view.site.regulations)[document.subject]
    title = w["timeline_title"].format(topic_name(document.subject, view))
    moments = by_date(regulations)
    members = {r.id for r in regulations}
    svg = draw_timeline(
        lay_out([_row(moment, members, view) for moment in moments]),
        {r.id: view.thing_url(r) for r in regulations},
        title=title,
        about=w["timeline_about"].format(len(regulations)),
    )
    rows = [
        (
            date_words(moment, view),
            [(r, _kind_of_date(r, view), events(r, members, view)) for r in moment.regulations],
        )
        for moment in moments
    ]
    return (
        title,
        w["timeline_summary"],
        {"svg": svg, "rows": rows, "has_guess": any(not m.is_known for m in moments)},
    )


def topic_name(topic: str, view: View) -> str:
    """The name of a topic; the words of its id where nobody named it."""
    return str(view.w["regulation_topic"].get(topic) or topic.replace("-", " "))


def date_words(moment: Moment, view: View) -> str:
    """The date of a moment as far as it is known, in words."""
    w = view.w["picture"]
    if not moment.date:
        return str(w["no_year"])
    return view.date(moment.date) if moment.is_known else str(w["no_date"].format(moment.date))


def events(regulation: Regulation, members: set[str], view: View) -> list[str]:
    """What a regulation did to others of the same topic, in words."""
    found = []
    for name in EVENTS:
        names = [
            view.site.regulations[t.id].title_in(view.lang)
            for t in getattr(regulation.relations, name)
            if t.id in members
        ]
        if names:
            found.append(f"{view.w['relation'][name]}: {', '.join(names)}")
    return found


def _row(moment: Moment, members: set[str], view: View) -> Row:
    cards = tuple(
        Card(
            r.id,
            r.title_in(view.lang),
            (view.w["status"][view.status(r)], *events(r, members, view)),
            view.status(r),
        )
        for r in moment.regulations
    )
    return Row(date_words(moment, view), moment.is_known, cards)


def _kind_of_date(regulation: Regulation, view: View) -> str:
    """Which day the date is (made, promulgated, in force), where the source says so."""
    name = next((n for n in DATES if getattr(regulation.dates, n)), "")
    return str(view.w["regulation_date"][name]) if name not in ("", "issued") else ""
