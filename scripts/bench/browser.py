"""What Chromium sees of a page: requests, bytes, first paint, shifts, on a line of a given speed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever lies elsewhere fails at once, as if blocked: counted, never waited for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE = {
    "viewport": {"width": 360, "height": 640},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
PATIENCE_MS = 180_000
WATCH = """
window.__shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""
PAINT = """() => new Promise(done => {
  const look = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    paint ? done(paint.startTime / 1000) : setTimeout(look, 20);
  };
  look();
})"""


@dataclass(frozen=True)
class Line:
    """A network: bits a second and the wait before each answer. None is the bare loopback."""

    name: str
    bits: int
    latency_ms: int

    def reckon(self, size_bytes: int, round_trips: int = 2) -> float:
        """Seconds until the last byte of a page that is asked for in turn: document, then style sheet."""
        return round_trips * self.latency_ms / 1000 + size_bytes * 8 / self.bits


SLOW = Line("400 kbit/s + 400 ms", 400_000, 400)
SLOWEST = Line("50 kbit/s + 600 ms", 50_000, 600)


@dataclass
class Load:
    """One load. `seconds` to the first contentful paint; bytes as they came over the wire."""

    requests: int = 0
    foreign: list[str] = field(default_factory=list)
    size_bytes: int = 0
    first_paint_s: float = 0.0
    shift: float = 0.0


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def load(browser: Browser, url: str, line: Line | None = None) -> Load:
    """Open a page with an empty cache. Without a line until the network is idle, else until it loaded."""
    seen = Load()
    origin = urlsplit(url).netloc
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        wire = context.new_cdp_session(page)

        def asked(event: dict[str, Any]) -> None:
            address = urlsplit(event["request"]["url"])
            if address.scheme in ("http", "https"):
                seen.requests += 1
                if address.netloc != origin:
                    seen.foreign.append(event["request"]["url"])

        def came(event: dict[str, Any]) -> None:
            seen.size_bytes += int(event["encodedDataLength"])

        wire.on("Network.requestWillBeSent", asked)
        wire.on("Network.loadingFinished", came)
        wire.send("Network.enable")
        if line:
            conditions = {"offline": False, "latency": line.latency_ms}
            speed = line.bits / 8
            wire.send(
                "Network.emulateNetworkConditions",
                {**conditions, "downloadThroughput": speed, "uploadThroughput": speed},
            )
        # On a slow line the first paint is what is asked for; the rest may still be on its way.
        page.goto(url, wait_until="commit" if line else "networkidle", timeout=PATIENCE_MS)
        page.set_default_timeout(PATIENCE_MS)
        seen.first_paint_s = float(page.evaluate(PAINT))
        if line:
            page.wait_for_load_state("load", timeout=PATIENCE_MS)
        page.wait_for_timeout(300)
        seen.shift = float(page.evaluate("window.__shift"))
    finally:
        context.close()
    return seen
