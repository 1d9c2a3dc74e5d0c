"""SCH006 to SCH008: what the value alone does not tell, because it lies in how it was typed."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from suluh.findings import Finding, error
from suluh.model.site import Origin
from suluh.read.places import NOTHING, Path, choices_at, clip, in_quotes, is_free, value_at
from suluh.read.yaml_faults import quoted

# A number as everybody writes it; every other form that YAML takes for one is refused.
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,14})?")


def check_typing(model: type[BaseModel], data: Any, origin: Origin, refused: set[Path]) -> list[Finding]:
    """What the value does not tell: numbers in odd forms, texts cut at a comment, or too long by blanks."""
    findings: list[Finding] = []
    for path, typed in origin.typed.items():
        if path in refused or value_at(data, path) is NOTHING:
            continue
        if typed.how == "unquoted":
            if _is_number(value_at(data, path)) and not _PLAIN_NUMBER.fullmatch(typed.text):
                findings.append(_odd_number(typed.text, path, origin))
        elif typed.how == "cut":
            if any(choice.get("type") == "string" and is_free(choice) for choice in choices_at(model, path)):
                findings.append(_cut(typed.text, path, origin))
        else:
            findings += _padded(typed.text, path, choices_at(model, path), origin)
    return findings


def _padded(text: str, path: Path, choices: list[dict[str, Any]], origin: Origin) -> Iterator[Finding]:
    """A text that fits only without the blanks at its ends, which the schema of editors' tools counts."""
    texts = [choice for choice in choices if choice.get("type") == "string"]
    key = ".".join(str(part) for part in path)
    most = max((choice.get("maxLength", 0) for choice in texts), default=0)
    if most and len(text) > most:
        what_id, what_en = (
            "terlalu panjang, dengan spasi atau baris baru di ujungnya",
            "is too long, with the blanks at its ends",
        )
        fix_id, fix_en = f"paling banyak {most} huruf", f"at most {most} characters"
    elif texts and not any(is_free(choice) or re.search(choice.get("pattern", ""), text) for choice in texts):
        what_id, what_en = (
            "diawali atau diakhiri spasi atau baris baru",
            "begins or ends with a blank or a line break",
        )
        fix_id, fix_en = "hapus", "delete it"
    else:
        return
    yield error(
        "SCH005",
        origin.place(*path),
        (f"nilai {in_quotes(text)} pada {key} {what_id}", fix_id),
        (f"the value {in_quotes(text)} of {key} {what_en}", fix_en),
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _odd_number(text: str, path: Path, origin: Origin) -> Finding:
    key = ".".join(str(part) for part in path)
    right = _plainly(text)
    return error(
        "SCH007",
        origin.place(*path),
        (f"angka {text} pada {key} ditulis dengan bentuk lain", f"tulis {right}" if right else "tulis angka biasa, mis. 6"),
        (f"the number {text} of {key} is written in another form", f"write {right}" if right else "write a plain number, such as 6"),
    )  # fmt: skip


def _plainly(text: str) -> str:
    """How people write the number; "" if it can be read in two ways, or is none."""
    match = re.fullmatch(r"\+?(-?)0*([0-9]+)(?:\.([0-9]*))?", text.replace("_", ""))
    if match is None or len(match[2]) > 15:
        return ""
    return match[1] + match[2] + (f".{match[3]}" if (match[3] or "").strip("0") else "")


def _cut(text: str, path: Path, origin: Origin) -> Finding:
    key = ".".join(str(part) for part in path)
    return error(
        "SCH008",
        origin.place(*path),
        (
            f'YAML membuang "{clip(text[text.index("#") :], 40)}" dari {key}, karena # sesudah spasi memulai komentar',
            f"bila itu bagian teks, tulis {quoted(text)}; bila komentar, pindahkan ke baris sendiri di atasnya",
        ),
        (
            f'YAML drops "{clip(text[text.index("#") :], 40)}" from {key}, as # after a blank begins a comment',
            f"if it is part of the text, write {quoted(text)}; if a comment, move it to a line of its own above",
        ),
    )


def without_quotes(written: str, key: str, place: tuple[str, int], value: Any) -> Finding:
    """SCH006: what YAML takes for a number, a truth value or nothing, in a field of text."""
    as_id, as_en = ("kosong", "empty") if value is None else ("angka", "a number")
    if isinstance(value, bool):
        as_id, as_en = "benar/salah", "a truth value"
    return error(
        "SCH006",
        place,
        (f"{written} pada {key} tanpa kutip dibaca YAML sebagai {as_id}", f"tulis {quoted(written)}"),
        (f"YAML reads {written} of {key} without quotes as {as_en}", f"write {quoted(written)}"),
    )


def no_number(written: str | None, value: Any, key: str, place: tuple[str, int], *, whole: bool) -> Finding:
    """SCH007: what was typed where a number is asked for."""
    shown = written if written is not None else value if isinstance(value, str) else str(value)
    kind_id, kind_en = ("bilangan bulat", "a whole number") if whole else ("angka", "a number")
    if not re.search("[0-9]", shown):
        return error(
            "SCH005",
            place,
            (f"nilai {in_quotes(shown)} pada {key} bukan {kind_id}", "tulis angka, mis. 6"),
            (f"the value {in_quotes(shown)} of {key} is not {kind_en}", "write a number, such as 6"),
        )
    right = _plainly(shown)
    if whole and "." in right:
        right = ""
    return error(
        "SCH007",
        place,
        (f"nilai {in_quotes(shown)} pada {key} bukan {kind_id}", f"tulis {right} tanpa kutip" if right else "tulis angka saja, mis. 6"),
        (f"the value {in_quotes(shown)} of {key} is not {kind_en}", f"write {right} without quotes" if right else "write digits only, such as 6"),
    )  # fmt: skip
