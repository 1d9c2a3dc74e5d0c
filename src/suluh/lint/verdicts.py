"""What was said of each text, kept for the next round and the next run."""

import json
from collections.abc import Sequence
from typing import Any

from suluh.cache.packed import Packed
from suluh.findings.finding import from_values, to_values
from suluh.lint.acronyms import names
from suluh.lint.context import Context
from suluh.lint.language import for_action, label_in
from suluh.lint.names import retired_names
from suluh.lint.near_references import names_of
from suluh.lint.page_text import PageText, Verdict
from suluh.lint.text_rules import judge
from suluh.model.audience import Audience
from suluh.model.reading import Reading
from suluh.model.site import Site
from suluh.text.plain_language import REFERENCE
from suluh.workers import spread


class Verdicts:
    """Verdicts by the key of their text. `rows` keeps them on disk."""

    def __init__(self, rows: Packed | None = None) -> None:
        self._rows = rows or Packed(None)

    def of_all(self, texts: Sequence[PageText]) -> list[Verdict]:
        """The verdict on each text, now or before."""
        found = [self._known(text) for text in texts]
        missing = [text for text, verdict in zip(texts, found, strict=True) if verdict is None]
        fresh = iter(zip(missing, spread(judge, missing), strict=True))
        return [self._remembered(*next(fresh)) if verdict is None else verdict for verdict in found]

    def _known(self, text: PageText) -> Verdict | None:
        row = self._rows.get(text.key)
        return from_row(row) if row is not None else None

    def _remembered(self, text: PageText, verdict: Verdict) -> Verdict:
        self._rows.put(text.key, to_row(verdict))
        return verdict

    def finish(self) -> None:
        """End a round."""
        self._rows.finish()


def page_verdicts(site: Site, context: Context, verdicts: Verdicts) -> dict[tuple[str, str], Verdict]:
    """The verdict on the text of every page, by language and id."""
    found: dict[tuple[str, str], PageText] = {}
    retired = tuple(sorted({name for entry in retired_names(site) for name in names(entry)}))  # LEX001's
    kinds = tuple(names_of(site.kinds))
    for lang, pages in site.pages.items():
        label = label_in(site, lang)
        for id, page in pages.items():
            body = page.body
            references = dict.fromkeys(REFERENCE.findall(body)) if "[[" in body else ()
            found[lang, id] = PageText(
                body,
                context.readings.get((lang, id), Reading()).text,
                lang,
                page.audience == Audience.public,
                for_action(page),
                tuple((name, label(name)) for name in references),
                retired,
                kinds,
            )
    judged = dict(zip(found, verdicts.of_all(list(found.values())), strict=True))
    verdicts.finish()
    return judged


def to_row(verdict: Verdict) -> str:
    """A verdict as a line."""
    told = [to_values(finding)[1:] for finding in verdict.findings]
    found = [told, verdict.mean, verdict.acronyms, verdict.words, sorted(verdict.looks)]
    return json.dumps(found, ensure_ascii=True, separators=(",", ":"))


def from_row(row: str) -> Verdict | None:
    """What `to_row` wrote; None if it is anything else."""
    try:
        found: Any = json.loads(row)
        told, mean, acronyms, words, looks = found
        return Verdict(
            tuple(from_values("", *one) for one in told),
            float(mean),
            tuple((int(line), str(name)) for line, name in acronyms),
            int(words),
            frozenset(map(str, looks)),
        )
    except (ValueError, TypeError, RecursionError):
        return None
