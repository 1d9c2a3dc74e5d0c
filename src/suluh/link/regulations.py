"""The graph of regulations, both ways."""

from collections.abc import Mapping

from suluh.model.regulation import RELATIONS, Regulation

INVERSE = {
    "implements": "implemented_by",
    "ratifies": "ratified_by",
    "enacts": "enacted_by",
    "amends": "amended_by",
    "revokes": "revoked_by",
    "replaces": "replaced_by",
    "probably_replaces": "probably_replaced_by",
    "would_amend": "pending_amendment",
    "would_replace": "pending_replacement",
}


def relations(
    regulations: Mapping[str, Regulation],
    id: str,
    back: Mapping[str, Mapping[str, tuple[str, ...]]] | None = None,
) -> dict[str, tuple[str, ...]]:
    """Relation name -> ids, forwards (as written) and back (computed), unknown ids left out.

    `back` is `inverse(regulations)`, where the caller has it already.
    """
    found: dict[str, list[str]] = {}
    for name in RELATIONS:
        targets = [t.id for t in getattr(regulations[id].relations, name) if t.id in regulations]
        if targets:
            found[name] = targets
    ways_back = inverse(regulations) if back is None else back
    for name, ids in ways_back.get(id, {}).items():
        found[name] = list(ids)
    return {name: tuple(ids) for name, ids in found.items()}


def inverse(regulations: Mapping[str, Regulation]) -> dict[str, dict[str, tuple[str, ...]]]:
    """id -> {"revoked_by": ids, …} for all regulations."""
    found: dict[str, dict[str, list[str]]] = {}
    for regulation in regulations.values():
        for name in RELATIONS:
            for target in getattr(regulation.relations, name):
                found.setdefault(target.id, {}).setdefault(INVERSE[name], []).append(regulation.id)
    return {id: {n: tuple(v) for n, v in names.items()} for id, names in found.items()}
