"""The files of a site that is being built: nothing lies there that no claim states, and nothing comes twice."""

from pathlib import Path

from mkdocs.exceptions import PluginError

from suluh.link.claims import Claims


class Written:
    """Writes files below `site_dir`, and looks at what MkDocs wrote there.

    See docs/decisions/0038-one-owner-an-address.md.
    """

    def __init__(self, site_dir: Path, claims: Claims) -> None:
        self.site_dir = site_dir
        self._claims = claims
        self._addresses: set[str] = set()

    def write(self, address: str, content: str | bytes) -> None:
        """Write a file that is no page.

        Raises `ValueError` if no claim states the address as a file, or if it was written before.
        """
        claim = self._claims.owner(address)
        if claim is None or claim.writer != "file":
            raise ValueError(f"{address} is written, but nobody states it as a file (link/claims.py)")
        if address in self._addresses:
            raise ValueError(f"{address} is written twice")
        self._addresses.add(address)
        path = self.site_dir / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def addresses(self) -> list[str]:
        """The addresses of all files that lie there.

        Raises `PluginError` if one of them has no owner, and `ValueError` if a page is missing.
        """
        found = sorted(
            path.relative_to(self.site_dir).as_posix()
            for path in self.site_dir.rglob("*")
            if path.is_file() or path.is_symlink()
        )
        strange = [address for address in found if self._claims.owner(address) is None]
        if strange:
            names = ", ".join(strange[:5])
            raise PluginError(
                f"berkas ini masuk ke situs, tetapi tidak ada yang menyatakannya: {names}. "
                "Lepaskan plugin atau hook MkDocs yang menulisnya / these files came into the site, but "
                f"nobody states them: {names}. Take away the MkDocs plugin or hook that writes them"
            )
        missing = self._claims.pages - set(found)
        if missing:
            raise ValueError(f"pages were not written: {', '.join(sorted(missing)[:5])}")
        return found
