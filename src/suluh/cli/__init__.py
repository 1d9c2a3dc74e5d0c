"""Commands, exit codes, printing."""
