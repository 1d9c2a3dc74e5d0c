"""A line for each phase of long work, on standard error."""

import sys
import time

PHASES = {
    "read": ("membaca isi", "reading content"),
    "pages id": ("halaman Indonesia", "Indonesian pages"),
    "pages en": ("halaman Inggris", "English pages"),
    "write id": ("menulis Indonesia", "writing Indonesian"),
    "write en": ("menulis Inggris", "writing English"),
    "finish": ("berkas penutup", "closing files"),
    "swap": ("menukar folder", "swapping folders"),
}


class Progress:
    """Prints the phase that begins, with the seconds since the start."""

    def __init__(self, lang: str, quiet: bool = False) -> None:
        self._lang = lang
        self._quiet = quiet
        self._start = time.monotonic()

    def __call__(self, phase: str) -> None:
        if self._quiet:
            return
        words = PHASES.get(phase, (phase, phase))[self._lang == "en"]
        seconds = time.monotonic() - self._start
        print(f"  {seconds:5.1f} s  {words}", file=sys.stderr, flush=True)
