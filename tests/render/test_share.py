"""The message about a page, and the links that open it in another program."""

from urllib.parse import parse_qs, urlsplit

from suluh.render.share import make_share

TITLE = "Gaji & lembur: 50% + hak #1?"
ADDRESS = "https://suluh.example/masalah/gaji.html"


def test_message_has_title_address_and_date() -> None:
    share = make_share(TITLE, "Ringkasan.", ADDRESS, "Versi 22 November 2026")
    assert share.text == f"{TITLE}\n{ADDRESS}\nVersi 22 November 2026"


def test_without_a_known_address_the_summary_stands_in() -> None:
    assert make_share(TITLE, "Ringkasan.", "", "Versi 1").text == f"{TITLE}\nRingkasan.\nVersi 1"


def test_links_carry_the_message_unharmed() -> None:
    share = make_share(TITLE, "", ADDRESS, "Versi 1")
    assert share.sms.startswith("sms:?body=")
    assert share.whatsapp.startswith("https://wa.me/?text=")
    assert parse_qs(urlsplit(share.sms).query)["body"] == [share.text]
    assert parse_qs(urlsplit(share.whatsapp).query)["text"] == [share.text]
