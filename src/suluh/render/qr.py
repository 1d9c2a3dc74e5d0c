"""The address of a page as a QR code, for paper."""

import io

import segno
from markupsafe import Markup

MASK = 2


def draw_small_qr(address: str, label: str) -> Markup:
    """The same code as a picture of one pixel a module, in a fifth of the bytes: for every page."""
    return Markup('<img class="qr" alt="{}" src="{}">').format(label, _code(address).png_data_uri(scale=1))


def draw_qr(address: str, label: str) -> Markup:
    """An inline SVG of the QR code of an address; ISO/IEC 18004, error correction M, quiet zone of 4."""
    buffer = io.BytesIO()
    _code(address).save(
        buffer, kind="svg", xmldecl=False, svgns=False, svgclass=None, lineclass=None, omitsize=True
    )
    svg = buffer.getvalue().decode().strip()
    return Markup(
        svg.replace("<svg ", Markup('<svg class="qr" role="img" aria-label="{}" ').format(label), 1)
    )


def _code(address: str) -> segno.QRCode:
    # The standard has eight masks that readers know; to weigh them takes four fifths of the time.
    return segno.make(address, error="m", micro=False, mask=MASK)
