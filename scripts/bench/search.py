"""What search gives and what it costs: ours beside stock material search, Pagefind and MiniSearch, in one run.

Quality on the built site, typed into the real box; bytes to the first result, seconds on 2G, milliseconds
when warm and heap on synthetic pages, whose index is packed as a build would and put beside the built
pages. Needs npm for Pagefind; without it that column stays empty. MiniSearch is given the texts of our own
index. `--light` compares with MiniSearch alone, without building a site: see `search_light.py`.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpus
import stock
from figures import Figure, draw
from lighthouse import NODE
from measure import run
from plain import write_plain
from playwright.sync_api import Browser, Page
from prose import Prose
from server import free_port, serving
from suluh_site import ROOT

from browser import SLOWEST, chromium

sys.path.insert(0, str(ROOT))
from search_light import add_options, compare, minisearch_pairs, real_indexes
from search_marks import Pair, marks_of, signs_of, table
from search_pages import synthetic_index, synthetic_units
from tests.search.judge import Query, place, read_queries

from suluh.search.pack import pack

FOLDER = ROOT / "build" / "bench" / "search"
PAGEFIND = "1.6.0"
BYTES_BARS = {100: 25, 500: 32, 2000: 40, 10000: 48}  # KB gzip to the first result
READ = """([results, titles]) => [...document.querySelectorAll(results)].slice(0, 10).map(e => {
  const link = e.matches('a[href]') ? e : e.querySelector('a[href]');
  const heads = [...e.querySelectorAll(titles)].map(t => t.textContent.trim());
  return [heads[0] || e.textContent.trim().slice(0, 200), heads.slice(1, 4).join(' | '), link ? link.href : ''];
})"""
PAGEFIND_PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><title>Pagefind</title><input type="search"><div id="o"></div>
<script type="module">
const box = document.querySelector('input');
let engine;
box.addEventListener('input', async () => {
  engine = engine || import('./pagefind/pagefind.js');
  const found = await (await engine).search(box.value);
  const rows = await Promise.all(found.results.slice(0, 10).map(r => r.data()));
  document.querySelector('#o').innerHTML = rows.map(r => `<p data-search-result><a href="${r.url}"><b data-search-title>${r.meta.title}</b></a></p>`).join('');
});
</script>"""


@dataclass(frozen=True)
class Engine:
    """A search on a served site: where its box is, and how its results look."""

    name: str
    page: str
    box: str
    results: str
    titles: str
    opener: str = ""


OURS = Engine("suluh", "index.html", "input[type=search]", "[data-search-result]", "[data-search-title]")
STOCK = Engine("stock", "index.html", "input.md-search__input", "li.md-search-result__item", "h1, h2")
FOUND = Engine(
    "pagefind", "pagefind.html", "input[type=search]", "[data-search-result]", "[data-search-title]"
)


def results(tab: Page, engine: Engine, query: str, base: str) -> list[tuple[str, str, str]]:
    """What a query shows once it stands still; empty after two seconds of nothing."""
    box = tab.locator(engine.box).first
    box.fill("", force=True)
    tab.wait_for_timeout(60)
    before = tab.evaluate(READ, [engine.results, engine.titles])
    box.fill(query, force=True)
    box.dispatch_event("keyup")
    last, since, started, changed = before, time.monotonic(), time.monotonic(), False
    while True:
        tab.wait_for_timeout(50)
        now, found = time.monotonic(), tab.evaluate(READ, [engine.results, engine.titles])
        if found != last:
            last, since, changed = found, now, True
        elif (changed and now - since > 0.3) or now - started > 2:
            return [(title, heads, url.removeprefix(base)) for title, heads, url in last]


def quality(browser: Browser, base: str, engine: Engine, queries: Sequence[Query]) -> list[Pair]:
    """For each query the place of the right result, and how many there are."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(base + engine.page)
    tab.wait_for_timeout(500)
    if engine.opener:
        tab.click(engine.opener)
    results(tab, engine, "a", base)
    rows = [(q, results(tab, engine, q.text, base)) for q in queries]
    tab.close()
    return [(place(query, found), len(found)) for query, found in rows]


@contextmanager
def at(folder: Path) -> Iterator[str]:
    with serving(folder, free_port()) as url:
        yield url


def pagefind(site: Path) -> bool:
    """Pagefind's index over the stock pages, and a page that asks it; False without npm."""
    tools = FOLDER / "npm"
    tools.mkdir(parents=True, exist_ok=True)
    (tools / "package.json").write_text(
        json.dumps({"private": True, "dependencies": {"pagefind": PAGEFIND}}), "utf-8"
    )
    try:
        command = [str(NODE), "npm", "install", "--no-fund", "--no-audit", "--silent"]
        subprocess.run(command, cwd=tools, check=True, timeout=600, capture_output=True)
        program = tools / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
        subprocess.run(
            [str(NODE), str(program), "--site", str(site), "--root-selector", "article"],
            check=True,
            timeout=600,
            capture_output=True,
        )
    except (subprocess.SubprocessError, OSError) as lost:
        print(f"Pagefind is not measured: {lost}")
        return False
    (site / "pagefind.html").write_text(PAGEFIND_PAGE, "utf-8")
    return True


