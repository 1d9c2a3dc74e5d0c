"""String work that knows no field."""
