"""An instrument with one of everything: what reports have to read."""

from typing import Any

import yaml

from suluh.monitoring.model.instrument import Instrument

TEXT = """
id: contoh-pantau
audience: staff
name: {id: Pemantauan contoh, en: Example monitoring}
summary: {id: Contoh., en: An example.}
subject: p3mi
draft_note: {id: Contoh., en: An example.}
version: 2
version_date: 2026-01-01
choose: {id: Contoh., en: An example.}
consent: {id: "Setuju ditanya?", en: "Do you agree to be asked?"}
respondents:
  - {id: pimpinan, name: {id: Pimpinan, en: Head}}
lists:
  - id: kepatuhan
    choices:
      - {id: ya, text: {id: Ya, en: 'Yes'}, points: 100}
      - {id: sebagian, text: {id: Sebagian saja, en: In part}, points: 50}
      - {id: tidak, text: {id: Tidak, en: 'No'}}
      - {id: tidak_berlaku, text: {id: Tidak berlaku, en: Not applicable}, not_applicable: true}
  - id: saluran
    choices:
      - {id: desa, text: {id: Kantor desa, en: Village office}, points: 50}
      - {id: radio, text: {id: Radio, en: Radio}, points: 50}
      - {id: lain, text: {id: Lain, en: Other}}
  - id: kelamin
    choices:
      - {id: l, text: {id: Laki-laki, en: Man}}
      - {id: p, text: {id: Perempuan, en: Woman}}
  - id: wilayah
    choices:
      - {id: cirebon, text: {id: Cirebon, en: Cirebon}}
      - {id: kupang, text: {id: Kupang, en: Kupang}}
      - {id: cilacap, text: {id: Cilacap, en: Cilacap}}
  - id: jenis
    choices:
      - {id: upah, text: {id: Upah, en: Wages}}
      - {id: lain, text: {id: Lainnya, en: Something else}}
sections:
  - id: profil
    title: {id: Profil, en: Profile}
    items:
      - {id: tanggal, type: date, text: {id: Tanggal kunjungan, en: Date of the visit}, dimension: date}
      - {id: p3mi, type: text, text: {id: Nama P3MI, en: Name of the P3MI}, dimension: agency, required: true}
      - {id: wilayah, type: choice, list: wilayah, text: {id: Wilayah, en: Region}, dimension: region}
      - {id: kelamin, type: choice, list: kelamin, text: {id: Jenis kelamin, en: Sex}, dimension: sex}
      - {id: calon, type: count_by_sex, text: {id: Jumlah calon PMI, en: Number of candidates}}
      - {id: korban, type: count_by_sex, text: {id: Jumlah korban, en: Number of victims}}
      - {id: biaya, type: decimal, counts: money, text: {id: Biaya, en: Costs}, constraint: . >= 0}
  - id: izin
    title: {id: Izin, en: Licence}
    items:
      - id: sip2mi
        type: choice
        list: kepatuhan
        text: {id: "Ada SIP2MI?", en: "Is there an SIP2MI?"}
        weight: 3
        critical: true
        breach: {id: Merekrut tanpa izin., en: Recruits without a licence.}
        follow_up: {id: Laporkan., en: Report it.}
      - id: salinan
        type: yes_no
        text: {id: "Ada salinannya?", en: "Is there a copy of it?"}
        relevant: sip2mi = 'ya'
        weight: 1
        since: 2
        changed_because: {id: Kini menanyakan salinan, en: Now asks for a copy}
      - {id: saluran, type: multi, list: saluran, text: {id: Saluran, en: Channels}, weight: 2, comparable_with: [1], since: 2}
      - id: hari
        type: integer
        counts: days
        text: {id: Lama klarifikasi (hari), en: Time to clarify (days)}
        weight: 1
        bands: [{least: 0, points: 100}, {least: 8, points: 0}]
      - {id: catatan, type: text, text: {id: Catatan, en: Notes}}
  - id: kasus
    title: {id: Kasus, en: Cases}
    repeat: {name: {id: Kasus, en: Case}, most: 5}
    items:
      - {id: jenis, type: choice, list: jenis, text: {id: Jenis kasus, en: Kind of case}}
      - {id: selesai, type: yes_no, text: {id: "Sudah selesai?", en: "Is it closed?"}}
lights:
  - {id: red, least: 0, meaning: {id: Perlu tindakan, en: Needs action}}
  - {id: yellow, least: 60, meaning: {id: Perlu perbaikan, en: Needs improvement}}
  - {id: green, least: 85, meaning: {id: Sesuai, en: In order}}
sources: [contoh-sumber]
checked: 2026-11-22
confidence: low
"""


def instrument(**change: Any) -> Instrument:
    """The instrument, with some of its keys changed."""
    return Instrument.model_validate({**yaml.safe_load(TEXT), **change})
