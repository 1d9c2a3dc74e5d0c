"""A condition of an instrument as a tree: the kinds of nodes, and ways to walk them.

Whoever reads a node does so with `match` and ends with `assert_never`, so that a kind of node that was
forgotten is an error of the type checker. `condition_parser.py` makes the tree out of an author's text.

An item without an answer equals nothing, is unequal to everything, and is neither less nor more;
so is a sum with it. A number equals a number, a text a text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

Sign = Literal["=", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class And:
    left: "Condition"
    right: "Condition"


@dataclass(frozen=True, slots=True)
class Or:
    left: "Condition"
    right: "Condition"


@dataclass(frozen=True, slots=True)
class Not:
    inner: "Condition"


@dataclass(frozen=True, slots=True)
class Selected:
    """Whether a choice is among the answers of an item."""

    item: str
    choice: str


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether an item has any answer."""

    item: str


@dataclass(frozen=True, slots=True)
class Compare:
    sign: Sign
    left: "Operand"
    right: "Operand"


@dataclass(frozen=True, slots=True)
class Sum:
    sign: Literal["+", "-"]
    left: "Operand"
    right: "Operand"


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """The answer of another item."""

    item: str


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """The answer of the item itself, in its constraint."""


@dataclass(frozen=True, slots=True)
class NumberLiteral:
    value: float


@dataclass(frozen=True, slots=True)
class TextLiteral:
    value: str


@dataclass(frozen=True, slots=True)
class DayLiteral:
    """A day as YYYY-MM-DD."""

    value: str


@dataclass(frozen=True, slots=True)
class Total:
    """A count by sex, added up."""

    item: str


@dataclass(frozen=True, slots=True)
class Today:
    """The day on which the condition is asked."""


Condition = And | Or | Not | Selected | Answered | Compare
Operand = Sum | ItemAnswer | OwnAnswer | NumberLiteral | TextLiteral | DayLiteral | Total | Today
Node = Condition | Operand


def nodes_in(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, from left to right, parents first."""
    yield node
    match node:
        case And(left, right) | Or(left, right) | Compare(_, left, right) | Sum(_, left, right):
            yield from nodes_in(left)
            yield from nodes_in(right)
        case Not(inner):
            yield from nodes_in(inner)
        case Selected() | Answered() | ItemAnswer() | OwnAnswer() | Total():
            return
        case NumberLiteral() | TextLiteral() | DayLiteral() | Today():
            return
        case _:
            assert_never(node)


def items_in(condition: Condition) -> Iterator[str]:
    """The ids of the items that a condition asks."""
    for node in nodes_in(condition):
        match node:
            case Selected(item, _) | Answered(item) | ItemAnswer(item) | Total(item):
                yield item
            case And() | Or() | Not() | Compare() | Sum() | OwnAnswer():
                continue
            case NumberLiteral() | TextLiteral() | DayLiteral() | Today():
                continue
            case _:
                assert_never(node)


def comparisons_in(condition: Condition) -> Iterator[tuple[str, str]]:
    """(item, text) wherever a condition compares an item, or asks it for a choice; "" is the own answer."""
    for node in nodes_in(condition):
        if isinstance(node, Selected):
            yield node.item, node.choice
        elif isinstance(node, Compare):
            for one, other in ((node.left, node.right), (node.right, node.left)):
                if isinstance(other, TextLiteral) and isinstance(one, ItemAnswer):
                    yield one.item, other.value
                elif isinstance(other, TextLiteral) and isinstance(one, OwnAnswer):
                    yield "", other.value
