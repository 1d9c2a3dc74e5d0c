"""Where the help desk ends: what to do now, who helps, what happens next. Trees share outcomes."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from suluh.helpdesk.model.problem import Place, Problem, Stage
from suluh.model.audience import STAFF_ONLY
from suluh.model.base import Frozen, Id, Line, NotBlank, PastDay, Title, Words
from suluh.model.citation import ContactId, FormId, Reference, ReferralId
from suluh.model.contact import ContactKind, Need
from suluh.model.danger import Danger
from suluh.model.thing import Fact

Urgency = Literal["danger", "soon", "calm"]
# What whoever signs the do-no-harm statement has looked at.
Harm = Literal["no_confrontation", "no_detail", "safe_channel", "no_retaliation", "no_promise"]
MAX_MESSAGE = 480

Message = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_MESSAGE, strip_whitespace=True), NotBlank()
]


class Messages(Frozen):
    """A message of at most 480 characters, in both languages."""

    id: Message = Field(description="Pesan bahasa Indonesia, paling banyak 480 huruf.")
    en: Message = Field(description="Pesan bahasa Inggris, paling banyak 480 huruf.")

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id


class NextStep(Frozen):
    """What happens after the contact, and by when. `by` is left out where no source fixes a time."""

    text: Words = Field(description="Yang terjadi sesudahnya, satu kalimat.")
    by: Words | None = Field(
        default=None,
        description="Batas waktu menurut sumber; kosong bila tidak ada, situs lalu mengatakannya.",
    )
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum batas waktu itu.")


class Care(Frozen):
    """Gender-responsive care. The site has the sentences; the fields say which of them it shows."""

    female_officer: bool = Field(default=False, description="Tawarkan petugas atau pendamping perempuan.")
    safe_time: bool = Field(default=False, description="Tanyakan waktu dan cara yang aman untuk dihubungi.")
    children: bool = Field(default=False, description="Ada anak yang perlu ikut dilindungi.")
    no_detail: bool = Field(default=False, description="Tidak perlu bercerita rinci; jangan meminta rincian.")
    psychosocial: bool = Field(default=False, description="Tawarkan dukungan psikososial.")
    crisis_centre: bool = Field(default=False, description="Rujuk ke pusat krisis perempuan.")
    contacts: tuple[ContactId, ...] = Field(
        default=(), description="Id kontak pendampingan, mis. sapa-129, komnas-perempuan."
    )
    note: Words | None = Field(default=None, description="Catatan tambahan bagi pembaca.")


class OfficerSide(Frozen):
    """What the officer does with this outcome."""

    classification: Words = Field(description="Golongan kasus, mis. Upah tidak dibayar.")
    references: tuple[Reference, ...] = Field(
        default=(), description="SOP dan prosedur, mis. sop:mediasi, complaint:perban-23-2025#klarifikasi."
    )
    form: FormId | None = Field(default=None, description="Id formulir penerimaan (content/data/forms).")
    clock: Reference | None = Field(
        default=None, description="Tenggat yang berjalan: complaint:id#id-tenggat; kosong bila tidak ada."
    )
    referral: ReferralId | None = Field(
        default=None, description="Id tabel rujukan (content/data/referrals)."
    )
    never_promise: tuple[Words, ...] = Field(
        min_length=1, description="Yang tidak boleh dijanjikan; minimal satu."
    )
    notes: tuple[Words, ...] = Field(default=(), description="Langkah petugas, kata kerja aktif.")


class SignOff(Frozen):
    """The do-no-harm statement. `by` and `date` stay empty until somebody really signs."""

    checks: tuple[Harm, ...] = Field(
        default=(),
        description="Yang sudah diperiksa penulis: no_confrontation (tidak menyuruh berhadapan), no_detail "
        "(tidak meminta rincian), safe_channel (saluran aman), no_retaliation (risiko balasan disebut), "
        "no_promise (tidak menjanjikan hasil).",
    )
    by: Title | None = Field(default=None, description="Jabatan yang mengesahkan; kosong sampai disahkan.")
    date: PastDay | None = Field(default=None, description="Tanggal pengesahan.")


class Outcome(Fact):
    """One outcome. Its `short` text is what every carrier carries: page, card, booklet, SMS, JSON."""

    kind_name: ClassVar[str] = "outcomes"
    reference_name: ClassVar[str] = "outcome"

    slug: Id | None = Field(
        default=None,
        description="Nama halaman bila bukan id; wajib dan netral bila sensitive, mis. langkah-4.",
    )
    title: Words = Field(description="Judul halaman; netral bila sensitive.")
    sensitive: bool = Field(
        default=False, description="Benar bila halaman ini dapat membahayakan pembacanya bila dilihat orang."
    )
    also: tuple[Line, ...] = Field(
        default=(), description="Cara orang menyebutnya, kedua bahasa; hanya untuk pencarian."
    )
    problems: tuple[Problem, ...] = Field(min_length=1, description="Masalah yang dijawab hasil ini.")
    stage: Stage = Field(description="before (sebelum), during (selama), after (setelah bekerja).")
    place: Place = Field(
        description="Tempat orangnya: origin (Indonesia), destination (luar negeri), sea (kapal)."
    )
    urgency: Urgency = Field(default="soon", description="danger (bahaya), soon (segera), calm (tenang).")
    danger: Danger | None = Field(
        default=None,
        description="Nomor mana yang pertama: health (ambulans), violence (polisi), self_harm (layanan krisis), "
        "other (perwakilan). Kosong: dari urgency dan problems.",
    )
    short: Words = Field(
        description="Isi pokok hasil dalam kalimat pendek; menjadi SMS, jadi paling banyak 414 huruf biasa "
        "termasuk nomor yang ditambahkan situs (lihat HLP010)."
    )
    safety: tuple[Words, ...] = Field(min_length=1, description="Keselamatan dahulu; minimal satu kalimat.")
    do_now: tuple[Words, ...] = Field(
        min_length=1, max_length=8, description="Langkah sekarang, menurut urutan; paling banyak 8."
    )
    rights: Words | None = Field(default=None, description="Hak Anda dalam paling banyak dua kalimat.")
    legal_basis: tuple[Reference, ...] = Field(default=(), description="Dasar hukum, mis. reg:uu-18-2017#6.")
    keep: tuple[Words, ...] = Field(default=(), description="Yang perlu dicatat dan disimpan.")
    contacts: tuple[ContactId, ...] = Field(
        min_length=1, description="Id kontak yang selalu ditampilkan, yang terpenting dahulu."
    )
    contact_needs: tuple[Need, ...] = Field(
        default=(),
        description="Di luar negeri: keperluan yang kontak tiap negaranya ditampilkan, mis. wages, violence.",
    )
    contact_kinds: tuple[ContactKind, ...] = Field(
        default=(), description="Hanya jenis kontak ini dari tiap negara; kosong berarti semua jenis."
    )
    next_steps: tuple[NextStep, ...] = Field(
        default=(),
        description="Yang terjadi sesudah melapor dan kapan; kosong bila sumber tidak mengatakannya.",
    )
    documents: tuple[Words, ...] = Field(default=(), description="Dokumen yang dibawa, bila ada.")
    message: Messages | None = Field(
        default=None, description="Pesan siap kirim ke kontak; tanda […] diisi pembaca."
    )
    care: Care = Field(default=Care(), description="Pendampingan responsif gender.")
    against: tuple[ContactKind, ...] = Field(
        default=(),
        description="Jenis kantor yang dikeluhkan, mis. [ltsa, bp3mi]; hasil ini tidak boleh kembali ke sana.",
    )
    references: tuple[Reference, ...] = Field(
        default=(), description="Bacaan lanjutan, mis. page:paspor-ditahan, service:layanan-kesehatan."
    )
    officer: Annotated[OfficerSide | None, STAFF_ONLY] = Field(
        default=None, description="Sisi petugas; tidak pernah tampil di terbitan umum."
    )
    sign_off: Annotated[SignOff | None, STAFF_ONLY] = Field(
        default=None, description="Pernyataan tidak merugikan; hanya untuk petugas."
    )

    def title_in(self, lang: str) -> str:
        return self.title[lang]

    @property
    def endangers(self) -> bool:
        return self.sensitive or self.urgency == "danger"

    @property
    def name(self) -> str:
        """What its address is called."""
        return self.slug or self.id
