"""The kinds of pages of trees, questions and outcomes."""

from suluh.helpdesk.link.addresses import (
    HELPDESK,
    TREES,
)
from suluh.helpdesk.model.outcome import Outcome
from suluh.helpdesk.model.tree import DecisionTree
from suluh.helpdesk.pages.calls import calls_on_outcome, calls_on_question
from suluh.helpdesk.pages.found import outcome_names, outcome_shared
from suluh.helpdesk.pages.helpdesk import helpdesk_values, outcome_values, question_values
from suluh.helpdesk.pages.trees import tree_values, trees_values
from suluh.render.page_kind import (
    OTHER,
    PageKind,
    always_shared,
    landmark,
    never_shared,
    no_calls,
    search,
)
from suluh.render.pages.calls import calls_anywhere
from suluh.render.view import View

DESK_PAGE_KINDS: tuple[PageKind[View], ...] = (
    PageKind(
        name="helpdesk",
        thing=None,
        values=helpdesk_values,
        landmark=landmark(
            HELPDESK, ("helpdesk", "short"), listed=10, title=("helpdesk", "title"), in_menu=True
        ),
        parent=None,
        tab="worker",
        styles=(),
        scripts=(),
        search=search(OTHER, 0.8),
        search_when_asked=False,
        sensitive=True,
        calls=calls_anywhere,
        shared=always_shared,
    ),
    PageKind(
        name="question",
        thing=DecisionTree,
        values=question_values,
        landmark=None,
        parent="helpdesk",
        tab="worker",
        styles=("question.css",),
        scripts=(),
        search=search(OTHER, 0.35),
        search_when_asked=True,
        sensitive=True,
        calls=calls_on_question,
        shared=never_shared,
    ),
    PageKind(
        name="outcome",
        thing=Outcome,
        values=outcome_values,
        landmark=None,
        parent="helpdesk",
        tab="worker",
        styles=(),
        scripts=(),
        search=search(OTHER, 0.65, by_english_names=True, names=outcome_names),
        search_when_asked=True,
        sensitive=True,
        calls=calls_on_outcome,
        shared=outcome_shared,
    ),
    PageKind(
        name="trees",
        thing=None,
        values=trees_values,
        landmark=landmark(TREES, ("tree", "list"), listed=100),
        parent=None,
        tab="desk",
        styles=("stack.css",),
        scripts=(),
        search=search(OTHER, 0.3),
        search_when_asked=False,
        sensitive=False,
        calls=no_calls,
        shared=always_shared,
    ),
    PageKind(
        name="tree",
        thing=DecisionTree,
        values=tree_values,
        landmark=None,
        parent="trees",
        tab="desk",
        styles=("pictures.css",),
        scripts=(),
        search=search(OTHER, 0.6),
        search_when_asked=False,
        sensitive=False,
        calls=no_calls,
        shared=always_shared,
    ),
)
