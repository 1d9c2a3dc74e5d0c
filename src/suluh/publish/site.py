"""A whole edition in the light frame, written by nobody but us.

See docs/decisions/0046-pages-without-mkdocs.md.
"""

from collections.abc import Sequence
from pathlib import Path

from suluh.findings import Finding
from suluh.link.document import Document
from suluh.publish.crawl import Crawl
from suluh.publish.finish import finish
from suluh.publish.job import Job
from suluh.publish.pages import Pages
from suluh.publish.pictures import plain_pictures
from suluh.publish.press import Made
from suluh.publish.proof import proof
from suluh.publish.searching import SearchFiles, write_made_search, write_search
from suluh.publish.stopped import Stopped
from suluh.publish.written import Written
from suluh.render.overriding import copied
from suluh.search.documents import ExtractedText, ExtractedTexts


class Publication:
    """The site of one job as it is written, page after page."""

    def __init__(self, job: Job, site_dir: Path) -> None:
        self._job = job
        self._written = Written(site_dir, job.claims)
        self._crawl = Crawl(job.dress.site_url)
        self._texts: dict[tuple[str, str], ExtractedText] = {}
        self._shown: set[str] = set()

    def page(self, document: Document, made: Made) -> None:
        """Write a page."""
        self._written.write_page(document.address, made)
        self._crawl.add_found(document.address, made.ids, made.targets)
        self._texts[(document.lang, document.key)] = made.text
        self._shown.update(made.pictures)

    def end(self, search: SearchFiles | None = None) -> None:
        """Write everything else. Raises `Refused` with what was found on the site, and `Stopped`."""
        job, written = self._job, self._written
        for address, content in job.assets.items():
            written.write(address, content)
        pictures, told = plain_pictures(job.content, job.site, self._shown)
        refuse(told)
        for address, content in pictures.items():
            written.write(address, content)
        _copy_own(job, written)
        close(job, written, self._texts, self._crawl, search)


def publish(job: Job, site_dir: Path) -> None:
    """Write the site. Raises `Refused` with what was found on it, and `Stopped`."""
    publication = Publication(job, site_dir)
    lang = ""
    for document, made in Pages(job):
        if document.lang != lang:
            lang = document.lang
            job.progress(f"pages {lang}")
        publication.page(document, made)
    publication.end()


def _copy_own(job: Job, written: Written) -> None:
    """Copy the site's own theme files that are no part of a page."""
    for _, name in copied(job.theme, job.project):
        path = job.theme.find(name)
        assert path is not None
        written.write_own(name, path.read_bytes())


def close(
    job: Job,
    written: Written,
    texts: ExtractedTexts,
    crawl: Crawl,
    search: SearchFiles | None = None,
) -> None:
    """Write what is made from all pages together, and prove that every link leads somewhere.

    `search` are the files of search, where they were made before.
    """
    job.progress("search")
    edition = job.press.edition
    if search is None:
        write_search(written, edition, texts, job.memory.counted, versioned=job.dress.edition == "web")
    else:
        write_made_search(written, search)
    job.progress("finish")
    finish(
        written,
        edition,
        job.dress,
        assets=job.press.release.assets,
        source=job.content,
        site_files=job.declared.site_files,
    )
    refuse(proof(crawl, written.site_dir, edition, job.whole, job.declared))


def refuse(found: Sequence[Finding]) -> None:
    """Stop the build if something was found."""
    if found:
        raise Refused(found)


class Refused(Stopped):
    """A build that findings stopped."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(finding.text("id") for finding in findings))
        self.findings = tuple(findings)
