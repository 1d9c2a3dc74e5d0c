"""Files that somebody could put into content/media to run something, and sound ones that look alike.

Each hostile file says `document.title='JALAN'` and calls `alert` where it can: whoever opens it and
sees neither was safe.
"""

import base64
import io
import struct
import zlib

from PIL import Image, PngImagePlugin

NS = 'xmlns="http://www.w3.org/2000/svg"'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
RUN = "try{document.title='JALAN'}catch(e){};try{top.document.title='JALAN'}catch(e){};alert(1)"
PAGE = f'<!doctype html><html><body><script>{RUN}</script><img src=x onerror="{RUN}"></body></html>'
ENCODED = "".join(f"&#{ord(letter)};" for letter in f"javascript:{RUN}")
SHEET = base64.b64encode(f'<svg {NS} onload="{RUN}"/>'.encode()).decode()


def svg(inside: str, attributes: str = "", head: str = "") -> bytes:
    return f'{head}<svg {NS} {XLINK} width="80" height="80" {attributes}>{inside}</svg>'.encode()


def raster(form: str, **more: object) -> bytes:
    """A small picture of Pillow's in one of its forms."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize((48, 32)).convert("RGB").save(out, form, **more)
    return out.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    *, pixels: bytes = b"\0\xff\xff\xff", behind: bytes = b"", extra: bytes = b"", size: int = 1
) -> bytes:
    """A picture of one pixel, with whatever is slipped in."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(pixels) + behind)
    return b"\x89PNG\r\n\x1a\n" + head + extra + body + chunk(b"IEND", b"")


def info(text: str) -> PngImagePlugin.PngInfo:
    found = PngImagePlugin.PngInfo()
    found.add_text("Comment", text)
    return found


def gif(behind: bytes = b"", comment: bytes = b"", width: int = 1) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    said = b"\x21\xfe" + bytes((len(comment),)) + comment + b"\0" if comment else b""
    return head + said + b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\0\x3b" + behind


