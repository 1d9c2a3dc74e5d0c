"""What all models share."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=80),
    Field(description="Pengenal tetap: huruf kecil, angka, tanda hubung; tidak pernah dipakai ulang."),
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
PartialDate = Annotated[
    str,
    BeforeValidator(lambda value: value.isoformat() if isinstance(value, date) else value),
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    Field(description="Tanggal sejauh diketahui: YYYY, YYYY-MM atau YYYY-MM-DD."),
]
Source = Annotated[str, StringConstraints(min_length=3, max_length=800, strip_whitespace=True)]


class Frozen(BaseModel):
    """A model that never changes and knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Words(Frozen):
    """The same words in both languages, side by side."""

    id: Line = Field(description="Teks bahasa Indonesia (asli).")
    en: Line = Field(description="Teks bahasa Inggris.")

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id
