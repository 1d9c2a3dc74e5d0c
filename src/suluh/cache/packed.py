"""Many small rows in few entries: to read a thousand rows back takes a few files, not a thousand."""

from suluh.cache.store import Store, key_of

# A row goes into the part that its key begins with; so an edit writes one part anew, not all of them.
_DIGITS = 1


class Packed:
    """Rows of text without line breaks by key, kept in the entries of a store.

    A part is read when its first row is asked for. `finish` ends a round: parts with new rows are
    written, without the rows that nobody asked for in this round.
    """

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._parts: dict[str, dict[str, str]] = {}
        self._asked: set[str] = set()
        self._new: set[str] = set()

    def get(self, key: str) -> str | None:
        """The row of a key (of `key_of`), or None."""
        row = self._part(key[:_DIGITS]).get(key)
        if row is not None:
            self._asked.add(key)
        return row

    def put(self, key: str, row: str) -> None:
        """Keep a row under a key."""
        part = key[:_DIGITS]
        self._part(part)[key] = row
        self._asked.add(key)
        self._new.add(part)

    def finish(self) -> None:
        """End a round; what was read stays in memory."""
        for part in sorted(self._new):
            rows = {key: row for key, row in self._parts[part].items() if key in self._asked}
            self._parts[part] = rows
            if self._store is not None:
                raw = "\n".join(f"{key} {row}" for key, row in rows.items())
                self._store.put(_entry(part), raw.encode("utf-8", "surrogatepass"))
        if self._store is not None:
            self._store.tidy()
        self._asked, self._new = set(), set()

    def _part(self, name: str) -> dict[str, str]:
        if name not in self._parts:
            raw = self._store.get(_entry(name)) if self._store is not None else None
            self._parts[name] = _rows(raw) if raw is not None else {}
        return self._parts[name]


def _entry(part: str) -> str:
    return key_of("part", part)


def _rows(raw: bytes) -> dict[str, str]:
    """Key -> row of an entry; nothing if it is none of ours."""
    try:
        lines = raw.decode("utf-8", "surrogatepass").split("\n")
        return {line[:64]: line[65:] for line in lines if line[64:65] == " "}
    except UnicodeDecodeError:
        return {}
