"""What a build may remember from the one before it: a preview builds again and again."""

from dataclasses import dataclass, field
from pathlib import Path

import jinja2

from suluh.blocks.conversions import Conversions, stored_conversions
from suluh.model.languages import LANGUAGES
from suluh.read.kept import Kept
from suluh.read.parsed import stored_parsing
from suluh.search.memory import Memory as CountedPages
from suluh.search.memory import stored_memory


class CompiledTemplates(jinja2.BytecodeCache):
    """Compiled templates by name and source; the second language need not compile them again."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        if bucket.key in self._bytes:
            bucket.bytecode_from_string(self._bytes[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self._bytes[bucket.key] = bucket.bytecode_to_string()


@dataclass
class BuildMemory:
    """Files that were read and converted, compiled templates, and the counted pages of search by language."""

    files: Kept = field(default_factory=Kept)
    conversions: Conversions | None = None  # the first build sets it: it knows where mkdocs.yml lies
    templates: CompiledTemplates = field(default_factory=CompiledTemplates)
    counted: dict[str, CountedPages] = field(
        default_factory=lambda: {lang: CountedPages() for lang in LANGUAGES}
    )

    def open_stores(self, project: Path) -> None:
        """Once: remember also what earlier builds of the project left on disk."""
        if self.conversions is None:
            self.conversions = stored_conversions(project)
            self.files.parsed = stored_parsing(project)
            self.counted = {lang: stored_memory(project) for lang in LANGUAGES}
