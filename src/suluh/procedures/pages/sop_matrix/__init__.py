"""The official matrix of a procedure: rows by actors, five symbols, orthogonal arrows."""
