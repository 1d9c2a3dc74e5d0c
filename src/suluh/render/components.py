"""The templates of overrides/components, with their own escaping environment."""

from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from suluh.render.icons import icon, page_icons, section_icon
from suluh.render.references import draw_bare, inline
from suluh.render.view import View

COMPONENTS = Path(__file__).resolve().parents[3] / "overrides" / "components"


@cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )


def draw_component(name: str, view: View, **values: Any) -> Markup:
    """The HTML of overrides/components/<name>.html for a view."""
    templates = view.edition.templates  # looked up once a build, so that a preview sees changes
    if name not in templates:
        templates[name] = _environment(COMPONENTS).get_template(f"{name}.html")
    text = templates[name].render(
        view=view,
        w=view.w,
        lang=view.lang,
        inline=partial(inline, view=view),
        cite=partial(draw_bare, view=view),
        icon=icon,
        section_icon=partial(section_icon, view.site),
        page_icons=partial(page_icons, view.site),
        **values,
    )
    return Markup(text.strip())
