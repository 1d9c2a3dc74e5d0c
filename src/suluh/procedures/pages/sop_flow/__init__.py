"""The flow of a procedure as one column, for narrow screens."""
