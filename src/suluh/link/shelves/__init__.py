"""The pages of larger fields, one file a field."""
