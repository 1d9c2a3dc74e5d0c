"""Jobs on a folder of content, and what their pages are, with and without what earlier builds left."""

from datetime import date
from pathlib import Path

from suluh.areas import DECLARED
from suluh.flow import load, theme
from suluh.model.audience import Audience
from suluh.publish.dress import Dress
from suluh.publish.job import Job
from suluh.publish.memory import BuildMemory
from suluh.publish.pages import Pages
from suluh.publish.press import Made
from tests.small_site import DAY

LATER = date(2027, 1, 1)  # days of the real content lie before it


def job_of(folder: Path, *, audience: str = "supervisor", edition: str = "file", today: date = DAY) -> Job:
    """A build of the content below `folder`, with the site's own theme files in `overrides/` if there are any."""
    memory = BuildMemory()
    memory.open_stores(folder)
    own = folder / "overrides"
    drawn_by = theme(own if own.is_dir() else None)
    content = folder / "content"
    site, findings = load(
        content, today, really=LATER, kept=memory.files, conversions=memory.conversions, drawn_by=drawn_by
    )
    assert [f.text("en") for f in findings if f.severity == "error"] == []
    dress = Dress(Audience(audience), edition, "light", "https://suluh.example/")
    return Job(dress, content, drawn_by, DECLARED, memory, today, site)


def from_nothing(job: Job) -> dict[str, Made]:
    """Every page of a job drawn now, by the plain edition that nobody watches."""
    return {d.address: job.press.make(d) for d in job.catalogue.values()}


def drawn(job: Job) -> tuple[dict[str, Made], list[str]]:
    """Every page of a job as a build makes it, and the addresses of those that it drew."""
    pages = Pages(job)
    made = {document.address: page for document, page in pages}
    return made, pages.drawn
