"""Models into HTML text. Words stand in words/, markup in overrides/components/."""
