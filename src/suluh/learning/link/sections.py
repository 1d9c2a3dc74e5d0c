"""The sections of a page, by the anchors that both languages share."""

from suluh.link.translations import anchors
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.site import Site
from suluh.text.headings import heading_lines


def sections(page: Page) -> dict[str, tuple[str, str]]:
    """Anchor -> (heading, text up to the next heading of its level or above) of an original page.

    The text before the first heading stands under "". A section contains its subsections.
    """
    lines = page.body.split("\n")
    found = heading_lines(page.body)
    first = found[0][0] if found else len(lines)
    result = {"": ("", "\n".join(lines[:first]))}
    for number, ((start, level, heading), anchor) in enumerate(zip(found, anchors(page, None), strict=True)):
        end = next((line for line, other, _ in found[number + 1 :] if other <= level), len(lines))
        result[anchor] = (heading, "\n".join(lines[start + 1 : end]))
    return result


def parts(page: Page) -> dict[str, str]:
    """Anchor -> text of the parts that a page falls into: what stands before its headings, then each
    section of its highest level with its subsections."""
    found = heading_lines(page.body)
    lines = page.body.split("\n")
    highest = min((level for _, level, _ in found), default=0)
    tops = [
        (line, a) for (line, level, _), a in zip(found, anchors(page, None), strict=True) if level == highest
    ]
    result = {"": "\n".join(lines[: tops[0][0] if tops else len(lines)])}
    for number, (start, anchor) in enumerate(tops):
        end = tops[number + 1][0] if number + 1 < len(tops) else len(lines)
        result[anchor] = "\n".join(lines[start + 1 : end])
    return result


def heading_for(site: Site, page: Page, anchor: str) -> str:
    """The heading of a page that has an anchor; the anchor itself if it has none such."""
    original = site.pages[ORIGINAL].get(page.id)
    names = anchors(page, original)
    found = dict(zip(names, (text for _, _, text in heading_lines(page.body)), strict=True))
    return found.get(anchor, anchor)
