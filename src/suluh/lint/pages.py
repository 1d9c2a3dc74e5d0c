"""PAG002, PAG004, PAG005: a page says who owns it, when it is due, what it rests on and what comes next."""

from collections.abc import Iterator
from datetime import timedelta

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.languages import ORIGINAL
from suluh.model.site import Site

REQUIRED = ("owner", "review", "sources", "topics")
MIN_WORDS = 250
# So long a page for somebody in danger may wait for its review; then no release goes out with it.
GRACE = timedelta(days=90)


def check(site: Site, context: Context) -> Iterator[Finding]:
    for page, origin in site.written_pages():
        if page.meta.type == "landing":
            continue
        if page.lang == ORIGINAL:
            for name in REQUIRED:
                if not getattr(page.meta, name):
                    yield error(
                        "PAG002",
                        origin.place(),
                        (f'kunci "{name}" tidak ada', "tambahkan di kepala halaman"),
                        (f'the key "{name}" is missing', "add it to the front matter"),
                    )
            if not page.meta.next:
                yield warning(
                    "PAG005",
                    origin.place(),
                    (
                        "halaman ini tidak memberi langkah berikutnya",
                        "tambahkan `next:` dengan 1-3 rujukan",
                    ),
                    ("this page gives no next step", "add `next:` with 1 to 3 references"),
                )
        words = context.verdict(page).words
        if words < MIN_WORDS:
            yield warning(
                "PAG004",
                origin.place(),
                (f"halaman ini hanya {words} kata", f"tulis paling sedikit {MIN_WORDS} kata"),
                (f"this page has only {words} words", f"write at least {MIN_WORDS}"),
            )
        if page.meta.review and page.lang == ORIGINAL and page.meta.review.next < context.today:
            late = context.today - page.meta.review.next
            safety = page.meta.sensitive or page.meta.danger is not None
            make = error if context.release and safety and late > GRACE else warning
            yield make(
                "PAG006",
                origin.place("review", "last"),
                (
                    f"tinjauan jatuh tempo sejak {page.meta.review.next}",
                    "baca ulang terhadap sumbernya, lalu perbarui `review.last`",
                ),
                (
                    f"its review has been due since {page.meta.review.next}",
                    "read it again beside its sources, then set `review.last`",
                ),
            )
