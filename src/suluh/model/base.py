"""What all models share."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema

from suluh.model.descriptions import describe
from suluh.model.refusing import CODE, refuse

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 80

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID),
    Field(description="Pengenal tetap: huruf kecil, angka, tanda hubung; tidak pernah dipakai ulang."),
]
NOT_BLANK = r"\S"  # in a schema: blanks at the ends of a text are no part of it


@dataclass(frozen=True)
class NotBlank:
    """Mark of a text that loses the blanks at its ends: says in the JSON Schema that more must be left."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler(core)
        schema.setdefault("pattern", NOT_BLANK)
        return schema


Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True), NotBlank()]
Title = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), NotBlank()]


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return len(text) <= MAX_ID and re.fullmatch(ID_PATTERN, text) is not None


# The calendar as a form, so that editors' tools refuse 2026-02-30 too. `suluh` reads 1945 to 2100.
_MONTH_DAY = (
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8])"
)
_LEAP = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
_DAY = rf"(?:[0-9]{{4}}-(?:{_MONTH_DAY})|{_LEAP})"
_YEARS = r"(?:19(?:4[5-9]|[5-9][0-9])|20[0-9]{2}|2100)"
DAY = rf"^(?={_YEARS}-){_DAY}$"
PARTIAL_DATE = rf"(?!0000)(?:[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|{_DAY})"
_PARTIAL = re.compile(PARTIAL_DATE)
_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIRST_DAY, _LAST_DAY = date(1945, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class Past:
    """Mark of a day on which something was done: no such day lies ahead (DAY001)."""


@dataclass(frozen=True)
class Ahead:
    """Mark of a day that may lie ahead."""


def read_day(value: object) -> date:
    """A day as it is written, YYYY-MM-DD, within a lifetime; or the reason why not."""
    if isinstance(value, date) and not isinstance(value, datetime):
        day = value
    elif not isinstance(value, str) or not _FORM.fullmatch(value):
        raise refuse(
            "day_form",
            ("bukan tanggal", "tulis YYYY-MM-DD, mis. 2026-11-22"),
            ("is not a date", "write YYYY-MM-DD, such as 2026-11-22"),
        )
    else:
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise _no_such_day() from None
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise refuse(
            "day_range",
            ("di luar tahun 1945 sampai 2100", "periksa tahunnya"),
            ("is not between 1945 and 2100", "check the year"),
        )
    return day


def read_partial_date(value: object) -> str:
    """A day as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD; or the reason why not."""
    text = value.isoformat() if isinstance(value, date) else value
    if isinstance(text, str) and _PARTIAL.fullmatch(text):
        return text
    if isinstance(text, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", text):
        raise _no_such_day()
    raise refuse(
        "partial_date",
        ("bukan tanggal", 'tulis "YYYY", "YYYY-MM" atau YYYY-MM-DD'),
        ("is not a date", 'write "YYYY", "YYYY-MM" or YYYY-MM-DD'),
    )


def _no_such_day() -> Exception:
    return refuse(
        "no_such_day",
        ("tidak ada di kalender", "periksa bulan dan harinya"),
        ("is no day of the calendar", "check the month and the day"),
        {CODE: "DAY003"},
    )


_Day = Annotated[
    date, BeforeValidator(read_day), WithJsonSchema({"type": "string", "format": "date", "pattern": DAY})
]
# Whoever adds a day to a model says which of the two it is.
PastDay = Annotated[_Day, Past()]
AnyDay = Annotated[_Day, Ahead()]
_PartialDate = Annotated[
    str,
    BeforeValidator(read_partial_date),
    Field(description="Tanggal sejauh diketahui: YYYY, YYYY-MM atau YYYY-MM-DD."),
    WithJsonSchema({"type": "string", "pattern": f"^{PARTIAL_DATE}$"}),
]
PastPartialDate = Annotated[_PartialDate, Past()]
PartialDate = Annotated[_PartialDate, Ahead()]


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema that refuses the names that its forms of names do not fit, as the reader does."""
    for part in (schema, *schema.get("$defs", {}).values()):
        for value in part.get("properties", {}).values():
            if "patternProperties" in value:
                value["additionalProperties"] = False
    return schema


class Frozen(BaseModel):
    """A model that never changes and knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The JSON Schema, described in Indonesian for editors' tools. Takes what pydantic's takes."""
        return describe(_closed(super().model_json_schema(*args, **kwargs)), cls.__name__)


class Words(Frozen):
    """The same words in both languages, side by side."""

    id: Line = Field(description="Teks bahasa Indonesia (asli).")
    en: Line = Field(description="Teks bahasa Inggris.")

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id

    @classmethod
    def joined(cls, *, id: str, en: str) -> "Words":
        """Words of ours with lines of authors in them: their bound is for one line, and not for all together."""
        return cls.model_construct(id=id, en=en)
