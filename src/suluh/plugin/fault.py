"""The page that a preview shows when it cannot make the site: what is wrong, in both languages."""

from html import escape

from suluh.text.hidden import escaped

_PAGE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Pratinjau terhenti / Preview stopped</title>
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<style>body{{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
pre{{white-space:pre-wrap;overflow-wrap:anywhere;border-left:.3rem solid #b00020;padding-left:1rem}}</style>
</head><body><main>
<h1>Pratinjau terhenti</h1><p>{id}</p><pre>{told_id}</pre>
<div lang="en"><h2>The preview has stopped</h2><p>{en}</p><pre>{told_en}</pre></div>
</main></body></html>
"""
_BACK = {
    "id": "Situs tidak dapat dibuat karena kesalahan di bawah ini. Perbaiki dan simpan: halaman ini kembali sendiri.",
    "en": "The site cannot be made because of the fault below. Fix and save it: this page comes back by itself.",
}


def fault_page(told: dict[str, str]) -> bytes:
    """The whole page; `told` says by language what is wrong."""
    shown = {lang: escape(escaped(text)) for lang, text in told.items()}
    return _PAGE.format(**_BACK, told_id=shown["id"], told_en=shown["en"]).encode("utf-8", "replace")
