"""The HTML that prose may come out as; everything else is dropped."""

import nh3

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "button", "code", "dd", "del", "dfn", "div", "dl", "dt", "em",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark", "ol", "p", "pre", "section", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href", "rel"},
    "button": {"type", "popovertarget"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "span": {"popover", "role"},
    "strong": {"data-law"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
SCHEMES = {"http", "https", "mailto", "tel", "sms"}

_cleaner = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
    generic_attribute_prefixes={"aria-"},
)


def clean(html: str) -> str:
    """HTML with only the tags, attributes and link schemes of the allowlist."""
    return str(_cleaner.clean(html))
