"""segno's PNG of a QR code in a tenth of its time, for texts of ASCII with a small letter among them.

segno draws every code module by module. For one size of code only the bits of the message differ: where
each of them stands, the patterns around them and the head of the PNG are taken from segno once a size.
The bytes are those that segno writes: tests/render/test_qr.py compares both.

Source: ISO/IEC 18004:2015, 7.4 to 7.7.
"""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from segno import consts as segno_consts
from segno import encoder as segno_encoder
from segno import writers as segno_writers

# segno tells types of its front door only.
consts: Any = segno_consts
encoder: Any = segno_encoder
writers: Any = segno_writers
BORDER = 4
_PADS = b"\xec\x11"  # 7.4.10


@dataclass(frozen=True)
class Layout:
    """What all codes of one size share. `pick` takes the bits of a message, then a zero, and gives one for
    each pixel; `still` is the picture of a message of zeros."""

    version: int
    error: int
    pick: Callable[[str], tuple[str, ...]]
    bits: int
    still: int
    size_bytes: int
    head: bytes
    tail: bytes


def png(text: str, mask: int) -> bytes | None:
    """The code of a text with error correction M or better, one pixel a module; None if it is no plain one."""
    if not text.isascii() or not any(sign.islower() for sign in text):
        return None
    data = text.encode("ascii")
    layout = _layout(*_size(len(data)), mask)
    message = _message(data, layout.version, layout.error)
    bits = format(int.from_bytes(message, "big"), f"0{8 * len(message)}b").ljust(layout.bits, "0")
    picture = int("".join(layout.pick(bits + "0")), 2) ^ layout.still
    packed = b"IDAT" + zlib.compress(picture.to_bytes(layout.size_bytes, "big"), 9)
    body = struct.pack(">I", len(packed) - 4) + packed + struct.pack(">I", zlib.crc32(packed))
    return layout.head + body + layout.tail


@cache
def _size(length: int) -> tuple[int, int]:
    """(version, error correction) of a text of so many letters."""
    segments = encoder.prepare_data("a" * length, None, None)
    version = encoder.find_version(segments, consts.ERROR_LEVEL_M, eci=False, micro=False)
    return version, encoder.boost_error_level(version, consts.ERROR_LEVEL_M, segments, False)


def _message(data: bytes, version: int, error: int) -> bytes:
    """The codewords of a text in their final order, with those that correct errors."""
    count_bits = consts.CHAR_COUNT_INDICATOR_LENGTH[consts.MODE_BYTE][encoder.version_range(version)]
    value = consts.MODE_BYTE << count_bits | len(data)
    value = (value << 8 * len(data) | int.from_bytes(data, "big")) << 4  # and the terminator
    # segno fills up a byte that is full already with another one of zeros.
    words = value.to_bytes((4 + count_bits) // 8 + len(data) + 1, "big") + b"\0"
    infos = consts.ECC[version][error]
    total = sum(info.num_blocks * info.num_data for info in infos)
    words = (words + _PADS * (1 + (total - len(words)) // 2))[:total]
    blocks, errors = [], []
    at = 0
    for info in infos:
        for _ in range(info.num_blocks):
            block = words[at : at + info.num_data]
            at += info.num_data
            blocks.append(block)
            errors.append(_correction(block, info.num_total - info.num_data))
    return bytes(
        word for part in (blocks, errors) for row in zip_longest(*part) for word in row if word is not None
    )


def _correction(block: bytes, number: int) -> bytes:
    """The words that correct errors in a block: the rest of a division, word by word."""
    table, above, most = _products(number), 8 * (number - 1), (1 << 8 * number) - 1
    rest = 0
    for word in block:
        rest = (rest << 8 & most) ^ table[word ^ rest >> above]
    return rest.to_bytes(number, "big")


@cache
def _products(number: int) -> tuple[int, ...]:
    """The divisor of so many correcting words, times each word."""
    log, exp = consts.GALIOS_LOG, consts.GALIOS_EXP
    divisor: tuple[int, ...] = consts.GEN_POLY[number]
    return (0, *(int.from_bytes(bytes(exp[log[word] + n] for n in divisor), "big") for word in range(1, 256)))


@cache
def _layout(version: int, error: int, mask: int) -> Layout:
    width = encoder.calc_matrix_size(version)

    def filled(bits: list[int]) -> list[bytearray]:
        matrix = encoder.make_matrix(width, width)
        encoder.add_finder_patterns(matrix, width, width)
        encoder.add_alignment_patterns(matrix, width, width)
        if bits:
            encoder.add_codewords(matrix, bits, version)
        return list(matrix)

    free = [[module == 2 for module in row] for row in filled([])]
    bits = sum(map(sum, free))
    low, high = filled([n & 255 for n in range(bits)]), filled([n >> 8 for n in range(bits)])
    matrix = tuple(filled([0] * bits))
    _, matrix = encoder.find_and_apply_best_mask(matrix, width, width, mask)
    encoder.add_format_info(matrix, version, error, mask)
    encoder.add_version_info(matrix, version)
    out = BytesIO()
    writers.write_png(matrix, (width, width), out, scale=1)
    head, _, rest = out.getvalue().partition(b"IDAT")
    length = int.from_bytes(head[-4:], "big")
    still = zlib.decompress(rest[:length])
    line = len(still) // (width + 2 * BORDER)  # bytes, the first of which names a filter
    chosen = [bits] * (8 * len(still))
    for y in range(width):
        for x in range(width):
            if free[y][x]:
                chosen[(y + BORDER) * line * 8 + 8 + x + BORDER] = high[y][x] << 8 | low[y][x]
    return Layout(
        version, error, itemgetter(*chosen), bits, int.from_bytes(still, "big"), len(still),
        head[:-4], rest[length + 4 :],
    )  # fmt: skip
