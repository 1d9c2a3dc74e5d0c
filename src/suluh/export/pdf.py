"""HTML and CSS to PDF with WeasyPrint, which is imported only when asked for."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from typing import Any

from suluh.export.fonts import packages_for
from suluh.export.form import MissingTool
from suluh.export.pdf_objects import write_once


def to_pdf(html: str, css: str) -> bytes:
    """The PDF of a document; the same bytes for the same input and fonts.

    `css` comes after the style sheets that the document names itself. Nothing is fetched, neither
    from the network nor from a disk.

    Raises `MissingTool` without WeasyPrint or Pango, and where no font of the machine has a sign of
    the text: an empty box on an official sheet is a lost word.
    """
    return write_pages(lay_out(html, css))


def lay_out(html: str, css: str) -> Any:
    """The pages of a document as WeasyPrint lays them out; see `to_pdf`."""
    try:
        import weasyprint
    except (ImportError, OSError) as problem:  # OSError: Pango is not there
        raise MissingTool(
            f"PDF memerlukan WeasyPrint dan Pango ({problem}): jalankan `make tools`",
            f"PDF needs WeasyPrint and Pango ({problem}): run `make tools`",
        ) from problem
    document = weasyprint.HTML(string=html, url_fetcher=_fetcher())
    sheets = [_sheet(css)] if css else []
    return document.render(stylesheets=sheets, font_config=_fonts(), pdf_tags=True)


def write_pages(document: Any) -> bytes:
    """The PDF of pages that are laid out; see `to_pdf`."""
    with _signs_without_font() as missing:
        content = bytes(document.write_pdf(pdf_identifier=b"suluh", pdf_tags=True, finisher=write_once))
    if missing:
        raise _no_font(dict.fromkeys(missing))
    return content


def numbered(page: Any, like: Any) -> Any:
    """A page with the margins of another one: its number.

    A page that stands in many documents is laid out once. What is in the margins of a page are the
    children of its box behind the first, which is the text.
    """
    import weasyprint.document

    text, number = page._page_box, like._page_box
    return weasyprint.document.Page(text.copy_with_children([text.children[0], *number.children[1:]]))


def open_printer() -> None:
    """Import WeasyPrint, if it is there, so that processes forked later need not do it each."""
    with suppress(ImportError, OSError):
        import weasyprint  # noqa: F401


@cache
def _fetcher() -> Any:
    """Gives what stands in the document itself, and nothing else."""
    import weasyprint

    return weasyprint.urls.URLFetcher(allowed_protocols={"data"})


@cache
def _fonts() -> Any:
    """The fonts of the machine. They are looked for once in a process, for all its documents."""
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@lru_cache(maxsize=8)
def _sheet(css: str) -> Any:
    """A style sheet, read once for all documents that follow each other with it."""
    import weasyprint

    return weasyprint.CSS(string=css, url_fetcher=_fetcher(), font_config=_fonts())


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
