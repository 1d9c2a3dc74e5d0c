"""Bytes by key on disk: what was worked out before, safe to delete at any time."""
