"""A page for several editions for the same readers: drawn for one of them, with another head for the others."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from suluh.link.document import Document
from suluh.publish.headers import Inline, inline
from suluh.publish.press import Made, Press
from suluh.render.body import Body
from suluh.render.frame import TOLD_OUTSIDE, Frame, told_outside
from suluh.render.view import View
from suluh.search.documents import ExtractedText
from suluh.text.addressed import addressed

_ASKED = frozenset(TOLD_OUTSIDE)


def finished_together(
    presses: Sequence[Press], document: Document, body: Body, text: ExtractedText
) -> list[Made]:
    """The page of each press, as `finished` gives it: its head differs, and nothing else does.

    That is asked of each page: if its template, which may be a site's own, takes what differs from elsewhere than
    `light/head.html`, each press draws it.
    """
    parts = _parts(presses[0], document, body) if _differ_outside_only(presses) else None
    if parts is None:
        return [press.finished(document, body, text) for press in presses]
    frame, before, after = parts
    rest = before + after
    ids, targets = addressed(rest)
    within = inline(rest)
    found = []
    for press in presses:
        view = View(press.edition, document.lang, document.address)
        head = _head(press, replace(frame, **told_outside(document, body, view, press.release)), body)
        raw = (before + head + after).encode("utf-8", "xmlcharrefreplace")
        head_ids, head_targets = addressed(head)
        found.append(
            Made(
                raw,
                hashlib.sha256(raw).hexdigest(),
                text,
                tuple(sorted(body.pictures)),
                tuple(sorted(ids | head_ids)),
                tuple(sorted(targets | head_targets)),
                _both(within, inline(head)),
            )
        )
    return found


def _differ_outside_only(presses: Sequence[Press]) -> bool:
    """Whether two or more presses differ in nothing but what `told_outside` is made from."""
    first = presses[0] if presses else None
    return len(presses) > 1 and all(
        press.edition is first.edition
        and replace(press.release, policy="", public_web=False)
        == replace(first.release, policy="", public_web=False)
        for press in presses
        if first is not None
    )


def _parts(press: Press, document: Document, body: Body) -> tuple[Frame, str, str] | None:
    """The frame of a page, and its HTML before and after its head; None if more than its head depends on what differs."""
    frame = press.frame(document, body)
    of_page, of_head = _Watched.of(frame), _Watched.of(frame)
    html = press.edition.theme.frames.get_template("light/page.html").render(frame=of_page, body=body)
    head = _head(press, of_head, body)
    if of_page.times_asked != of_head.times_asked or html.count(head) != 1:
        return None
    before, _, after = html.partition(head)
    return frame, before, after


def _head(press: Press, frame: Frame, body: Body) -> str:
    return press.edition.theme.frames.get_template("light/head.html").render(frame=frame, body=body)


def _both(one: Inline, other: Inline) -> Inline:
    return Inline(tuple(sorted({*one.scripts, *other.scripts})), tuple(sorted({*one.styles, *other.styles})))


class _Watched(Frame):
    """A frame that counts how often it is asked for what differs."""

    times_asked: int

    @classmethod
    def of(cls, frame: Frame) -> "_Watched":
        """The watched twin of a frame."""
        found = object.__new__(cls)
        found.__dict__.update(frame.__dict__, times_asked=0)
        return found

    def __getattribute__(self, name: str) -> Any:
        if name in _ASKED:
            object.__getattribute__(self, "__dict__")["times_asked"] += 1
        return object.__getattribute__(self, name)
