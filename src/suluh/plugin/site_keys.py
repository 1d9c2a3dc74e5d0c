"""Every key of MkDocs' configuration: honoured here, harmless, or answered with what to do instead.

To decide a new key, add an entry; a test walks MkDocs' own schema, so none can be forgotten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """What becomes of a key."""

    honoured = "honoured"  # it does what MkDocs users expect
    harmless = "harmless"  # it changes nothing that readers see, or belongs to MkDocs itself
    answered = "answered"  # it does nothing here, so its author is told what does


Words = tuple[str, str]
Fine = Callable[[object], bool]


def _never(_: object) -> bool:
    return False


@dataclass(frozen=True)
class Key:
    """One key, plugin, extension or feature. `what` it is here and what to `do` come as (id, en).

    `fine` says which values of an answered key need no answer.
    """

    name: str
    how: How
    what: Words = ("", "")
    do: Words = ("", "")
    fine: Fine = _never


def honoured(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, How.honoured) for name in names)


def harmless(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, How.harmless) for name in names)


def answered(name: str, what: Words, do: Words, fine: Fine = _never) -> Key:
    return Key(name, How.answered, what, do, fine)


def _empty(value: object) -> bool:
    return not value


def _needless(value: object) -> bool:
    """Whether `exclude_docs` names only what Suluh needs out of MkDocs' way."""
    return isinstance(value, str) and set(value.split()) <= {"/data/", "nav.yml", "/site.yml", "site.yml"}


_DELETE: Words = ("hapus kunci ini", "delete this key")

KEYS: tuple[Key, ...] = (
    *honoured("site_url", "docs_dir", "site_dir", "theme", "plugins", "extra", "repo_url"),
    # `site_name` MkDocs asks for; `pages` and `google_analytics` it refuses itself.
    *harmless(
        "config_file_path", "mdx_configs", "pages", "google_analytics", "validation", "strict", "dev_addr",
        "watch", "remote_branch", "remote_name", "not_in_nav", "INHERIT",
    ),
    answered(
        "site_name",
        ("nama situs di sini kata, satu tiap bahasa", "the name of the site is a word here, one a language"),
        (
            "tulis `site_name` di words/id dan words/en dari theme.custom_dir",
            "write `site_name` in words/id and words/en of theme.custom_dir",
        ),
    ),
    answered(
        "nav",
        ("menu dibuat dari bagian-bagian situs", "the menu is made from the sections of the site"),
        ("tulis bagiannya di content/id/nav.yml dan content/en/nav.yml", "write them in content/id/nav.yml and content/en/nav.yml"),
    ),
    answered(
        "markdown_extensions",
        ("Markdown di sini sama untuk semua situs", "Markdown is the same for all sites here"),
        ("hapus; yang digambar ada di docs/content-model.md", "delete it; what is drawn stands in docs/content-model.md"),
        _empty,
    ),
    answered(
        "extra_css",
        ("lembar gaya tambahan tidak dimuat", "further style sheets are not loaded"),
        ("tulis warna dan ukurannya di css/tokens.css dari theme.custom_dir", "write colours and sizes in css/tokens.css of theme.custom_dir"),
        _empty,
    ),
    answered(
        "extra_javascript",
        ("skrip tambahan tidak dimuat, dan kebijakan isi (CSP) menolak skrip luar", "further scripts are not loaded, and the content policy (CSP) refuses those from outside"),
        ("hapus; halaman harus jalan tanpa skrip", "delete it; pages have to work without scripts"),
        _empty,
    ),
    answered(
        "extra_templates",
        ("templat tambahan tidak ditulis", "further templates are not written"),
        ("taruh templat pengganti di theme.custom_dir", "put a template in place of a packaged one into theme.custom_dir"),
        _empty,
    ),
    answered(
        "hooks",
        (
            "kait dijalankan MkDocs, tetapi tidak melihat Markdown: halaman digambar Suluh sendiri",
            "hooks are run by MkDocs, but see no Markdown: Suluh draws the pages itself",
        ),
        ("hapus, atau pakai hanya untuk on_post_build", "delete them, or use them for on_post_build only"),
        _empty,
    ),
    answered(
        "use_directory_urls",
        ("alamat selalu berakhir .html, agar sama dari USB dan di web", "addresses always end in .html, to be the same from a USB stick and on the web"),
        ("tulis `use_directory_urls: false`", "write `use_directory_urls: false`"),
        lambda value: value is False,
    ),
    answered(
        "exclude_docs",
        ("halaman tidak disembunyikan di sini", "pages are not hidden here"),
        ("tulis `audience:` di halamannya, atau pindahkan berkasnya dari content/", "write `audience:` on the page, or move the file out of content/"),
        _needless,
    ),
    answered(
        "draft_docs",
        ("draf tidak disembunyikan di sini", "drafts are not hidden here"),
        ("tulis `audience: staff` di halamannya, atau simpan di cabang git", "write `audience: staff` on the page, or keep it on a branch of git"),
        _empty,
    ),
    answered(
        "site_description",
        ("ringkasan halaman dipakai sebagai gantinya", "the summary of each page is used instead"),
        ("tulis `summary` di content/id/index.md dan content/en/index.md", "write `summary` in content/id/index.md and content/en/index.md"),
        _empty,
    ),
    answered(
        "site_author",
        ("tiap halaman menyebut penanggung jawabnya", "each page names who answers for it"),
        ("tulis `owner` di halamannya", "write `owner` on the pages"),
        _empty,
    ),
    answered(
        "copyright",
        ("kaki halaman di sini kata, satu tiap bahasa", "the foot of a page is a word here, one a language"),
        ("tulis `footer_about` di words/id dan words/en dari theme.custom_dir", "write `footer_about` in words/id and words/en of theme.custom_dir"),
        _empty,
    ),
    *(
        answered(
            name,
            ("halaman tidak menautkan sumbernya", "pages do not link to their source"),
            ("hapus; `repo_url` cukup untuk tautan lapor kesalahan", "delete it; `repo_url` is enough for the link that reports a mistake"),
            _empty,
        )
        for name in ("repo_name", "edit_uri", "edit_uri_template")
    ),
)  # fmt: skip

