"""What somebody takes away: files made from the Site."""
