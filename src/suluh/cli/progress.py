"""A line for each phase of long work, on standard error."""

import sys
import time

PHASES = {
    "read": ("membaca isi", "reading content"),
    "pages id": ("halaman Indonesia", "Indonesian pages"),
    "pages en": ("halaman Inggris", "English pages"),
    "write id": ("menulis Indonesia", "writing Indonesian"),
    "write en": ("menulis Inggris", "writing English"),
    "search": ("pencarian", "search"),
    "finish": ("berkas penutup", "closing files"),
    "swap": ("menukar folder", "swapping folders"),
    "responses": ("membuka berkas jawaban", "opening the responses"),
    "rows": ("baris dibaca: {}", "rows read: {}"),
    "check": ("memeriksa baris: {}", "checking rows: {}"),
    "scored": ("jawaban dinilai: {}", "responses scored: {}"),
    "tally": ("menghitung tabel", "counting tables"),
    "html": ("halaman {}", "pages {}"),
    "pdf": ("PDF {}", "PDF {}"),
    "form": ("bentuk {}", "form {}"),
}


class Progress:
    """Prints the phase that begins, with the seconds since the start.

    A phase may carry a count or a name after a space: "rows 20000".
    """

    def __init__(self, lang: str, quiet: bool = False) -> None:
        self._lang = lang
        self._quiet = quiet
        self._start = time.monotonic()

    def __call__(self, phase: str) -> None:
        if self._quiet:
            return
        name, _, more = phase.partition(" ")
        words = PHASES.get(phase) or PHASES.get(name, (phase, phase))
        seconds = time.monotonic() - self._start
        print(f"  {seconds:5.1f} s  {words[self._lang == 'en'].format(more)}", file=sys.stderr, flush=True)
