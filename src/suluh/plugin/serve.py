"""Preview with reload. A change with errors leaves the last good site standing."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from suluh.findings import Finding
from suluh.findings.show import show
from suluh.output.refusal import Refusal, writing
from suluh.output.target import RELEASE, refuse_strangers
from suluh.plugin.build import Options, Progress, Result
from suluh.plugin.listening import Server
from suluh.plugin.media_headers import guard_media
from suluh.plugin.preview import Preview, watched

_WAIT = {"id": "Menunggu perubahan. Ctrl+C untuk berhenti.", "en": "Watching for changes. Ctrl+C stops."}
_LAST = {
    "id": "Situs terakhir tampil dulu; yang baru sedang dibangun.",
    "en": "The last site is up first; the new one is being built.",
}
_FAILED = {"id": "Situs terakhir yang baik tetap tampil.", "en": "The last good site stays up."}
_FAULT = {
    "id": "Pratinjau menampilkan kesalahan ini sampai diperbaiki.",
    "en": "The preview shows this fault until it is fixed.",
}
_BUSY = {
    "id": "port {} tidak dapat dipakai ({}): pilih port lain dengan --port (make serve PORT=…)",
    "en": "port {} cannot be used ({}): choose another with --port (make serve PORT=…)",
}


class Rebuild:
    """Brings the preview in line with the content, and says what keeps it from that.

    Findings on content leave the last good site standing. Without one, or while the configuration or
    a template is broken, `told` says by language what is wrong.
    """

    def __init__(self, preview: Preview, root: Path, lang: str) -> None:
        self._preview = preview
        self._root = root
        self._lang = lang
        self._log = _Log()
        self.told: dict[str, str] | None = None
        # The exit code that the last build would give because the disk did not take it.
        self.refused = 0

    def make_whole(self, broken_off: Callable[[], bool]) -> None:
        """The whole build that follows single pages; what keeps it from that, the next change tells."""
        try:
            with writing(self._root):
                self._preview.make_whole(broken_off)
        except Exception as problem:  # as in a build: the preview goes on
            print(f"suluh: {problem}", file=sys.stderr)

    def __call__(self) -> None:
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self._log)
        self._log.lines.clear()
        self.refused = 0
        stands = (self._root / RELEASE).is_file()
        try:
            with writing(self._root):
                result = self._preview.rebuild()
        except Refusal as refusal:
            print(f"suluh: {refusal.text[self._lang]}", file=sys.stderr)
            self.refused = refusal.code
            self.told = None if stands else refusal.text
            return
        except Exception as problem:  # whatever stands in a configuration, the preview goes on
            said = "\n".join([*self._log.lines, str(problem).strip() or type(problem).__name__])
            result = Result(False, [], said)
        finally:
            logger.removeHandler(self._log)
        if result.findings:
            print(show(result.findings, "text", self._lang), file=sys.stderr)
        errors = [finding for finding in result.findings if finding.severity == "error"]
        stays = result.ok or (stands and bool(errors))
        self.told = None if stays else _told(result.message, errors)
        if not result.ok:
            print(result.message, file=sys.stderr)
            print((_FAILED if stays else _FAULT)[self._lang], file=sys.stderr)


class _Log(logging.Handler):
    """Keeps what MkDocs says about a configuration before it gives up."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _told(message: str, errors: list[Finding]) -> dict[str, str]:
    return {
        lang: "\n".join([message, *(finding.text(lang) for finding in errors)]).strip()
        for lang in ("id", "en")
    }


def serve(options: Options, host: str, port: int, lang: str, progress: Progress) -> None:
    """Build, listen, and build again after each change of content, templates or configuration.

    The preview is kept in `.cache/` between runs: the next one answers with it at once and reloads
    when the new build stands.
    """
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    folder = options.config_file.parent
    root = folder / ".cache" / f"serve-{options.audience}-{options.edition}-{options.dress}"
    rebuild = Rebuild(Preview(options, root, progress), root, lang)

    try:
        refuse_strangers(root)
    except Refusal as refusal:
        print(f"suluh: {refusal.text[lang]}", file=sys.stderr)
        sys.exit(refusal.code)

    def places() -> list[Path]:
        """What a change is looked for in, as far as the configuration can say."""
        try:
            named = watched(options.config_file)
        except (OSError, ValueError):
            named = ()
        return [folder / "content", folder / "overrides", options.config_file, *named]

    def build() -> None:
        rebuild()
        server.fault = rebuild.told
        server.look_at(places())

    server = Server(build, host, port, root, places())
    server.when_calm = rebuild.make_whole
    server.error_handler = lambda code: _page(root, code)
    server.set_app(guard_media(server.serve_request))
    kept = (root / RELEASE).is_file()
    if not kept:
        build()
        if rebuild.refused:
            sys.exit(rebuild.refused)
    # Only this starts a build without a changed file; the loop itself reads and clears it.
    server._want_rebuild = kept
    print(
        f"Suluh ({options.audience}): http://{host}:{port}/  {_LAST[lang] if kept else _WAIT[lang]}",
        flush=True,
    )
    try:
        server.serve()
    except OSError as problem:
        print(_BUSY[lang].format(port, problem.strerror), file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        server.shutdown()


def _page(root: Path, code: int) -> bytes | None:
    path = root / f"{code}.html"
    return path.read_bytes() if path.is_file() else None
