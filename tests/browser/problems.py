"""What goes wrong on a page while a test looks at it."""

from playwright.sync_api import ConsoleMessage, Page


def problems_of(page: Page) -> list[str]:
    """A list that grows with each error of the page: exceptions, and what the console calls an error."""
    problems: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"{page.url}: {message.text}")

    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", note)
    return problems
