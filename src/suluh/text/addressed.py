"""The anchors and addresses of an HTML page, read from its text: quick enough for every page of a build."""

import re
from html import unescape

_ATTRIBUTE = re.compile(r'[\s"](id|href|src|srcset|poster)="([^"]*)"')
# A tag that has an attribute.
_TAG = re.compile(r'<[A-Za-z][^<>"]*+(?:"[^"]*"[^<>"]*+)++>')


def addressed(html: str) -> tuple[set[str], set[str]]:
    """(ids, addresses) of a page: what can be pointed at in it, and what it points at, as written.

    Only attributes in double quotes are known, as our templates and the allowlist write them. What
    reads like one in the running text is none.
    """
    ids: set[str] = set()
    addresses: set[str] = set()
    for name, value in set(_ATTRIBUTE.findall("".join(_TAG.findall(html)))):
        if "&" in value:
            value = unescape(value)
        if name == "id":
            ids.add(value)
        elif name == "srcset":
            addresses.update(part.split()[0] for part in value.split(",") if part.strip())
        else:
            addresses.add(value)
    return ids, addresses
