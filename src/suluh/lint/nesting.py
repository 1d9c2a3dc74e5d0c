"""MRK009: a page that Markdown can read to its end."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.reading import TOO_DEEP
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    for page, origin in site.written_pages():
        reading = context.readings.get((page.lang, page.id))
        if reading is not None and reading.text == TOO_DEEP:
            yield error(
                "MRK009",
                (origin.path, page.body_line),
                (
                    "kutipan, daftar atau kurung di halaman ini bersarang terlalu dalam, jadi isinya tidak terbaca",
                    "buat lebih datar, dan tutup kurung yang terbuka",
                ),
                (
                    "quotations, lists or brackets of this page stand too deep in each other, so it cannot be read",
                    "make it flatter, and close the brackets that are open",
                ),
            )
