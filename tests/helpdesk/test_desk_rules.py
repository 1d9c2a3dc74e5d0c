"""HLP001 to HLP013 on trees of a few questions: what is told, where, and what is said."""

from typing import Any

import pytest

from suluh.helpdesk.lint import danger_first, helpdesk, outcomes
from suluh.helpdesk.model.problem import EXPECTED
from suluh.lint.context import Context
from suluh.model.thing import Thing
from tests.helpdesk.desk import Questions, contact, country, outcome, tree
from tests.memory import a_site, a_thing, both, said
from tests.small_site import DAY

CONTEXT = Context(DAY)
END = outcome("akhir")
PUSAT = contact("pusat")


def told(rule: Any, *things: Thing, context: Context = CONTEXT) -> list[tuple[str, str]]:
    """(place, sentence) of each finding of a rule, in the order in which it tells them."""
    return [(path, text) for path, _, text in said(rule.check(a_site(things=things), context))]


def of_tree(questions: Questions, *others: Thing, code: str, **keys: Any) -> list[tuple[str, str]]:
    """The same of one code, on a tree and a sound outcome."""
    site = a_site(things=(tree("pohon", questions, **keys), END, *others))
    found = [one for one in helpdesk.check(site, CONTEXT) if one.code == code]
    return [(path.removeprefix("helpdesk/pohon."), text) for path, _, text in said(found)]


@pytest.mark.parametrize(
    ("questions", "places"),
    [
        ({"a": ["b", "outcome:akhir"], "b": ["outcome:akhir", "outcome:akhir"]}, []),
        ({"a": ["c", "outcome:akhir"]}, ["questions.0.answers.0.to"]),
        ({"a": ["b", "outcome:akhir"], "b": ["outcome:akhir", "akhir"]}, ["questions.1.answers.1.to"]),
        # What names another tree or outcome that is not there is told with all references.
        ({"a": ["outcome:hilang", "tree:hilang"]}, []),
    ],
)
def test_hlp001_an_answer_that_leads_to_nothing(questions: Questions, places: list[str]) -> None:
    assert [place for place, _ in of_tree(questions, code="HLP001")] == places


def test_hlp001_says_what_may_be_meant() -> None:
    assert of_tree({"tanya": ["tanyaa", "xyz"]}, code="HLP001", start="mulai") == [
        ("start", '"mulai" is no question of the tree "pohon", so this way is a dead end: write the id of a question, or outcome:id'),
        ("questions.0.answers.0.to", '"tanyaa" is no question of the tree "pohon", so this way is a dead end: did you mean "tanya"?'),
        ("questions.0.answers.1.to", '"xyz" is no question of the tree "pohon", so this way is a dead end: write the id of a question, or outcome:id'),
    ]  # fmt: skip
    ((_, text),) = of_tree({"a": ["outcome-akhir", "outcome:akhir"]}, code="HLP001")
    assert text.endswith('did you mean "outcome:akhir"?')


def test_hlp002_a_path_that_goes_round_is_told_once_for_each_question() -> None:
    questions = {"a": ["b", "outcome:akhir"], "b": ["a", "b"], "c": ["a", "a"]}
    assert of_tree(questions, code="HLP002") == [
        ("questions.1.answers.0.to", 'this path goes round: a "1 a (en)" → b "1 b (en)" → a: lead to another question, or to outcome:id'),
    ]  # fmt: skip
    assert [place for place, _ in of_tree({"a": ["b", "a"], "b": ["a", "a"]}, code="HLP002")] == [
        "questions.1.answers.0.to",
        "questions.0.answers.1.to",
    ]


def row(count: int) -> Questions:
    """So many questions, one after the other."""
    return {
        f"t{n}": [f"t{n + 1}" if n < count else "outcome:akhir", "outcome:akhir"] for n in range(1, count + 1)
    }


@pytest.mark.parametrize(("count", "places"), [(5, []), (6, []), (7, ["questions.5.answers.0.to"])])
def test_hlp003_seven_questions_are_the_most_and_the_start_page_is_one(count: int, places: list[str]) -> None:
    found = of_tree(row(count), code="HLP003")
    assert [place for place, _ in found] == places
    for _, text in found:
        assert text.startswith('this path asks more than 7 questions: t1 "1 t1 (en)" → t2')
        assert text.endswith(
            't6 "1 t6 (en)" → t7: join questions, or end at outcome:id (the start page counts as one)'
        )


def test_hlp003_is_told_once_for_a_tree() -> None:
    wide = {name: [ends[0], ends[0]] for name, ends in row(7).items()}
    assert len(of_tree(wide, code="HLP003")) == 1


