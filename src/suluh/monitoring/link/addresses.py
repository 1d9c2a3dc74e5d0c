"""Addresses of instruments, surveys and early warnings."""

from suluh.model.kinds import Address
from suluh.monitoring.model.instrument import Instrument
from suluh.monitoring.model.warning_rule import WarningRule

INSTRUMENTS = "instrumen/index"
WARNINGS = "instrumen/peringatan-dini"


def instrument_address(instrument: Instrument, _part: str) -> Address:
    """The sheet of an instrument; the light page of a survey that workers answer themselves."""
    return (survey_key(instrument) if instrument.worker_form else f"instrumen/{instrument.id}"), ""


def warning_address(rule: WarningRule, _part: str) -> Address:
    """A rule in the list of early warnings."""
    return WARNINGS, rule.id


def survey_key(instrument: Instrument) -> str:
    """The light page on which workers answer a survey themselves."""
    return f"survei/{instrument.id}"


def instrument_keys(instrument: Instrument) -> dict[str, str]:
    """Kind of page -> key, for the pages of an instrument that are for staff."""
    home = f"instrumen/{instrument.id}"
    return {
        "instrument": home,
        "instrument_form": f"{home}-isian",
        "instrument_results": f"{home}-hasil",
        "instrument_paper": f"{home}-kertas",
        "instrument_training": f"{home}-latihan",
    }
