"""Code between fences: also in lists, boxes and quotes, and with a title."""

import html
import re

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from suluh.text.code import Fence, fences

_LANGUAGE = re.compile(r"\{?[ ]*\.?([\w#+.-]*)(?=[ }{,]|$)")
_TITLE = re.compile(r"\btitle=([\"'])(.*?)\1")


class FencePreprocessor(Preprocessor):
    """Lays each fence aside before anything in it could be read as Markdown.

    The same as the library's `fenced_code`, which knows fences at the margin only.
    """

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        found = list(fences(text))
        for fence in reversed(found):
            apart = fence.lead.rstrip()
            stands = [f"{fence.lead}{self._lay_aside(fence)}"]
            above, below = lines[: fence.first][-1:], lines[fence.last + 1 :][:1]
            if not apart or any(line.strip(" >") for line in above):
                stands.insert(0, apart)
            if not apart or any(line.strip(" >") for line in below):
                stands.append(apart)
            lines[fence.first : fence.last + 1] = stands
        return lines

    def _lay_aside(self, fence: Fence) -> str:
        md: Markdown = self.md
        return str(md.htmlStash.store(draw_fence(fence)))


def draw_fence(fence: Fence) -> str:
    """The HTML of a fence: its title in a line above it."""
    found = _LANGUAGE.match(fence.info)
    language = f' class="language-{html.escape(found[1])}"' if found and found[1] else ""
    title = _TITLE.search(fence.info)
    above = f"<p><strong>{html.escape(title[2])}</strong></p>\n" if title and title[2].strip() else ""
    code = html.escape(fence.code).replace("&#x27;", "'")
    return f"{above}<pre><code{language}>{code}</code></pre>"
