"""A preview answers whatever is asked and whatever is broken, and only to whom it should."""

import http.client
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suluh.findings import error
from suluh.plugin.build import Options, Result
from suluh.plugin.fault import fault_page
from suluh.plugin.listening import Server, allowed_hosts, refused, stamps
from suluh.plugin.preview import Preview
from suluh.plugin.serve import Rebuild
from tests.conftest import DAY
from tests.plugin.project import copy_project
from tests.small_site import write_site

LOCAL = allowed_hosts("127.0.0.1")
FINDING = error("REF001", ("content/id/a.md", 3), ("salah", "perbaiki"), ("wrong", "fix it"))


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8000"]
)
def test_this_machine_may_ask(host: str) -> None:
    assert refused("GET", host, "/", LOCAL) is None


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("jahat.example", "421"), ("127.0.0.1.jahat.example", "421"), ("localhost.jahat.example:8000", "421"),
        ("192.168.1.5", "421"), ("0.0.0.0", "421"), ("[::2]", "421"), ("", "400"), ("a b", "400"), ("localhost,x", "400"),
        ("x@localhost", "400"), ("localhost:x", "400"), ("[::1", "400"), ("localhost/", "400"),
    ],
)  # fmt: skip
def test_another_name_is_refused(host: str, status: str) -> None:
    assert (refused("GET", host, "/", LOCAL) or "").startswith(status)


def test_whoever_listens_to_all_may_be_asked_by_number_but_not_by_a_strange_name() -> None:
    everywhere = allowed_hosts("0.0.0.0")
    assert refused("GET", "192.168.1.5:8000", "/", everywhere) is None
    assert refused("GET", "[fe80::1]:8000", "/", everywhere) is None
    assert refused("GET", socket.gethostname(), "/", everywhere) is None
    assert (refused("GET", "jahat.example", "/", everywhere) or "").startswith("421")


def test_the_name_that_was_bound_may_ask() -> None:
    assert refused("GET", "Kantor.Desa:8000", "/", allowed_hosts("kantor.desa")) is None


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pratinjau")
    root = folder / "site"
    (root / "en").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text("rahasia", "utf-8")
    (root / "index.html").write_text("<body>Beranda</body>", "utf-8")
    (root / "en" / "index.html").write_text("<body>Home</body>", "utf-8")
    (root / "404.html").write_text("Tidak ada", "utf-8")
    (folder / "rahasia.txt").write_text("rahasia", "utf-8")
    serving = Server(lambda: None, "127.0.0.1", 0, root, [folder])
    serving.error_handler = lambda code: (root / f"{code}.html").read_bytes()
    serving.server_bind()
    serving.server_activate()
    serving.serve_thread.start()
    yield serving
    serving.shutdown(wait=False)


def ask(server: Server, raw: bytes) -> tuple[int, bytes]:
    """(status, whole answer) to raw bytes; -1 if there is none."""
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=10) as connection:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return (int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else -1), answer


def get(server: Server, path: str, host: str = "localhost", method: str = "GET") -> tuple[int, bytes]:
    return ask(server, f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode("latin-1"))


PATHS = {
    "/": 200, "/index.html": 200, "/en/": 200, "/en": 302, "/tidak": 404, "/%00": 400, "/a%00.html": 400, "/%0d%0aX:1": 400,
    "/%1b": 400, "/.git/config": 404, "/%2egit/config": 404, "/../rahasia.txt": 404, "/%2e%2e/rahasia.txt": 404,
    "/..%2frahasia.txt": 404, "/en/../../rahasia.txt": 404, "/..%5crahasia.txt": 400,    "/%2fen": 400, "/%ff%fe": 400, "/%ff.git/config": 400, "/" + "a" * 300: 404, "/" + "a" * 4000: 414, "/" + "a" * 70000: 414, "http://x/": 400, "*": 400, "en": 400,
    "/livereload/1/2/3": 404, "/livereload/" + "9" * 400 + "/1": 404, "/livereload/x": 404, "/%": 404, "/%zz": 404,
}  # fmt: skip


