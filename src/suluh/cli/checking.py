"""A check of everything, now."""

from datetime import date
from pathlib import Path

from suluh.cli.chosen import Choice
from suluh.cli.loading import load_content
from suluh.cli.outcome import Outcome, outcome_of
from suluh.cli.replay import Replay
from suluh.flow import theme
from suluh.lint.measures import to_markdown
from suluh.plugin.custom_dir import config_beside, custom_dir
from suluh.plugin.site_config import site_findings


def check_now(
    content: Path,
    paths: tuple[Path, ...],
    today: date,
    really: date,
    *,
    release: bool,
    report_in: str,
    replay: Replay | None,
) -> Outcome:
    """The outcome of a check. `report_in` is the language of the report on plain language, "" for none.

    `replay` keeps the outcome for the next check.
    """
    own = custom_dir(content)
    if replay is not None:
        replay.begin(own)
    drawn_by = theme(own)
    site, findings = load_content(content, today, really=really, release=release, drawn_by=drawn_by)
    findings = sorted([*findings, *site_findings(config_beside(content), drawn_by)])
    choice = Choice(paths, content.resolve().parent)
    chosen = choice.among(findings, site)
    told = to_markdown(site, chosen.shown, report_in, choice.has).encode() if report_in else None
    outcome = outcome_of(chosen, site, told)
    if replay is not None:
        replay.keep(outcome)
    return outcome
