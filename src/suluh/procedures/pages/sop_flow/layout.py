"""Where the boxes, arrows and jumps of a flow stand: one column, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from suluh.procedures.pages.sop_steps import Move, PlainStep
from suluh.render.picture.lettering import Lettering, letter
from suluh.render.picture.shapes import LEAST_PX, PAD_PX, WIDTH_PX, Box, Point

RAIL_PX = 20  # x of the arrows down
JUMP_PX = 56  # x of the jumps that hang on them
GAP_PX = 8
FALL_PX = 26  # from box to box: room for an arrow and the answer beside it
POINT_PX = 12  # how far the points of a decision reach in


@dataclass(frozen=True)
class Stop:
    """The box of a step."""

    step: PlainStep
    box: Box
    text: tuple[Lettering, ...]


@dataclass(frozen=True)
class Jump:
    """A branch that leads elsewhere, as a box that says where; `line` joins it to its step."""

    move: Move
    box: Box
    text: Lettering
    line: tuple[Point, Point]


@dataclass(frozen=True)
class Fall:
    """An arrow to the step below, with the answer beside it."""

    line: tuple[Point, Point]
    answer: Lettering | None


@dataclass(frozen=True)
class Flow:
    """A laid-out flow: for each step its box, its jumps, its arrow down (or none)."""

    width_px: int
    height_px: int
    steps: tuple[tuple[Stop, tuple[Jump, ...], Fall | None], ...]


def lay_out(steps: Sequence[PlainStep]) -> Flow:
    """Place the steps below each other. A branch that does not lead to the next step becomes a jump."""
    found: list[tuple[Stop, tuple[Jump, ...], Fall | None]] = []
    y = 0
    for step in steps:
        stop = _stop(step, y)
        y = stop.box.bottom_px
        jumps = []
        down = next((move for move in step.moves if move.is_next), None)
        for move in step.moves:
            if move is not down:
                jumps.append(_jump(move, y + GAP_PX, stop.box.bottom_px))
                y = jumps[-1].box.bottom_px
        fall = _fall(down, stop.box.bottom_px, y) if down else None
        found.append((stop, tuple(jumps), fall))
        y = fall.line[1][1] if fall else y + FALL_PX
    last, hanging, _ = found[-1]
    bottom = (hanging[-1] if hanging else last).box.bottom_px
    return Flow(WIDTH_PX, bottom + 1, tuple(found))


def _stop(step: PlainStep, y: int) -> Stop:
    inset = PAD_PX + (POINT_PX if step.shape == "decision" else 0)
    room = WIDTH_PX - 2 * inset
    text: list[Lettering] = []
    top = y + 7
    for number, name in enumerate(step.who):
        text.append(
            letter(f"{step.number}. {name}" if number == 0 else f"+ {name}", "head", inset, top, room)
        )
        top = text[-1].bottom_px + 1
    text.append(letter(step.text, "name", inset, top, room))
    return Stop(step, Box(0, y, WIDTH_PX, max(LEAST_PX, text[-1].bottom_px + 8 - y)), tuple(text))


def _jump(move: Move, y: int, start: int) -> Jump:
    words = f"{move.answer}: {move.text}" if move.answer else move.text[:1].upper() + move.text[1:]
    text = letter(words, "note", JUMP_PX + PAD_PX, y + 7, WIDTH_PX - JUMP_PX - 2 * PAD_PX)
    height = max(LEAST_PX, text.bottom_px + 8 - y)
    spare = (height - (text.bottom_px + 8 - y)) // 2
    moved = Lettering(text.x_px, text.y_px + spare, text.lines, text.style)
    box = Box(JUMP_PX, y, WIDTH_PX - JUMP_PX, height)
    return Jump(move, box, moved, ((RAIL_PX, start), (JUMP_PX, box.middle_px)))


def _fall(move: Move, start: int, y: int) -> Fall:
    if not move.answer:
        return Fall(((RAIL_PX, start), (RAIL_PX, y + FALL_PX)), None)
    answer = letter(move.answer, "note", RAIL_PX + 10, y + 5, WIDTH_PX - RAIL_PX - 10)
    return Fall(((RAIL_PX, start), (RAIL_PX, max(y + FALL_PX, answer.bottom_px + 5))), answer)
