"""Compiled templates of the package, kept where Python keeps its compiled modules: in `__pycache__/` of the package.

Only of files in our own packages: whoever can write there can write the code itself. A site's own
templates are compiled in each run, and nothing of `.cache/` is ever taken for code.
"""

import contextlib
import hashlib
import importlib.util
import marshal
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from suluh.cache.code import EVERYTHING, code_version

_MAGIC = b"suluh template\n" + importlib.util.MAGIC_NUMBER


class CompiledTemplates(jinja2.BytecodeCache):
    """The compiled templates of one environment, below the folders of our packages."""

    def __init__(self, packages: Sequence[Path]) -> None:
        self._packages = tuple(f"{package}{os.sep}" for package in packages)
        self._paths: dict[str, str] = {}

    def get_bucket(
        self, environment: jinja2.Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """The place of a template, with its code if it was compiled before from this source by this code."""
        settings = (environment.trim_blocks, environment.lstrip_blocks, environment.optimized)
        version = code_version(EVERYTHING, ("Jinja2", "MarkupSafe"))
        told = repr((version, name, filename, settings, source)).encode("utf-8", "surrogatepass")
        bucket = Bucket(environment, name, hashlib.sha256(told).hexdigest())
        package = next((p for p in self._packages if (filename or "").startswith(p)), None)
        self._paths.pop(name, None)
        if package is not None and filename is not None:
            # One file has one place in each environment: `frames` may be asked for what `components` holds.
            kind = "blocks" if environment.trim_blocks else "plain"
            flat = package + filename[len(package) :].replace(os.sep, ".")
            self._paths[name] = importlib.util.cache_from_source(flat, optimization=kind)
            self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code if it lies there; a file that is damaged or of another source is none."""
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            with open(self._paths[bucket.key], "rb") as file:
                raw = file.read()
            head = _MAGIC + bucket.checksum.encode()
            if raw.startswith(head):
                code = marshal.loads(raw[len(head) :])
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, where Python may keep that of modules."""
        path = self._paths.get(bucket.key)
        if path is None or bucket.code is None or sys.dont_write_bytecode:
            return
        fresh = f"{path}.{secrets.token_hex(4)}.pyc"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(fresh, "xb") as file:
                file.write(_MAGIC + bucket.checksum.encode() + marshal.dumps(bucket.code))
            os.replace(fresh, path)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
