"""Why a result cannot be put where it should go."""


class Refusal(Exception):
    """A sentence in Indonesian and one in English; nothing was touched. Exit code 2."""

    code = 2

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.text = {"id": indonesian, "en": english}
