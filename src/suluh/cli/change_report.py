"""The comment under a pull request: what changed, what rests on it, for which roles, and what is new in the check."""

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from suluh.cli.since import Since
from suluh.link.impact import Affected, changed_subjects, impact_of
from suluh.link.titles import title_of
from suluh.model.languages import LANGUAGES, other
from suluh.model.site import Site

# A comment on GitHub holds 65,536 characters.
_MOST_ROWS = 30

_WORDS = {
    "id": {
        "title": "Yang disentuh perubahan ini",
        "sum": "{changed} hal berubah, {touched} hal lain bertumpu padanya.",
        "none": "Tidak ada halaman atau data yang berubah.",
        "changed": "Yang berubah",
        "touched": "Yang perlu dibaca lagi",
        "touched_note": "Centang sesudah dibaca: masih benar, atau sudah diubah.",
        "rests_on": "karena",
        "roles": "Siapa perlu tahu",
        "roles_note": "Penanggung jawab halaman yang berubah atau tersentuh.",
        "twins": "Padanan yang tidak ikut berubah",
        "twins_note": "Bahasa lain masih memuat isi lama.",
        "findings": "Temuan",
        "more": "dan {} lagi",
        "page": "halaman",
    },
    "en": {
        "title": "What this change touches",
        "sum": "{changed} things changed, {touched} others rest on them.",
        "none": "No page and no data changed.",
        "changed": "What changed",
        "touched": "What to read again",
        "touched_note": "Tick once it was read: still right, or changed.",
        "rests_on": "because of",
        "roles": "Who should know",
        "roles_note": "The owners of the pages that changed or are touched.",
        "twins": "Twins that did not change along",
        "twins_note": "The other language still has the old content.",
        "findings": "Findings",
        "more": "and {} more",
        "page": "page",
    },
}
_STATES = {
    "id": {"new": "baru", "changed": "berubah", "gone": "dihapus"},
    "en": {"new": "new", "changed": "changed", "gone": "deleted"},
}
_LANGUAGES = {"id": {"id": "Indonesia", "en": "Inggris"}, "en": {"id": "Indonesian", "en": "English"}}


@dataclass(frozen=True)
class Change:
    """A changed page or thing: reference kind, id, and whether it is `new`, `changed` or `gone`."""

    kind: str
    id: str
    state: str


def changes_between(before: Site, after: Site) -> list[Change]:
    """Every page and thing that two states of the content do not share, by kind and id."""
    found = []
    for kind, id in changed_subjects(before, after):
        there = _has(before, kind, id), _has(after, kind, id)
        found.append(Change(kind, id, {(False, True): "new", (True, False): "gone"}.get(there, "changed")))
    return found


def _has(site: Site, kind: str, id: str) -> bool:
    if kind == "page":
        return any(id in pages for pages in site.pages.values())
    return id in site.things.get(site.kinds.by_reference[kind].folder, {})


def change_report(before: Site, after: Site, since: Since, lang: str) -> str:
    """The report as Markdown for a comment on GitHub, in a language."""
    w = _WORDS[lang]
    changes = changes_between(before, after)
    touched = _touched(after, changes)
    count = len({(a.kind, a.id) for found in touched.values() for a, _ in found})
    parts = [f"## {w['title']}", ""]
    parts += [w["sum"].format(changed=len(changes), touched=count) if changes else w["none"], ""]
    if changes:
        parts += [f"### {w['changed']}", "", *_changed(before, after, changes, lang), ""]
    if touched:
        parts += [f"### {w['touched']}", "", w["touched_note"], ""]
        for name, found in sorted(touched.items()):
            parts += [*_group(after, name, found, lang), ""]
    roles = _roles(after, changes, touched, lang)
    if roles:
        parts += [f"### {w['roles']}", "", w["roles_note"], "", *roles, ""]
    twins = _twins(before, after, lang)
    if twins:
        parts += [f"### {w['twins']}", "", w["twins_note"], "", *twins, ""]
    parts += [f"### {w['findings']}", "", since.closing(lang).lstrip("; "), ""]
    parts += [f"- `{_code(finding.text(lang))}`" for finding in since.shown[:_MOST_ROWS]]
    parts += _more(len(since.shown), lang)
    return "\n".join(parts).rstrip() + "\n"


