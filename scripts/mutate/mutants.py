"""The faults that may be put into a module: one small change each, as somebody might make by mistake."""

import ast
import copy
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_TEXTS = (ast.List, ast.JoinedStr, ast.ListComp)
# A word that a program knows, as a key or a name. Sentences for people are judged by people.
_WORD = re.compile(r"[^\s\x00-\x1f]{1,24}")

# What follows makes no fault at all, or none that anybody could notice: it is never drawn.
# Calls that only talk to the tools which look at the code, or whose texts are names for the eyes.
_TO_TOOLS = {"TypeVar", "NewType", "cast", "NamedTuple", "namedtuple", "getLogger", "overload"}
_LOGGING = {"debug", "info", "warning", "log"}
# Options that change how fast something is, how large, or what it refuses to us, not what it gives.
_OPTIONS = {
    "frozen", "slots", "repr", "maxsize", "compresslevel", "stacklevel", "max_workers", "chunksize", "buffering",
    "description", "protected_namespaces",
}  # fmt: skip
_SIZES = re.compile(r"_*(CACHE|CHUNK|BLOCK|BUFFER)(_(BYTES|SIZE|ROWS|CELLS))?")


@dataclass(frozen=True, order=True)
class Mutant:
    """`path` from the root, `line` from 1; the bytes from `start` to `end` become `new`."""

    path: str
    line: int
    start: int
    end: int
    kind: str
    new: str

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.new.encode() + source[self.end :]

    def is_program(self, source: bytes) -> bool:
        try:
            compile(self.applied(source), self.path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
        return True

    def diff(self, source: bytes) -> list[str]:
        """The lines that differ, each with - or + before it."""
        before, after = (text.decode().splitlines() for text in (source, self.applied(source)))
        found = difflib.unified_diff(before, after, n=0, lineterm="")
        return [line for line in found if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def mutants_of(path: str, source: bytes) -> list[Mutant]:
    """Every change of a module that is known here, in the order of the text. Some may leave no program."""
    starts = [0]
    for text in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(text))
    found = set()
    tree = ast.parse(source)
    tree.body = [one for one in tree.body if not _is_type(one, "/model/" in path)]
    for node, kind, new in _changes(tree):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        if source[start:end].decode() != new:
            found.add(Mutant(path, node.lineno, start, end, kind, new))
    return sorted(found)


Change = tuple[ast.expr | ast.stmt, str, str]


def _changes(node: ast.AST) -> Iterator[Change]:
    if _is_for_tools(node):
        return
    if isinstance(node, ast.expr):
        yield from _of_expression(node)
    elif isinstance(node, ast.stmt):
        yield from _of_statement(node)
    for child in _below(node):
        yield from _changes(child)


def _below(node: ast.AST) -> Iterator[ast.AST]:
    """What may be changed below: no types, no decorators, no docstrings, nothing inside an f-string."""
    if isinstance(node, ast.JoinedStr):
        return  # before Python 3.12 its parts have no true places
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases"):
            continue
        if name == "keywords" and isinstance(node, ast.ClassDef):
            continue
        for child in value if isinstance(value, list) else [value]:
            text = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            option = isinstance(child, ast.keyword) and (child.arg in _OPTIONS or _is_zip(node))
            if isinstance(child, ast.AST) and not text and not option:
                yield from _without_limit(node, child)


def _is_for_tools(node: ast.AST) -> bool:
    """Types, names for the eyes, what is logged, how much is kept: nothing a test could see."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        called = node.value.func
        return (
            isinstance(called, ast.Attribute)
            and called.attr in _LOGGING
            and isinstance(called.value, ast.Name)
            and called.value.id.strip("_").lower() in ("log", "logger", "logging", "warnings")
        )
    if isinstance(node, ast.Call):
        return _name_of(node.func) in _TO_TOOLS
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        return any(name in ("__all__", "__slots__") or _SIZES.fullmatch(name) for name in names)
    return False


def _is_zip(node: ast.AST) -> bool:
    """Whether it must be of one length: our own mistake, which no content can make."""
    return isinstance(node, ast.Call) and _name_of(node.func) == "zip"


def _is_type(node: ast.stmt, is_model: bool) -> bool:
    """A name for a type, as `Keys = tuple[str, ...]`. Where content is described, `Literal` is what it may hold."""
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return False
    value = node.value
    if not re.fullmatch(r"_?[A-Z][a-z]\w*", node.targets[0].id):
        return False
    if isinstance(value, ast.Subscript):
        return not (is_model and _name_of(value.value) in ("Literal", "Annotated"))
    return isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr)


def _name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _without_limit(node: ast.AST, child: ast.AST) -> Iterator[ast.AST]:
    """No `1` in `text.split(":", 1)[0]`: the first part is the same, however often the rest is cut."""
    if isinstance(node, ast.Subscript) and isinstance(child, ast.Call) and len(child.args) == 2:
        way = child.func.attr if isinstance(child.func, ast.Attribute) else ""
        if (way, ast.unparse(node.slice)) in (("split", "0"), ("rsplit", "-1")):
            yield from (child.func, child.args[0])
            return
    yield child


def _of_statement(node: ast.stmt) -> Iterator[Change]:
    if isinstance(node, ast.Return) and node.value is not None:
        # For most, None is as good as False.
        if not (isinstance(node.value, ast.Constant) and node.value.value in (None, False)):
            yield node, "return value", "return None"
    elif isinstance(node, ast.Raise) and node.exc is not None and "AssertionError" in ast.unparse(node.exc):
        return  # no way leads there
    elif isinstance(node, ast.Expr | ast.AugAssign | ast.Raise):
        yield node, "statement", "pass"
    elif isinstance(node, ast.Continue):
        yield node, "loop", "break"
    elif isinstance(node, ast.Break):
        yield node, "loop", "continue"
    if isinstance(node, ast.If | ast.While) and not isinstance(node.test, ast.Compare | ast.BoolOp):
        yield from _turned(node.test)


def _of_expression(node: ast.expr) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for at, one in enumerate(node.ops):
            changed = copy.deepcopy(node)
            changed.ops[at] = _COMPARED[type(one)]()
            yield node, "comparison", _text(changed)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield node, "and/or", _text(ast.BoolOp(other, node.values))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node, "not" if isinstance(node.op, ast.Not) else "arithmetic", _text(node.operand)
    elif isinstance(node, ast.BinOp):
        made = _COMPUTED.get(type(node.op))
        if made and not any(isinstance(side, _TEXTS) or _is_text(side) for side in (node.left, node.right)):
            yield node, "arithmetic", _text(ast.BinOp(node.left, made(), node.right))
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node)
    else:
        yield from _of_form(node)


def _of_form(node: ast.expr) -> Iterator[Change]:
    if isinstance(node, ast.IfExp):
        yield node, "choice", _text(ast.IfExp(node.test, node.orelse, node.body))
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        yield from _of_slice(node, node.slice)
    elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
        for part in node.generators:
            for asked in part.ifs:
                yield asked, "filter", "True"


def _of_constant(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield node, "constant", str(not value)
    elif isinstance(value, int):
        yield node, "constant", str(value + 1)
    elif isinstance(value, str) and _WORD.fullmatch(value):
        yield node, "word", repr(f"{value}XX")


def _of_slice(node: ast.Subscript, bounds: ast.Slice) -> Iterator[Change]:
    for name in ("lower", "upper"):
        if getattr(bounds, name) is not None:
            changed = copy.deepcopy(node)
            setattr(changed.slice, name, None)
            yield node, "slice", _text(changed)


def _turned(test: ast.expr) -> Iterator[Change]:
    if not (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
        yield test, "not", _text(ast.UnaryOp(ast.Not(), test))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)


def _text(node: ast.expr) -> str:
    """An expression as text, in parentheses, so that it keeps together where it stands."""
    text = ast.unparse(ast.fix_missing_locations(node))
    return text if isinstance(node, ast.Subscript | ast.Name | ast.Call | ast.Attribute) else f"({text})"
