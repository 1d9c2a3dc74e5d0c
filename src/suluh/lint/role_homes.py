"""ROL001 to ROL003: roles with a home have tools, tools open what their readers may see, icons are there."""

from collections.abc import Iterator

from suluh.findings import Finding, error, warning
from suluh.lint.context import Context
from suluh.model.role import Role, Tool
from suluh.model.site import Site
from suluh.text.nearest import nearest


def check(site: Site, context: Context) -> Iterator[Finding]:
    for id in dict.fromkeys(site.settings.home.roles):
        role = site.roles.get(id)
        if role is not None and not role.tools:
            yield _no_tools(site, role)
    for role in site.roles.values():
        if role.icon is not None and not context.has_icon(role.icon):
            yield _no_icon(site, context, role, role.icon)
        for number, tool in enumerate(role.tools):
            if not tool.references and not tool.lists:
                yield _opens_nothing(site, role, number)
            yield from _lists(site, context, role, tool, number)


def _no_tools(site: Site, role: Role) -> Finding:
    return error(
        "ROL001",
        site.origin("roles", role.id).place(),
        (
            f'peran "{role.id}" punya beranda (home.roles di site.yml), tetapi tidak punya `tools`',
            "tulis alat kerjanya, mis. `tools: [{tool: procedures, lists: [sops]}]`, "
            "atau hapus peran ini dari home.roles",
        ),
        (
            f'the role "{role.id}" has a home (home.roles in site.yml) but no `tools`',
            "write its tools, such as `tools: [{tool: procedures, lists: [sops]}]`, "
            "or take the role off home.roles",
        ),
    )


def _no_icon(site: Site, context: Context, role: Role, name: str) -> Finding:
    icons = [path for path in context.theme_names if path.startswith("icons/")]
    near = nearest(name, [path.removeprefix("icons/").removesuffix(".svg") for path in icons])
    own = (
        f"taruh gambarnya di icons/{name}.svg dari theme.custom_dir",
        f"put its picture into icons/{name}.svg of theme.custom_dir",
    )
    return warning(
        "ROL003",
        site.origin("roles", role.id).place("icon"),
        (f'ikon "{name}" tidak ada', f'maksudnya "{near}"?' if near else own[0]),
        (f'there is no icon "{name}"', f'did you mean "{near}"?' if near else own[1]),
    )


def _opens_nothing(site: Site, role: Role, number: int) -> Finding:
    return error(
        "ROL001",
        site.origin("roles", role.id).place("tools", number),
        ("alat ini tidak membuka apa pun", "isi `lists` atau `references`, atau hapus alat ini"),
        ("this tool opens nothing", "fill in `lists` or `references`, or remove the tool"),
    )


def _lists(site: Site, context: Context, role: Role, tool: Tool, number: int) -> Iterator[Finding]:
    for index, name in enumerate(tool.lists):
        place = site.origin("roles", role.id).place("tools", number, "lists", index)
        if name not in context.landmarks:
            near = nearest(name, sorted(context.landmarks))
            yield error(
                "ROL002",
                place,
                (f'daftar "{name}" tidak ada', f'maksudnya "{near}"?' if near else "hapus dari `lists`"),
                (f'there is no list "{name}"', f'did you mean "{near}"?' if near else "take it off `lists`"),
            )
            continue
        level = context.list_levels.get(name)
        # A list is for whom its things are for, and nobody knows while some of them are unread.
        if level is not None and not tool.audience.sees(level) and not site.unread.files:
            yield error(
                "ROL002",
                place,
                (
                    f'alat tingkat "{tool.audience}" membuka daftar "{name}" yang bertingkat "{level}"',
                    f"beri alat ini `audience: {level}`, atau hapus daftar itu",
                ),
                (
                    f'a tool for "{tool.audience}" opens the list "{name}", which is for "{level}"',
                    f"give this tool `audience: {level}`, or remove the list",
                ),
            )
