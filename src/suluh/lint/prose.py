"""What is said of the texts of pages by the rules that look at nothing else: see `text_rules.py`."""

from collections.abc import Iterator

from suluh.findings import Finding
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    for page, origin in site.written_pages():
        yield from context.verdict(page).told(origin.path, page.body_line)
