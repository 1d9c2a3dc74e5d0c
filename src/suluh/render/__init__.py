"""Models into HTML text. Words stand in words/, markup in theme/components/."""
