"""Preview with reload. A change with errors leaves the last good site standing."""

import logging
import shutil
import sys
import tempfile
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from suluh.findings.show import show
from suluh.plugin.build import Options, Progress, build

_WAIT = {"id": "Menunggu perubahan. Ctrl+C untuk berhenti.", "en": "Watching for changes. Ctrl+C stops."}
_FAILED = {
    "id": "Situs terakhir yang baik tetap tampil.",
    "en": "The last good site stays up.",
}
_BUSY = {
    "id": "port {} sedang dipakai: pilih port lain dengan --port (make serve PORT=…)",
    "en": "port {} is in use: choose another with --port (make serve PORT=…)",
}


def serve(options: Options, host: str, port: int, lang: str, progress: Progress) -> None:
    """Build, listen, and build again after each change of content, templates or configuration."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    base = Path(tempfile.mkdtemp(prefix="suluh-"))
    root = base / "site"

    def rebuild() -> None:
        result = build(options, root, progress)
        if result.findings:
            print(show(result.findings, "text", lang), file=sys.stderr)
        if not result.ok:
            print(result.message, file=sys.stderr)
            print(_FAILED[lang], file=sys.stderr)

    try:
        rebuild()
        if not root.exists():
            sys.exit(1)
        try:
            server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(root))
        except OSError:
            print(_BUSY[lang].format(port), file=sys.stderr)
            sys.exit(2)
        server.error_handler = lambda code: _page(root, code)
        folder = options.config_file.parent
        for name in ("content", "overrides", options.config_file.name):
            if (folder / name).exists():
                server.watch(str(folder / name))
        print(f"Suluh ({options.audience}): http://{host}:{port}/  {_WAIT[lang]}", flush=True)
        try:
            server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _page(root: Path, code: int) -> bytes | None:
    path = root / f"{code}.html"
    return path.read_bytes() if path.is_file() else None
