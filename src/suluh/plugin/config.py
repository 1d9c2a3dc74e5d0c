"""The options of the plugin in mkdocs.yml."""

from datetime import date

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class SuluhConfig(Config):
    """Each option with its default; `suluh build` sets them from its own options."""

    # Who the edition is for: public, staff or supervisor.
    audience = c.Choice(("public", "staff", "supervisor"), default="public")
    # web, or file: opens from a USB stick.
    edition = c.Choice(("web", "file"), default="web")
    # auto: material for staff pages on the web; light: everything light.
    dress = c.Choice(("auto", "light"), default="auto")
    # Build as the content stands on this day (YYYY-MM-DD); empty means today.
    as_of = c.Type((str, date), default="")
