"""Which names of columns a log of complaints may have."""

from collections.abc import Iterable

from suluh.monitoring.model.warning_rule import WarningRule
from suluh.monitoring.report.header_rows import Known, KnownNames
from suluh.monitoring.report.headers import normal


def log_headings(rules: Iterable[WarningRule]) -> Known:
    """Counts the names that some rule has for a column of its own, by id or in either language."""
    names = {
        normal(name)
        for rule in rules
        for column in rule.columns
        for name in (column.id, column.name.id, column.name.en)
    }
    return lambda heads: KnownNames(sum(normal(head) in names for head in heads))
