"""What somebody takes away has the same bytes on every day, in every place and for everybody."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from suluh.areas import DECLARED
from suluh.export.every import PRINTER, export_every
from suluh.export.form import Order, carry_out
from tests.conftest import ROOT
from tests.real_site import real_site
from tests.small_site import edition_of

EPOCH = "1796000000"
# Two machines: where the content lies, what time it is there, and who sits at them.
PLACES = {
    "here": ("a", {"TZ": "Asia/Jayapura", "USER": "siti", "LOGNAME": "siti", "LANG": "C.UTF-8"}, 0),
    "there": (
        "elsewhere/b",
        {"TZ": "America/Lima", "USER": "root", "LOGNAME": "root", "LANG": "C", "PYTHONHASHSEED": "7"},
        400,
    ),
}
# Writes one thing of each form, in a process whose clock is some days late.
PROGRAM = """
import datetime, sys, time
late = int(sys.argv[2]) * 86400
clock, local, universal = time.time, time.localtime, time.gmtime
time.time = lambda: clock() + late
time.time_ns = lambda: int((clock() + late) * 1e9)
time.localtime = lambda s=None: local(time.time() if s is None else s)
time.gmtime = lambda s=None: universal(time.time() if s is None else s)
class Any(type):
    def __instancecheck__(cls, thing):
        return isinstance(thing, Late.__mro__[1])
class Late(datetime.datetime, metaclass=Any):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
    @classmethod
    def today(cls):
        return cls.now()
from dataclasses import replace
from pathlib import Path
from suluh.areas import DECLARED
from suluh.cli.export import _order
from suluh.export.form import carry_out
from suluh.plugin.day import build_day
for form in DECLARED.exports:
    for name in form.needs:
        __import__(name)
datetime.datetime = Late
for module in list(sys.modules.values()):
    if getattr(module, "datetime", None) is Late.__mro__[1] and not module.__name__.startswith("pydantic"):
        module.datetime = Late
order = _order(Path("content"), "staff", (), Path("x"), "both", {}, build_day(), "en")
for form in DECLARED.exports:
    things = order.edition.site.things.get(form.ids, {})
    few = {"handover": (sys.argv[3],), "tree": ("keluhan-layanan",)}
    ids = few.get(form.name, tuple(sorted(things))[:1])
    carry_out(form, replace(order, ids=ids, out=Path(sys.argv[1]) / form.name, langs=("id",)))
"""


@pytest.mark.long
def test_every_form_has_the_same_bytes_in_another_place(tmp_path: Path) -> None:
    role = next(path for path in sorted((ROOT / "content/data/paths").glob("*.yml")) if _role(path))
    written = []
    for folder, settings, late in PLACES.values():
        place = tmp_path / folder
        place.mkdir(parents=True)
        shutil.copytree(ROOT / "content", place / "content")
        shutil.copytree(ROOT / "overrides", place / "overrides")
        shutil.copy(ROOT / "mkdocs.yml", place)
        home = place / "home"
        home.mkdir()
        subprocess.run(
            [sys.executable, "-c", PROGRAM, "out", str(late), _role(role)],
            cwd=place,
            env={**os.environ, **settings, "HOME": str(home), "SOURCE_DATE_EPOCH": EPOCH},
            check=True,
        )
        out = place / "out"
        written.append({p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()})
        assert not [name for name, content in written[-1].items() if str(place).encode() in content]
    here, there = written
    assert here.keys() == there.keys()
    assert {name.split("/")[0] for name in here} == {form.name for form in DECLARED.exports}
    assert [name for name in here if here[name] != there[name]] == []


def _role(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("role:")), "")


@pytest.mark.long
def test_real_forms_together_and_alone(tmp_path: Path) -> None:
    cheap = [form for form in DECLARED.exports if PRINTER not in form.needs]
    order = Order(edition_of(real_site(), "staff"), (), tmp_path / "all")
    outcomes = export_every(cheap, order, 2, lambda *_: None)
    assert {outcome.state for outcome in outcomes} == {"written"}
    for form in cheap:
        carry_out(form, replace(order, out=tmp_path / "alone" / form.name))
    sums = [
        {p.parent.name: json.loads(p.read_text("utf-8")) for p in sorted(folder.rglob(".suluh-files.json"))}
        for folder in (tmp_path / "all", tmp_path / "alone")
    ]
    assert sums[0] == sums[1]
    assert len(sums[0]) == len(cheap)
