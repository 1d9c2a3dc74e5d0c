"""What all models share."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from suluh.model.descriptions import describe
from suluh.model.refusing import refuse

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 80

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID),
    Field(description="Pengenal tetap: huruf kecil, angka, tanda hubung; tidak pernah dipakai ulang."),
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return len(text) <= MAX_ID and re.fullmatch(ID_PATTERN, text) is not None


PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"


def real_day(value: str) -> str:
    """A partial date that a calendar has."""
    parts = [int(part) for part in value.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise refuse(
            "partial_date",
            ("bukan hari di kalender", "periksa tanggalnya"),
            ("is no day of the calendar", "check the date"),
        ) from None
    return value


Day = Annotated[date, Field(ge=date(1945, 1, 1), le=date(2100, 12, 31))]
PartialDate = Annotated[
    str,
    BeforeValidator(lambda value: value.isoformat() if isinstance(value, date) else value),
    StringConstraints(pattern=PARTIAL_DATE),
    AfterValidator(real_day),
    Field(description="Tanggal sejauh diketahui: YYYY, YYYY-MM atau YYYY-MM-DD."),
]


class Frozen(BaseModel):
    """A model that never changes and knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The JSON Schema, described in Indonesian for editors' tools. Takes what pydantic's takes."""
        return describe(super().model_json_schema(*args, **kwargs), cls.__name__)


class Words(Frozen):
    """The same words in both languages, side by side."""

    id: Line = Field(description="Teks bahasa Indonesia (asli).")
    en: Line = Field(description="Teks bahasa Inggris.")

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id
