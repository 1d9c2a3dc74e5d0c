"""HTML and CSS to PDF with WeasyPrint, which is imported only when asked for."""

from suluh.export.form import MissingTool


def to_pdf(html: str, css: str) -> bytes:
    """The PDF of a document; the same bytes for the same input.

    `css` comes after the style sheets that the document names itself. Nothing is fetched, neither
    from the network nor from a disk.
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
    return bytes(document.write_pdf(stylesheets=sheets, pdf_identifier=b"suluh", pdf_tags=True))
