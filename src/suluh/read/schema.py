"""A dict checked against a model: every fault as a finding with its line, in both languages."""

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from suluh.findings import Finding, error
from suluh.model.refusing import CODE, FIELD, WORDS
from suluh.model.site import Origin
from suluh.read.places import Path, in_quotes, keys_at, path_in
from suluh.read.typed import check_typing, no_number, without_quotes
from suluh.text.nearest import nearest

Model = TypeVar("Model", bound=BaseModel)
_Place = tuple[str, int]


def validate(model: type[Model], data: Any, origin: Origin) -> tuple[Model | None, list[Finding]]:
    """The model, or all the reasons why it cannot be made.

    The data is taken as the JSON that a schema sees: a number is no text and a text no number.
    """
    if not isinstance(data, dict):
        return None, [
            error(
                "SCH001",
                origin.place(),
                ("isi berkas bukan daftar kunci: nilai", "tulis baris seperti `id: nama`"),
                ("the content is not a list of key: value", "write lines such as `id: name`"),
            )
        ]
    findings: list[Finding] = []
    made: Model | None = None
    refused: set[Path] = set()
    try:
        made = model.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as problem:
        for fault in problem.errors(include_url=False):
            refused.add(path_in(fault["loc"], data))
            findings.append(_finding(model, fault, data, origin))
    except (RecursionError, ValueError):
        findings.append(
            error(
                "SCH001",
                origin.place(),
                ("susunan terlalu dalam", "buat lebih datar"),
                ("the nesting is too deep", "make it flatter"),
            )
        )
    findings += check_typing(model, data, origin, refused)
    return (None if findings else made), findings


def _finding(model: type[BaseModel], fault: Any, data: Any, origin: Origin) -> Finding:
    location = tuple(part for part in fault["loc"] if part not in ("[key]",))
    key = ".".join(str(part) for part in location) or "-"
    context = fault.get("ctx", {})
    if FIELD in context:
        location = (*location, context[FIELD])
        key = ".".join(str(part) for part in location)
        value = fault["input"].get(context[FIELD]) if isinstance(fault["input"], dict) else fault["input"]
        fault = {**fault, "input": value}
    place = origin.place(*location)
    kind = fault["type"]
    if kind == "missing":
        return error(
            "SCH002",
            place,
            (f'kunci "{key}" tidak ada', "tambahkan"),
            (f'the key "{key}" is missing', "add it"),
        )
    if kind == "extra_forbidden":
        return _unknown_key(model, location, key, place)
    typed = origin.typed.get(path_in(fault["loc"], data))
    written = typed.text if typed is not None and typed.how == "unquoted" else None
    wants_text = kind == "string_type" or (kind in ("literal_error", "enum") and written is not None)
    if wants_text and written is not None:
        return without_quotes(written, key, place, fault.get("input"))
    if fault.get("input", "") is None:
        return error(
            "SCH005",
            place,
            (f"{key} kosong", "isi nilainya, atau hapus barisnya"),
            (f"{key} is empty", "fill it in, or delete the line"),
        )
    if kind.startswith(("int", "float")) and kind != "int_parsing_size":
        return no_number(written, fault.get("input"), key, place, whole=kind.startswith("int"))
    value = in_quotes(fault.get("input") if written is None else written)
    if kind in ("literal_error", "enum"):
        return _unknown_choice(value, key, place, fault)
    return _unfit(value, key, place, fault)


def _unknown_key(model: type[BaseModel], location: Path, key: str, place: _Place) -> Finding:
    near = nearest(str(location[-1]), keys_at(model, location[:-1]))
    return error(
        "SCH003",
        place,
        (
            f'kunci "{key}" tidak dikenal',
            f'maksudnya "{near}"?' if near else "hapus atau perbaiki ejaannya",
        ),
        (
            f'the key "{key}" is unknown',
            f'did you mean "{near}"?' if near else "delete it or fix its spelling",
        ),
    )


def _unknown_choice(value: str, key: str, place: _Place, fault: Any) -> Finding:
    allowed = str(fault.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    choices = [c.strip(" '") for c in allowed.split(",")]
    near = nearest(str(fault.get("input")), choices)
    hint_id = f'maksudnya "{near}"? ' if near else ""
    hint_en = f'did you mean "{near}"? ' if near else ""
    return error(
        "SCH004",
        place,
        (f"nilai {value} pada {key} tidak dikenal", f"{hint_id}pilih salah satu: {', '.join(choices)}"),
        (f"the value {value} of {key} is unknown", f"{hint_en}choose one of: {', '.join(choices)}"),
    )


def _unfit(value: str, key: str, place: _Place, fault: Any) -> Finding:
    """Any other fault of a value: too long, of the wrong form, or refused by a validator of ours."""
    kind, context = fault["type"], fault.get("ctx", {})
    what = _own_words(context) or _WHAT.get(kind) or _WHAT.get(kind.split("_")[0])
    if what is None:
        message = " ".join(str(fault["msg"]).split())
        return error(
            "SCH005",
            place,
            (f"nilai {value} pada {key} tidak dapat dipakai ({message})", "perbaiki nilainya"),
            (f"the value {value} of {key} cannot be used ({message})", "fix the value"),
        )
    limit = next((context[k] for k in _LIMITS if k in context), "")
    return error(
        context.get(CODE, "SCH005"),
        place,
        (f"nilai {value} pada {key} {what[0]}", what[2].format(limit)),
        (f"the value {value} of {key} {what[1]}", what[3].format(limit)),
    )


_LIMITS = ("max_length", "min_length", "ge", "le", "gt", "lt", "pattern")
# pydantic's error type -> (what id, what en, how to fix id, how to fix en)
_WHAT = {
    "string_type": (
        "bukan teks",
        "is not text",
        "tulis teks, bila perlu dalam kutip",
        "write text, in quotes if need be",
    ),
    "string_too_long": ("terlalu panjang", "is too long", "paling banyak {} huruf", "at most {} characters"),
    "string_too_short": ("kosong", "is empty", "isi nilainya", "fill it in"),
    "string_pattern_mismatch": (
        "tidak sesuai bentuk",
        "has the wrong form",
        "bentuk yang diminta: {}",
        "the form asked for: {}",
    ),
    "bool": (
        "bukan true atau false",
        "is not true or false",
        "tulis true atau false, tanpa kutip",
        "write true or false, without quotes",
    ),
    "tuple_type": (
        "bukan daftar",
        "is not a list",
        "tulis tiap butir pada baris `- `",
        "write each item on a line `- `",
    ),
    "model_type": (
        "bukan kunci: nilai",
        "is not key: value",
        "tulis kunci di baris bawahnya",
        "write keys on the lines below",
    ),
    "too_short": ("terlalu sedikit", "has too few items", "minimal {}", "at least {}"),
    "greater_than": ("terlalu kecil", "is too small", "tulis angka di atas {}", "write a number above {}"),
    "too_long": ("terlalu banyak", "has too many items", "paling banyak {}", "at most {}"),
    "greater_than_equal": ("terlalu kecil", "is too small", "minimal {}", "at least {}"),
    "less_than_equal": ("terlalu besar", "is too large", "paling besar {}", "at most {}"),
}


def _own_words(context: dict[str, Any]) -> tuple[str, str, str, str] | None:
    """What a validator of ours says itself, in the order of `_WHAT`."""
    if WORDS not in context:
        return None
    (what_id, fix_id), (what_en, fix_en) = context[WORDS]
    return what_id, what_en, fix_id, fix_en
