"""The area as the rest of the generator sees it."""

from suluh.area import Area
from suluh.monitoring.export import codebook, instrument_print, xlsform_instrument
from suluh.monitoring.kinds import KINDS
from suluh.monitoring.link.instrument_shelf import shelf as instruments_shelf
from suluh.monitoring.link.warning_shelf import shelf as warnings_shelf
from suluh.monitoring.lint.instruments import check as check_instruments
from suluh.monitoring.lint.warning_rules import check as check_warning_rules
from suluh.monitoring.model.slots import SLOTS
from suluh.monitoring.page_kinds import PAGE_KINDS

MONITORING = Area(
    package="suluh.monitoring",
    bundles={
        "instruments.css": ("css/stack.css", "css/instruments.css"),
        "workbench.css": ("css/workbench.css",),
        "instrument-form.js": (
            *("js/storage.js", "js/score.js", "js/survey-text.js"),
            *("js/instrument-stamp.js", "js/visits.js", "js/visits-before.js"),
            *("js/instrument-file.js", "js/instrument-read.js", "js/instrument-answers.js"),
            *("js/instrument-check.js", "js/instrument-progress.js", "js/instrument-asked.js"),
            *("js/instrument-printed.js", "js/instrument-list.js", "js/instrument-form.js"),
        ),
        "instrument-results.css": ("css/instrument-results.css",),
        "instrument-results.js": (
            *("js/score.js", "js/visits.js", "js/results-agencies.js", "js/results-reading.js"),
            *("js/results-judge.js", "js/results-tally.js", "js/results-cells.js"),
            *("js/results-suppression.js", "js/results-watch.js", "js/results-figures.js", "js/results.js"),
            *("js/results-draw.js", "js/results-visits.js", "js/results-comparison.js"),
            *("js/results-shared.js", "js/results-page.js"),
        ),
        "survey.js": ("js/score.js", "js/survey-text.js", "js/survey.js"),
    },
    kinds=KINDS,
    page_kinds=PAGE_KINDS,
    shelves=(
        instruments_shelf,
        warnings_shelf,
    ),
    rules=(
        check_instruments,
        check_warning_rules,
    ),
    exports=(
        xlsform_instrument.FORM,
        codebook.FORM,
        instrument_print.SHEET,
        instrument_print.CARDS,
    ),
    banners=(),
    related=(),
    rails=(),
    slots=SLOTS,
    site_files=(),
)
