"""The graph of a regulation's relations, one step in both directions."""
