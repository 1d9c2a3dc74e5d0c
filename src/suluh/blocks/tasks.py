"""Task lists: `- [ ] KTP` as a box to tick on paper, with its meaning in words for who hears it.

A checkbox that nobody can keep ticked would promise what no page of ours holds.
"""

import re
import xml.etree.ElementTree as etree

from markdown import util
from markdown.treeprocessors import Treeprocessor

from suluh.blocks.spoken import DONE, OPEN

_TASK = re.compile(r" *\[([ xX])\](?: +|$)")


class TaskTreeprocessor(Treeprocessor):
    """The mark at the head of a list item becomes a picture of a box."""

    def run(self, root: etree.Element) -> None:
        for item in root.iter("li"):
            holder = item if (item.text or "").strip() else next(iter(item), None)
            if holder is None or (holder is not item and holder.tag != "p"):
                continue
            match = _TASK.match(holder.text or "")
            if match is None:
                continue
            done = match[1] != " "
            label = DONE if done else OPEN
            box = etree.Element("span", {"class": "task-box", "role": "img", "aria-label": label})
            box.text = util.AtomicString("☑" if done else "☐")
            box.tail = f" {(holder.text or '')[match.end() :]}"
            holder.text = ""
            holder.insert(0, box)
            item.set("class", "task")
