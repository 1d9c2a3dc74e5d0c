"""The regulations of a topic by date."""
