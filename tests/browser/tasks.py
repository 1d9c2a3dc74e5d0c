"""How long a page holds its reader up: the CPU time of the longest task of its main thread."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"]


def longest_task(tab: Page, act: Callable[[], None], settle: int = 900) -> float:
    """Milliseconds of CPU that the longest task takes while `act` runs and for `settle` ms after it.

    CPU time and not wall time: a neighbour who takes the core for a while is no freeze of the page.
    """
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    session = tab.context.new_cdp_session(tab)
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda part: ended.append(part))
    session.send(
        "Tracing.start", {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": CATEGORIES}}
    )
    act()
    tab.wait_for_timeout(settle)
    session.send("Tracing.end")
    while not ended:
        tab.wait_for_timeout(20)
    session.detach()
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks: list[float] = [
        event["tdur"] / 1000
        for event in events
        if (event["pid"], event["tid"]) in main and event.get("ph") == "X" and "tdur" in event
    ]
    assert tasks, "the page's main thread told nothing"
    return max(tasks)