def shell(built: Path, pages: int, folder: Path) -> tuple[Path, float]:
    """The built site's home and scripts with an index of synthetic pages; CPU seconds of that index."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(built / "aset", folder / "aset")
    for name in ("index.html", "cari.html"):
        shutil.copy(built / name, folder)
    made = synthetic_units(pages)
    started = time.process_time()
    files = pack(synthetic_index(made))
    seconds = time.process_time() - started
    for name, text in files.items():
        (folder / "cari" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "cari" / name).write_text(text, "utf-8")
    return folder, seconds


def questions(count: int) -> list[str]:
    """Two and three words of the content, as people type them."""
    prose = Prose(corpus.CONTENT / "id")
    return [prose.phrase(random.Random(f"q {n}"), 2, 3).lower() for n in range(count)]


def cold_bytes(browser: Browser, url: str, query: str, engine: Engine = OURS) -> int:
    """Bytes of search up to the settled first result: its scripts on the page and all that came after.

    Stock material loads its index with the page, so what its worker and index weigh counts too.
    """
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab = context.new_page()
    came: list[tuple[str, int]] = []
    context.on("response", lambda answer: came.append((answer.url, body_bytes(answer.headers))))
    tab.goto(url + engine.page, wait_until="load")
    if engine.opener:
        tab.click(engine.opener)
    tab.fill(engine.box, query)
    tab.wait_for_selector(engine.results, timeout=60_000)
    tab.wait_for_timeout(300)
    context.close()
    return sum(size for address, size in came if re.search(r"cari|search|pagefind|worker", address))


def body_bytes(headers: Mapping[str, str]) -> int:
    """What a body weighs on the wire, without its headers."""
    return int(headers.get("content-length", 0))


def slow(browser: Browser, url: str, query: str, *, saving: bool) -> float:
    """Seconds to the first result on 50 kbit/s, 600 ms, a quarter of the processor.

    From the first key once the page was idle for 6 s; with Save-Data from the focus.
    """
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab = context.new_page()
    if saving:
        tab.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    tab.goto(url + "index.html", wait_until="load")
    wire = context.new_cdp_session(tab)
    wire.send("Network.enable")
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    speed = SLOWEST.bits / 8
    wire.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": SLOWEST.latency_ms,
            "downloadThroughput": speed,
            "uploadThroughput": speed,
        },
    )
    if not saving:
        tab.wait_for_timeout(7500)  # 1.2 s until it begins, then idle
    started = time.monotonic()
    if saving:
        tab.focus("input[type=search]")
    tab.fill("input[type=search]", query)
    tab.wait_for_selector("[data-search-result]", timeout=60_000)
    seconds = time.monotonic() - started
    context.close()
    return seconds


def warm(browser: Browser, url: str, queries: Sequence[str]) -> tuple[float, float]:
    """(95th percentile of an answer in ms, heap of search in MB), everything loaded."""
    tab = browser.new_page()
    tab.goto(url + "index.html")
    wire = tab.context.new_cdp_session(tab)
    wire.send("HeapProfiler.collectGarbage")
    before = wire.send("Runtime.getHeapUsage")["usedSize"]
    tab.fill("input[type=search]", queries[0])
    tab.wait_for_selector("[data-search-result]")
    times: Any = tab.evaluate(
        """async queries => { const times = []; const index = await Suluh.index('id');
        const ask = q => index.ask(index.read(q, false), 0, 6);
        for (const q of queries) await ask(q);
        for (const q of queries) { const t = performance.now(); await ask(q); times.push(performance.now() - t); }
        return times; }""",
        list(queries),
    )
    wire.send("HeapProfiler.collectGarbage")
    after = wire.send("Runtime.getHeapUsage")["usedSize"]
    tab.close()
    return sorted(times)[int(len(times) * 0.95)], (after - before) / 1e6


def same_from_a_file(browser: Browser, site: Path, base: str, queries: Sequence[Query]) -> float:
    """The share of queries with the same list from a file as over http."""
    lists: list[list[object]] = []
    for start in (base, f"{site.as_uri()}/"):
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(f"{start}index.html")
        lists.append([results(tab, OURS, q.text, start) for q in queries])
        tab.close()
    served, opened = lists
    return sum(one == two for one, two in zip(served, opened, strict=True)) / len(queries)


def build_sites() -> list[tuple[Engine, Path]]:
    """Our site and the stock one of the same pages, with Pagefind's index if npm is there."""
    shutil.rmtree(FOLDER / "suluh", ignore_errors=True)
    command = [str(ROOT / ".venv/bin/suluh"), "build", "--quiet", "--audience", "supervisor"]
    run([*command, "--as-of", corpus.DAY, "--out", str(FOLDER / "suluh")], ROOT)
    write_plain(ROOT / "content", FOLDER / "plain")
    config = stock.write_config(FOLDER, FOLDER / "plain", "stock", search=True)
    run(stock.command(ROOT / ".venv", config), FOLDER)
    engines = [(OURS, FOLDER / "suluh"), (STOCK, FOLDER / "stock")]
    if pagefind(FOLDER / "stock"):
        engines.append((FOUND, FOLDER / "stock"))
    return engines


