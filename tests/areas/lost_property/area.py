"""The rows of the area: a kind of content, and a kind of page that shows one."""

from collections.abc import Iterator

from suluh.area import Area
from suluh.link.document import Document
from suluh.model.kinds import Address, ContentKind, always, no_part
from suluh.model.site import Site
from suluh.render.page_kind import OTHER, PageKind, Values, always_shared, no_calls, search
from suluh.render.view import View
from tests.areas.lost_property.model import LostItem


def address(item: LostItem, _part: str) -> Address:
    return f"barang/{item.id}", ""


def shelf(site: Site, lang: str) -> Iterator[Document]:
    for item in site.of(LostItem).values():
        shows = ((LostItem.kind_name, item.id),)
        yield Document(lang, site.kinds.key(item), "lost_item", item.id, item.audience, shows=shows)


def values(document: Document, view: View) -> Values:
    item = view.site.of(LostItem)[document.subject]
    return item.name[view.lang], view.w["lost"]["summary"], {"item": item}


KIND = ContentKind(
    model=LostItem,
    name=("barang temuan", "lost item"),
    address=address,
    new_name="lost-item",
    skeletons="tests.areas.lost_property",
    plain="all",
    as_of=always,
    part_at=no_part,
    cites=True,
    may_be_public=True,
)
PAGE: PageKind[View] = PageKind(
    name="lost_item",
    thing=LostItem,
    values=values,
    landmark=None,
    parent=None,
    tab="desk",
    styles=(),
    scripts=(),
    search=search(OTHER, 0.5),
    search_when_asked=False,
    sensitive=False,
    calls=no_calls,
    shared=always_shared,
)
LOST_PROPERTY = Area(
    package="tests.areas.lost_property",
    bundles={},
    kinds=(KIND,),
    page_kinds=(PAGE,),
    shelves=(shelf,),
    rules=(),
    exports=(),
    banners=(),
    related=(),
    rails=(),
    slots=(),
    site_files=(),
)
