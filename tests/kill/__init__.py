"""Whatever is killed, and whenever: old or new, never a mixture, and the next run works."""
