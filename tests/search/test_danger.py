"""Which queries warn of danger, with the real words."""

import pytest

from suluh.search.both import ask_both
from tests.search.conftest import real_index


def _warned(text: str) -> bool:
    return ask_both(real_index, "id", text, most=1)[1].reading.danger is not None


@pytest.mark.parametrize(
    "text",
    [
        "majikan suka nampar aku",
        "bapak majikan suka megang megang",
        "tolong saya dikunci di kamar",
        "adek disuruh layanin tamu",
        "capek hidup",
        "madam pours hot water on me",
    ],
)
def test_danger_is_known_as_it_is_told(text: str) -> None:
    assert _warned(text)


@pytest.mark.parametrize(
    "text",
    [
        "paspor dipegang majikan",
        "sakit tapi majikan suruh kerja",
        "terancam hukuman mati",
        "modal jualan",
        "kesetrum di tempat kerja",
        "kulit kena air panas",
        "siram tanaman tiap pagi",
        "pukul berapa kantor buka",
        "buka pukul 8",
        "how do i get in touch with the embassy",
    ],
)
def test_other_troubles_are_no_danger(text: str) -> None:
    assert not _warned(text)
