"""Every text that an author may write freely, found from the models themselves, with a hostile text in it.

A new field of a new model is in this walk without anybody thinking of it. A field that the real content
leaves empty is filled; one that cannot be filled is named by `places` all the same, so that a test fails.
"""

import types
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from annotated_types import Ge
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from suluh.areas import DECLARED
from suluh.model.base import Words
from suluh.model.citation import marks
from suluh.model.navigation import Navigation
from suluh.model.page import FrontMatter
from suluh.model.searching import SearchTables
from suluh.model.settings import SiteSettings
from suluh.model.site import Site
from suluh.read.places import is_free
from tests.small_site import DAY

# What a file of content can hold, by the name that a finding would give it.
ROOTS: dict[str, type[BaseModel]] = {
    **{kind.folder: kind.model for kind in DECLARED.kinds.rows},
    "page": FrontMatter,
    "nav": Navigation,
    "search": SearchTables,
    "settings": SiteSettings,
}


# Fields whose text is a formula of ours: one that is none is an error of the content (INS003, WAR001).
FORMULAS = frozenset({"relevant", "constraint", "rule"})


class Place(NamedTuple):
    """A field of a model inside a kind of file; `free` if any words may stand in it."""

    root: str
    model: type[BaseModel]
    name: str
    free: bool

    def __str__(self) -> str:
        return f"{self.root}: {self.model.__name__}.{self.name}"


@cache
def places(root: str) -> frozenset[Place]:
    """Every field below a kind of file that holds a text at all."""
    found: set[Place] = set()
    seen: set[type[BaseModel]] = set()

    def look(model: type[BaseModel]) -> None:
        if model in seen:
            return
        seen.add(model)
        for name, one in model.model_fields.items():
            if holds_text(one.annotation):
                found.add(Place(root, model, name, is_free_field(model, name)))
            for inner in models_in(one.annotation):
                look(inner)

    look(ROOTS[root])
    return frozenset(found)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type leads to."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        if get_origin(annotation) is not Literal:
            yield from models_in(inner)


