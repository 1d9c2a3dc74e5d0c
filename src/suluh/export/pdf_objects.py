"""The objects of a PDF, written once each."""

from typing import Any


def write_once(_document: Any, pdf: Any) -> None:
    """Let each object of a PDF that is complete be the bytes that it becomes.

    pydyf asks each object for its bytes twice, for the file and for the sum of its identifier, and a
    stream is compressed each time. This is the `finisher` of WeasyPrint: nothing changes after it.
    """
    pdf.objects[:] = [each if each.free == "f" else _Written(each) for each in pdf.objects]


class _Written:
    """What pydyf asks of an object when it writes a PDF, worked out once."""

    free = "n"

    def __init__(self, made: Any) -> None:
        self.number: int = made.number
        self.generation: int = made.generation
        self.compressible: bool = made.compressible
        self.data: bytes = made.data
        self.offset = 0

    @property
    def indirect(self) -> bytes:
        """The object as it stands in the file."""
        return b"%d %d obj\n%s\nendobj" % (self.number, self.generation, self.data)
