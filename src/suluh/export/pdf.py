"""HTML and CSS to PDF with WeasyPrint, which is imported only when asked for."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from suluh.export.fonts import packages_for
from suluh.export.form import MissingTool


def to_pdf(html: str, css: str) -> bytes:
    """The PDF of a document; the same bytes for the same input and fonts.

    `css` comes after the style sheets that the document names itself. Nothing is fetched, neither
    from the network nor from a disk.

    Raises `MissingTool` without WeasyPrint or Pango, and where no font of the machine has a sign of
    the text: an empty box on an official sheet is a lost word.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as problem:  # OSError: Pango is not there
        raise MissingTool(
            f"PDF memerlukan WeasyPrint dan Pango ({problem}): jalankan `make tools`",
            f"PDF needs WeasyPrint and Pango ({problem}): run `make tools`",
        ) from problem
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols={"data"})
    document = weasyprint.HTML(string=html, url_fetcher=fetcher)
    sheets = [weasyprint.CSS(string=css)] if css else []
    with _signs_without_font() as missing:
        content = bytes(document.write_pdf(stylesheets=sheets, pdf_identifier=b"suluh", pdf_tags=True))
    if missing:
        raise _no_font(dict.fromkeys(missing))
    return content


class _Listening(logging.Handler):
    """WeasyPrint draws a box for a sign that no font has, and says so in its log only."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.signs: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(".notdef glyph") and record.args:
            self.signs.append(str(next(iter(record.args))))


@contextmanager
def _signs_without_font() -> Iterator[list[str]]:
    log, listening = logging.getLogger("weasyprint"), _Listening()
    log.addHandler(listening)
    try:
        yield listening.signs
    finally:
        log.removeHandler(listening)


def _no_font(signs: dict[str, None]) -> MissingTool:
    shown = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in list(signs)[:8])
    shown += ", …" if len(signs) > 8 else ""
    packages = " ".join(packages_for(signs))
    how = (
        (f"apt install {packages}",) * 2
        if packages
        else ("pasang fon untuknya", "install a font that has them")
    )
    return MissingTool(
        f"PDF tidak dapat menggambar {shown}, tidak ada fonnya: jalankan `make tools`, atau {how[0]}",
        f"the PDF cannot draw {shown}, no font has them: run `make tools`, or {how[1]}",
    )