def _touched(site: Site, changes: Sequence[Change]) -> dict[str, list[tuple[Affected, list[str]]]]:
    """Folder of a kind, or `page` -> what rests on a change, each thing once, with the references that lead there.

    What changed itself is left out, and owners: they have lists of their own.
    """
    own = {(change.kind, change.id) for change in changes}
    found: dict[str, dict[tuple[str, str], tuple[Affected, list[str]]]] = {}
    for change in changes:
        for affected in impact_of(site, change.kind, change.id):
            kind = affected.kind if affected.kind == "page" else site.kinds.by_folder[affected.kind].reference
            if affected.part == "owner" or (kind, affected.id) in own:
                continue
            at = found.setdefault(affected.kind, {}).setdefault((affected.id, affected.lang), (affected, []))
            target = f"{change.kind}:{change.id}"
            if target not in at[1]:
                at[1].append(target)
    return {folder: list(rows.values()) for folder, rows in found.items()}


def _changed(before: Site, after: Site, changes: Sequence[Change], lang: str) -> Iterator[str]:
    w = _WORDS[lang]
    for change in changes[:_MOST_ROWS]:
        site = before if change.state == "gone" else after
        name = w["page"] if change.kind == "page" else site.kinds.by_reference[change.kind].name_in(lang)
        title = _title(site, change.kind, change.id, lang)
        yield f"- {_STATES[lang][change.state]}: {name} **{title}** (`{change.kind}:{change.id}`)"
    yield from _more(len(changes), lang)


def _group(site: Site, folder: str, found: Sequence[tuple[Affected, list[str]]], lang: str) -> Iterator[str]:
    w = _WORDS[lang]
    name = w["page"] if folder == "page" else site.kinds.by_folder[folder].name_in(lang)
    kind = "page" if folder == "page" else site.kinds.by_folder[folder].reference
    yield f"<details><summary>{html.escape(name)}: {len(found)}</summary>"
    yield ""
    for affected, targets in found[:_MOST_ROWS]:
        spoken = affected.lang or lang
        title = _title(site, kind, affected.id, spoken)
        mark = f" ({_LANGUAGES[lang][affected.lang]})" if affected.lang else ""
        because = ", ".join(f"`{target}`" for target in targets[:3]) + (" …" if len(targets) > 3 else "")
        yield f"- [ ] **{title}**{mark} `{affected.path}:{affected.line}` {w['rests_on']} {because}"
    yield from _more(len(found), lang)
    yield ""
    yield "</details>"


def _roles(
    site: Site,
    changes: Sequence[Change],
    touched: dict[str, list[tuple[Affected, list[str]]]],
    lang: str,
) -> list[str]:
    ids = {change.id for change in changes if change.kind == "page"}
    ids |= {affected.id for affected, _ in touched.get("page", ())}
    owned: dict[str, int] = {}
    for id in ids:
        owner = next((pages[id].meta.owner for pages in site.pages.values() if id in pages), None)
        if owner in site.roles:
            owned[str(owner)] = owned.get(str(owner), 0) + 1
    return [f"- {_title(site, 'role', owner, lang)}: {count}" for owner, count in sorted(owned.items())]


def _twins(before: Site, after: Site, lang: str) -> list[str]:
    rows = []
    for one in LANGUAGES:
        for id, page in sorted(after.pages[one].items()):
            old, twin = before.pages[one].get(id), after.pages[other(one)].get(id)
            if old is None or twin is None or (old.meta, old.body) == (page.meta, page.body):
                continue
            was = before.pages[other(one)].get(id)
            if was is not None and (was.meta, was.body) == (twin.meta, twin.body):
                place = after.origin(f"pages/{other(one)}", id).path
                rows.append(f"- **{_safe(twin.meta.title)}** ({_LANGUAGES[lang][other(one)]}) `{place}`")
    return rows


def _title(site: Site, kind: str, id: str, lang: str) -> str:
    return _safe(title_of(site, kind, id, lang))


def _safe(text: str) -> str:
    """A title as GitHub shows it: neither HTML nor Markdown, and nobody is called by an @."""
    plain = html.escape(" ".join(text.split()), quote=False)
    return "".join(f"\\{sign}" if sign in "\\`*_[]#|~" else sign for sign in plain).replace("@", "@\u200b")


def _code(text: str) -> str:
    return text.replace("`", "'")


def _more(count: int, lang: str) -> Iterable[str]:
    return [f"- {_WORDS[lang]['more'].format(count - _MOST_ROWS)}"] if count > _MOST_ROWS else []
