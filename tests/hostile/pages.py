"""What a page is made of, and the harmless twin of a text: whoever is not the same has become markup."""

import re
from collections import Counter
from html.parser import HTMLParser

from suluh.read.references import REFERENCE

# Elements and attributes that no body of ours has, whoever wrote it.
NEVER = frozenset(
    [
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "base",
        "meta",
        "link",
        "applet",
        "plaintext",
        "xmp",
    ]
)
# As browsers read an address: blanks and controls before it, tabs and line breaks anywhere count for nothing.
_RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|livescript|data):", re.IGNORECASE)
_NOTHING = re.compile(r"[\t\n\r]")
_ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data", "ping"}
)

Shape = Counter[tuple[str, tuple[str, ...]]]


class Reader(HTMLParser):
    """The elements of a page with the names of their attributes, its text, and what could run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shape: Shape = Counter()
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.words: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape[tag, tuple(sorted(name for name, _ in attrs))] += 1
        if tag in NEVER:
            self.faults.append(f"<{tag}>")
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"<{tag}> with an attribute twice")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.faults.append(f"<{tag} {name}>")
            if name == "id" and value:
                self.ids[value] += 1
            if name in _ADDRESSES:
                self.addresses.append(value or "")
                if _RUNS.match(_NOTHING.sub("", value or "")) and not (
                    tag == "img" and (value or "").startswith("data:image/png;base64,")
                ):
                    self.faults.append(f'<{tag} {name}="{(value or "")[:60]}">')

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"<!--{data[:40]}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"<!{decl[:40]}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"<![{data[:40]}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"<?{data[:40]}")


def read(html: str) -> Reader:
    """A page as its reader's program parses it."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.faults += [f"#{id} {count} times" for id, count in reader.ids.items() if count > 1]
    return reader


def harmless(text: str) -> str:
    """A text of the same letters in which every sign is a letter; references stay, as they draw links."""
    found, end = [], 0
    for match in REFERENCE.finditer(text):
        label = f"|{_plain(match[4])}" if match[4] else ""
        found += [
            _plain(text[end : match.start()]),
            f"{match.group().split('|')[0].removesuffix(']]')}{label}]]",
        ]
        end = match.end()
    return "".join([*found, _plain(text[end:])])


def _plain(text: str) -> str:
    return re.sub(r"[^\w\s]|_", "x", text)
