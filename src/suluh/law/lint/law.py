"""LAW001 to LAW008: the registry agrees with itself, and what rests on changed law is known."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.link.notices import notices
from suluh.link.standing import ENDING, article_number, legal_changes
from suluh.lint.context import Context
from suluh.model.regulation import RELATIONS, Regulation
from suluh.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    yield from _ended(site)
    yield from _dates(site)
    yield from _circles(site)
    yield from _twice(site)
    yield from _articles(site, context)
    yield from _notices(site, context)


def _ended(site: Site) -> Iterator[Finding]:
    """LAW001: revoked without a revoker. LAW002: revoked, and nobody knows since when."""
    changes = legal_changes(site.regulations)
    for regulation in site.regulations.values():
        origin = site.origin("regulations", regulation.id)
        ending = [c for c in changes.get(regulation.id, ()) if c.relation in ENDING and not c.articles]
        name, english = regulation.title_in("id"), regulation.title_in("en")
        if regulation.status == "revoked" and not ending and site.unread.any("reg"):
            continue  # what could not be read may be what revokes it
        if regulation.status == "revoked" and not ending:
            yield error(
                "LAW001",
                origin.place("status"),
                (
                    f"{name} tidak berlaku lagi, tetapi tidak ada yang mencabutnya",
                    "tulis `revokes` di penggantinya",
                ),
                (f"{english} is revoked, but nothing revokes it", "write `revokes` in what replaced it"),
            )
        elif regulation.status == "revoked" and all(c.since is None for c in ending):
            yield error(
                "LAW008",
                origin.place("status"),
                (
                    f"{name} tidak berlaku lagi, tetapi tidak diketahui sejak kapan",
                    "tulis `from` atau `dates.ended`",
                ),
                (f"{english} is revoked, and nobody knows since when", "write `from`, or `dates.ended`"),
            )
        elif regulation.status == "in_force" and any(c.relation == "revokes" for c in ending):
            by = next(c.by for c in ending if c.relation == "revokes")
            yield error(
                "LAW002",
                origin.place("status"),
                (f"{name} tertulis berlaku, padahal dicabut {by}", "ubah `status` menjadi revoked"),
                (f"{english} is in force here, yet {by} revokes it", "set `status` to revoked"),
            )


def _dates(site: Site) -> Iterator[Finding]:
    """LAW003: a regulation acts before it begins, or ends before it begins."""
    for regulation in site.regulations.values():
        origin = site.origin("regulations", regulation.id)
        start, end = regulation.dates.start, regulation.dates.ended
        if start and end and _before(end, start):
            yield _wrong_date(origin.place("dates", "ended"), end, start, regulation)
        for name in RELATIONS:
            for index, relation in enumerate(getattr(regulation.relations, name)):
                made = regulation.dates.made or start
                if relation.since and made and _before(relation.since, made):
                    place = origin.place("relations", name, index, "from")
                    yield _wrong_date(place, relation.since, made, regulation)


def _before(one: str, two: str) -> bool:
    """Whether a partial date lies surely before another."""
    shared = min(len(one), len(two))
    return one[:shared] < two[:shared]


def _wrong_date(place: tuple[str, int], wrong: str, start: str, regulation: Regulation) -> Finding:
    return error(
        "LAW003",
        place,
        (f"tanggal {wrong} lebih awal dari {regulation.title_in('id')} ({start})", "periksa kedua tanggal"),
        (f"the date {wrong} lies before {regulation.title_in('en')} itself ({start})", "check both dates"),
    )


def _circles(site: Site) -> Iterator[Finding]:
    """LAW004: a chain of one relation that comes back to its beginning."""
    for name in ("implements", "revokes", "replaces", "amends"):
        done: set[str] = set()
        for start in site.regulations:
            path: list[str] = []
            yield from _walk(site, name, start, path, done)


def _walk(site: Site, name: str, id: str, path: list[str], done: set[str]) -> Iterator[Finding]:
    stack: list[tuple[str, int]] = [(id, 0)]
    while stack:
        current, depth = stack.pop()
        del path[depth:]
        if current in path:
            circle = " → ".join([*path[path.index(current) :], current])
            yield error(
                "LAW004",
                site.origin("regulations", path[-1]).place("relations", name),
                (f"hubungan `{name}` berputar: {circle}", "hapus salah satu hubungan"),
                (f"the relation `{name}` goes in a circle: {circle}", "remove one of the relations"),
            )
            continue
        if current in done or current not in site.regulations:
            continue
        path.append(current)
        targets = getattr(site.regulations[current].relations, name)
        if not targets:
            done.add(current)
        stack += [(relation.id, len(path)) for relation in targets]
    done.update(path)
    done.add(id)


def _twice(site: Site) -> Iterator[Finding]:
    """LAW005: two entries for one instrument. Number 0 is a draft's, which has none yet."""
    first: dict[tuple[object, ...], str] = {}
    for regulation in site.regulations.values():
        number = (regulation.number or "").lstrip("0")
        if not number:
            continue
        key = (regulation.kind, number, regulation.year, regulation.region)
        if key in first:
            yield error(
                "LAW005",
                site.origin("regulations", regulation.id).place("number"),
                (f'jenis, nomor, dan tahunnya sama dengan "{first[key]}"', "gabungkan menjadi satu"),
                (f'kind, number and year are those of "{first[key]}"', "make them one"),
            )
        first.setdefault(key, regulation.id)


def _articles(site: Site, context: Context) -> Iterator[Finding]:
    """LAW006: an article that the regulation does not have."""
    for mention in context.mentions:
        citation = mention.citation
        if citation is None or citation.kind != "reg" or not citation.part:
            continue
        regulation = site.regulations.get(citation.id)
        if regulation is None:
            continue
        number = article_number(citation.part)
        beyond = regulation.last_article and number.isdigit() and int(number) > regulation.last_article
        absent = regulation.articles_complete and regulation.article_for(citation.part) is None
        if beyond or absent:
            name, english = regulation.title_in("id"), regulation.title_in("en")
            limit = f" (1–{regulation.last_article})" if regulation.last_article else ""
            yield error(
                "LAW006",
                mention.place,
                (f"{name} tidak punya Pasal {citation.part}{limit}", "periksa nomor pasalnya"),
                (f"{english} has no article {citation.part}{limit}", "check the number of the article"),
            )


_VERBS = {
    "revokes": ("dicabut", "revoked"),
    "replaces": ("digantikan", "replaced"),
    "amends": ("diubah", "amended"),
}


def _notices(site: Site, context: Context) -> Iterator[Finding]:
    """LAW007: content that cites changed law and has not been brought in line."""
    for found in notices(site, context.today).values():
        for notice in found:
            change = notice.change
            changed_id, changed_en = _VERBS[change.relation]
            yield warning(
                "LAW007",
                notice.place,
                (
                    f'"{notice.citation.target}" {changed_id} oleh {change.by} ({change.since or "tanggal belum diketahui"})',
                    f"sesuaikan isinya, lalu catat di `applied`: reference: reg:{change.by}",
                ),
                (
                    f'"{notice.citation.target}" was {changed_en} by {change.by} ({change.since or "date unknown"})',
                    f"work the change in, then note it in `applied`: reference: reg:{change.by}",
                ),
            )
