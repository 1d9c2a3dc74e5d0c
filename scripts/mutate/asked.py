"""Plugins of pytest: which quick tests there are, what each of them runs, and the first that fails."""

import resource
import signal
from collections.abc import Iterator, Sequence

import coverage
import pytest
from hypothesis import settings

# Fixtures that build the real site, serve it, or open a browser.
_SLOW = {"sites", "public_url", "staff_url", "chromium"}
# A test gets so many times what it takes alone on sound code, and these seconds besides.
_TIMES, _BESIDES = 4, 8.0


def _quick(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long: a fault is looked for by the quick tests only."""
    slow = {item for item in items if _SLOW & set(getattr(item, "fixturenames", ())) or _marked(item)}
    config.hook.pytest_deselected(items=list(slow))
    items[:] = [item for item in items if item not in slow]


def _marked(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(name) for name in ("browser", "long"))


def _steady() -> None:
    """The same made-up input each time."""
    settings.register_profile("mutate", derandomize=True, database=None)
    settings.load_profile("mutate")


def _cpu_seconds() -> float:
    """Of this process and of all that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Listed:
    """Which quick tests there are."""

    arguments: Sequence[str] = ("--collect-only",)

    def __init__(self) -> None:
        self._found: list[str] = []

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        _quick(config, items)
        self._found = [item.nodeid for item in items]

    def answer(self) -> list[str]:
        return self._found


class Recording:
    """What each test costs and which lines it runs; None for one that fails on sound code."""

    arguments: Sequence[str] = ()

    def __init__(self, into: str, source: str) -> None:
        _steady()
        self._costs: dict[str, float | None] = {}
        self._tracer = coverage.Coverage(
            data_file=into, config_file=False, branch=False, include=[f"{source}/*"]
        )
        self._tracer.start()

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        _quick(config, items)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._tracer.switch_context(item.nodeid)
        before = _cpu_seconds()
        self._costs.setdefault(item.nodeid, 0.0)
        result = yield
        if self._costs[item.nodeid] is not None:
            self._costs[item.nodeid] = round(_cpu_seconds() - before, 3)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._costs[report.nodeid] = None

    def answer(self) -> dict[str, float | None]:
        self._tracer.stop()
        self._tracer.save()
        return self._costs


class Asked:
    """Runs the tests that are named, in that order, up to the first that fails."""

    arguments: Sequence[str] = ("-x",)

    def __init__(self, tests: Sequence[tuple[str, float]]) -> None:
        _steady()
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        self._costs = dict(tests)
        self._rank = {test: at for at, (test, _) in enumerate(tests)}
        self._failed = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        rank = self._rank
        items[:] = sorted((i for i in items if i.nodeid in rank), key=lambda item: rank[item.nodeid])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """In CPU seconds, so that a busy machine is not taken for a fault that hangs; ends the process."""
        signal.setitimer(signal.ITIMER_PROF, _BESIDES + _TIMES * self._costs[nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed = self._failed or report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._failed = self._failed or report.nodeid

    def answer(self) -> str:
        return self._failed