def test_hlp004_what_no_path_comes_to() -> None:
    found = of_tree(
        {"a": ["outcome:akhir", "outcome:akhir"], "b": ["outcome:lain", "a"]}, outcome("lain"), code="HLP004"
    )
    assert found == [
        ("questions.1.id", 'no path comes to the question "b": name its id in a `to`, or remove it'),
        ("outcomes/lain.id", 'no path comes to the outcome "lain": name outcome:lain in a `to` of a tree, or remove it'),
    ]  # fmt: skip
    # Where the start leads nowhere, that is told; not each of the questions too.
    assert of_tree({"a": ["outcome:akhir", "a"]}, code="HLP004", start="x") == [
        ("outcomes/akhir.id", 'no path comes to the outcome "akhir": name outcome:akhir in a `to` of a tree, or remove it')
    ]  # fmt: skip
    assert told(helpdesk, END) == []  # a site without trees has outcomes for officers only


def test_hlp005_two_of_one_id_and_two_answers_alike() -> None:
    assert of_tree({"a": ["outcome:akhir"] * 2, "a*": ["outcome:akhir"] * 2}, code="HLP005") == [
        ("questions.1.id", 'the question id "a" is used twice: choose another id')
    ]
    answers = [
        {"text": {"id": "Ya", "en": "Yes"}, "to": "outcome:akhir"},
        {"text": {"id": " ya. ", "en": "No"}, "to": "outcome:akhir"},
        {"text": {"id": "Tidak  tahu", "en": "NO"}, "to": "outcome:akhir"},
        {"text": {"id": "tidak tahu", "en": "Other"}, "to": "outcome:akhir"},
        {"text": {"id": "Ya, tahu", "en": "Yes?"}, "to": "outcome:akhir"},
    ]
    fields = {"title": both("p"), "intro": both("Untuk siapa."), "asker": "abroad", "start": "a"}
    asked = [{"id": "a", "text": both("a?"), "answers": answers}]
    found = told(helpdesk, a_thing("helpdesk", "p", **fields, questions=asked), END)
    assert [one for one in found if "two answers" in one[1]] == [
        ("helpdesk/p.questions.0.answers.1.text.id", 'the question "a" has two answers "ya.": tell the answers apart, or join them'),
        ("helpdesk/p.questions.0.answers.3.text.id", 'the question "a" has two answers "tidak tahu": tell the answers apart, or join them'),
        ("helpdesk/p.questions.0.answers.2.text.en", 'the question "a" has two answers "NO": tell the answers apart, or join them'),
    ]  # fmt: skip


@pytest.mark.parametrize("asker", EXPECTED)
def test_hlp008_each_asker_has_an_outcome_for_each_of_their_problems(asker: str) -> None:
    problems = EXPECTED[asker]  # type: ignore[index]
    questions = {"a": ["outcome:akhir", "outcome:semua"]}
    for missing in problems:
        rest = [problem for problem in problems if problem != missing] or ["scheme"]
        found = of_tree(questions, outcome("semua", problems=rest), code="HLP008", asker=asker)
        wages = () if missing == "wages" else (missing,)
        assert [text for _, text in found] == [
            f'there is no outcome about "{one}" for the asker "{asker}": write an outcome with that in `problems`, '
            "and a path to it" for one in wages
        ]  # fmt: skip
        assert {place for place, _ in found} <= {"asker"}


def test_hlp008_an_outcome_that_others_come_to_does_not_count() -> None:
    others = tree("lain", {"a": ["outcome:relawan", "outcome:akhir"]}, asker="home")
    found = of_tree({"a": ["outcome:akhir", "outcome:akhir"]}, others, outcome("relawan", problems=["volunteer"]), code="HLP008", asker="village")  # fmt: skip
    assert [text.split(":")[0] for place, text in found if place == "asker"] == [
        'there is no outcome about "volunteer" for the asker "village"'
    ]


@pytest.mark.parametrize(
    ("ends", "answers"),
    [
        (["bahaya", "tenang"], []),
        (["bahaya", "bahaya", "tenang"], []),
        (["tenang", "bahaya"], [1]),
        (["bahaya", "tenang", "bahaya", "tenang", "bahaya"], [2, 4]),
        (["tenang", "segera"], []),
    ],
)
def test_hlp013_what_tells_of_danger_comes_first(ends: list[str], answers: list[int]) -> None:
    things = (
        outcome("bahaya", urgency="danger"), outcome("tenang"), outcome("segera", urgency="soon"),
        tree("pohon", {"a": [f"outcome:{end}" for end in ends]}),
    )  # fmt: skip
    assert told(danger_first, *things) == [
        (
            f"helpdesk/pohon.questions.0.answers.{at}",
            f'the answer "{at + 1} a (en)" leads to danger, but is not first at "a": '
            "move it above all answers that do not lead to danger",
        )
        for at in answers
    ]


