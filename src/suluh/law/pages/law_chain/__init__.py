"""The chain of the law, from conventions down to village rules."""
