"""What learning costs: bytes of a role's path, 5,000 questions, progress of 2,000 items on a slow device.

Prints each beside its bar. Needs Chromium. Run: .venv/bin/python scripts/bench/learning.py
"""

import gzip
import re
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import CHROMIUM, FLAGS
from suluh.flow import edition, load, open_edition, theme
from suluh.learning.model.quiz import Quiz
from suluh.model.audience import Audience
from suluh.model.site import Site
from suluh.plugin.build import Options, build
from suluh.plugin.day import build_day
from suluh.render.generated import draw_generated
from suluh.render.view import View

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"
BAR_PATH_KB, BAR_SCRIPT_KB, BAR_QUESTIONS_S, BAR_SAVE_MS = 300, 12, 5.0, 10.0
QUESTIONS, ITEMS, SLOWDOWN = 5000, 2000, 4
_LOADED = re.compile(r'(?:href|src)="([^"#?]+)(?:[#?][^"]*)?"')
# 2,000 items with ten marks each, and 500 cards; a save is what happens when one more is ticked.
SAVES = """
(items) => {
  const book = Suluh.pelajar.book;
  book.add("Ani");
  const marks = Array.from({ length: 10 }, (_, n) => "abcd" + n);
  for (let n = 0; n < items; n++) Suluh.kemajuan.done(book.state, "page:halaman-belajar-nomor-" + n, marks, "2026-11-25");
  for (let n = 0; n < 500; n++) book.state.cards["quiz:kuis-nomor-" + n + "#soal"] = [12.34567891, 5.12345678, 20800, 20780, "aaaaabbbbb", 1];
  const times = [];
  for (let n = 0; n < 40; n++) {
    Suluh.kemajuan.done(book.state, "page:halaman-belajar-nomor-" + n, marks, "2026-11-26");
    const start = performance.now();
    book.save();
    times.push(performance.now() - start);
  }
  return { times, bytes: localStorage.getItem("suluh.belajar/" + book.now).length };
}
"""


def packed(path: Path) -> int:
    """Size in bytes of a file as a host sends it."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def path_weights(site: Path) -> dict[str, float]:
    """Path -> kB gzip of its page, of every page that its items lead to, and of all that these load."""
    found = {}
    for page in sorted((site / "jalur").glob("jalur-*.html")):
        text = page.read_text("utf-8")
        titles = re.findall(r'<p class="item-title">.*?</p>', text, re.DOTALL)
        pages = {page} | {
            (page.parent / link).resolve()
            for title in titles
            for link in _LOADED.findall(title)
            if ":" not in link
        }
        files = set(pages)
        for one in pages:
            for link in _LOADED.findall(one.read_text("utf-8").split("</head>")[0]):
                target = (one.parent / link).resolve()
                if target.suffix in (".css", ".js", ".svg") and target.exists():
                    files.add(target)
        found[page.stem] = sum(map(packed, files)) / 1000
    return found


def script_weight() -> float:
    """kB gzip of every learning script, those of the mentor's page included."""
    names = ("fingerprint", "progress", "repetition", "learner", "learning-path", "quiz", "mentors")
    whole = b"\n".join(theme().read(f"js/{name}.js").encode() for name in names)
    return len(gzip.compress(whole, 9, mtime=0)) / 1000


def questions_seconds(site: Site) -> tuple[float, int]:
    """CPU seconds to draw the pages of 5,000 questions in both languages, and how many were drawn."""
    real = [quiz for quiz in site.of(Quiz).values() if quiz.questions]
    quizzes: dict[str, Quiz] = {}
    total = 0
    while total < QUESTIONS:
        quiz = real[len(quizzes) % len(real)]
        copy = quiz.model_copy(update={"id": f"{quiz.id}-{len(quizzes)}"})
        quizzes[copy.id] = copy
        total += len(copy.questions)
    large = replace(site, things={**site.things, "quizzes": quizzes, "paths": {}})
    start = time.process_time()
    shown = open_edition(large, build_day(DAY))
    for document in shown.catalogue.values():
        if document.kind == "quiz":
            draw_generated(document, View(shown, document.lang, document.address))
    return time.process_time() - start, total


def save_times(site: Path) -> tuple[list[float], int]:
    """Milliseconds of each save on a CPU slowed four times, and the bytes that are kept."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.goto(next((site / "jalur").glob("jalur-*.html")).as_uri())
        slow = page.context.new_cdp_session(page)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        found = page.evaluate(SAVES, ITEMS)
        browser.close()
    return found["times"], found["bytes"]


def main() -> None:
    site, _ = load(ROOT / "content", build_day(DAY))
    seconds, count = questions_seconds(edition(site, Audience.supervisor, build_day(DAY)))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        result = build(Options(ROOT / "mkdocs.yml", audience="supervisor", edition="file", as_of=DAY), out)
        assert result.ok, result.message
        paths = path_weights(out)
        times, size = save_times(out)
    heaviest = max(paths, key=lambda name: paths[name])
    middle, worst = statistics.median(times), max(times)
    rows = [
        (
            f"heaviest path ({heaviest}), all its pages and scripts",
            f"{paths[heaviest]:.0f} kB",
            f"{BAR_PATH_KB} kB",
        ),
        ("all learning scripts", f"{script_weight():.1f} kB", f"{BAR_SCRIPT_KB} kB"),
        (f"{count} questions, both languages", f"{seconds:.1f} CPU s", f"{BAR_QUESTIONS_S} CPU s"),
        (
            f"{ITEMS} items saved ({size / 1000:.0f} kB), median / worst",
            f"{middle:.1f} / {worst:.1f} ms",
            f"{BAR_SAVE_MS:.0f} ms",
        ),
    ]
    over = sorted(f"{name} {kb:.0f}" for name, kb in paths.items() if kb > BAR_PATH_KB)
    print(f"{len(paths)} paths; over the bar: {', '.join(over) or 'none'}")
    for what, got, bar in rows:
        print(f"{what:58} {got:>18}   bar {bar}")
    good = paths[heaviest] <= BAR_PATH_KB and script_weight() <= BAR_SCRIPT_KB
    sys.exit(0 if good and seconds <= BAR_QUESTIONS_S and middle <= BAR_SAVE_MS else 1)


if __name__ == "__main__":
    main()
