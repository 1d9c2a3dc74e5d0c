"""A project in which every text that an editor can write tries to become markup or script."""

from pathlib import Path
from typing import Any

import yaml

from tests.plugin.project import add_page, copy_project, write

ALERT = "<script>alert(1)</script>"
EVIL = f"</title></style>\"'>{ALERT}<img src=x onerror=alert(1)><b id=__search>"
BODY = f"""{ALERT}

<input id="__search" type="checkbox"> <div id="__config">{{}}</div>

## \\_\\_config

## Isi

## <img src=x onerror=alert(1)>

[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>)
[d](&#106;avascript:alert(1)) [e](java&Tab;script:alert(1)) [f][jauh] <javascript:alert(1)>

![x" onerror="alert(1)](../../media/jahat.svg) ![y](javascript:alert(1)) ![z](data:image/svg+xml,{ALERT})

[[page:paspor-ditahan|<img src=x onerror=alert(1)>]] [[term:p3mi|x" onclick="alert(1)]]

| Kolom {ALERT} | <svg onload=alert(1)> |
| --- | --- |
| {ALERT} | <iframe srcdoc="{ALERT}"></iframe> |

/// note | {ALERT}
<img src=x onerror=alert(1)>
///

`{ALERT}`

```html" onmouseover="alert(1)
{ALERT}
```

Akhir. {{: #__config onclick=alert(1) }}

[jauh]: javascript:alert(1) "x"
"""
PICTURE = f'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">{ALERT}<text y="20">x</text></svg>'
# Texts of data that stand in one language only.
TEXTS = {"term", "city", "short", "publisher", "also", "version", "what", "why"}


def make_hostile(folder: Path) -> Path:
    """The project's content with `EVIL` in every text of data and front matter, and one page of `BODY`."""
    config = copy_project(folder)
    content = folder / "content"
    for path in sorted((content / "data").rglob("*.yml")):
        data = poison(yaml.safe_load(path.read_text("utf-8")))
        if isinstance(data.get("title"), str):  # of a source
            data["title"] += EVIL
        write(path, yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    for path in sorted(content.glob("*/**/*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        data = poison(yaml.safe_load(head))
        for name in ("title", "summary"):  # at most 200 letters
            data[name] = data[name][:60] + EVIL
        head = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        write(path, f"---\n{head}---\n{body}")
    write(content / "media/jahat.svg", PICTURE)
    add_page(content, "jahat", title=f"Jahat{EVIL}", body=BODY)
    return config


def poison(value: Any, key: str = "") -> Any:
    """`EVIL` behind every text in both languages and every text of `TEXTS`, however deep."""
    match value:
        case {"id": str(id), "en": str(en)} if len(value) == 2:
            return {"id": id + EVIL, "en": en + EVIL}
        case dict() if key == "messages":
            # Their length is that of one SMS, so nothing fits behind them.
            return {**poison(value), "text": {"id": EVIL, "en": EVIL}}
        case dict():
            return {name: poison(inner, name) for name, inner in value.items()}
        case list():
            return [poison(inner, key) for inner in value]
        case str() if key in TEXTS:
            return value + EVIL
    return value
