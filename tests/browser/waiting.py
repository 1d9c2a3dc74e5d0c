"""Waiting for what a page does, however busy the machine is."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Locator, Page

SECONDS = 60.0  # far beyond what a busy machine needs: who waits so long waits for nothing
STEP_MS = 50

T = TypeVar("T")


def eventually(page: Page, holds: Callable[[], object]) -> bool:
    """Whether a condition comes to hold; asked again and again, because the policy forbids waiting in the page."""
    end = time.monotonic() + SECONDS
    while not holds():
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(STEP_MS)
    return True


def settled(page: Page, look: Callable[[], T], looks: int = 8) -> T:
    """What is to see once so many looks in a row see the same: results come in pieces."""
    end = time.monotonic() + SECONDS
    seen, times = look(), 1
    while times < looks and time.monotonic() < end:
        page.wait_for_timeout(STEP_MS)
        now = look()
        times = times + 1 if now == seen else 1
        seen = now
    return seen


def open_link(page: Page, link: str | Locator) -> None:
    """Click a link and wait until the page behind it has loaded and its scripts have run.

    A click alone comes back as soon as the browser is on its way, so that what is looked at next
    may still be the old page, or the new one before its scripts.
    """
    target = page.locator(link).first if isinstance(link, str) else link
    with page.expect_navigation(wait_until="load"):
        target.click()
