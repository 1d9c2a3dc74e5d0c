"""A drawing in SVG: a program of the browser if opened alone, so only what is listed may stand in it.

The parser is expat with UTF-8 laid down. It resolves character references before we look, and it
never meets an entity: a document type is refused where it begins.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from suluh.read.svg_names import ATTRIBUTES, DESCRIPTIONS, ELEMENTS, SVG, XLINK, XML

MAX_BYTES = 1024 * 1024
MAX_FAULTS = 10
_OWN = re.compile(r"#[\w.:-]+")
_PAINT = re.compile(r"url\(\s*(['\"]?)#[\w.:-]+\1\s*\)")
_REACHES_OUT = re.compile(
    r"[\\@<]|url|src|image(?!-rendering)|expression|behaviou?r|binding|script:|data:", re.IGNORECASE
)
_LOADS = re.compile(r"\\|@import|(?:url|src|image|image-set)\s*\(", re.IGNORECASE)
_END_OF_METADATA = re.compile(rb"</(?:[^\s>:]+:)?metadata\s*>")
_SCHEME = re.compile(r"\s*+(?:(?:java|vb|live)?script\s*:|data\s*:)|//", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]")


@dataclass(frozen=True)
class Fault:
    """What must not stand in a drawing: its line, and how it is called in both languages."""

    line: int
    id: str
    en: str


@dataclass
class Drawing:
    """What was found: faults, and the spans of bytes that are left out when it is published."""

    faults: list[Fault] = field(default_factory=list)
    spans: list[tuple[int, int, str]] = field(default_factory=list)


def read_svg(data: bytes) -> Drawing:
    """The faults of a drawing, up to ten; none means that it can be published."""
    return _Reader(data).read()


def plain_svg(data: bytes, drawing: Drawing) -> bytes:
    """The drawing without comments and metadata."""
    out = []
    at = 0
    for start, end, _ in drawing.spans:
        out.append(data[at:start])
        at = end
    return b"".join([*out, data[at:]])


class _Reader:
    """Goes through a drawing once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._found = Drawing()
        self._open: list[str] = []
        self._ids: list[str] = []  # of each open element
        self._metadata = 0
        self._span = 0
        self._style: list[str] = []
        self._uses: list[tuple[str, int]] = []
        self._ids_with_use: set[str] = set()
        # The encoding given here wins over what the file says.
        self._parser = parser = expat.ParserCreate(encoding="UTF-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartNamespaceDeclHandler = self._namespace
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment

    def read(self) -> Drawing:
        try:
            self._data.decode("utf-8")
            if b"\0" in self._data:  # expat would take it for UTF-16, whatever it is told
                self._found.faults.append(Fault(1, "teks yang bukan UTF-8", "text that is not UTF-8"))
                return self._found
            self._parser.Parse(self._data, True)
        except UnicodeDecodeError as problem:
            self._found.faults.append(
                Fault(
                    self._data[: problem.start].count(b"\n") + 1,
                    "teks yang bukan UTF-8",
                    "text that is not UTF-8",
                )
            )
        except expat.ExpatError as problem:
            self._found.faults.append(
                Fault(problem.lineno, "XML yang tidak sah", "XML that is not well formed")
            )
        except _Enough:
            pass
        for target, line in self._uses:
            if target in self._ids_with_use:
                self._found.faults.append(Fault(line, "<use> di dalam <use>", "<use> inside <use>"))
                break
        return self._found

    def _fault(self, id: str, en: str) -> None:
        faults = self._found.faults
        if not any(fault.en == en for fault in faults):
            faults.append(Fault(self._parser.CurrentLineNumber, id, en))
        if len(faults) >= MAX_FAULTS:
            raise _Enough

    def _declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0" or (encoding or "utf-8").lower() != "utf-8":
            self._fault("sandi selain UTF-8", "an encoding other than UTF-8")

    def _doctype(self, _name: str, _system: str | None, _public: str | None, _internal: bool) -> None:
        self._fault("<!DOCTYPE>", "<!DOCTYPE>")
        raise _Enough  # what follows may define entities

    def _instruction(self, target: str, _data: str) -> None:
        self._fault(f"<?{target[:40]}?>", f"<?{target[:40]}?>")

    def _namespace(self, _prefix: str | None, uri: str | None) -> None:
        if not self._metadata and (uri or "") not in {SVG, XLINK, XML, *DESCRIPTIONS}:
            name = f'xmlns="{(uri or "")[:60]}"'
            self._fault(name, name)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self._metadata:  # a script runs there as anywhere
            self._metadata += 1
            if space not in DESCRIPTIONS:
                self._fault(f"<{local[:40]}> di dalam <metadata>", f"<{local[:40]}> inside <metadata>")
            return
        if not self._open and (space, local) != (SVG, "svg"):
            self._fault("akar selain <svg>", "a root other than <svg>")
        elif space != SVG or local not in ELEMENTS:
            self._fault(f"<{local[:40]}>", f"<{local[:40]}>")
        self._open.append(local)
        self._ids.append(attributes.get("id", ""))
        for key, value in attributes.items():
            self._attribute(local, key, value)
        if local == "metadata":
            self._metadata = 1
            self._span = self._parser.CurrentByteIndex

    def _attribute(self, element: str, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        allowed = (
            local in ATTRIBUTES or local.startswith(("aria-", "data-"))
            if not space
            else (space, local) in {(XML, "space"), (XML, "lang"), (XLINK, "title")}
        )
        if local == "href" and space in ("", XLINK):
            if not _OWN.fullmatch(value):
                self._fault(f'href="{value[:40]}"', f'href="{value[:40]}"')
            elif element == "use":
                self._uses.append((value[1:], self._parser.CurrentLineNumber))
                self._ids_with_use.update(id for id in self._ids if id)
        elif not allowed:
            self._fault(f"{local[:40]}=…", f"{local[:40]}=…")
        elif local == "style":
            self._css(value)
        elif element == "style" and local == "type" and value != "text/css":
            self._fault(f'type="{value[:40]}"', f'type="{value[:40]}"')
        elif _reaches_out(value):
            self._fault(f'{local[:40]}="{value[:40]}"', f'{local[:40]}="{value[:40]}"')

    def _end(self, _name: str) -> None:
        if self._metadata > 1:
            self._metadata -= 1
            return
        local = self._open.pop()
        self._ids.pop()
        if self._metadata:
            self._metadata = 0
            at = self._parser.CurrentByteIndex  # at its end tag, or behind an element without one
            closing = _END_OF_METADATA.match(self._data, at)
            end = closing.end() if closing else at
            self._found.spans.append((self._span, end, "metadata"))
        if local == "style":
            self._css("".join(self._style))
            self._style = []

    def _text(self, text: str) -> None:
        if not self._metadata and "style" in self._open:
            self._style.append(text)

    def _comment(self, _text: str) -> None:
        if not self._metadata:
            start = self._parser.CurrentByteIndex
            end = self._data.index(b"-->", start + 4) + 3
            self._found.spans.append((start, end, "comment"))

    def _css(self, text: str) -> None:
        found = _REACHES_OUT.search(_PAINT.sub(" ", text))
        if found:
            self._fault(f'gaya dengan "{found.group()}"', f'a style with "{found.group()}"')


class _Enough(Exception):
    """More faults would help nobody."""


def _reaches_out(value: str) -> bool:
    """Whether the value of an attribute names something to run or to load."""
    plain = _BLANKS.sub("", value)
    return bool(_SCHEME.match(plain) or _LOADS.search(_PAINT.sub(" ", value)))