def test_hlp013_goes_by_all_that_may_follow_an_answer() -> None:
    ends = (outcome("bahaya", urgency="danger"), outcome("tenang"))
    mixed = {
        "a": ["outcome:tenang", "b", "c"],
        "b": ["outcome:bahaya", "outcome:tenang"],
        "c": ["outcome:bahaya"] * 2,
    }
    assert [place for place, _ in told(danger_first, tree("p", mixed), *ends)] == [
        "helpdesk/p.questions.0.answers.2"
    ]
    # A question that nobody is asked, an answer that leads to nothing.
    assert (
        told(
            danger_first,
            tree("p", {"a": ["outcome:tenang"] * 2, "b": ["outcome:tenang", "outcome:bahaya"]}),
            *ends,
        )
        == []
    )
    assert told(danger_first, tree("p", {"a": ["outcome:bahaya", "hilang"]}), *ends) == []


def of_outcome(code: str, *things: Thing, context: Context = CONTEXT, **keys: Any) -> list[tuple[str, str]]:
    """(place in the outcome, sentence) of each finding of a code on one outcome."""
    site = a_site(things=(outcome("hasil", **keys), *things))
    found = [one for one in outcomes.check(site, context) if one.code == code]
    return [(path.removeprefix("outcomes/hasil."), text) for path, _, text in said(found)]


NOBODY = 'the outcome "hasil" has no phone or place checked within its term{}: name in `contacts` one contact with a phone or an address that is still valid'  # fmt: skip


@pytest.mark.parametrize(
    ("channels", "reached"),
    [
        ([{"type": "phone", "value": "+62 21 555 0100"}], True), ([{"type": "whatsapp", "value": "+62 812 5550 100"}], True),
        ([{"type": "sms", "value": "+62 812 5550 100"}], True), ([{"type": "address", "value": "Jalan Contoh 1"}], True),
        ([{"type": "email", "value": "a@kantor.example"}], False), ([{"type": "web", "value": "https://kantor.example"}], False),
    ],
)  # fmt: skip
def test_hlp006_somebody_can_be_spoken_to(channels: list[dict[str, str]], reached: bool) -> None:
    found = of_outcome("HLP006", contact("pusat", channels=channels))
    assert found == ([] if reached else [("contacts", NOBODY.format(""))])


def test_hlp006_asks_for_a_contact_in_each_country_or_one_for_all() -> None:
    there = (country("ID"), country("MY"), country("TW"))
    kl = contact("kl", "MY", kind="embassy", needs=["wages"])
    tpe = contact("tpe", "TW", kind="embassy", needs=["wages"])
    needs: dict[str, Any] = {"contact_needs": ["wages"], "contacts": ["hilang"]}
    assert of_outcome("HLP006", *there, kl, tpe, **needs) == []
    assert of_outcome("HLP006", *there, kl, **needs) == [("contacts", NOBODY.format(" (countries: TW)"))]
    assert of_outcome("HLP006", *there, **needs) == [("contacts", NOBODY.format(" (countries: MY, TW)"))]
    assert of_outcome("HLP006", *there, kl, tpe, place="sea", **needs) == [("contacts", NOBODY.format(""))]
    assert of_outcome("HLP006", *there, kl, tpe, contacts=["hilang"]) == [("contacts", NOBODY.format(""))]
    assert of_outcome("HLP006", *there, PUSAT, contact_needs=["wages"]) == []


def test_hlp007_a_contact_that_does_not_appear_is_named() -> None:
    old = contact("lama", checked="2020-01-01")
    found = of_outcome("HLP007", PUSAT, old, contacts=["pusat", "lama", "hilang"])
    assert found == [
        ("contacts.1", 'the contact "lama" has expired, so not shown: check the contact, or name another')
    ]
    assert of_outcome("HLP006", PUSAT, old, contacts=["pusat", "lama"]) == []


def test_hlp006_is_a_warning_where_only_the_check_is_old_but_not_for_a_release() -> None:
    site = a_site(things=(outcome("hasil"), contact("pusat", checked="2020-01-01")))

    def severity(context: Context) -> list[str]:
        return [one.severity for one in outcomes.check(site, context) if one.code == "HLP006"]

    assert severity(CONTEXT) == ["warning"]
    assert severity(Context(DAY, release=True)) == ["error"]
    none = a_site(things=(outcome("hasil", contacts=["hilang"]),))
    assert [one.severity for one in outcomes.check(none, CONTEXT) if one.code == "HLP006"] == ["error"]


