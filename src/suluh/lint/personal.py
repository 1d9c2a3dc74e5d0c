"""PER001: no personal data of anybody: identity numbers, passport numbers, e-mail of persons."""

import re
from collections.abc import Iterator
from functools import lru_cache

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Site

NIK = re.compile(r"(?<!\d)\d{16}(?!\d)")
PASSPORT = re.compile(r"(?<![A-Z0-9])[A-Z]\d{7}(?!\d)")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}")
PRIVATE_HOSTS = ("gmail.", "yahoo.", "hotmail.", "outlook.", "icloud.", "ymail.")


def check(site: Site, _context: Context) -> Iterator[Finding]:
    for lang, pages in site.pages.items():
        for page in pages.values():
            path = site.origin(f"pages/{lang}", page.id).path
            if not _suspicious(page.body):
                continue
            for number, line in enumerate(page.body.split("\n")):
                kinds = []
                if NIK.search(line):
                    kinds.append(("NIK", "an identity number"))
                if PASSPORT.search(line):
                    kinds.append(("nomor paspor", "a passport number"))
                if any(host in mail.lower() for mail in EMAIL.findall(line) for host in PRIVATE_HOSTS):
                    kinds.append(("surel pribadi", "a private e-mail address"))
                for name_id, name_en in kinds:
                    yield error(
                        "PER001",
                        (path, page.body_line + number),
                        (f"tampaknya ada {name_id}", "hapus data pribadi dari halaman"),
                        (f"this looks like {name_en}", "remove personal data from the page"),
                    )


@lru_cache(maxsize=8192)  # a preview asks again about pages that have not changed
def _suspicious(text: str) -> bool:
    return bool(NIK.search(text) or PASSPORT.search(text) or "@" in text)