@pytest.mark.parametrize("path", list(PATHS), ids=[path[:24] for path in PATHS])
def test_every_path_has_its_answer(path: str, server: Server) -> None:
    status, answer = get(server, path)
    assert status == PATHS[path]
    assert b"rahasia" not in answer


@pytest.mark.parametrize("path", ["//jahat.example/", "//en", "/en//", "/a//b", "en", "", "/\ufffd"])
def test_path_that_another_host_could_hide_in_is_refused(path: str) -> None:
    assert (refused("GET", "localhost", path, LOCAL) or "").startswith("400")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "X" * 50])
def test_another_method_is_refused(method: str, server: Server) -> None:
    status, answer = get(server, "/", method=method)
    assert status == 405
    assert b"Allow: GET, HEAD" in answer


def test_head_has_no_body(server: Server) -> None:
    status, answer = get(server, "/", method="HEAD")
    assert status == 200
    assert answer.split(b"\r\n\r\n", 1)[1] == b""


def test_strange_host_gets_nothing_of_the_site(server: Server) -> None:
    status, answer = get(server, "/", host="jahat.example")
    assert status == 421
    assert b"Beranda" not in answer


RAW = {
    "huge header": (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 70000 + b"\r\n\r\n", 431),
    "many headers": (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: a\r\n" * 500 + b"\r\n", 431),
    "no host": (b"GET / HTTP/1.1\r\n\r\n", 400),
    "two hosts": (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: jahat.example\r\n\r\n", None),
    "no version": (b"GET\r\n\r\n", None),
    "rubbish": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", None),
    "nothing": (b"", None),
    "negative length": (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", None),
}


@pytest.mark.parametrize("name", list(RAW))
def test_whatever_is_sent_makes_no_fault_of_ours(
    name: str, server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    raw, wanted = RAW[name]
    status, _ = ask(server, raw)
    assert wanted is None or status == wanted
    assert status < 500 or status == 505
    assert get(server, "/")[0] == 200
    assert "Traceback" not in capfd.readouterr().err


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(path=st.text(st.sampled_from("/.%0123456789abcdefAF\\~?#;:@ "), max_size=16))
def test_no_path_is_a_fault_of_ours(path: str, server: Server) -> None:
    status, answer = get(server, "/" + path.replace(" ", "%20"))
    assert status in (200, 302, 400, 404)
    assert b"rahasia" not in answer
    assert b"Location: //" not in answer


def test_fault_is_shown_until_it_is_gone_and_reloads_by_itself(server: Server) -> None:
    server.fault = {"id": "mkdocs.yml rusak <b>", "en": "mkdocs.yml is broken \u202e"}
    try:
        for path in ("/", "/tidak"):
            status, answer = get(server, path)
            assert status == 503
            text = answer.decode()
            assert "mkdocs.yml rusak &lt;b&gt;" in text
            assert "mkdocs.yml is broken \\u202e" in text
            assert "livereload(" in text
        assert get(server, "/", host="jahat.example")[0] == 421
    finally:
        server.fault = None
    assert get(server, "/")[0] == 200


def test_fault_page_speaks_both_languages() -> None:
    page = fault_page({"id": "x", "en": "y"}).decode()
    assert "Pratinjau terhenti" in page
    assert "The preview has stopped" in page


def test_content_that_was_moved_away_and_back_is_noticed(tmp_path: Path) -> None:
    content = write_site(tmp_path)
    built = threading.Event()
    serving = Server(built.set, "127.0.0.1", 0, tmp_path / "site", [content, tmp_path / "mkdocs.yml"])
    running = threading.Thread(target=serving.serve, daemon=True)
    running.start()

    def noticed(change: Callable[[], object]) -> None:
        built.clear()
        change()
        assert built.wait(20), "not noticed"

    try:
        noticed(lambda: content.rename(tmp_path / "lain"))
        noticed(lambda: (tmp_path / "lain").rename(content))
        noticed(lambda: (content / "id" / "index.md").write_text("x", "utf-8"))
        noticed(lambda: (tmp_path / "mkdocs.yml").write_text("x", "utf-8"))
        noticed(lambda: (tmp_path / "mkdocs.yml").unlink())
    finally:
        serving.shutdown()
        running.join(5)


def test_stamps_take_whatever_lies_there(tmp_path: Path) -> None:
    (tmp_path / "putar").symlink_to(".")
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "x").write_text("x", "utf-8")
    assert set(stamps([tmp_path, tmp_path / "tidak-ada"])) == {
        str(tmp_path / n) for n in ("putar", "pipa", "x")
    }


class _Fake(Preview):
    """A preview that gives or raises what it is told."""

    def __init__(self, outcome: Result | BaseException) -> None:
        self.outcome = outcome

    def rebuild(self) -> Result:
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.mark.parametrize(
    ("outcome", "stands", "told"),
    [
        (Result(True), True, None),
        (Result(False, [FINDING], "1 kesalahan"), True, None),
        (Result(False, [FINDING], "1 kesalahan"), False, "content/id/a.md:3: salah: perbaiki [REF001]"),
        (Result(False, [], "overrides: main.html:3: rusak"), True, "overrides: main.html:3: rusak"),
        (KeyError("suluh"), True, "suluh"),
        (OSError(28, "No space left on device"), True, None),
        (OSError(28, "No space left on device"), False, "disk penuh"),
        (RecursionError(), False, "RecursionError"),
    ],
)
def test_last_good_site_stays_for_content_and_a_fault_is_told_for_the_rest(
    outcome: Result | BaseException, stands: bool, told: str | None, tmp_path: Path
) -> None:
    root = tmp_path / "site"
    if stands:
        root.mkdir()
        (root / "release.json").write_text("{}", "utf-8")
    rebuild = Rebuild(_Fake(outcome), root, "id")
    rebuild()
    if told is None:
        assert rebuild.told is None
    else:
        assert rebuild.told is not None
        assert told in rebuild.told["id"]


@pytest.mark.long
def test_broken_configuration_and_template_are_told_and_mended(tmp_path: Path) -> None:
    config = copy_project(tmp_path, content=False)
    write_site(tmp_path)
    good = config.read_text("utf-8")
    root = tmp_path / "preview"
    rebuild = Rebuild(Preview(Options(config, as_of=DAY), root, lambda _: None), root, "id")
    config.write_text(good + "plugins: [\n", "utf-8")
    rebuild()
    assert rebuild.told is not None
    assert "mkdocs.yml" in rebuild.told["en"]
    for broken in (good.replace("- suluh", "- search"), "site_name: x\nplugins: [tidak-ada]\n", "", "\x00"):
        config.write_text(broken, "utf-8")
        rebuild()
        assert rebuild.told is not None
    config.write_text(good, "utf-8")
    rebuild()
    assert rebuild.told is None
    (tmp_path / "content").rename(tmp_path / "lain")
    rebuild()
    assert (root / "index.html").is_file()
    (tmp_path / "lain").rename(tmp_path / "content")
    rebuild()
    assert rebuild.told is None


@pytest.mark.long
def test_slow_speaker_does_not_hold_the_others(server: Server) -> None:
    slow = [socket.create_connection(("127.0.0.1", server.server_address[1])) for _ in range(20)]
    try:
        for connection in slow:
            connection.sendall(b"GET / HT")
        started = time.monotonic()
        asked = http.client.HTTPConnection("localhost", server.server_address[1], timeout=10)
        asked.request("GET", "/")
        assert asked.getresponse().status == 200
        assert time.monotonic() - started < 5
    finally:
        for connection in slow:
            connection.close()