def measure_quality(
    browser: Browser, engines: Sequence[tuple[Engine, Path]], sets: Sequence[str]
) -> dict[str, Any]:
    """Marks of each set of queries by engine and class with sign tests, printed as they come.

    All are typed on the Indonesian home page; MiniSearch has the texts of our Indonesian index.
    """
    record: dict[str, Any] = {}
    index_of = real_indexes("supervisor")
    for path in [ROOT / "tests/search/queries" / f"{name}.yml" for name in sets]:
        queries = read_queries(path)
        places: dict[str, list[Pair]] = {}
        for engine, folder in engines:
            with at(folder) as url:
                places[engine.name] = quality(browser, url, engine, queries)
        places["minisearch"] = minisearch_pairs(index_of, queries, "id")
        print(table(path.stem, queries, places), flush=True)
        for name, pairs in places.items():
            kinds = marks_of(queries, pairs).items()
            record[f"{path.stem} {name}"] = {kind: vars(marks) for kind, marks in kinds}
            signs = signs_of(queries, places[OURS.name], pairs).items()
            record[f"{path.stem} {OURS.name} beside {name}"] = {kind: vars(one) for kind, one in signs}
    return record


def measure_real(browser: Browser, engines: Sequence[tuple[Engine, Path]]) -> list[Figure]:
    """The built site from a file, and bytes beside the others."""
    queries = read_queries(ROOT / "tests/search/queries/dev.yml")[:30]
    site = engines[0][1]
    with at(site) as url:
        same = same_from_a_file(browser, site, url, queries)
        ours = cold_bytes(browser, url, "gaji tidak dibayar") / 1000
    figures = [
        Figure("same lists from a file", "share", same, None, None),
        Figure("real site, cold to the first result", "KB", ours),
    ]
    for engine, folder in engines[1:]:
        with at(folder) as url:
            beside = cold_bytes(browser, url, "gaji", engine) / 1000
        figures.append(Figure(f"{engine.name}, written pages only, cold", "KB", beside))
    return figures


def measure_size(browser: Browser, site: Path, size: int) -> list[Figure]:
    """What a search costs among so many pages."""
    folder, seconds = shell(site, size, FOLDER / f"size-{size}")
    with at(folder) as url:
        cold = max(cold_bytes(browser, url, q) for q in questions(3)) / 1000
        figures = [
            Figure(f"cold to the first result, {size} pages", "KB", cold, None, BYTES_BARS.get(size)),
            Figure(
                f"index of one language, {size} pages", "CPU s", seconds, None, 3 if size == 500 else None
            ),
        ]
        if size == 500:
            idle = slow(browser, url, questions(1)[0], saving=False)
            saving = slow(browser, url, questions(1)[0], saving=True)
            figures.append(Figure("2G after 6 s idle", "s", idle, None, 3.5))
            figures.append(Figure("2G with Save-Data, from focus", "s", saving, None, 9))
        if size in (500, 2000):
            p95, heap = warm(browser, url, questions(40))
            figures.append(Figure(f"warm p95, {size} pages", "ms", p95, None, 20))
            figures.append(Figure(f"heap, {size} pages", "MB", heap, None, 8))
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 500, 2000, 10000])
    parser.add_argument(
        "--sets", nargs="*", default=["dev", "held"], help="questions to ask; none for bytes and seconds only"
    )
    parser.add_argument("--json", type=Path, help="write the figures there too")
    add_options(parser)
    options = parser.parse_args()
    if options.light:
        compare(options)
        return
    engines = build_sites()
    with chromium() as browser:
        record = measure_quality(browser, engines, options.sets)
        figures = measure_real(browser, engines)
        for size in options.sizes:
            figures += measure_size(browser, engines[0][1], size)
    print(draw(figures))
    if options.json:
        record["figures"] = [vars(figure) for figure in figures]
        options.json.write_text(json.dumps(record, indent=1), "utf-8")


if __name__ == "__main__":
    main()
