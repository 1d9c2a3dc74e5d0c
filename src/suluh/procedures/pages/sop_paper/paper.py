"""The papers of the official sheet, upright measures in mm and px (96 px an inch)."""

from dataclasses import dataclass

PX_PER_MM = 96 / 25.4
SIDE_MM, TOP_MM, BOTTOM_MM = 10, 10, 14  # the foot of the page stands in the margin below


@dataclass(frozen=True)
class Paper:
    """A paper, lying on its long side. `excel` is its number in a spreadsheet.

    Spreadsheets know no F4; Folio (216 × 330 mm) is the nearest that they know.
    Source of the numbers: ECMA-376 part 1, 18.3.1.63 (pageSetup, paperSize).
    """

    name: str
    width_mm: int
    height_mm: int
    excel: int

    @property
    def room_px(self) -> tuple[int, int]:
        """Width and height between the margins."""
        return (
            int((self.width_mm - 2 * SIDE_MM) * PX_PER_MM),
            int((self.height_mm - TOP_MM - BOTTOM_MM) * PX_PER_MM),
        )


PAPERS = {"a4": Paper("A4", 297, 210, 9), "f4": Paper("F4", 330, 215, 14)}
