"""Models joined into one Site, and pure functions on it."""
