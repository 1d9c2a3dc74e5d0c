"""lunr's builder for words that are counted already."""

from collections.abc import Iterable, Mapping

from lunr.builder import Builder
from lunr.field_ref import FieldRef

_FIELD = "text"


class CountedBuilder(Builder):  # type: ignore[misc]
    """A builder that is given frequencies: what `add` would have made of texts, in one field without a length.

    `rows` are (number of a document, frequency) of each term. Without lengths a term has the same score in
    all documents where it is as frequent, whatever else stands there. So one vector holds it for all of
    these, and terms that nobody asks for may be left out.
    """

    def __init__(self, rows: Mapping[str, Iterable[tuple[int, int]]], documents: int) -> None:
        super().__init__()
        self.field(_FIELD)
        self.b(0)
        self.document_count = documents
        self._documents: dict[str, dict[str, object]] = {str(number): {} for number in range(documents)}
        names = list(self._documents)
        found: list[dict[str, int]] = [{} for _ in names]
        no_metadata: dict[str, list[object]] = {}
        for index, (term, frequencies) in enumerate(rows.items()):
            pairs = list(frequencies)
            self.inverted_index[term] = {
                "_index": index,
                _FIELD: {names[number]: no_metadata for number, _ in pairs},
            }
            for frequency, number in {frequency: number for number, frequency in pairs}.items():
                found[number][term] = frequency
        self.term_index = len(rows)
        for name, frequencies_of_terms in zip(names, found, strict=True):
            reference = str(FieldRef(name, _FIELD))
            self.field_term_frequencies[reference] = frequencies_of_terms
            self.field_lengths[reference] = sum(frequencies_of_terms.values())

    def scores(self) -> dict[tuple[str, int], float]:
        """(term, frequency) -> its score."""
        self._calculate_average_field_lengths()
        self._create_field_vectors()  # as `build`, without the token set that an index reads queries with
        found: dict[tuple[str, int], float] = {}
        for reference, frequencies in self.field_term_frequencies.items():
            # A document has its terms in the order of their indexes, and a vector is sorted by these.
            found.update(zip(frequencies.items(), self.field_vectors[reference].to_list(), strict=True))
        return found
