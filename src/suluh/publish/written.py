"""The files of a site that is being built: nothing lies there that no claim states, and nothing comes twice."""

import hashlib
import os
from pathlib import Path

from suluh.link.claims import Claims, Writer
from suluh.output.walk import files_below
from suluh.publish.headers import Inline
from suluh.publish.press import Made
from suluh.publish.stopped import Stopped


class Written:
    """Writes files below `site_dir`, and looks at what MkDocs wrote there.

    See docs/decisions/0038-one-owner-an-address.md.
    """

    def __init__(self, site_dir: Path, claims: Claims) -> None:
        self.site_dir = site_dir
        self._root = str(site_dir)
        self._folders: set[str] = set()
        self._claims = claims
        # Address -> sha256 of what was written there, and what the pages have inline.
        self.sums: dict[str, str] = {}
        self.inline: dict[str, Inline] = {}

    def write_page(self, address: str, made: Made) -> None:
        """Write a page. Raises `ValueError` if no claim states the address as a page, or if it was written before."""
        if address not in self._claims.pages:
            raise ValueError(f"{address} is written, but nobody states it as a page (link/claims.py)")
        self._put(address, made.html, made.sum)
        self.inline[address] = made.inline

    def write(self, address: str, content: str | bytes) -> None:
        """Write a file that is no page.

        Raises `ValueError` if no claim states the address as a file, or if it was written before.
        """
        self._expect(address, "file")
        self._put(address, content.encode() if isinstance(content, str) else content)

    def write_own(self, address: str, content: bytes) -> None:
        """Write a file of the site's own theme; as `write`, of an address that is stated as such."""
        self._expect(address, "own")
        self._put(address, content)

    def _expect(self, address: str, writer: Writer) -> None:
        claim = self._claims.owner(address)
        if claim is None or claim.writer != writer:
            raise ValueError(f"{address} is written, but nobody states it as {writer} (link/claims.py)")

    def _put(self, address: str, content: bytes, digest: str = "") -> None:
        if address in self.sums:
            raise ValueError(f"{address} is written twice")
        self.sums[address] = digest or hashlib.sha256(content).hexdigest()
        path = os.path.join(self._root, address)
        folder = os.path.dirname(path)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        _write(path, content)

    def addresses(self) -> list[str]:
        """The addresses of all files that lie there.

        Raises `Stopped` if one of them has no owner, and `ValueError` if a page is missing.
        """
        found = sorted(files_below(self.site_dir))
        strange = [address for address in found if self._claims.owner(address) is None]
        if strange:
            names = ", ".join(strange[:5])
            raise Stopped(
                f"berkas ini masuk ke situs, tetapi tidak ada yang menyatakannya: {names}. "
                "Lepaskan plugin atau hook MkDocs yang menulisnya / these files came into the site, but "
                f"nobody states them: {names}. Take away the MkDocs plugin or hook that writes them"
            )
        missing = self._claims.pages - set(found)
        if missing:
            raise ValueError(f"pages were not written: {', '.join(sorted(missing)[:5])}")
        return found


def _write(path: str, content: bytes) -> None:
    """Write a file: a build writes thousands, and each question of Python's own `open` costs."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)
