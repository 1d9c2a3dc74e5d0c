"""Where a change of several content files is noted while it happens."""

from pathlib import Path

from suluh.output.journal import Home, end_what_was_left

TASKS = "tugas"  # the folder of task lists, beside the content folder


def home_of(content: Path) -> Home:
    """The folder beside a content folder; a note there speaks of the content and of task lists alone."""
    real = content.resolve()
    return Home(real.parent, (real, real.parent / TASKS))


def end_changes(content: Path) -> None:
    """End a change of content files that a killed `suluh new` or `suluh revoke` began.

    Whoever reads the content calls this first, and so never meets half a change.
    """
    end_what_was_left(home_of(content))
