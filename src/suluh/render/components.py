"""The templates of components, drawn for a view."""

from functools import partial
from typing import Any

from markupsafe import Markup

from suluh.render.icons import page_icons, section_icon
from suluh.render.law_notice import PLACE, beside
from suluh.render.references import draw_bare, inline
from suluh.render.view import View


def draw_component(name: str, view: View, **values: Any) -> Markup:
    """The HTML of the theme's components/<name>.html for a view."""
    theme = view.edition.theme
    templates = view.edition.templates  # looked up once a build, so that a preview sees changes
    if name not in templates:
        # Globals, so that imported pieces have them too.
        theme.components.globals.update(law=beside, law_place=PLACE)
        templates[name] = theme.components.get_template(f"{name}.html")
    text = templates[name].render(
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
