"""Where results go: what may be replaced there, and how it is put there in one step."""
