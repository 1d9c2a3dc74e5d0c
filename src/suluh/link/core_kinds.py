"""The kinds of content of the core."""

from typing import Any

from suluh.link.addresses import (
    contact_address,
    country_address,
    institution_address,
    province_address,
    regulation_address,
    role_address,
    source_address,
    term_address,
)
from suluh.link.as_of import regulation_as_of
from suluh.model.contact import Contact
from suluh.model.country import Country
from suluh.model.institution import Institution
from suluh.model.kinds import ContentKind, always, no_part
from suluh.model.province import Province
from suluh.model.regulation import Regulation
from suluh.model.role import Role
from suluh.model.source import Source
from suluh.model.term import Term

CORE_KINDS: tuple[ContentKind[Any], ...] = (
    ContentKind(
        model=Regulation,
        name=("peraturan", "regulation"),
        address=regulation_address,
        new_name="regulation",
        skeletons="suluh.write",
        plain=(),
        as_of=regulation_as_of,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Institution,
        name=("lembaga", "institution"),
        address=institution_address,
        new_name="institution",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Term,
        name=("istilah", "term"),
        address=term_address,
        new_name="term",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Contact,
        name=("kontak", "contact"),
        address=contact_address,
        new_name="contact",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Role,
        name=("peran", "role"),
        address=role_address,
        new_name="role",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Country,
        name=("negara", "country"),
        address=country_address,
        new_name="country",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Province,
        name=("provinsi", "province"),
        address=province_address,
        new_name="province",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
    ContentKind(
        model=Source,
        name=("sumber", "source"),
        address=source_address,
        new_name="source",
        skeletons="suluh.write",
        plain=(),
        as_of=always,
        part_at=no_part,
        cites=True,
        may_be_public=True,
    ),
)
