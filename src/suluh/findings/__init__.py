"""A fault in content: where it is, what it is, how to fix it; and how it is shown."""

from suluh.findings.finding import Finding, Severity, error, warning

__all__ = ["Finding", "Severity", "error", "warning"]
