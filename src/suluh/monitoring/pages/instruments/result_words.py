"""The words that the page of results needs in its script: its own, and those of the report."""

from collections.abc import Mapping
from typing import Any

# Out of the words of `suluh report`, so that both say the same.
_OF_REPORT = (
    *("hidden", "hidden_key", "withheld", "withheld_list", "nothing", "total", "percent", "number", "answer"),
    *(
        "none",
        "skipped",
        "answered",
        "no_light",
        "chosen",
        "not_chosen",
        "less",
        "more",
        "year",
        "light",
        "item",
    ),
    *(
        "by",
        "unnamed",
        "read",
        "used",
        "refused",
        "set_aside",
        "reason",
        "average_text",
        "scores",
        "findings",
    ),
    *(
        "findings_note",
        "breached",
        "of_answers",
        "critical",
        "answers",
        "by_dimension",
        "people",
        "people_note",
    ),
    *("people_number", "sex", "warnings", "warnings_draft", "warnings_none", "warnings_rows", "what_follows"),
    *("before", "now", "change", "points", "graph", "section"),
)
_PREFIXES = ("dimension_", "reason_")


def result_words(w: Mapping[str, Any]) -> dict[str, str]:
    """`w` are all words in one language."""
    report = w["report"]
    chosen = {name: report[name] for name in _OF_REPORT}
    chosen |= {name: text for name, text in report.items() if name.startswith(_PREFIXES)}
    lights = {f"light_{id}": name for id, name in w["instrument"]["light_name"].items()}
    return {**chosen, **lights, **w["results"]}
