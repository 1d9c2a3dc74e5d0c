"""The address of a page as a QR code, for paper."""

import base64
import io

import segno
from markupsafe import Markup

from suluh.render.qr_picture import png

MASK = 2


def draw_small_qr(address: str, label: str) -> Markup:
    """The same code as a picture of one pixel a module, in a fifth of the bytes: for every page."""
    picture = png(address, MASK)
    if picture is None:
        uri = _code(address).png_data_uri(scale=1)
    else:
        uri = f"data:image/png;base64,{base64.b64encode(picture).decode('ascii')}"
    return Markup('<img class="qr" alt="{}" src="{}">').format(label, uri)


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
