"""Frozen models of the field, one file a concept."""
