"""Plugins and Markdown extensions that a mkdocs.yml may list: honoured here, or answered.

To decide one, add an entry; any other is answered with `OTHER_PLUGIN` or `OTHER_EXTENSION`.
"""

from suluh.plugin.site_keys import Key, Words, answered, honoured

_NO_MARKDOWN: Words = (
    "plugin ini tidak melihat halaman: Suluh menggambarnya sendiri",
    "this plugin sees no page: Suluh draws them itself",
)

PLUGINS: tuple[Key, ...] = (
    *honoured("suluh", "i18n"),
    answered("search", ("pencarian di sini milik Suluh sendiri", "search here is Suluh's own"), ("hapus dari `plugins`", "delete it from `plugins`")),
    answered(
        "tags",
        ("halaman dikelompokkan menurut topiknya", "pages are grouped by their topics"),
        ("tulis `topics:` di halaman, dan hapus dari `plugins`", "write `topics:` on pages, and delete it from `plugins`"),
    ),
    answered(
        "blog",
        ("berita di sini catatan perubahan", "news are notes of change here"),
        ("tulis `changes:` di halaman (feed.xml dibuat darinya), dan hapus dari `plugins`", "write `changes:` on pages (feed.xml is made from them), and delete it from `plugins`"),
    ),
    answered(
        "macros",
        _NO_MARKDOWN,
        ("tulis nilainya di content/data dan rujuk dengan [[jenis:id]]", "write values in content/data and refer to them with [[kind:id]]"),
    ),
    *(
        answered(name, _NO_MARKDOWN, ("susun menu di content/id/nav.yml", "lay the menu out in content/id/nav.yml"))
        for name in ("awesome-pages", "awesome-nav", "literate-nav", "section-index", "nav")
    ),
    *(
        answered(
            name,
            ("feed.xml dan feed.json dibuat Suluh sendiri", "feed.xml and feed.json are Suluh's own"),
            ("tulis `changes:` di halaman, dan hapus dari `plugins`", "write `changes:` on pages, and delete it from `plugins`"),
        )
        for name in ("rss",)
    ),
    *(
        answered(
            name,
            ("edisi luring dibuat Suluh sendiri", "editions without a network are Suluh's own"),
            ("pakai `suluh build --edition file` atau `suluh export`, dan hapus dari `plugins`", "use `suluh build --edition file` or `suluh export`, and delete it from `plugins`"),
        )
        for name in ("offline", "privacy", "with-pdf", "pdf-export", "print-site")
    ),
    *(
        answered(
            name,
            ("tanggal tinjauan ditulis di halaman", "the date of its review stands on a page"),
            ("tulis `review:` di halaman, dan hapus dari `plugins`", "write `review:` on pages, and delete it from `plugins`"),
        )
        for name in ("git-revision-date", "git-revision-date-localized", "git-committers", "git-authors")
    ),
    answered(
        "minify",
        ("halaman sudah kecil, dan kebijakan isi (CSP) dihitung dari bentuknya sekarang", "pages are small already, and the content policy (CSP) is computed from them as they are"),
        ("hapus dari `plugins`", "delete it from `plugins`"),
    ),
)  # fmt: skip
# Any other plugin.
OTHER_PLUGIN = answered("", _NO_MARKDOWN, ("hapus dari `plugins`, atau periksa hasilnya sendiri", "delete it from `plugins`, or check the result yourself"))  # fmt: skip

# Extensions whose forms are drawn here anyway: see `blocks/convert.py` and docs/content-model.md.
DRAWN_EXTENSIONS = frozenset(
    ("admonition", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc", "mdx_truly_sane_lists",
     "pymdownx.details", "pymdownx.mark", "pymdownx.tasklist", "pymdownx.superfences", "pymdownx.quotes")
)  # fmt: skip
OTHER_EXTENSION = answered(
    "",
    ("bentuknya tidak digambar di sini", "its forms are not drawn here"),
    (
        "hapus; yang digambar ada di docs/content-model.md",
        "delete it; what is drawn stands in docs/content-model.md",
    ),
)
