"""What the core and the areas declare, as editors and readers meet it, is what is kept."""

import json
from collections.abc import Iterator
from typing import Any

import suluh.helpdesk.area
import suluh.law.area
import suluh.learning.area
import suluh.monitoring.area
import suluh.procedures.area
from suluh.areas import AREAS, DECLARED
from suluh.helpdesk.kinds import KINDS as OF_HELPDESK
from suluh.helpdesk.model.slots import SLOTS as HELPDESK_SLOTS
from suluh.helpdesk.page_kinds.desk import DESK_PAGE_KINDS
from suluh.helpdesk.page_kinds.office import OFFICE_PAGE_KINDS
from suluh.law.kinds import KINDS as OF_LAW
from suluh.law.model.slots import SLOTS as LAW_SLOTS
from suluh.law.page_kinds import PAGE_KINDS as LAW_PAGE_KINDS
from suluh.learning.kinds import KINDS as OF_LEARNING
from suluh.learning.page_kinds import PAGE_KINDS as LEARNING_PAGE_KINDS
from suluh.link.core_kinds import CORE_KINDS
from suluh.model.settings import CORE_SLOTS
from suluh.monitoring.kinds import KINDS as OF_MONITORING
from suluh.monitoring.page_kinds import PAGE_KINDS as MONITORING_PAGE_KINDS
from suluh.procedures.kinds import KINDS as OF_PROCEDURES
from suluh.procedures.page_kinds import PAGE_KINDS as PROCEDURES_PAGE_KINDS
from suluh.render.core_page_kinds import CORE_PAGE_KINDS
from tests.example.golden import assert_golden


def lines(*found: object) -> str:
    return "\n".join(map(str, found))


def limits(schema: Any, path: str = "") -> Iterator[str]:
    """Each key of a JSON schema with what it may hold, without the sentences on it."""
    if isinstance(schema, dict):
        own = {
            k: v
            for k, v in schema.items()
            if not isinstance(v, dict | list) and k not in ("description", "title")
        }
        lists = {k: v for k, v in schema.items() if k in ("required", "enum")}
        if own or lists:
            yield f"{path}: {json.dumps(own | lists, ensure_ascii=False, sort_keys=True)}"
        for key, value in schema.items():
            if key not in lists:
                yield from limits(value, path if key in ("properties", "$defs") else f"{path}.{key}")
    elif isinstance(schema, list):
        for number, value in enumerate(schema):
            yield from limits(value, f"{path}.{number}")


def test_each_table_is_declared_whole_and_in_its_order() -> None:
    """The core first, then the areas; no row of a table is left out on the way."""
    assert AREAS == (
        suluh.law.area.LAW, suluh.procedures.area.PROCEDURES, suluh.helpdesk.area.HELPDESK,
        suluh.learning.area.LEARNING, suluh.monitoring.area.MONITORING,
    )  # fmt: skip
    assert DECLARED.kinds.rows == (
        *CORE_KINDS,
        *OF_LAW,
        *OF_PROCEDURES,
        *OF_HELPDESK,
        *OF_LEARNING,
        *OF_MONITORING,
    )
    assert DECLARED.page_kinds.rows == (
        *CORE_PAGE_KINDS, *LAW_PAGE_KINDS, *PROCEDURES_PAGE_KINDS, *DESK_PAGE_KINDS, *OFFICE_PAGE_KINDS,
        *LEARNING_PAGE_KINDS, *MONITORING_PAGE_KINDS,
    )  # fmt: skip
    assert {*CORE_SLOTS, *LAW_SLOTS, *HELPDESK_SLOTS} <= set(DECLARED.slots)
    assert DECLARED.packages == tuple(
        f"suluh.{name}" for name in ("law", "procedures", "helpdesk", "learning", "monitoring")
    )


def test_what_is_for_officers_only_in_plain_words_or_sensitive() -> None:
    kinds = DECLARED.kinds.rows
    assert {kind.folder for kind in kinds if not kind.may_be_public} == {"cases"}
    assert {kind.folder for kind in kinds if not kind.cites} == {"sop_versions"}
    assert {kind.plain for kind in kinds} == {(), "all"}
    assert {kind.folder for kind in kinds if kind.plain} == {
        "services", "flows", "helpdesk", "outcomes", "complaints", "forms", "alerts", "charges",
    }  # fmt: skip
    pages = DECLARED.page_kinds.rows
    assert {kind.name for kind in pages if kind.sensitive} == {"helpdesk", "question", "outcome"}
    assert {kind.name for kind in pages if kind.search_when_asked} == {"question", "outcome"}
    assert [kind.name for kind in pages if kind.landmark and kind.landmark.in_menu] == ["helpdesk"]


def test_kinds_of_content() -> None:
    said = {}
    for kind in DECLARED.kinds.rows:
        said[kind.folder] = lines(
            f"{kind.reference} {kind.name} {kind.new_name} cites={kind.cites} public={kind.may_be_public}",
            f"plain: {kind.plain}",
            f"parts: {[kind.part_at(path) for path in ('activities.2.text', 'stages.1.steps.0', 'questions.3', 'title')]}",
            *limits(kind.model.model_json_schema()),
        )
    assert_golden("declared/content", said)


def test_kinds_of_pages() -> None:
    said = {}
    for kind in DECLARED.page_kinds.rows:
        said[kind.name] = lines(
            f"thing: {kind.thing.__name__ if kind.thing else None}; parent: {kind.parent}",
            f"styles: {kind.styles}; scripts: {kind.scripts}",
            f"sensitive: {kind.sensitive}; search when asked: {kind.search_when_asked}",
            f"search: {kind.search.result} {kind.search.weight} english={kind.search.by_english_names}",
            f"landmark: {kind.landmark}",
        )
    assert_golden("declared/pages", said)


def test_forms_slots_and_files() -> None:
    said = {
        f"form {form.name}": lines(form.what, form.ids, form.needs, *form.options.items())
        for form in DECLARED.exports
    }
    said["slots"] = lines(*DECLARED.slots)
    said["bundles"] = lines(*DECLARED.bundles.items())
    said["packages"] = lines(*DECLARED.packages)
    assert_golden("declared/forms", said)
