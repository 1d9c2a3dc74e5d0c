"""Law: duties set by law, and the pictures and lists of regulations."""
