"""Site -> findings: one rule a file, listed in `rules.py`."""
