"""A contact: who can be reached, through which channel, when, at what cost, and how sure that is."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from suluh.model.audience import STAFF_ONLY
from suluh.model.base import Frozen, Line, PastPartialDate, Title, Words
from suluh.model.refusing import CODE, FIELD, refuse
from suluh.model.thing import Fact
from suluh.text.phones import INTERNATIONAL, PHONE, dialled

ContactKind = Literal[
    "national_hotline",
    "ministry",
    "embassy",
    "consulate",
    "destination_authority",
    "bp3mi",
    "ltsa",
    "mrc",
    "police",
    "social_security",
    "women_children",
    "legal_aid",
    "union_ngo",
]
Need = Literal[
    "police",
    "ambulance",
    "crisis",
    "emergency",
    "wages",
    "violence",
    "documents",
    "legal",
    "health",
    "psychosocial",
    "social_security",
    "complaint",
    "information",
]
# Only a contact for one of these may stand under the words "emergency number".
EMERGENCY_NEEDS: tuple[Need, ...] = ("police", "ambulance", "crisis")
NEEDS: tuple[Need, ...] = (
    *EMERGENCY_NEEDS,
    "emergency",
    "violence",
    "wages",
    "documents",
    "legal",
    "health",
    "psychosocial",
    "social_security",
    "complaint",
    "information",
)
Freshness = Literal["fresh", "due", "expired"]


VALUE_FORMS = {
    "web": r"""https?://[^\s"'<>]+""",
    "email": r"""[^\s@<>"']+@[^\s@<>"']+\.[a-z]+""",
    "phone": PHONE,
    "whatsapp": INTERNATIONAL,
    "sms": PHONE,
}


def _forms(schema: dict[str, Any]) -> None:
    """Says in the JSON Schema which form a value has for each type of channel."""
    schema["allOf"] = [
        {
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"properties": {"value": {"pattern": rf"^\s*(?:{form})\s*$"}}},
        }
        for name, form in VALUE_FORMS.items()
    ]


class Channel(Frozen):
    """One way to reach the contact."""

    model_config = ConfigDict(json_schema_extra=_forms)

    type: Literal["phone", "whatsapp", "sms", "email", "web", "app", "address"]
    value: Line = Field(description="Nomor internasional (+kode), nomor pendek, alamat, atau situs.")
    note: Words | None = Field(default=None, description="Keterangan singkat bagi pembaca.")
    internal_note: Annotated[Words | None, STAFF_ONLY] = None
    needs: tuple[Need, ...] = Field(
        default=(),
        description="Hanya untuk keperluan ini, mis. [ambulance]; kosong berarti semua.",
    )
    fallback: bool = Field(
        default=False, description="Nomor cadangan pusat, bukan nomor kantor ini; tidak ditampilkan di sini."
    )
    withheld: bool = Field(default=False, description="Tidak ditampilkan sebelum diperiksa.")

    @model_validator(mode="after")
    def _fits_its_type(self) -> "Channel":
        """A site begins with http(s), an e-mail address has its @: nothing else becomes a link."""
        form = VALUE_FORMS.get(self.type)
        if form is None or re.fullmatch(form, self.value):
            return self
        if self.type in ("web", "email"):
            raise refuse(
                "channel_value",
                ("tidak sesuai jenis kanalnya", "bentuk yang diminta: {}"),
                ("does not fit the type of its channel", "the form asked for: {}"),
                {"pattern": form, FIELD: "value"},
            )
        if self.type == "whatsapp":
            how = (
                'tulis dengan kode negara, mis. "+62 812 …"',
                'write it with the country code, "+62 812 …"',
            )
        else:
            how = (
                'tulis "+62 21 …", "021 …", "0812 …", atau nomor pendek seperti "110"; sambungan ditulis di note',
                'write "+62 21 …", "021 …", "0812 …", or a short number such as "110"; extensions go to note',
            )
        raise refuse(
            "channel_number",
            ("bukan nomor yang dapat dihubungi", how[0]),
            ("is no number that a phone can dial", how[1]),
            {CODE: "VAL001", FIELD: "value"},
        )

    @property
    def href(self) -> str | None:
        """The link that a phone or computer opens, or None for an address or an app."""
        digits = dialled(self.value)
        match self.type:
            case "phone":
                return f"tel:{digits}"
            case "sms":
                return f"sms:{digits}"
            case "whatsapp":
                return f"https://wa.me/{digits.lstrip('+')}"
            case "email":
                return f"mailto:{self.value}"
            case "web":
                return self.value
            case _:
                return None


class Contact(Fact):
    """A contact with its channels.

    `display` says what may be shown: `full`, `name_only` (no channels) or `hidden` (stays in the
    data until an editor has checked it). `checked` starts the term; past `term_days` the contact
    is shown with a warning, past twice that it leaves the site.
    """

    kind_name: ClassVar[str] = "contacts"
    reference_name: ClassVar[str] = "contact"

    name: Words
    kind: ContactKind
    country: str = Field(pattern=r"^[A-Z]{2}$", description="Kode negara ISO 3166, dua huruf besar.")
    city: Title
    province: Title | None = Field(default=None, description="Provinsi, untuk kantor di Indonesia.")
    district: Title | None = Field(default=None, description="Kabupaten/kota, untuk kantor di Indonesia.")
    needs: tuple[Need, ...] = Field(min_length=1)
    channels: tuple[Channel, ...]
    hours: Words | None = None
    cost: Words | None = None
    languages: tuple[str, ...] = ()
    evidence: PastPartialDate | None = Field(
        default=None, description="Tanggal bukti terbaru pada sumber, sejauh diketahui."
    )
    term_days: int = Field(default=90, ge=1, le=366, description="Masa berlaku sejak `checked`, dalam hari.")
    display: Literal["full", "name_only", "hidden"] = Field(
        default="hidden", description="full, name_only, atau hidden (belum diperiksa)."
    )

    def title_in(self, lang: str) -> str:
        return self.name[lang]

    @property
    def due(self) -> tuple[date, str] | None:
        hidden = self.display == "hidden"
        return None if hidden else (self.checked + timedelta(days=self.term_days), "checked")

    def freshness(self, today: date) -> Freshness:
        """`fresh` within the term, `due` up to twice the term, then `expired`."""
        age = today - self.checked
        if age > timedelta(days=2 * self.term_days):
            return "expired"
        return "due" if age > timedelta(days=self.term_days) else "fresh"

    @property
    def shown_channels(self) -> tuple[Channel, ...]:
        """The channels that a page may show."""
        if self.display != "full":
            return ()
        return tuple(c for c in self.channels if not (c.withheld or c.fallback))

    def channels_for(self, needs: Iterable[Need]) -> tuple[Channel, ...]:
        """The channels that a page may show for any of some needs."""
        wanted = set(needs)
        return tuple(c for c in self.shown_channels if not c.needs or wanted & set(c.needs))
