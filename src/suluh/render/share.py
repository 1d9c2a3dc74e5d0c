"""A page as a short message, made when the site is built: no script needs to run to send it."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Share:
    """The message and the links that open it in another program."""

    text: str
    sms: str
    whatsapp: str


def make_share(title: str, summary: str, address: str, stamp: str) -> Share:
    """The message about a page: its title, its full address and the day it stands for.

    Without a known `address` the summary takes its place, so that the message still says something.
    """
    text = "\n".join((title, address or summary, stamp))
    encoded = quote(text, safe="")
    return Share(text, f"sms:?body={encoded}", f"https://wa.me/?text={encoded}")
