"""A plugin of pytest that leaves out what takes long: a fault is looked for by the quick tests only."""

import pytest

# Fixtures that build the real site, serve it, or open a browser.
_SLOW = {"sites", "public_url", "staff_url", "chromium"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    slow = {item for item in items if _SLOW & set(getattr(item, "fixturenames", ())) or _marked(item)}
    config.hook.pytest_deselected(items=list(slow))
    items[:] = [item for item in items if item not in slow]


def _marked(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(name) for name in ("browser", "long"))
