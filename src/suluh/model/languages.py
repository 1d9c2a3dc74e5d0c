"""The languages of the site."""

ORIGINAL = "id"
LANGUAGES = ("id", "en")
NAMES = {"id": "Bahasa Indonesia", "en": "English"}


def other(lang: str) -> str:
    """The language of the twin."""
    return "en" if lang == "id" else "id"
