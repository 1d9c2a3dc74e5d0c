"""All rules, in the order in which they are asked."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from suluh.findings import Finding
from suluh.link.mentions import mentions
from suluh.lint import (
    contacts,
    duties,
    flows,
    handling,
    helpdesk,
    instruments,
    language,
    law,
    learning_cases,
    levels,
    links,
    markup,
    names,
    navigation,
    numbers,
    office_data,
    outcomes,
    pages,
    paths,
    personal,
    quizzes,
    references,
    searching,
    services,
    sop_versions,
    sops,
    terms,
    twins,
    warning_rules,
)
from suluh.lint.context import Context
from suluh.model.site import Site

Rule = Callable[[Site, Context], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.check,
    levels.check,
    twins.check,
    pages.check,
    navigation.check,
    links.check,
    markup.check,
    contacts.check,
    numbers.check,
    personal.check,
    terms.check,
    searching.check,
    law.check,
    duties.check,
    sops.check,
    sop_versions.check,
    flows.check,
    services.check,
    quizzes.check,
    paths.check,
    learning_cases.check,
    instruments.check,
    warning_rules.check,
    helpdesk.check,
    outcomes.check,
    handling.check,
    office_data.check,
    names.check,
    language.check,
)


def lint(site: Site, context: Context) -> list[Finding]:
    """The findings of all rules on the whole Site (all levels)."""
    context = replace(context, mentions=tuple(mentions(site)))
    return [finding for rule in RULES for finding in rule(site, context)]