THEME: tuple[Key, ...] = (
    *honoured("name", "custom_dir", "language", "locale"),
    *harmless("static_templates", "direction", "include_sidebar", "include_search_page", "search_index_only", "highlightjs"),
    *(
        answered(
            name,
            ("lambang situs satu berkas SVG", "the mark of the site is one SVG file"),
            ("taruh di icons/suluh.svg dari theme.custom_dir", "put it into icons/suluh.svg of theme.custom_dir"),
        )
        for name in ("logo", "favicon", "icon")
    ),
    answered(
        "font",
        ("halaman memakai huruf perangkat, tanpa mengunduh", "pages use the fonts of the device and load none"),
        ("tulis `font: false`", "write `font: false`"),
        lambda value: value is False,
    ),
    answered(
        "palette",
        ("warna mengikuti perangkat pembaca", "colours follow the reader's device"),
        ("tulis warnanya di css/tokens.css dari theme.custom_dir", "write colours in css/tokens.css of theme.custom_dir"),
    ),
    answered(
        "features",
        ("fitur tema tidak dipakai", "features of the theme are not used"),
        ("hapus", "delete them"),
    ),
)  # fmt: skip

EXTRA: tuple[Key, ...] = (
    *honoured("feedback", "generator"),
    answered(
        "analytics",
        ("situs ini tidak mengikuti pembacanya", "this site does not track its readers"),
        ("hapus; hitung dari catatan peladen", "delete it; count from the log of the server"),
    ),
    answered("consent", ("tidak ada kuki yang perlu izin", "there are no cookies to consent to"), _DELETE),
    answered(
        "social",
        ("kaki halaman tidak punya tautan media sosial", "the foot of a page has no links to social media"),
        ("tulis sebagai kontak di content/data/contacts", "write them as contacts in content/data/contacts"),
    ),
    answered(
        "alternate",
        (
            "tautan bahasa dibuat dari padanan halaman",
            "links between languages are made from the twins of pages",
        ),
        _DELETE,
    ),
    answered("version", ("situs ini punya satu versi", "this site has one version"), _DELETE),
)
