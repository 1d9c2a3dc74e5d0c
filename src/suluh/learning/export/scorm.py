"""Quizzes as SCORM 1.2 packages.

Source: ADL, SCORM 1.2 Content Aggregation Model; the test plays them inside scorm-again.
"""

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from suluh.export.form import ExportForm, Order, write_whole
from suluh.learning.export.quiz_bank import Set, sets
from suluh.learning.export.zipped import zipped
from suluh.learning.pages.asked import plain
from suluh.render.components import draw_component

# Our files in the package: the name that packages of all versions have, and the files of the theme behind it.
ASSETS = {
    "suluh.css": (
        "css/tokens.css",
        "css/light.css",
        "css/components.css",
        "css/quiz.css",
        "css/learning.css",
    ),
    "kuis.js": ("js/fingerprint.js", "js/quiz.js", "js/scorm.js"),
}
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier={id} version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="suluh"><organization identifier="suluh"><title>{title}</title>
<item identifier="kuis" identifierref="isi"><title>{title}</title>\
<adlcp:masteryscore>{passed}</adlcp:masteryscore></item></organization></organizations>
<resources><resource identifier="isi" type="webcontent" adlcp:scormtype="sco" href="index.html">
{files}
</resource></resources>
</manifest>
"""


def _export(order: Order) -> list[Path]:
    assets = assets_of(order)
    return [write_whole(order.out / f"{s.stem}.scorm.zip", to_package(s, assets)) for s in sets(order)]


def assets_of(order: Order) -> dict[str, bytes]:
    """The style sheet and the script that every package carries."""
    return {
        name: "\n".join(order.theme.read(part) for part in parts).encode() for name, parts in ASSETS.items()
    }


def to_package(of: Set, assets: dict[str, bytes]) -> bytes:
    """One quiz as a zip with its manifest, page, style sheet and script."""
    title = of.quiz.name[of.lang]
    view, date = of.view, of.view.date(of.view.today)
    body = draw_component(
        "export_quiz",
        view,
        quiz=of.quiz,
        asked=of.questions,
        plain_summary=plain(of.quiz.summary[of.lang], view),
        made=f"{view.w['site_name']}. {view.w['version'].format(date)}",
    )
    page = draw_component(
        "export_page", view, title=title, body=body, styles=["suluh.css"], scripts=["kuis.js"]
    )
    files = {"index.html": str(page).encode(), **assets}
    listed = "\n".join(f"<file href={quoteattr(name)}/>" for name in files)
    manifest = MANIFEST.format(
        id=quoteattr(f"suluh-{of.stem}"), title=escape(title), passed=of.quiz.pass_percent, files=listed
    )
    return zipped({"imsmanifest.xml": manifest.encode(), **files})


FORM = ExportForm("scorm", ("kuis sebagai SCORM 1.2", "quizzes as SCORM 1.2"), _export, "quizzes")
