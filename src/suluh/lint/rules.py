"""The rules of the core, in the order in which they are asked, and how rules are asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from suluh.findings import Finding
from suluh.link.mentions import Mention, mentions
from suluh.lint import (
    addresses,
    contacts,
    data_marks,
    days,
    drift,
    emergency,
    evidence,
    language,
    levels,
    links,
    markup,
    names,
    navigation,
    near_references,
    nesting,
    overrides,
    pages,
    personal,
    prose,
    references,
    role_homes,
    search_places,
    searching,
    settings,
    signs,
    skeletons,
    sources,
    terms,
    twins,
)
from suluh.lint.context import Context
from suluh.lint.verdicts import Verdicts, page_verdicts
from suluh.model.site import Site

Rule = Callable[[Site, Context], Iterator[Finding]]

CORE_RULES: tuple[Rule, ...] = (
    references.check,
    near_references.check,
    sources.check,
    levels.check,
    twins.check,
    drift.check,
    pages.check,
    navigation.check,
    addresses.check,
    links.check,
    markup.check,
    nesting.check,
    prose.check,
    data_marks.check,
    contacts.check,
    days.check,
    emergency.check,
    personal.check,
    skeletons.check,
    terms.check,
    searching.check,
    search_places.check,
    signs.check,
    settings.check,
    role_homes.check,
    names.check,
    language.check,
    evidence.check,
    overrides.check,
)


def prepared(site: Site, context: Context, verdicts: Verdicts | None = None) -> Context:
    """The context with what is found once for all rules."""
    return replace(
        context,
        mentions=tuple(drawn(mentions(site), context)),
        verdicts=page_verdicts(site, context, verdicts or Verdicts()),
    )


def drawn(found: Iterable[Mention], context: Context) -> Iterator[Mention]:
    """The mentions without those of prose that are not drawn: they stand in code of a form that only
    Markdown knows, as an indented block."""
    cited = {
        key: {citation.target for citation in reading.cited} for key, reading in context.readings.items()
    }
    for mention in found:
        prose = (
            mention.part.isdigit()
            and mention.citation is not None
            and mention.text == mention.citation.target
        )
        if (
            prose
            and mention.kind == "page"
            and mention.text not in cited.get((mention.lang, mention.id), {mention.text})
        ):
            continue
        yield mention
