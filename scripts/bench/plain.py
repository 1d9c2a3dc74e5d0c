"""Our content as plain Markdown that any MkDocs site takes: the same words without references and blocks."""

import argparse
import posixpath
import re
import shutil
from pathlib import Path

REFERENCE = re.compile(r"\[\[([a-z]+):([A-Za-z0-9-]+)(?:#[A-Za-z0-9-]+)?(?:\|([^\[\]|\n]{1,120}))?\]\]")
BLOCK = re.compile(r"^///[ ]*(?:\w+[ ]*(?:\|[ ]*(.*))?)?$", re.MULTILINE)
FIELD = re.compile(r"^(id|title|summary):[ ]*(.+)$", re.MULTILINE)


def write_plain(content: Path, folder: Path) -> int:
    """Write every page of `content` into `folder` as stock Markdown; the number of pages."""
    shutil.rmtree(folder, ignore_errors=True)
    count = 0
    for lang in ("id", "en"):
        texts = {path: split(path.read_text("utf-8")) for path in sorted((content / lang).rglob("*.md"))}
        pages = {head["id"]: (path, head["title"]) for path, (head, _) in texts.items()}
        for path, (head, body) in texts.items():
            target = folder / path.relative_to(content)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(page(path, head, body, pages), "utf-8")
            count += 1
    return count


def split(text: str) -> tuple[dict[str, str], str]:
    """(id, title and summary as written, body) of a page."""
    _, head, body = text.split("---\n", 2)
    fields = dict(FIELD.findall(head))
    return {"summary": '""', **fields}, body


def page(path: Path, head: dict[str, str], body: str, pages: dict[str, tuple[Path, str]]) -> str:
    """A page with title and description; a reference to a page stays a link, others become words."""

    def plain(match: re.Match[str]) -> str:
        kind, id, label = match.groups()
        if kind == "page" and id in pages:
            target, title = pages[id]
            link = posixpath.relpath(target.as_posix(), path.parent.as_posix())
            return f"[{label or title.strip(chr(34))}]({link})"
        return label or id.replace("-", " ")

    body = REFERENCE.sub(plain, body)
    body = BLOCK.sub(lambda m: f"\n**{m.group(1)}**\n" if m.group(1) else "", body)
    title = head["title"].strip("\"'")
    return f"---\ntitle: {head['title']}\ndescription: {head['summary']}\n---\n\n# {title}\n\n{body}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write_plain(options.content, options.folder)
