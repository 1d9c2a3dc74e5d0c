"""The one gate before everything that is shown."""

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from suluh.link.mentions import hand_on
from suluh.model.audience import Audience, field_audience
from suluh.model.site import Site


def narrow(site: Site, audience: Audience) -> Site:
    """The Site that an edition for `audience` may show; render, search and export see nothing else.

    Pages and things above the level go, and so do the fields and parts of a thing that are above
    it by their type or by their own `audience`.
    """
    pages = {
        lang: {id: page for id, page in by_id.items() if audience.sees(page.audience)}
        for lang, by_id in site.pages.items()
    }
    things = {
        folder: {id: _narrow(thing, audience) for id, thing in by_id.items() if audience.sees(thing.audience)}
        for folder, by_id in site.things.items()
    }
    kept = {(f"pages/{lang}", id) for lang, by_id in pages.items() for id in by_id}
    kept |= {(folder, id) for folder, by_id in things.items() for id in by_id}
    origins = {
        key: origin
        for key, origin in site.origins.items()
        if key in kept or key[0] in ("nav", "search", "settings")
    }
    return hand_on(site, replace(site, pages=pages, things=things, origins=origins))


def _narrow(value: Any, audience: Audience) -> Any:
    """A model without the fields and items that `audience` may not see."""
    if isinstance(value, tuple):
        return tuple(_narrow(item, audience) for item in value if audience.sees(_level(item)))
    if not isinstance(value, BaseModel):
        return value
    changes: dict[str, Any] = {}
    for name, field in type(value).model_fields.items():
        old = getattr(value, name)
        if not audience.sees(field_audience(field)):
            new = field.get_default(call_default_factory=True)
        elif isinstance(old, BaseModel) and not audience.sees(_level(old)):
            new = None
        else:
            new = _narrow(old, audience)
        if new is not old:
            changes[name] = new
    return value.model_copy(update=changes) if changes else value


def _level(value: Any) -> Audience:
    level = getattr(value, "audience", Audience.public)
    return level if isinstance(level, Audience) else Audience.public