CARE = {"no_detail": True, "safe_time": True}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"slug": "langkah-4", "care": CARE}, []),
        ({"care": CARE}, [("sensitive", "a sensitive outcome without a `slug`: write a neutral `slug`, such as langkah-4")]),
        ({"slug": "langkah-4"}, [("care", "a sensitive outcome without care: write `care` with no_detail and safe_time")]),
        ({"slug": "langkah-4", "care": {"no_detail": True}}, [("care", "a sensitive outcome without care: write `care` with no_detail and safe_time")]),
        ({"slug": "langkah-4", "care": {"safe_time": True}}, [("care", "a sensitive outcome without care: write `care` with no_detail and safe_time")]),
        ({"slug": "korban-4", "care": CARE}, [("slug", '"korban" in an address or title may endanger the reader: use neutral words')]),
        ({"slug": "a", "care": CARE, "title": {"id": "Bila DILECEHKAN", "en": "After abuse"}}, [
            ("title.id", '"LECEH" in an address or title may endanger the reader: use neutral words'),
            ("title.en", '"abuse" in an address or title may endanger the reader: use neutral words'),
        ]),
    ],
)  # fmt: skip
def test_hlp009_a_sensitive_outcome_tells_nothing(keys: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert of_outcome("HLP009", PUSAT, sensitive=True, **keys) == found
    assert of_outcome("HLP009", PUSAT, **keys) == []


def test_hlp009_an_address_of_a_question_tells_nothing() -> None:
    things = (END, PUSAT, tree("pohon", {"t1": ["outcome:akhir"] * 2, "trauma-1": ["outcome:akhir"] * 2}))
    assert told(outcomes, *things) == [
        ("helpdesk/pohon.questions.1.id", '"trauma" in an address or title may endanger the reader: use neutral words')
    ]  # fmt: skip
    named = told(outcomes, END, PUSAT, tree("kekerasan", {"t1": ["outcome:akhir"] * 2}))
    assert [place for place, _ in named] == ["helpdesk/kekerasan.questions.0.id"]
    assert told(outcomes, END, PUSAT, tree("kekerasan", {"t1": ["outcome:akhir"] * 2}, slug="k1")) == []


def test_hlp010_a_message_of_three_parts_is_the_most() -> None:
    def parts(text: str) -> list[str]:
        return [place for place, _ in of_outcome("HLP010", PUSAT, short={"id": text, "en": "Short."})]

    at = 394  # 459 units, without the name and number of the contact and the room for a notice
    assert parts("x" * (at - 1)) == []
    (_, text), = of_outcome("HLP010", PUSAT, short={"id": "x" * at, "en": "Short."})  # fmt: skip
    assert text == (
        "as SMS this text with its number and a law notice is 460 units, 4 parts: "
        "shorten it to 459 units, without [[references]]"
    )
    (_, text), = of_outcome("HLP010", PUSAT, short={"id": "Short.", "en": "中" * at})  # fmt: skip
    assert text.endswith(
        "shorten it to 201 units, without [[references]]; letters outside the GSM alphabet lower the limit"
    )
    assert parts("Lihat [[page:x]].") == ["short.id"]


@pytest.mark.parametrize(
    ("rights", "found"),
    [
        ("Satu. Dua.", []), ("Satu. Dua. Tiga.", ["rights.id", "rights.en"]), ("Satu! Dua? Tiga.", ["rights.id", "rights.en"]),
        ("Rp1.000.000 dan pasal 3.4. Dua.", []), ("Satu [[reg:a#1|Pasal 1. Ayat. B.]]. Dua.", []),
    ],
)  # fmt: skip
def test_hlp010_two_sentences_of_rights_are_the_most(rights: str, found: list[str]) -> None:
    told = of_outcome("HLP010", PUSAT, rights={"id": rights, "en": rights})
    assert [place for place, _ in told] == found
    assert all(text == "the rights are more than two sentences: keep two sentences" for _, text in told)


def test_hlp011_a_complaint_does_not_lead_back() -> None:
    ltsa = contact("ltsa-a", kind="ltsa")
    found = of_outcome("HLP011", PUSAT, ltsa, contacts=["pusat", "ltsa-a"], against=["ltsa"])
    assert found == [("contacts.1", '"ltsa-a" is the office complained of (ltsa): name another body')]
    assert of_outcome("HLP011", PUSAT, ltsa, contacts=["pusat", "ltsa-a"], against=["bp3mi"]) == []
    service = tree("layanan", {"a": ["outcome:hasil", "outcome:hasil"]}, asker="service")
    missing = "an outcome about a service does not say `against` whom: write the kinds of offices, such as [ltsa, bp3mi]"
    assert of_outcome("HLP011", PUSAT, service, place="origin") == [("id", missing)]
    assert of_outcome("HLP011", PUSAT, service, place="origin", against=["ltsa"]) == []
    assert of_outcome("HLP011", PUSAT, service, place="destination") == []
    assert of_outcome("HLP011", PUSAT, place="origin") == []
