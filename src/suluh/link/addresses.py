"""The only place that knows an address.

An address is a path from the root of the site, as "en/panduan/paspor.html". Indonesian lies at the
root, English below `en/`; both share their slugs, which are Indonesian words.
"""

from functools import lru_cache

from suluh.model.citation import Citation
from suluh.model.contact import Contact, Need
from suluh.model.country import Country
from suluh.model.institution import Institution
from suluh.model.kinds import Address
from suluh.model.languages import ORIGINAL
from suluh.model.page import Page
from suluh.model.province import Province
from suluh.model.regulation import Level, Regulation
from suluh.model.role import Role
from suluh.model.site import Site
from suluh.model.source import Source
from suluh.model.term import Term

HOME = "index"
REGULATIONS = "peraturan/index"
REGULATIONS_BY_YEAR = "peraturan/tahun"
GLOSSARY = "istilah/index"
CONTACTS = "kontak/index"
COVERAGE = "kontak/cakupan"
OFFICES = "kantor/index"
COUNTRIES = "negara/index"
INSTITUTIONS = "lembaga/index"
ROLES = "peran/index"
SOURCES = "sumber/index"
# In internal editions, which open on the homes of roles: the home page of workers, and what has changed.
WORKERS = "pekerja"
NEWS = "baru"
PAGE_INDEX = "indeks"
SEARCH = "cari"
DESIGN = "desain"
# What a quick exit leaves in the history. It lies at the root, for both languages, and names nothing.
NEUTRAL = "wiki.html"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
HEADERS = "_headers"
NGINX = "nginx.conf"
RELEASE = "release.json"
SUMS = "SHA256SUMS"
ASSETS_FOLDER = "aset"
SEARCH_FOLDER = "cari"
MEDIA_FOLDER = "media"

# The files that the core writes beside the pages: address -> what it is. `plugin/finish.py` writes them.
FIXED: dict[str, tuple[str, str]] = {
    NEUTRAL: ("halaman netral bagi yang keluar cepat", "the neutral page that a quick exit leaves"),
    NOT_FOUND: ('halaman "tidak ditemukan"', 'the page "not found"'),
    SITEMAP: ("peta situs", "the sitemap"),
    ROBOTS: ("aturan bagi mesin pencari", "the rules for search engines"),
    HEADERS: ("kepala keamanan bagi server", "the security headers for servers"),
    NGINX: ("contoh pengaturan nginx", "the example of settings for nginx"),
    RELEASE: ("isi rilis ini", "what this release is made of"),
    SUMS: ("jumlah periksa semua berkas", "the sums of all files"),
}
# Folders of one writer alone: servers keep what lies there for long, or send other headers with it.
FOLDERS: dict[str, tuple[str, str]] = {
    f"{ASSETS_FOLDER}/": ("gaya, skrip, dan ikon", "style sheets, scripts and icons"),
    "assets/": ("berkas tema material", "the files of the material theme"),
    f"{SEARCH_FOLDER}/": ("berkas pencarian", "the files of search"),
    f"{MEDIA_FOLDER}/": ("gambar dari content/media", "pictures from content/media"),
}

LEVEL_SLUGS: dict[Level, str] = {
    "international": "internasional",
    "national": "nasional",
    "province": "provinsi",
    "district": "kabupaten",
    "village": "desa",
}
NEED_SLUGS: dict[Need, str] = {
    "police": "polisi",
    "ambulance": "ambulans",
    "crisis": "krisis",
    "emergency": "darurat",
    "violence": "keselamatan",
    "wages": "upah",
    "documents": "dokumen",
    "legal": "hukum",
    "health": "kesehatan",
    "psychosocial": "dukungan",
    "social_security": "jaminan-sosial",
    "complaint": "pengaduan",
    "information": "informasi",
}


def address(lang: str, key: str) -> str:
    """The address of a key in a language: ("en", "panduan/paspor") -> "en/panduan/paspor.html"."""
    return (f"{key}.html") if lang == ORIGINAL else f"{lang}/{key}.html"


def relative(target: str, here: str) -> str:
    """The link from one address to another; an anchor on the target is kept."""
    path, mark, anchor = target.partition("#")
    if path == here and mark:
        return f"#{anchor}"
    return _relative(path, here.rpartition("/")[0]) + mark + anchor


@lru_cache(maxsize=4096)  # pages of a folder link to the same places
def _relative(path: str, folder: str) -> str:
    there, base = path.split("/"), folder.split("/") if folder else []
    shared = 0
    while shared < min(len(there) - 1, len(base)) and there[shared] == base[shared]:
        shared += 1
    return "/".join([".."] * (len(base) - shared) + there[shared:])


def level_key(level: Level) -> str:
    """The regulations of a level."""
    return f"peraturan/tingkat-{LEVEL_SLUGS[level]}"


def need_key(need: Need) -> str:
    """The contacts for a need."""
    return f"kontak/keperluan-{NEED_SLUGS[need]}"


def contacts_key(country: Country) -> str:
    """The contacts in a country."""
    return f"kontak/negara-{country.id}"


def letter_key(letter: str) -> str:
    """The terms that begin with a letter."""
    return f"istilah/{letter}"


def sources_key(letter: str) -> str:
    """The sources of the publishers that begin with a letter."""
    return f"sumber/{letter}"


def index_key(letter: str) -> str:
    """The pages whose titles begin with a letter."""
    return f"{PAGE_INDEX}-{letter}"


def section_key(section: str) -> str:
    """The list of a section's pages."""
    return f"{section}/index"


def regulation_address(regulation: Regulation, part: str) -> Address:
    """A regulation, or the article that a reference names, if its page lists it."""
    article = regulation.article_for(part) if part else None
    return f"peraturan/{regulation.id}", article.anchor if article else ""


def institution_address(institution: Institution, _part: str) -> Address:
    """An institution."""
    return f"lembaga/{institution.id}", ""


def term_address(term: Term, _part: str) -> Address:
    """A term on the page of its letter."""
    return letter_key(term.letter), term.id


def source_address(source: Source, _part: str) -> Address:
    """A source on the page of its publisher's letter."""
    return sources_key(source.letter), source.id


def contact_address(contact: Contact, _part: str) -> Address:
    """A contact."""
    return f"kontak/{contact.id}", ""


def role_address(role: Role, _part: str) -> Address:
    """A role."""
    return f"peran/{role.id}", ""


def role_home_key(role: str) -> str:
    """The home of a role in internal editions."""
    return f"beranda/{role}"


def country_address(country: Country, _part: str) -> Address:
    """A country."""
    return f"negara/{country.id}", ""


def province_address(province: Province, _part: str) -> Address:
    """A province in the list of offices."""
    return OFFICES, province.id


def citation_key(site: Site, citation: Citation) -> Address | None:
    """(key, anchor) that a citation leads to, or None if the Site does not have it."""
    found = site.find(citation.kind, citation.id)
    if found is None:
        return None
    if isinstance(found, Page):
        return found.key, citation.part
    return site.kinds.address(found, citation.part)
