"""Changes to content files."""
