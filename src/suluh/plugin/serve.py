"""Preview with reload. A change with errors leaves the last good site standing."""

import logging
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from suluh.findings.show import show
from suluh.output.refusal import Refusal, writing
from suluh.output.target import RELEASE, refuse_strangers
from suluh.plugin.build import Options, Progress
from suluh.plugin.media_headers import guard_media
from suluh.plugin.preview import Preview, watched

_WAIT = {"id": "Menunggu perubahan. Ctrl+C untuk berhenti.", "en": "Watching for changes. Ctrl+C stops."}
_LAST = {
    "id": "Situs terakhir tampil dulu; yang baru sedang dibangun.",
    "en": "The last site is up first; the new one is being built.",
}
_FAILED = {"id": "Situs terakhir yang baik tetap tampil.", "en": "The last good site stays up."}
_BUSY = {
    "id": "port {} tidak dapat dipakai ({}): pilih port lain dengan --port (make serve PORT=…)",
    "en": "port {} cannot be used ({}): choose another with --port (make serve PORT=…)",
}


def serve(options: Options, host: str, port: int, lang: str, progress: Progress) -> None:
    """Build, listen, and build again after each change of content, templates or configuration.

    The preview is kept in `.cache/` between runs: the next one answers with it at once and reloads
    when the new build stands.
    """
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    folder = options.config_file.parent
    root = folder / ".cache" / f"serve-{options.audience}-{options.edition}-{options.dress}"

    preview = Preview(options, root, progress)

    def rebuild() -> int:
        """Build and show what was found; the exit code that this would give."""
        try:
            with writing(root):
                result = preview.rebuild()
        except Refusal as refusal:
            print(f"suluh: {refusal.text[lang]}", file=sys.stderr)
            return refusal.code
        if result.findings:
            print(show(result.findings, "text", lang), file=sys.stderr)
        if not result.ok:
            print(result.message, file=sys.stderr)
            print(_FAILED[lang], file=sys.stderr)
        return 0 if result.ok else 1

    def again() -> None:
        rebuild()

    try:
        refuse_strangers(root)
    except Refusal as refusal:
        print(f"suluh: {refusal.text[lang]}", file=sys.stderr)
        sys.exit(refusal.code)
    kept = (root / RELEASE).is_file()
    code = 0 if kept else rebuild()
    if code:
        sys.exit(code)
    server = LiveReloadServer(builder=again, host=host, port=port, root=str(root))
    server.error_handler = lambda code: _page(root, code)
    server.set_app(guard_media(server.serve_request))
    for path in (folder / "content", options.config_file, *watched(options.config_file)):
        if path.exists():
            server.watch(str(path))
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
