"""All pages of an edition in the light frame: those of earlier builds where nothing differs, the others drawn."""

import hashlib
from collections.abc import Iterator

from suluh.blocks.compose import Composer
from suluh.link.document import Document
from suluh.publish.job import Job
from suluh.publish.kept_pages import Drawn, KeptPages, stored_pages
from suluh.publish.press import Made, Press
from suluh.publish.reads.facts import Facts
from suluh.publish.reads.sums import sum_of
from suluh.publish.reads.watched import watch
from suluh.render.theme import Theme
from suluh.workers import spread


class Pages:
    """The pages of one job that wear the light frame."""

    def __init__(self, job: Job) -> None:
        self._documents = [d for d in job.catalogue.values() if job.frame_of(d) == "light"]
        # The addresses that were drawn now; complete when all pages were asked for.
        self.drawn: list[str] = []
        self._facts = Facts(job.press.edition)
        dress = job.dress
        named = f"{dress.audience.value} {dress.edition} {dress.dress} {dress.site_url}"
        self._kept = KeptPages(stored_pages(job.project), named, base_sum(job))
        self._edition = watch(job.press.edition)
        self._press = Press(Composer(self._edition, job.memory.conversions), job.press.release)

    def __iter__(self) -> Iterator[tuple[Document, Made]]:
        """Every page, in the order of the catalogue."""
        missing = [d for d in self._documents if not self._kept.holds(d, self._facts)]
        fresh = {d.address for d in missing}
        drawn = spread(self._draw, missing)
        for document in self._documents:
            made = None if document.address in fresh else self._kept.get(document)
            if made is None:
                made = self._new(document, next(drawn) if document.address in fresh else self._draw(document))
            yield document, made
        self._kept.finish()

    def _new(self, document: Document, drawn: Drawn) -> Made:
        self._kept.put(document, drawn, self._facts)
        self.drawn.append(document.address)
        return drawn.made

    def _draw(self, document: Document) -> Drawn:
        self._edition.recorder.take()
        made = self._press.make(document)
        return Drawn(made, self._edition.recorder.take())


def base_sum(job: Job) -> str:
    """The sum of what every page of an edition depends on, besides the code."""
    site, dress = job.site, job.dress
    return sum_of(
        (
            (dress.audience, dress.edition, dress.dress, dress.site_url, job.today),
            job.press.release.assets,
            site.settings,
            sorted(site.things),
            theme_sum(job.theme),
        )
    )


def theme_sum(theme: Theme) -> str:
    """The sum of all files that pages are drawn from: templates, icons and words, of the package and the site's own."""
    found = hashlib.sha256()
    for folder in (*theme.folders, *(package / "words" for package in theme.packages)):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in (".py", ".pyc"):
                _add(found, path.relative_to(folder).as_posix().encode())
                _add(found, path.read_bytes())
    return found.hexdigest()


def _add(found: "hashlib._Hash", part: bytes) -> None:
    found.update(b"%d\n" % len(part))
    found.update(part)
