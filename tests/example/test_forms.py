"""Every form in which the example leaves the site is the one that is kept."""

import re
import zipfile
from pathlib import Path

import pytest

from suluh.export.form import Order, carry_out
from tests.example.golden import assert_golden, one_tag_a_line, words_only
from tests.example.site import example
from tests.law.carriers import instead_of_pdf
from tests.small_site import EXPORT_BY_NAME, edition_of

# What comes from the theme or from the library that writes a format, not from the form.
NOT_OURS = re.compile(r"\.(css|js)$|theme1\.xml$|docProps/|^word/(?!document|header|footer)|^customXml")
# Shapes are looked at in their own tests; here their words are enough.
DRAWN = re.compile(r"/drawings/")
# A pack whose name is the sum of its content is kept by what it says it is: else any style would move it.
SUM = re.compile(r"(?:\w/){2}[0-9a-f]{32}(?=\.zip$)")
MANIFEST = re.compile(rb'<manifest identifier="([^"]+)"')
STYLE = re.compile(r"(<(style|script)\b[^>]*>).*?(?=</\2>)", re.DOTALL)


def texts_of(path: Path, name: str) -> dict[str, str]:
    """What a file says: texts as they are, of packed files each member; of all else how many bytes."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            if SUM.search(name):
                told = MANIFEST.search(packed.read("imsmanifest.xml"))
                assert told is not None
                name = SUM.sub(told[1].decode(), name)
            members = [one for one in packed.namelist() if not NOT_OURS.search(one)]
            return {
                f"{name}: files": "\n".join(packed.namelist()),
                **{f"{name}: {one}": _text(packed.read(one), one) for one in members},
            }
    return {name: _text(path.read_bytes())}


def _text(content: bytes, name: str = "") -> str:
    try:
        text = content.decode()
        return words_only(text) if DRAWN.search(name) else one_tag_a_line(STYLE.sub(r"\1", text))
    except UnicodeDecodeError:
        return "(bytes)"


@pytest.mark.parametrize("name", EXPORT_BY_NAME)
def test_form_is_the_one_that_is_kept(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = EXPORT_BY_NAME[name]
    for tool in form.needs:
        pytest.importorskip(tool)
    instead_of_pdf(monkeypatch)  # the printing itself takes seconds, and has its own tests
    files = carry_out(
        form, Order(edition_of(example(), "supervisor"), (), tmp_path, site_url="https://a.example/")
    )
    found: dict[str, str] = {}
    for path in files:
        found |= texts_of(path, path.relative_to(tmp_path).as_posix())
    assert_golden(f"forms/{name}", found)
