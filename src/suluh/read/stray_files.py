"""FIL013, FIL014, PAG008: files below the content folder that nothing reads, each with what to do.

What lies in `data` and `media` is judged where it is read. Files that systems and editors lay down by
themselves are passed over: `text/file_names.py: of_the_system`.
"""

from pathlib import PurePosixPath

from suluh.findings import Finding, error
from suluh.model.languages import LANGUAGES
from suluh.text.slug import slug

FOLDERS = (*LANGUAGES, "data", "media", "search")
SETTINGS = "site.yml"
NAVIGATION = "nav.yml"
_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdx", ".qmd", ".rmd")
_TEXTS = (".txt", ".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".html", ".htm", ".rst", ".adoc")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".heic", ".tif", ".tiff")
_DATA = (".yml", ".yaml", ".json", ".toml", ".csv", ".xlsx")


def page_name(name: str) -> str:
    """The name that a page should have in place of this one: `Uji Baru.MD` -> `uji-baru.md`."""
    return f"{slug(PurePosixPath(name).stem)}.md"


def unread(path: str, shown: str, prefix: str) -> list[Finding]:
    """What is wrong with where a file lies or how its name ends; `path` counts from the content folder."""
    *folders, name = path.split("/")
    ending = PurePosixPath(name).suffix
    top = folders[0] if folders else ""
    if top in LANGUAGES:
        if ending == ".md" or path == f"{top}/{NAVIGATION}":
            return []
        return [_unread(shown, *_in_language(top, name, ending.lower(), prefix))]
    if top == "search":
        if ending in (".yml", ".yaml"):
            return []
        return [_unread(shown, "beri akhiran .yml, atau pindahkan", "give it the ending .yml, or move it")]
    if top in ("data", "media") or path == SETTINGS:
        return []
    if ending.lower() in _PAGES:
        return [_no_language(shown, "/".join((*folders[1:], page_name(name))), prefix)]
    return [_no_folder(f"{prefix}/{top}", top, prefix)] if folders else [_at_the_top(shown, name, prefix)]


def _in_language(lang: str, name: str, ending: str, prefix: str) -> tuple[str, str]:
    """What to do with a file in a language folder that is no page."""
    if ending in _PAGES:
        return f"ganti namanya menjadi {page_name(name)}", f"rename it to {page_name(name)}"
    if ending in _TEXTS:
        return (
            f"tulis isinya sebagai Markdown di {page_name(name)}, lalu pindahkan berkas ini ke luar {prefix}/",
            f"write its text as Markdown in {page_name(name)}, then move this file out of {prefix}/",
        )
    if ending in _PICTURES:
        return f"pindahkan ke {prefix}/media/", f"move it to {prefix}/media/"
    if name.lower().startswith("nav."):
        only = f"{prefix}/{lang}/{NAVIGATION}"
        return (
            f"hanya {only} yang dibaca; pindahkan isinya ke sana",
            f"only {only} is read; move its text there",
        )
    if ending in _DATA:
        return f"pindahkan ke {prefix}/data/<jenis>/", f"move it to {prefix}/data/<kind>/"
    return f"pindahkan ke luar {prefix}/, atau hapus", f"move it out of {prefix}/, or delete it"


def _at_the_top(shown: str, name: str, prefix: str) -> Finding:
    if PurePosixPath(name).stem.lower() == "site":
        return _unread(shown, f"ganti namanya menjadi {SETTINGS}", f"rename it to {SETTINGS}")
    return _unread(
        shown, f"pindahkan ke luar {prefix}/, atau hapus", f"move it out of {prefix}/, or delete it"
    )


def _unread(shown: str, indonesian: str, english: str) -> Finding:
    return error(
        "FIL013",
        (shown, 1),
        ("berkas ini tidak dibaca oleh apa pun", indonesian),
        ("nothing reads this file", english),
    )


def _no_folder(shown: str, name: str, prefix: str) -> Finding:
    meant = next((folder for folder in FOLDERS if folder == name.lower()), None)
    if meant is not None:
        mend = (f"ganti namanya menjadi {meant}", f"rename it to {meant}")
    else:
        mend = (f"pindahkan ke luar {prefix}/, atau hapus", f"move it out of {prefix}/, or delete it")
    known = ", ".join(FOLDERS)
    return error(
        "FIL014",
        (shown, 1),
        (f"isi folder ini tidak dibaca; yang dibaca hanya {known}", mend[0]),
        (f"nothing in this folder is read; only {known} are", mend[1]),
    )


def _no_language(shown: str, path: str, prefix: str) -> Finding:
    places = " atau ".join(f"{prefix}/{lang}/{path}" for lang in LANGUAGES)
    either = " or ".join(f"{prefix}/{lang}/{path}" for lang in LANGUAGES)
    return error(
        "PAG008",
        (shown, 1),
        ("halaman ini di luar folder bahasa, jadi tidak terbit", f"pindahkan ke {places}"),
        ("this page lies outside the language folders, so it is not published", f"move it to {either}"),
    )