def holds_text(annotation: Any) -> bool:
    """Whether a field of this type holds text itself, alone or in a list or a table."""
    if get_origin(annotation) is Annotated:
        return holds_text(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return False
    return annotation is str or any(holds_text(inner) for inner in get_args(annotation))


@cache
def adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    """What checks one text of a field: without its list, without `None`."""
    one = model.model_fields[name]
    annotation = one.annotation
    if one.metadata:
        annotation = Annotated[(annotation, *one.metadata)]  # type: ignore[assignment]
    return TypeAdapter(annotation if annotation is str else _of_text(annotation))


def _of_text(annotation: Any) -> Any:
    origin = get_origin(annotation)
    if annotation is str or (origin is Annotated and get_args(annotation)[0] is str):
        return annotation
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        if get_origin(inner) in (Union, types.UnionType):  # `None` beside a text: its bounds are the text's
            return Annotated[(str, *metadata)]
        return _of_text(inner)
    inner = [a for a in get_args(annotation) if a is not type(None) and a is not Ellipsis and holds_text(a)]
    return _of_text(inner[-1])


@cache
def is_free_field(model: type[BaseModel], name: str) -> bool:
    """Whether any words may stand in a field: no id, no reference, no form."""
    if name in marks(model) or name in FORMULAS:
        return False
    try:
        schema = adapter(model, name).json_schema()
    except Exception:  # a type without a schema is one with a form of its own
        return False
    if not is_free(schema):
        return False
    return takes(model, name, _SAMPLE)


@cache
def takes(model: type[BaseModel], name: str, text: str) -> bool:
    """Whether a field takes a text, whatever its length."""
    try:
        adapter(model, name).validate_python(text)
    except ValidationError as problem:
        return all(fault["type"] == "string_too_long" for fault in problem.errors(include_url=False))
    except UnicodeError:
        return False
    return True


# (place, what the real content has there) -> the text that takes its place.
Choose = Callable[[Place, str], str]
_SAMPLE = "Kata, 1 & <b>"


@dataclass
class Poisoner:
    """Puts what `choose` gives into every free place, and notes which places it reached."""

    choose: Choose
    reached: Counter[Place] = field(default_factory=Counter)
    _free: dict[object, bool] = field(default_factory=dict)

    def model(self, root: str, value: BaseModel) -> Any:
        """A model with hostile texts, with whatever length; what its own checks refuse stays as it was."""
        kind = type(value)
        changed: dict[str, Any] = {}
        for name in kind.model_fields:
            old = getattr(value, name)
            here = Place(root, kind, name, free=True) if self._is_free(value, name) else None
            new = self._value(root, here, old)
            if new is None or new == ():
                new = self._filled(root, value, name, new)
            if new is not old:
                changed[name] = new
        if not changed:
            return value
        return kind.model_construct(
            _fields_set=set(value.model_fields_set) | set(changed), **{**dict(value), **changed}
        )

    def _value(self, root: str, here: Place | None, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return self.model(root, value)
        if isinstance(value, Mapping):
            made = {key: self._value(root, here, inner) for key, inner in value.items()}
            return made if any(made[key] is not value[key] for key in made) else value
        if isinstance(value, tuple) and value:
            inner = tuple(self._value(root, here, one) for one in value)
            return inner if any(a is not b for a, b in zip(inner, value, strict=True)) else value
        if here is None or not (value is None or value == () or type(value) is str):
            return value
        self.reached[here] += 1
        text = self.choose(here, value or "")
        return (text,) if value == () else text

    def _is_free(self, value: BaseModel, name: str) -> bool:
        """Whether any words may stand in a field of this model, as its other fields are."""
        kind = type(value)
        if not holds_text(kind.model_fields[name].annotation) or not is_free_field(kind, name):
            return False
        fixed = tuple(
            v for _, v in value if isinstance(v, Enum) or (type(v) is str and len(v) < 12 and v.isalpha())
        )
        key = (kind, name, fixed, type(getattr(value, name)))
        if key not in self._free:
            self._free[key] = _may_be(value, name)
        return self._free[key]

    def _filled(self, root: str, value: BaseModel, name: str, old: Any) -> Any:
        """Where the real content has no model: words, or a model with a place that was not reached yet."""
        for model in models_in(type(value).model_fields[name].annotation):
            news = {p for p in places(root) if p.free and p.model is model} - set(self.reached)
            if model is not Words and not news:
                continue
            if model is Words and old is not None:
                continue
            try:
                made = smallest(model)
            except (KeyError, ValidationError):
                continue
            new = (made,) if old == () else made
            if _fits(value, name, new):
                return self._value(root, None, new)
        return old


def _may_be(value: BaseModel, name: str) -> bool:
    old = getattr(value, name)
    if isinstance(old, Mapping):
        return True
    return _fits(value, name, _like(old))


def _like(old: Any) -> Any:
    """A value of the same shape in which every text is the sample."""
    if isinstance(old, tuple):
        return tuple(_like(inner) for inner in old) or (_SAMPLE,)
    return _SAMPLE


def smallest(model: type[BaseModel], id: str = "contoh") -> BaseModel:
    """The smallest sound model of its kind: what it must have, and lists with one item each."""
    return model(
        **{_key(model, n): _made(one, n, id) for n, one in model.model_fields.items() if one.is_required()}
    )


def _made(one: FieldInfo, name: str, id: str) -> Any:
    if name == "id":
        return id
    if name == "reference":
        return "reg:uu-18-2017"
    annotation = one.annotation
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return (_made(FieldInfo.from_annotation(inner), name, id),)
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return smallest(annotation)
    if annotation is date:
        return DAY
    if annotation is int:
        return max([1, *(m.ge for m in one.metadata if isinstance(m, Ge) and isinstance(m.ge, int))])
    if name == "sources":
        return "uu-18-2017"
    if annotation is str:
        texts = (_SAMPLE, "contoh", "2026-11-22")
        checked = TypeAdapter(Annotated[(str, *one.metadata)] if one.metadata else str)
        return next(text for text in texts if _is_taken(checked, text))
    return {bool: True}[annotation]  # type: ignore[index]


def _is_taken(checked: TypeAdapter[Any], text: str) -> bool:
    try:
        checked.validate_python(text)
    except ValidationError:
        return False
    return True


def _fits(value: BaseModel, name: str, new: Any) -> bool:
    """Whether the model as a whole takes another value in one field."""
    try:
        type(value)(**{_key(type(value), n): v for n, v in {**dict(value), name: new}.items()})
    except ValidationError as problem:
        return all(fault["type"] == "string_too_long" for fault in problem.errors(include_url=False))
    return True


def _key(kind: type[BaseModel], name: str) -> str:
    return kind.model_fields[name].alias or name


def all_things(site: Site) -> dict[str, dict[str, Any]]:
    """The things of a site, and the smallest thing of each kind that it has none of."""
    return {
        folder: dict(of_kind) or {"contoh": smallest(ROOTS[folder])}
        for folder, of_kind in site.things.items()
    }


def poisoned(site: Site, choose: Choose) -> tuple[Site, Counter[Place]]:
    """The site with hostile texts in every free place of data, front matter, navigation and tables.

    What was worked out of the texts (citations of a body) stays; bodies are tried by themselves.
    """
    with_ = Poisoner(choose)
    things = {
        folder: {id: with_.model(folder, thing) for id, thing in of_kind.items()}
        for folder, of_kind in all_things(site).items()
    }
    pages = {
        lang: {id: replace(page, meta=with_.model("page", page.meta)) for id, page in of_lang.items()}
        for lang, of_lang in site.pages.items()
    }
    navigation = {lang: with_.model("nav", value) for lang, value in site.navigation.items()}
    made: Any = replace(
        site,
        things=things,
        pages=pages,
        navigation=navigation,
        search=with_.model("search", site.search),
        settings=with_.model("settings", site.settings),
    )
    return made, with_.reached
