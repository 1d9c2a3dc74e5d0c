"""TXT003: hidden characters in the text of a file, found on their lines."""

from suluh.findings import Finding, error
from suluh.text.code import without_spans
from suluh.text.hidden import CANDIDATE, PLAIN_BYTES, code, entities_read, hidden, without

_MAX_LINES = 20  # of one file; a file of rubbish is told as one
_MAX_LINE = 10_000  # a longer line is no prose, and is read whole


def check_signs(raw: bytes, text: str, shown: str) -> tuple[str, list[Finding]]:
    """(the text without hidden characters, a finding for each line that has some).

    `raw` are the bytes of the text: what is plain falls out of them at no cost.
    """
    rest = raw.translate(None, PLAIN_BYTES)
    suspect = bool(rest) and CANDIDATE.search(rest.decode("utf-8", "replace")) is not None
    if not suspect and b"&" not in raw:
        return text, []
    findings: list[Finding] = []
    clean: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        found = hidden(line) if suspect else []
        if found and len(findings) < _MAX_LINES:
            findings.append(sign(line, found, shown, number))
        line = without(line) if found else line
        clean.append(line)
        if "&" in line and not found and len(findings) < _MAX_LINES:
            read = entities_read(without_spans(line) if len(line) < _MAX_LINE else line)
            found = hidden(read)
            if found:
                findings.append(sign(read, found, shown, number))
    return "\n".join(clean), findings


def sign(line: str, found: list[int], shown: str, number: int) -> Finding:
    """The finding for the hidden characters of one line; the words around the first one are shown."""
    at = found[0]
    around = f"{line[max(0, at - 16) : at]}{code(line[at])}{line[at + 1 : at + 17]}".strip()
    names = list(dict.fromkeys(f"U+{ord(line[index]):04X}" for index in found))
    listed = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
    return error(
        "TXT003",
        (shown, number),
        (f'karakter tak terlihat {listed} dalam "{around}"', "hapus, atau ketik ulang bagian ini"),
        (f'a hidden character {listed} in "{around}"', "delete it, or type this part again"),
    )
