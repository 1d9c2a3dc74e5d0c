"""PTH001 to PTH005: a path can be walked, adds up, and leads to what exists."""

from collections.abc import Iterator, Mapping, Sequence

from suluh.findings import Finding, error
from suluh.learning.model.case import LearningCase
from suluh.learning.model.path import ITEM_REFERENCES, OPEN_KINDS, STAGES, LearningPath, PathItem
from suluh.lint.context import Context
from suluh.model.audience import Audience
from suluh.model.site import Origin, Site
from suluh.read.references import parse_bare
from suluh.text.nearest import nearest
from suluh.text.placeholders import placeholder


def check(site: Site, _context: Context) -> Iterator[Finding]:
    tasks: dict[str, str] = {}
    roles: dict[str, str] = {}
    for path in site.of(LearningPath).values():
        origin = site.origin("paths", path.id)
        yield from _circles(path, origin)
        yield from _minutes(path, origin)
        yield from _names(site, path, origin, roles)
        yield from _items(path, origin, tasks)
    yield from _path_circles(site)
    yield from _public(site)


def _circle(nodes: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The first circle of a graph (id -> ids it needs), its start repeated at its end; else nothing."""
    done: set[str] = set()
    for start in nodes:
        stack: list[tuple[str, int]] = [(start, 0)]
        way: list[str] = []
        while stack:
            id, depth = stack.pop()
            done.update(way[depth:])
            del way[depth:]
            if id in way:
                return (*way[way.index(id) :], id)
            if id in done or id not in nodes:
                continue
            way.append(id)
            stack += [(need, len(way)) for need in nodes[id]]
        done.update(way)
    return ()


def _circles(path: LearningPath, origin: Origin) -> Iterator[Finding]:
    """PTH001: items that wait for each other."""
    circle = _circle({item.id: item.prerequisites for item in path.items})
    if circle:
        yield _goes_round(_place(path, origin, circle[-2], "prerequisites"), circle)


def _path_circles(site: Site) -> Iterator[Finding]:
    """PTH001: paths that wait for each other."""
    circle = _circle({path.id: path.prerequisites for path in site.of(LearningPath).values()})
    if circle:
        yield _goes_round(site.origin("paths", circle[-2]).place("prerequisites"), circle)


def _goes_round(place: tuple[str, int], circle: tuple[str, ...]) -> Finding:
    way = " → ".join(circle)
    return error(
        "PTH001",
        place,
        (f"prasyarat berputar: {way}", "hapus salah satu prasyarat"),
        (f"the prerequisites go in a circle: {way}", "remove one of the prerequisites"),
    )


def _minutes(path: LearningPath, origin: Origin) -> Iterator[Finding]:
    """PTH002: minutes that do not add up."""
    for index, stage in enumerate(path.stages):
        total = sum(item.minutes for item in stage.items)
        if total != stage.minutes:
            yield _wrong_sum(origin.place("stages", index, "minutes"), stage.minutes, total, stage.stage)
    total = sum(stage.minutes for stage in path.stages)
    if total != path.minutes:
        yield _wrong_sum(origin.place("minutes"), path.minutes, total, path.id)


def _wrong_sum(place: tuple[str, int], said: int, total: int, name: str) -> Finding:
    return error(
        "PTH002",
        place,
        (
            f'"{name}" tertulis {said} menit, jumlah butirnya {total}',
            f"tulis {total}, atau perbaiki butirnya",
        ),
        (f'"{name}" says {said} minutes, its items add up to {total}', f"write {total}, or fix the items"),
    )


def _names(site: Site, path: LearningPath, origin: Origin, roles: dict[str, str]) -> Iterator[Finding]:
    """PTH003: a role, path, stage or item that is not there, or is there twice."""
    known = path.role in site.roles or (path.audience is Audience.public and not path.role)
    if not known and not site.unread.has("role", path.role):
        yield _unknown(origin.place("role"), path.role, list(site.roles))
    elif path.role in roles:
        yield _twice(origin.place("role"), path.role, roles[path.role])
    if path.role and not placeholder(path.name["id"]):  # a draft takes no role from a path
        roles.setdefault(path.role, path.id)
    for index, id in enumerate(path.prerequisites):
        if id not in site.of(LearningPath) and not site.unread.has(LearningPath.reference_name, id):
            yield _unknown(origin.place("prerequisites", index), id, list(site.of(LearningPath)))
    order = [STAGES.index(stage.stage) for stage in path.stages]
    for index, number in enumerate(order[1:], start=1):
        if number <= order[index - 1]:
            yield error(
                "PTH003",
                origin.place("stages", index, "stage"),
                (
                    f'tahap "{STAGES[number]}" berulang atau salah urutan',
                    "tulis day, week, month, sekali saja",
                ),
                (
                    f'the stage "{STAGES[number]}" is repeated or out of order',
                    "write day, week, month, once each",
                ),
            )
    ids = [item.id for item in path.items]
    seen: set[str] = set()
    for item in path.items:
        if item.id in seen:
            yield _twice(_place(path, origin, item.id, "id", last=True), item.id, path.id)
        seen.add(item.id)
        for number, id in enumerate(item.prerequisites):
            if id not in ids:
                yield _unknown(_place(path, origin, item.id, "prerequisites", number), id, ids)


def _items(path: LearningPath, origin: Origin, tasks: dict[str, str]) -> Iterator[Finding]:
    """PTH004: an item that does not lead to what its kind says."""
    for item in path.items:
        fault = _fault(item)
        if fault:
            at = "reference" if item.kind != "task" and item.reference else "kind"
            yield error("PTH004", _place(path, origin, item.id, at), *fault)
        if item.kind == "task" and tasks.setdefault(item.id, path.id) != path.id:
            yield _twice(_place(path, origin, item.id, "id"), item.id, tasks[item.id])


def _fault(item: PathItem) -> tuple[tuple[str, str], tuple[str, str]] | None:
    if item.kind == "task":
        if item.reference or not item.text:
            return (
                (f'tugas "{item.id}" butuh `text`, tanpa `reference`', "tulis apa yang dilakukan di `text`"),
                (f'the task "{item.id}" needs `text`, and no `reference`', "write what is done in `text`"),
            )
        return None
    kind = ITEM_REFERENCES[item.kind]
    citation = parse_bare(item.reference or "")
    if citation is None or citation.kind != kind:
        return (
            (f'butir "{item.id}" ({item.kind}) tidak menunjuk {kind}:…', f"tulis `reference: {kind}:id`"),
            (f'the item "{item.id}" ({item.kind}) leads to no {kind}:…', f"write `reference: {kind}:id`"),
        )
    return None  # LNK004 says that a page has no such part


def _public(site: Site) -> Iterator[Finding]:
    """PTH005: what is for everybody and asks to be kept on the device; see docs/decisions/0069."""
    for case in site.of(LearningCase).values():
        if case.audience is Audience.public:
            yield _kept(site.origin("cases", case.id).place("audience"), case.id)
    for path in site.of(LearningPath).values():
        if path.audience is not Audience.public:
            continue
        origin = site.origin("paths", path.id)
        if path.role:
            yield _kept(origin.place("role"), path.id)
        for item in path.items:
            if item.kind not in OPEN_KINDS:
                yield _kept(_place(path, origin, item.id, "kind"), item.id)


def _kept(place: tuple[str, int], id: str) -> Finding:
    return error(
        "PTH005",
        place,
        (
            f'"{id}" menyimpan kemajuan, jadi tidak untuk umum',
            "tulis `audience: staff`; jalur umum tidak punya `role`, dan hanya berisi lesson dan quiz",
        ),
        (
            f'"{id}" keeps progress, so it is not for everybody',
            "write `audience: staff`; a path for everybody has no `role`, and only lessons and quizzes",
        ),
    )


def _place(
    path: LearningPath, origin: Origin, id: str, *keys: str | int, last: bool = False
) -> tuple[str, int]:
    """The place of a key of the first (or last) item of an id."""
    found = [
        ("stages", s, "items", i)
        for s, stage in enumerate(path.stages)
        for i, item in enumerate(stage.items)
        if item.id == id
    ]
    return origin.place(*found[-1 if last else 0], *keys)


def _unknown(place: tuple[str, int], id: str, known: Sequence[str]) -> Finding:
    near = nearest(id, known)
    return error(
        "PTH003",
        place,
        (f'"{id}" tidak ada', f'maksudnya "{near}"?' if near else "perbaiki id-nya, atau hapus"),
        (f'"{id}" does not exist', f'did you mean "{near}"?' if near else "fix the id, or remove it"),
    )


def _twice(place: tuple[str, int], id: str, by: str) -> Finding:
    return error(
        "PTH003",
        place,
        (f'"{id}" sudah dipakai di "{by}"', "pilih yang lain"),
        (f'"{id}" is taken by "{by}"', "choose another"),
    )
