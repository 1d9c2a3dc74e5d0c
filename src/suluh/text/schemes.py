"""What leads out of the site: addresses with a scheme, and the schemes that a link may have."""

import re

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
# `lint/links.py` reports every other one, and `blocks/links.py` draws none.
LINKED = ("http:", "https:", "mailto:", "tel:", "sms:")


def scheme_of(address: str) -> str:
    """The scheme of an address in small letters, as "https:" or "//"; "" for an address of this site."""
    match = _SCHEME.match(address)
    return match[0].lower() if match else ""
