"""A revocation written into the registry, and its task list. Prose is never touched."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from suluh.link.impact import Affected, describe, impact_of
from suluh.link.standing import first_day
from suluh.lint.skeletons import listed, what_is_left
from suluh.model.site import Site
from suluh.output.transaction import write_all
from suluh.text.nearest import nearest_all
from suluh.write.home import TASKS, home_of

FIRST_DAY = date(1945, 8, 18)  # the Constitution, the first law of the republic
FAR_YEARS = 20  # laws give transitions of a few years


@dataclass(frozen=True)
class Refusal:
    """Why nothing was written: in Indonesian and English."""

    id: str
    en: str


def revoke(
    site: Site, content: Path, target: str, by: str, day: date, lang: str = "id"
) -> tuple[list[Path], Refusal | None]:
    """Write that `by` revokes `target` from `day`; returns the files changed, or why none was.

    Writes `revokes` at `by`, status and end at `target`, and a task list of what rests on it.
    Run twice, it changes nothing. All of these files are written, or none.
    """
    refusal = _refuse(site, target, by, day)
    if refusal:
        return [], refusal
    folder = content / "data" / "regulations"
    changes: dict[Path, Callable[[CommentedMap], bool]] = {
        folder / f"{by}.yml": lambda data: _add_relation(data, target, day),
        folder / f"{target}.yml": lambda data: _end(data, day),
    }
    texts: dict[Path, str] = {}
    seen = {path: path.read_bytes() for path in changes}
    for path, change in changes.items():
        yaml = _yaml()
        data = yaml.load(path.read_text("utf-8"))
        if change(data):
            texts[path] = _dump(yaml, data)
    tasks = content.parent / TASKS / f"{day}-{target}.md"
    if texts or not tasks.exists():
        list_text = task_list(site, target, by, day, impact_of(site, "reg", target), lang)
        if not tasks.exists():
            texts[tasks] = list_text
    write_all({path: text.encode() for path, text in texts.items()}, home=home_of(content), seen=seen)
    return sorted(texts), None


def plausible_day(text: str, today: date) -> date | Refusal:
    """The day of a revocation, or why it cannot be one."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return Refusal(
            f'"{text}" bukan tanggal: tulis YYYY-MM-DD', f'"{text}" is not a day: write YYYY-MM-DD'
        )
    if day < FIRST_DAY or day.year > today.year + FAR_YEARS:
        last = today.year + FAR_YEARS
        return Refusal(
            f"{day} bukan hari pencabutan yang mungkin: tulis hari dari {FIRST_DAY} sampai akhir {last}",
            f"{day} is no possible day of a revocation: write one from {FIRST_DAY} to the end of {last}",
        )
    return day


def _refuse(site: Site, target: str, by: str, day: date) -> Refusal | None:
    for id in (target, by):
        if id not in site.regulations:
            near = ", ".join(nearest_all(id, site.regulations)) or "?"
            return Refusal(
                f'"{id}" tidak dikenal; yang terdekat: {near}', f'"{id}" is unknown; nearest: {near}'
            )
    for id in (by, target):
        left = what_is_left(site, "regulations", id)
        if left:
            return Refusal(
                f'"{id}" masih kerangka: isi dahulu {listed(left, "id")}',
                f'"{id}" is still a skeleton: first fill in {listed(left, "en")}',
            )
    if target == by:
        return Refusal("peraturan tidak mencabut dirinya sendiri", "a regulation does not revoke itself")
    old, new = site.regulations[target], site.regulations[by]
    relation = next((r for r in new.relations.revokes if r.id == target), None)
    already = relation is not None and relation.since == day.isoformat() and old.status == "revoked"
    if old.status == "revoked" and not already:
        end = old.dates.ended or "?"
        return Refusal(f'"{target}" sudah dicabut ({end})', f'"{target}" is revoked already ({end})')
    if any(r.id == by for r in old.relations.revokes):
        return Refusal(f'"{target}" sendiri mencabut "{by}"', f'"{target}" itself revokes "{by}"')
    for name, regulation in ((target, old), (by, new)):
        start = regulation.dates.start or (str(regulation.year) if regulation.year else None)
        if start and day < first_day(start):
            return Refusal(
                f'{day} lebih awal dari "{name}" sendiri ({start})',
                f'{day} is before "{name}" itself ({start})',
            )
    return None


def _add_relation(data: CommentedMap, target: str, day: date) -> bool:
    relations = data.setdefault("relations", CommentedMap())
    revokes = relations.setdefault("revokes", CommentedSeq())
    for index, item in enumerate(revokes):
        id = item if isinstance(item, str) else item.get("id")
        if id == target:
            if not isinstance(item, str) and str(item.get("from")) == day.isoformat():
                return False
            revokes[index] = CommentedMap({"id": target, "from": day.isoformat()})
            return True
    revokes.append(CommentedMap({"id": target, "from": day.isoformat()}))
    return True


def _end(data: CommentedMap, day: date) -> bool:
    dates = data.get("dates")
    if data.get("status") == "revoked" and dates and str(dates.get("ended")) == day.isoformat():
        return False
    data["status"] = "revoked"
    if dates is None:
        place = list(data).index("status")
        data.insert(place, "dates", CommentedMap())
        dates = data["dates"]
    dates["ended"] = day.isoformat()
    return True


def task_list(site: Site, target: str, by: str, day: date, affected: tuple[Affected, ...], lang: str) -> str:
    """A Markdown list of everything to decide: changed, still right because …, or withdrawn."""
    old, new = site.regulations[target].title_in(lang), site.regulations[by].title_in(lang)
    lines = [
        f"# {old} revoked by {new} from {day}" if lang == "en" else f"# {old} dicabut oleh {new} sejak {day}",
        "",
        "Putuskan setiap butir: diubah, masih benar (tulis alasannya di `applied`), atau ditarik.",
        "Decide each item: changed, still right (give the reason in `applied`), or withdrawn.",
        "",
    ]
    lines += [f"- [ ] `{a.path}:{a.line}` {describe(site, a, lang)}" for a in affected]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096  # a text stays on its line, so that a change shows as one line
    yaml.indent(mapping=2, sequence=2, offset=0)
    return yaml


def _dump(yaml: YAML, data: CommentedMap) -> str:
    buffer = StringIO()
    yaml.dump(data, buffer)
    return buffer.getvalue()
