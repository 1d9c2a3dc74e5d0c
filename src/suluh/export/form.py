"""What an export is: an order comes in, whole files come out."""

import importlib.util
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from suluh.output.delivery import deliver
from suluh.render.theme import Theme
from suluh.render.view import Edition
from suluh.text.nearest import nearest_all


class ExportError(Exception):
    """Why an order cannot be carried out, in (Indonesian, English); `code` is the exit code."""

    code = 2

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.text = {"id": indonesian, "en": english}


class MissingTool(ExportError):
    """A tool that the export needs is not installed."""

    code = 3


class Nothing(ExportError):
    """There is nothing at the level of the edition that a form could write."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f'pada tingkat ini tidak ada yang dapat ditulis sebagai "{form}": pilih tingkat lain dengan --audience',
            f'at this level there is nothing to write as "{form}": choose another level with --audience',
        )


@dataclass(frozen=True)
class Order:
    """One export: what of the narrowed Site, in which languages, into which folder.

    `ids` is empty for everything that the form can write. `site_url` ends with a slash or is empty.
    """

    edition: Edition
    ids: tuple[str, ...]
    out: Path
    langs: tuple[str, ...] = ("id", "en")
    site_url: str = ""
    options: dict[str, str] = field(default_factory=dict)
    progress: Callable[[str], None] = lambda _: None

    @property
    def theme(self) -> Theme:
        """Templates, style sheets, scripts and words."""
        return self.edition.theme

    def choice(self, name: str, choices: tuple[str, ...], otherwise: str) -> str:
        """What `--set NAME=…` asks for. Raises `ExportError` if it is none of the choices."""
        chosen = self.options.get(name, otherwise)
        if chosen not in choices:
            raise ExportError(
                f"--set {name}={chosen} tidak dikenal: pilih {', '.join(choices)}",
                f"--set {name}={chosen} is unknown: choose {', '.join(choices)}",
            )
        return chosen


@dataclass(frozen=True)
class ExportForm:
    """A form in which content leaves the site.

    `write` gives the files it wrote. `ids` names what ID means, as "sops", or is empty where the
    form takes none. `needs` are the Python packages without which it cannot work. `options` are the
    names that `--set NAME=VALUE` may give, each with what it means.
    """

    name: str
    what: tuple[str, str]
    write: Callable[[Order], list[Path]]
    ids: str = ""
    needs: tuple[str, ...] = ()
    options: dict[str, tuple[str, str]] = field(default_factory=dict)


def carry_out(form: ExportForm, order: Order) -> list[Path]:
    """The files of an order, all of them or none.

    Raises `ExportError` if it cannot be done or there is nothing to write, `Refusal` if the files cannot be put into the folder.
    """
    missing = [name for name in form.needs if importlib.util.find_spec(name) is None]
    if missing:
        names = ", ".join(missing)
        raise MissingTool(
            f'bentuk "{form.name}" memerlukan {names}: jalankan `make tools`',
            f'the form "{form.name}" needs {names}: run `make tools`',
        )
    unknown = sorted(order.options.keys() - form.options.keys())
    if unknown:
        known = ", ".join(form.options) or "-"
        raise ExportError(
            f'bentuk "{form.name}" tidak mengenal --set {unknown[0]}: pilihannya {known}',
            f'the form "{form.name}" does not know --set {unknown[0]}: its options are {known}',
        )
    if order.ids and not form.ids:
        raise ExportError(f'bentuk "{form.name}" tidak memakai ID', f'the form "{form.name}" takes no ID')
    for id in order.ids:
        known_ids = order.edition.site.things.get(form.ids, {})
        if id not in known_ids:
            near = ", ".join(nearest_all(id, set(known_ids))) or ", ".join(sorted(known_ids)[:5]) or "-"
            raise ExportError(
                f'"{id}" tidak ada di {form.ids} (atau di luar tingkat edisi ini); yang terdekat: {near}',
                f'"{id}" is not in {form.ids} (or above the level of this edition); nearest: {near}',
            )
    if form.ids and not order.ids and not order.edition.site.things.get(form.ids):
        raise Nothing(form.name)

    def make(fresh: Path) -> list[Path]:
        written = form.write(replace(order, out=fresh))
        if not written:
            raise Nothing(form.name)
        return written

    return deliver(order.out, make)


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file so that it is there whole or not at all."""
    return write_parts(path, [content])


def write_parts(path: Path, parts: Iterable[bytes]) -> Path:
    """Write a file part by part, as `write_whole` does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("wb") as out:
        out.writelines(parts)
    fresh.replace(path)
    return path
