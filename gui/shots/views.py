"""The table of all pictures. To add a view, add its line here and its state in ``states``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.app import Opened
from gui.shots import states


@dataclass(frozen=True, slots=True)
class View:
    """A picture: what is done before it, and which notes are there.

    ``notes`` is a key of ``notes.WRITERS``, or ``given`` for those that the caller named.
    ``part`` says that it is of a dialog, which has its own size; ``passing`` that it is of a
    state that passes by itself.
    """

    name: str
    prepare: Callable[[Opened], QWidget | None] = states.nothing
    notes: str = "given"
    part: bool = False
    passing: bool = False


VIEWS = (
    View("main", states.half_done),
    View("reading", states.reading),
    View("find", states.find_in_note),
    View("focus", states.focused),
    View("new", states.whats_new, "long-text"),
    View("filter", states.filter_card, part=True),
    View("columns", states.columns_card, part=True),
    View("term-card", states.term_card, passing=True),
    View("large-type", states.large_type),
    View("search", states.searching),
    View("nothing-found", states.nothing_found),
    View("wrong-query", states.wrong_query),
    View("actions", states.actions, "several"),
    View("actions-by-note", states.actions_by_note, "several"),
    View("actions-none", states.actions, "none"),
    View("actions-coming", states.actions_coming, "several", passing=True),
    View("due-card", states.due_card, "several", part=True),
    View("terms", states.terms),
    View("terms-none", states.terms, "bare"),
    View("terms-coming", states.terms_coming, passing=True),
    View("tables", states.tables, "harvests"),
    View("tables-none", states.tables, "bare"),
    View("share-several", states.share_listed, "several", part=True),
    View("welcome", notes="first"),
    View("empty", notes="none"),
    View("bare-note", notes="bare"),
    View("long-words", notes="long"),
    View("long-text", notes="long-text"),
    View("foreign", notes="foreign"),
    View("doubtful", notes="doubtful"),
    View("doubts", states.doubts, "doubtful", part=True),
    View("review", states.review, "again", part=True),
    View("mass-change", states.mass, part=True),
    View("unsaved", states.unsaved, part=True),
    View("banners", states.banners),
    View("broken-index", states.broken_index),
    View("unreadable", notes="unreadable"),
    View("folder-gone", states.folder_gone, "bare"),
    View("reading-many", states.reading_many),
    View("palette", states.dialog("palette"), part=True),
    View("settings", states.dialog("settings"), part=True),
    View("shortcuts", states.dialog("shortcuts"), part=True),
    View("about", states.dialog("about"), part=True),
    View("menu", states.menu, part=True),
)
IN_BETWEEN = ("main", "search", "actions", "settings")
"""What is drawn at 150 %, too, where lines fall between pixels."""
