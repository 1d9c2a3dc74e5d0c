"""The JSON Schemas accept what the reader accepts and refuse what it refuses, with an editor's YAML."""

from pathlib import Path

import pytest

from tests.model.as_editors_do import content_texts, reader_says, schemas_say
from tests.small_site import FILES

ROOT = Path(__file__).resolve().parents[2]
CONTACT = FILES["content/data/contacts/hotline.yml"]
REGULATION = FILES["content/data/regulations/uu-18-2017.yml"]
PAGE = FILES["content/id/masalah/paspor.md"].split("---\n")[1]
NUMBER = '    value: "+62 21 555 0100"'
SITE = FILES["content/site.yml"]
# (kind, its sound text, the line that changes, what it becomes)
CHANGES = {
    "good": [
        ("contacts", CONTACT, NUMBER, '    value: "0217654321"'),
        ("contacts", CONTACT, NUMBER, "    value: +62 21 555 0100"),
        ("contacts", CONTACT, NUMBER, "    value: (021) 765-4321"),
        ("contacts", CONTACT, NUMBER, '    value: "112"'),
        ("contacts", CONTACT, NUMBER, '    value: "1500 148"'),
        ("contacts", CONTACT, "checked: 2026-11-22", 'checked: "2026-11-22"'),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 2024-02-29"),
        ("regulations", REGULATION, 'number: "18"', "number: 18A"),
        ("regulations", REGULATION, "year: 2017", "year: null"),
        ("regulations", REGULATION, "level: national", "level: national\nrelations: {amends: [uu-39-2004]}"),
        (
            "regulations",
            REGULATION,
            "level: national",
            "level: national\ndates: {made: '2017', in_force: 2017-11}",
        ),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: 12:30"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: no"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: 2026-02-30"),
        ("page", PAGE, "title: Paspor dipegang orang lain", 'title: "Aturan #5 tentang upah"'),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: '" + "x" * 200 + "'"),
        ("page", PAGE, "owner: editor", "owner: editor\nsensitive: True"),
    ],
    "bad": [
        (
            "site",
            SITE,
            "contacts: {central: [hotline], agencies: [hotline]}",
            "contacts: {Central X: [hotline]}",
        ),
        ("site", SITE, "contacts: {central: [hotline], agencies: [hotline]}", "contacts: {central: [110]}"),
        ("contacts", CONTACT, NUMBER, "    value: 0217654321"),
        ("contacts", CONTACT, NUMBER, "    value: +62215550100"),
        ("contacts", CONTACT, NUMBER, "    value: 12:30"),
        ("contacts", CONTACT, NUMBER, '    value: "37705937"'),
        ("contacts", CONTACT, NUMBER, '    value: "62215550100"'),
        ("contacts", CONTACT, NUMBER, '    value: "+62 0812 555 0100"'),
        ("contacts", CONTACT, "  - type: phone", "  - type: whatsapp\n    fallback: 'no'"),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 2026-02-30"),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 2023-02-29"),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 20261122"),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 2026-11-22T10:00:00"),
        ("contacts", CONTACT, "checked: 2026-11-22", "checked: 1944-12-31"),
        ("contacts", CONTACT, "display: full", "display: full\nterm_days: 36500"),
        ("regulations", REGULATION, 'number: "18"', "number: 010"),
        ("regulations", REGULATION, '  - article: "6 ayat (1)"', "  - article: 6.10"),
        ("regulations", REGULATION, "year: 2017", 'year: "2017"'),
        ("regulations", REGULATION, "year: 2017", "year: 12:30"),
        ("regulations", REGULATION, "year: 2017", "year: 2_017"),
        ("regulations", REGULATION, "year: 2017", "year: 2017.5"),
        ("regulations", REGULATION, "year: 2017", "year: .inf"),
        ("regulations", REGULATION, "level: national", "level: national\ndates: {made: 2017}"),
        ("regulations", REGULATION, "level: national", "level: national\ndates: {made: 2017-02-30}"),
        ("regulations", REGULATION, "level: national", "level: national\ndates: {made: ٢٠١٧}"),
        ("regulations", REGULATION, "level: national", "level: national\nrelations: {amends: [39]}"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: 6.10"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: true"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: ~"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: ' '"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: '" + "x" * 200 + " '"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "titel: Paspor"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: Paspor: baru"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title:\u00a0Paspor"),
        ("page", PAGE, "owner: editor", "owner: editor\nsensitive: yes"),
        ("page", PAGE, "owner: editor", "owner: editor\nsensitive: 1"),
        ("page", PAGE, "  every_months: 6", '  every_months: "6"'),
        ("page", PAGE, "  every_months: 6", "  every_months: 600"),
        ("page", PAGE, "  last: 2026-11-22", "  last: 22/11/2026"),
    ],
    # The value is the same to a schema, so only the reader can see how it was typed.
    "typed": [
        ("page", PAGE, "  every_months: 6", "  every_months: 010"),
        ("page", PAGE, "  every_months: 6", "  every_months: 0o6"),
        ("page", PAGE, "  every_months: 6", "  every_months: 0x6"),
        ("page", PAGE, "  every_months: 6", "  every_months: 6.0"),
        ("page", PAGE, "  every_months: 6", "  every_months: 1e1"),
        ("page", PAGE, "  every_months: 6", "  every_months: +6"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: Aturan #5 tentang upah"),
        ("page", PAGE, "title: Paspor dipegang orang lain", "title: Aturan\n  #5 tentang upah"),
    ],
}


def texts(group: str) -> list[tuple[str, str]]:
    made = []
    for kind, text, old, new in CHANGES[group]:
        assert text.count(f"{old}\n") == 1, old
        made.append((kind, text.replace(f"{old}\n", f"{new}\n")))
    return made


@pytest.fixture(scope="module")
def answers() -> dict[str, list[tuple[str, str | None, str | None]]]:
    """(text, what the schema says, what the reader says) of each group and of all content, from one Node."""
    groups = {group: texts(group) for group in CHANGES}
    read = {name: reader_says(group) for name, group in groups.items()}
    groups["content"] = [(kind, text) for _, kind, text in content_texts(ROOT / "content")]
    read["content"] = [None] * len(groups["content"])  # the check of the content says so
    schema = iter(schemas_say([text for group in groups.values() for text in group]))
    return {
        name: [(text, next(schema), said) for (_, text), said in zip(group, read[name], strict=True)]
        for name, group in groups.items()
    }


Answers = dict[str, list[tuple[str, str | None, str | None]]]


def test_editors_tools_find_nothing_in_the_whole_content(answers: Answers) -> None:
    assert len(answers["content"]) > 1600
    assert [(text[:80], why) for text, why, _ in answers["content"] if why is not None] == []


def test_schema_and_reader_accept_the_same(answers: Answers) -> None:
    assert [row for row in answers["good"] if row[1] is not None or row[2] is not None] == []


def test_schema_and_reader_refuse_the_same(answers: Answers) -> None:
    assert [row for row in answers["bad"] if row[1] is None or row[2] is None] == []


def test_what_only_its_typing_tells_is_refused_by_the_reader(answers: Answers) -> None:
    assert [row for row in answers["typed"] if row[2] is None] == []
    assert [row for row in answers["typed"] if row[1] is not None] == []
