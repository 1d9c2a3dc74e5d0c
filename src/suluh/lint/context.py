"""What a rule knows besides the Site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from suluh.link.claims import Claims
from suluh.link.mentions import Mention
from suluh.link.texts import TextFile
from suluh.lint.page_text import Look, Verdict
from suluh.model.audience import Audience
from suluh.model.override import Override, OwnWord
from suluh.model.page import Page
from suluh.model.reading import Reading
from suluh.model.settings import Slot


def no_dictionary(_word: str, _lang: str) -> bool:
    """The answer where no dictionary is at hand."""
    return False


def no_title(_kind: str) -> tuple[str, str] | None:
    """For a site whose pages have no titles of their own."""
    return None


def every_icon(_name: str) -> bool:
    """The answer where no theme is at hand."""
    return True


@dataclass(frozen=True)
class Context:
    """The day of the check, and whether it is for a release, or for what everybody will read (stricter)."""

    today: date
    release: bool = False
    # The day that it really is, where `today` is the day of another view (`--as-of`); the latest on earth.
    really: date | None = None
    public: bool = False
    # All references of the Site, found once for all rules.
    mentions: tuple[Mention, ...] = ()
    # What readers get of each page, by language and id: see `blocks/reading.py`.
    readings: Mapping[tuple[str, str], Reading] = field(default_factory=dict)
    # What is said of the text of each page, by language and id: see `lint/verdicts.py`.
    verdicts: Mapping[tuple[str, str], Verdict] = field(default_factory=dict)
    # The site's own theme files and the faults of its own words, and the names of all packaged files.
    overrides: tuple[Override, ...] = ()
    own_words: tuple[OwnWord, ...] = ()
    theme_names: tuple[str, ...] = ()
    # Whether the site has an icon of a name.
    has_icon: Callable[[str], bool] = every_icon
    # Whether a dictionary has a word of a language.
    in_dictionary: Callable[[str, str], bool] = no_dictionary
    # The texts of the site's own words files.
    own_files: tuple[TextFile, ...] = ()
    # What content/site.yml has to fill, and the pages it may name by their kind.
    slots: tuple[Slot, ...] = ()
    landmarks: frozenset[str] = frozenset()
    # Who may see the only page of a kind, by the name of the kind; a kind that has no page now is not in it.
    list_levels: Mapping[str, Audience] = field(default_factory=dict)
    # Who writes which address of the site, and what the only page of a kind is called in both languages.
    claims: Claims | None = None
    page_titles: Callable[[str], tuple[str, str] | None] = no_title

    def verdict(self, page: Page) -> Verdict:
        """What is said of the text of a page: `lint` has all of them judged before any rule is asked."""
        return self.verdicts[page.lang, page.id]

    def sees(self, look: Look, file: TextFile, kinds: tuple[str, ...] = ()) -> bool:
        """What a first look at all texts of a file gives."""
        return self.sees_in_body(look, file, kinds) or look.at(file.head, kinds)

    def sees_in_body(self, look: Look, file: TextFile | Page, kinds: tuple[str, ...] = ()) -> bool:
        """The same of the Markdown of a page, at which this look was taken with its verdict."""
        verdict = self.verdicts.get((file.lang, file.id)) if file.body else None
        return look.at(file.body, kinds) if verdict is None else look.name in verdict.looks

    @property
    def last_day(self) -> date:
        """The last day on which anything can have been done: no check of a source is later."""
        return self.really or self.today
