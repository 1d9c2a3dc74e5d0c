"""A flow with its lanes: who acts, in which order, and who hands what to whom."""
