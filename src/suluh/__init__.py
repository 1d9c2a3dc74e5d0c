"""Suluh: Markdown and YAML about migration services in, one searchable bilingual static site out."""

__version__ = "0.1.0"
