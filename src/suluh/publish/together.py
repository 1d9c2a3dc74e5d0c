"""The pages of all editions for the same readers: each body is drawn once, and framed for each edition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from suluh.blocks.compose import Composer
from suluh.link.document import Document
from suluh.publish.bodies import Bodies, DrawnBody
from suluh.publish.job import Job
from suluh.publish.press import Made
from suluh.publish.reads.facts import Facts
from suluh.publish.reads.watched import watch
from suluh.publish.redress import finished_together
from suluh.render.body import Body
from suluh.search.documents import ExtractedText, extract
from suluh.workers import spread


@dataclass(frozen=True)
class Page:
    """A body, and the page around it for each of the jobs; None where that page does not wear the light frame."""

    body: Body
    text: ExtractedText
    made: tuple[Made | None, ...]


class PagesTogether:
    """The pages of jobs for the same readers, which differ in their dress only."""

    def __init__(self, jobs: Sequence[Job], bodies: Bodies) -> None:
        first = jobs[0]
        if any(job.opened is not first.opened for job in jobs):
            raise ValueError("these jobs show different things")
        self._jobs, self._bodies = jobs, bodies
        self._edition = watch(first.opened)
        self._composer = Composer(self._edition, first.memory.conversions)
        self._facts = Facts(first.opened)
        # The bodies that another edition has, too, by language and key.
        self._found: dict[tuple[str, str], DrawnBody] = {}

    def __iter__(self) -> Iterator[tuple[Document, Page]]:
        """Every page, in the order of the catalogue."""
        self._bodies.begin()
        documents = list(self._jobs[0].catalogue.values())
        for document in documents:
            drawn = self._bodies.find(document, self._facts)
            if drawn is not None:
                self._found[document.lang, document.key] = drawn
        for document, (fresh, made) in zip(documents, spread(self._make, documents), strict=True):
            if fresh is not None:
                self._bodies.keep(document, fresh, self._facts)
            drawn = fresh or self._found[document.lang, document.key]
            yield document, Page(drawn.body, drawn.text, made)

    def _make(self, document: Document) -> tuple[DrawnBody | None, tuple[Made | None, ...]]:
        """The body of a document, if it is a new one, and its pages."""
        known = self._found.get((document.lang, document.key))
        drawn = known or self._draw(document)
        light = [job.press for job in self._jobs if job.frame_of(document) == "light"]
        pages = iter(finished_together(light, document, drawn.body, drawn.text))
        made = tuple(next(pages) if job.press in light else None for job in self._jobs)
        return (None if known else drawn), made

    def _draw(self, document: Document) -> DrawnBody:
        self._edition.recorder.take()
        body = self._composer.compose(document)
        text = extract(self._edition, document, body)
        return DrawnBody(body, text, self._edition.recorder.take())
