"""The templates of components, drawn for a view."""

from functools import partial
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from suluh.render.icons import page_icons, section_icon
from suluh.render.law_notice import PLACE, beside
from suluh.render.references import draw_bare, inline
from suluh.render.view import Edition, View


def component(name: str, edition: Edition) -> Template:
    """The template of a component, looked up once a build, so that a preview sees changes."""
    templates = edition.templates
    if name not in templates:
        environment = edition.theme.components
        # Globals, so that imported pieces have them too.
        environment.globals.update(law=beside, law_place=PLACE)
        templates[name] = environment.get_template(f"{name}.html")
    return templates[name]


def draw_component(name: str, view: View, **values: Any) -> Markup:
    """The HTML of the theme's components/<name>.html for a view."""
    theme = view.edition.theme
    text = component(name, view.edition).render(
        view=view,
        w=view.w,
        lang=view.lang,
        inline=partial(inline, view=view),
        cite=partial(draw_bare, view=view),
        icon=theme.icon,
        section_icon=partial(section_icon, view.edition),
        page_icons=partial(page_icons, view.edition),
        **values,
    )
    return Markup(text.strip())
