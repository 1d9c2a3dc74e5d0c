"""AUD001: nothing refers to what its own readers may not see."""

from collections.abc import Iterator

from suluh.findings import Finding, error
from suluh.lint.context import Context
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    for mention in context.mentions:
        if mention.citation is None:
            continue
        target = site.find(mention.citation.kind, mention.citation.id)
        if target is None or mention.audience.sees(target.audience):
            continue
        name = mention.citation.target
        yield error(
            "AUD001",
            mention.place,
            (
                f'isi tingkat "{mention.audience}" merujuk "{name}" yang bertingkat "{target.audience}"',
                "hapus rujukannya, atau samakan tingkatnya",
            ),
            (
                f'content for "{mention.audience}" refers to "{name}", which is for "{target.audience}"',
                "remove the reference, or give both the same level",
            ),
        )
