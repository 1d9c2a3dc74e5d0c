"""A dict checked against a model: every fault as a finding with its line, in both languages."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from suluh.findings import Finding, error
from suluh.model.refusing import WORDS
from suluh.model.site import Origin
from suluh.text.nearest import nearest

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], data: Any, origin: Origin) -> tuple[Model | None, list[Finding]]:
    """The model, or all the reasons why it cannot be made."""
    if not isinstance(data, dict):
        return None, [
            error(
                "SCH001",
                origin.place(),
                ("isi berkas bukan daftar kunci: nilai", "tulis baris seperti `id: nama`"),
                ("the content is not a list of key: value", "write lines such as `id: name`"),
            )
        ]
    data = {str(key): value for key, value in data.items()}
    try:
        return model.model_validate(data), []
    except ValidationError as problem:
        return None, [_finding(model, fault, origin) for fault in problem.errors(include_url=False)]
    except RecursionError:
        return None, [
            error(
                "SCH001",
                origin.place(),
                ("susunan terlalu dalam", "buat lebih datar"),
                ("the nesting is too deep", "make it flatter"),
            )
        ]


def _finding(model: type[BaseModel], fault: Any, origin: Origin) -> Finding:
    location = tuple(part for part in fault["loc"] if part not in ("[key]",))
    key = ".".join(str(part) for part in location) or "-"
    place = origin.place(*location)
    context = fault.get("ctx", {})
    kind = fault["type"]
    if kind == "missing":
        return error(
            "SCH002",
            place,
            (f'kunci "{key}" tidak ada', "tambahkan"),
            (f'the key "{key}" is missing', "add it"),
        )
    if kind == "extra_forbidden":
        near = nearest(str(location[-1]), _keys(model, location[:-1]))
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
    value = _short(fault.get("input"))
    if kind in ("literal_error", "enum"):
        allowed = str(context.get("expected", "")).replace(" or ", ", ")
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
        "SCH005",
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
    "int": (
        "bukan bilangan bulat",
        "is not a whole number",
        "tulis angka, mis. 6",
        "write a number, such as 6",
    ),
    "bool": ("bukan true atau false", "is not true or false", "tulis true atau false", "write true or false"),
    "date": ("bukan tanggal", "is not a date", "tulis YYYY-MM-DD", "write YYYY-MM-DD"),
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
    "float": ("bukan angka", "is not a number", "tulis angka, mis. 6", "write a number, such as 6"),
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


def _short(value: Any) -> str:
    try:
        text = " ".join(str(value).split())
    except ValueError:  # a whole number of thousands of digits
        text = "…"
    return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'


def _keys(model: type[BaseModel], location: tuple[Any, ...]) -> list[str]:
    """The keys that are allowed at a place inside a model."""
    schema = model.model_json_schema(by_alias=True)
    node: Any = schema
    for part in location:
        node = _resolve(node, schema)
        node = node.get("items", {}) if isinstance(part, int) else node.get("properties", {}).get(part, {})
    return list(_resolve(node, schema).get("properties", {}))


def _resolve(node: Any, schema: Any) -> Any:
    for choice in node.get("anyOf", node.get("allOf", [])):
        if "$ref" in choice or "properties" in choice or "items" in choice:
            return _resolve(choice, schema)
    if "$ref" in node:
        return _resolve(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], schema)
    return node
