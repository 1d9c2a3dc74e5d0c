"""All pages of an edition in the light frame: those of earlier builds where nothing differs, the others drawn."""

from collections.abc import Iterator

from suluh.blocks.compose import Composer
from suluh.cache.folder_sum import folder_sum
from suluh.link.document import Document
from suluh.publish.job import Job
from suluh.publish.kept_pages import Drawn, KeptPages, stored_pages
from suluh.publish.press import Made, Press
from suluh.publish.reads.facts import Facts
from suluh.publish.reads.sums import sum_of
from suluh.publish.reads.watched import watch
from suluh.workers import spread

# From so many pages on it pays to make first what all of them need.
_MANY = 100


class Pages:
    """The pages of one job that wear the light frame."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._documents = [d for d in job.catalogue.values() if job.frame_of(d) == "light"]
        # The addresses that were drawn now; complete when all pages were asked for.
        self.drawn: list[str] = []
        self._facts = Facts(job.press.edition)
        dress = job.dress
        named = f"{dress.audience.value} {dress.edition} {dress.dress} {dress.site_url}"
        base = base_sum(job)
        self._kept = KeptPages(stored_pages(job.project) if base else None, named, base or "")
        self._edition = watch(job.press.edition)
        self._press = Press(Composer(self._edition, job.memory.conversions), job.press.release)

    def __iter__(self) -> Iterator[tuple[Document, Made]]:
        """Every page, in the order of the catalogue."""
        held = {d.address for d in self._documents if self._kept.holds(d, self._facts)}
        missing = [d for d in self._documents if d.address not in held]
        if len(missing) >= _MANY:
            self._job.press.prepare(missing)
        with self._job.theme.settled():
            drawn = spread(self._draw, missing)
            for document in self._documents:
                if document.address in held:
                    made = self._kept.get(document) or self._new(document, self._draw(document))
                else:
                    made = self._new(document, next(drawn))
                self._job.pictures[(document.lang, document.key)] = frozenset(made.pictures)
                yield document, made
            next(drawn, None)  # the processes end
        self._kept.finish()
        if self._job.memory.conversions is not None:
            self._job.memory.conversions.let_go()

    def _new(self, document: Document, drawn: Drawn) -> Made:
        self._kept.put(document, drawn, self._facts)
        self.drawn.append(document.address)
        return drawn.made

    def _draw(self, document: Document) -> Drawn:
        self._edition.recorder.take()
        made = self._press.make(document)
        return Drawn(made, self._edition.recorder.take())


def base_sum(job: Job) -> str | None:
    """The sum of what every page of an edition depends on, besides the code and the packaged theme.

    None if it cannot be told, since the site's own theme files hold a link or a pipe.
    """
    own = folder_sum(job.theme.overrides) if job.theme.overrides else ""
    if own is None:
        return None
    site, dress = job.site, job.dress
    return sum_of(
        (
            (dress.audience, dress.edition, dress.dress, dress.site_url, job.today),
            job.press.release.assets,
            site.settings,
            sorted(site.things),
            own,
        )
    )