_SCRIPT = f"<script>{RUN}</script>"
_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE: dict[str, bytes] = {
    # Scripts by every name.
    "naskah.svg": svg(_SCRIPT),
    "naskah-awalan.svg": f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>{RUN}</s:script></s:svg>'.encode(),
    "naskah-kosong.svg": f'<svg xmlns=""><script>{RUN}</script></svg>'.encode(),
    "naskah-cdata.svg": svg(f"<script><![CDATA[{RUN}]]></script>"),
    "naskah-di-title.svg": svg(f"<title>{_SCRIPT}</title>"),
    "naskah-di-metadata.svg": svg(f"<metadata>{_SCRIPT}</metadata>"),
    "naskah-di-metadata-xhtml.svg": svg(f'<metadata><script xmlns="http://www.w3.org/1999/xhtml">{RUN}</script></metadata>'),
    "instruksi-di-metadata.svg": svg("<metadata><?xml-stylesheet href='x'?></metadata>"),
    "naskah-di-style.svg": svg(f"<style>{_SCRIPT}</style>"),
    "naskah-dari-luar.svg": svg('<script href="data:text/javascript,alert(1)"/>'),
    "naskah-dari-xlink.svg": svg('<script xlink:href="data:text/javascript,alert(1)"/>'),
    "naskah-sandi-huruf.svg": svg("<script>&#97;&#x6c;ert(1)</script>"),
    "naskah-entitas.svg": svg("&run;", head=f'<!DOCTYPE svg [<!ENTITY run "{_SCRIPT.replace(chr(34), "")}">]>'),
    "naskah-di-xhtml.svg": svg(f'<script xmlns="http://www.w3.org/1999/xhtml">{RUN}</script>'),
    "naskah-di-xhtml-awalan.svg": svg(f"<h:script>{RUN}</h:script>", 'xmlns:h="http://www.w3.org/1999/xhtml"'),
    "gambar-di-xhtml.svg": svg(f'<h:img src="x" onerror="{RUN}"/>', 'xmlns:h="http://www.w3.org/1999/xhtml"'),
    "akar-html.svg": f'<html xmlns="http://www.w3.org/1999/xhtml"><script>{RUN}</script></html>'.encode(),
    "halaman.svg": PAGE.encode(),
    # Handlers.
    "onload.svg": svg("", f'onload="{RUN}"'),
    "onload-baris-baru.svg": svg("", f'onload\n=\n"{RUN}"'),
    "onload-dalam.svg": svg(f'<g onload="{RUN}"/>'),
    "onbegin.svg": svg(f'<animate attributeName="x" onbegin="{RUN}" dur="1s"/>'),
    "onfocus.svg": svg(f'<g tabindex="0" autofocus="" onfocus="{RUN}"/>'),
    "onload-besar.svg": svg("", f'ONLOAD="{RUN}"'),
    "peristiwa-xml.svg": svg(
        f'<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">{RUN}</handler>'
    ),
    # Other languages inside.
    "foreign.svg": svg(f'<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">{_SCRIPT}</body></foreignObject>'),
    "foreign-iframe.svg": svg('<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script>alert(1)&lt;/script>"/></foreignObject>'),
    "bingkai.svg": svg(f'<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:{RUN}"/>'),
    # Links.
    "tautan.svg": svg(f'<a href="javascript:{RUN}"><text y="20">x</text></a>'),
    "tautan-sandi.svg": svg(f'<a xlink:href="{ENCODED}"><text y="20">x</text></a>'),
    "tautan-tab.svg": svg(f'<a href="java&#9;script:{RUN}"><text y="20">x</text></a>'),
    "pakai-data.svg": svg(f'<use href="data:image/svg+xml;base64,{SHEET}#x"/>'),
    "pakai-luar.svg": svg('<use xlink:href="https://contoh.example/x.svg#x"/>'),
    "pakai-luar-relatif.svg": svg('<use href="naskah.svg#x"/>'),
    "pakai-berlapis.svg": svg('<g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/></g><use href="#b"/>'),
    "gambar-dalam.svg": svg(f'<image href="data:image/svg+xml;base64,{SHEET}" width="9" height="9"/>'),
    "gambar-luar.svg": svg('<image href="//contoh.example/x.png" width="9" height="9"/>'),
    "gambar-saring.svg": svg('<filter id="f"><feImage href="https://contoh.example/x.png"/></filter>'),
    # Animation that makes a link.
    "animasi-tautan.svg": svg(
        f'<a id="t"><text y="20">x</text></a><animate href="#t" attributeName="href" to="javascript:{RUN}" dur="1s" fill="freeze"/>'
    ),
    "pasang-tautan.svg": svg(f'<a><set attributeName="xlink:href" to="javascript:{RUN}"/><text y="20">x</text></a>'),
    "pasang-onload.svg": svg(f'<set attributeName="onmouseover" to="{RUN}"/>'),
    # Styles.
    "gaya-import.svg": svg("<style>@import 'https://contoh.example/x.css';</style>"),
    "gaya-url.svg": svg("<style>path{fill:url(https://contoh.example/x.svg#a)}</style>"),
    "gaya-url-sandi.svg": svg("<style>path{background:u\\72l(//contoh.example/x)}</style>"),
    "gaya-cdata.svg": svg("<style><![CDATA[@import url(//contoh.example/x.css);]]></style>"),
    "gaya-terbelah.svg": svg("<style>path{fill:u<!-- -->rl(//contoh.example/x)}</style>"),
    "gaya-atribut.svg": svg("<path d='M0 0' style='fill:url(//contoh.example/x)'/>"),
    "gaya-rumus.svg": svg("<path d='M0 0' style='width:expression(alert(1))'/>"),
    "isian-url.svg": svg("<path d='M0 0' fill='url(https://contoh.example/x.svg#a)'/>"),
    # Instructions, types, entities, encodings.
    "lembar-gaya.svg": svg("", head='<?xml-stylesheet type="text/css" href="data:text/css,*{}"?>'),
    "lembar-xslt.svg": svg("", head='<?xml-stylesheet type="text/xsl" href="#x"?>'),
    "entitas.svg": svg("&a9;", head=f'<!DOCTYPE svg [<!ENTITY a0 "ha">{_LAUGHS}]>'),
    "entitas-luar.svg": svg("&x;", head='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "jenis-luar.svg": svg("", head='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">'),
    "atribut-bawaan.svg": svg("", head=f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"{RUN}\">]>"),
    "utf16.svg": svg(_SCRIPT).decode().encode("utf-16"),
    "utf16-tanpa-tanda.svg": svg(_SCRIPT).decode().encode("utf-16-le"),
    "utf16-tenang.svg": svg("<path d='M0 0'/>").decode().encode("utf-16-le"),
    "utf16-be.svg": svg(_SCRIPT).decode().encode("utf-16-be"),
    "utf7.svg": b'<?xml version="1.0" encoding="utf-7"?>' + svg(_SCRIPT).decode().encode("utf-7"),
    "latin1.svg": b'<?xml version="1.0" encoding="iso-8859-1"?>' + svg("<title>\u00e9</title>").decode().encode("latin-1"),
    "tidak-sah.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path></svg>',
    "dua-akar.svg": svg("") + f"<script>{RUN}</script>".encode(),
    # Other kinds of file, and files by another name.
    "halaman.html": PAGE.encode(),
    "halaman.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><script>{RUN}</script></html>'.encode(),
    "naskah.js": RUN.encode(),
    "lembar.xml": f'<x:script xmlns:x="http://www.w3.org/1999/xhtml">{RUN}</x:script>'.encode(),
    "gaya.css": b"@import '//contoh.example/x.css';",
    "dokumen.pdf": b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\nendobj\n",
    "mampat.svgz": zlib.compress(svg(_SCRIPT)),
    "catatan.md": b"# Catatan\n",
    "tanpa-akhiran": PAGE.encode(),
    "svg-bernama.png": svg(_SCRIPT),
    "halaman-bernama.jpg": PAGE.encode(),
    "halaman-bernama.gif": PAGE.encode(),
    "png-bernama.svg": png(),
    "png-bernama.jpg": png(),
    "png-dan-halaman.png": png() + PAGE.encode(),
    "png-teks-halaman.png": raster("PNG", pnginfo=info(PAGE)),
    "png-di-dalam.png": png(behind=b"MZ tersembunyi"),
    "png-bom.png": png(size=60_000),
    "png-terlalu-penuh.png": png(pixels=bytes(3_000_000)),
    "png-terpotong.png": raster("PNG")[:-30],
    "png-palsu.png": b"\x89PNG\r\n\x1a\n" + PAGE.encode(),
    "jpeg-dan-halaman.jpg": raster("JPEG") + PAGE.encode(),
    "jpeg-dan-zip.jpg": raster("JPEG") + b"PK\x03\x04" + bytes(60),
    "jpeg-komentar.jpg": raster("JPEG", comment=PAGE.encode()),
    "jpeg-terpotong.jpg": raster("JPEG")[:200],
    "gif-dan-naskah.gif": gif(behind=f"/*x*/=1;{RUN}".encode()),
    "gif-komentar-naskah.gif": gif(comment=b"*/=1;alert(1);/*"),
    "gif-lebar.gif": gif(width=0x2A2F)[:8] + b"\xff\xff" + gif(width=0x2A2F)[10:],
    "gif-tanpa-gambar.gif": b"GIF89a" + bytes(7) + b"\x3b",
    "webp-dan-halaman.webp": raster("WEBP") + PAGE.encode(),
    "webp-terpotong.webp": raster("WEBP")[:40],
    "avif.avif": raster("AVIF"),
    "avif-bernama.webp": raster("AVIF"),
}  # fmt: skip

SOUND: dict[str, bytes] = {
    "alur.svg": svg(
        '<title>Alur</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<g id="kapal"><path d="M0 0h9v9z"/></g></defs><style>.a { fill: url(#g); image-rendering: auto }</style>'
        '<use href="#kapal" x="9"/><use xlink:href="#kapal"/><rect class="a" width="9" height="9" style="stroke:url(#g)"/>'
        '<text x="1" y="20" font-family="sans-serif" xml:space="preserve">A &amp; B</text>',
        'viewBox="0 0 80 80" role="img" aria-label="Alur"',
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Nama Penulis -->\n',
    ),
    "awalan.svg": b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:metadata></s:metadata><s:path d="M0 0h9v9z"/></s:svg>',
    "tanda.svg": b"\xef\xbb\xbf" + svg("<metadata/><metadata></metadata><path d='M0 0h9v9z'/>"),
    "metadata.svg": svg(
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:x a="1>2">Nama Penulis</rdf:x>'
        "</rdf:RDF></metadata><path d='M0 0h9v9z'/>"
    ),
    "teks-cdata.svg": svg(f"<text y='20'><![CDATA[{_SCRIPT}]]></text>"),
    "teks-sandi.svg": svg(f"<text y='20'>{_SCRIPT.replace('<', '&lt;')}</text>"),
    "foto.jpg": raster("JPEG"),
    "FOTO.JPEG": raster("JPEG", progressive=True),
    "layar.png": raster("PNG"),
    "gerak.gif": gif(comment=b"dibuat sendiri"),
    "foto.webp": raster("WEBP"),
}  # fmt: skip
