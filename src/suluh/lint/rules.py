"""All rules, in the order in which they are asked."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from suluh.findings import Finding
from suluh.helpdesk.lint import handling, helpdesk, office_data, outcomes
from suluh.law.lint import duties, law
from suluh.learning.lint import learning_cases, paths, quizzes
from suluh.link.mentions import mentions
from suluh.lint import (
    contacts,
    language,
    levels,
    links,
    markup,
    names,
    navigation,
    numbers,
    overrides,
    pages,
    personal,
    references,
    searching,
    terms,
    twins,
)
from suluh.lint.context import Context
from suluh.model.site import Site
from suluh.monitoring.lint import instruments, warning_rules
from suluh.procedures.lint import flows, services, sop_versions, sops

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
    overrides.check,
)


def lint(site: Site, context: Context) -> list[Finding]:
    """The findings of all rules on the whole Site (all levels)."""
    context = replace(context, mentions=tuple(mentions(site)))
    return [finding for rule in RULES for finding in rule(site, context)]
