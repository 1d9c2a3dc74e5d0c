"""The chain of procedures: which hands what to which."""
