"""Bringing a window into the state that a picture shows.

A function gets the opened window and gives the widget to draw, or nothing for the window itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QWidget,
)

from gui.app import Opened
from gui.keeping.question import Question
from gui.keeping.questions import mass_question, unsaved_question
from gui.pointers import topics, walk
from gui.screenshot import settle
from gui.shots.notes import CAME_AGAIN, LONG_TEXT, NEWS, plan
from gui.trouble import Trouble
from readout.progress.mass import MassChange

UNSAVED = "Progress could not be saved: no space is left on the disk. Make room and try again."
INDEX_REFUSED = "The library's list and search could not be kept: No space left on device."


def nothing(_opened: Opened) -> None:
    """The window as it opens."""


def half_done(opened: Opened) -> None:
    """Two items done, some topics read."""
    session = opened.session
    for item in session.items()[:2]:
        session.tick(item.key, True)
    settle(lambda: session.saving.state == "saved")
    opened.window.listing.fill_now()
    if session.note is None:
        return
    read = topics(session.note)
    for where in [place for place, _ in walk(session.note) if place not in read[-3:]]:
        session.set_read(where, True)


def reading(opened: Opened) -> None:
    """As ``half_done``, somewhere in the text."""
    half_done(opened)
    if opened.session.note is not None:
        places = topics(opened.session.note)
        if len(places) > 6:
            opened.window.panes.topics.chosen.emit(places[5])


def sorted_table(opened: Opened) -> None:
    """The table of highlights by its third column, downwards."""
    half_done(opened)
    view = _view(opened.window, "highlightsTable")
    model = view.model()
    for _ in range(2):
        model.sort(2)


def large_type(opened: Opened) -> None:
    """All type at twice its size."""
    half_done(opened)
    opened.theme.set_scale(2.0)


def term_card(opened: Opened) -> None:
    """The first term of the text, with what it means."""
    half_done(opened)
    opened.window.calls.next_term()


def find_in_note(opened: Opened) -> None:
    """The bar that finds words in the note."""
    half_done(opened)
    opened.window.calls.find_in_note()
    field = opened.window.findChild(QLineEdit, "findField")
    if field is not None:
        field.setText("model")
    settle(lambda: opened.window.panes.detail.is_complete)


def focused(opened: Opened) -> None:
    """The page alone."""
    half_done(opened)
    opened.window.calls.focus_mode()


def whats_new(opened: Opened) -> None:
    """A note that changed since it was read, at its first new passage."""
    session, news = opened.session, opened.window.calls.news
    settle(lambda: news.settled)
    for where in topics(session.note) if session.note is not None else ():
        session.set_read(where, True)
    path = Path(session.path)
    path.write_text(LONG_TEXT.replace("save the vet", f"save the vet\n{NEWS}"), encoding="utf-8")
    session.refresh()
    settle(lambda: news.count > 0)
    opened.window.calls.next_new()


def filter_card(opened: Opened) -> QWidget | None:
    """The card that filters a column of the table."""
    half_done(opened)
    opened.window.calls.filter_table()
    settle(lambda: True)
    return QApplication.activePopupWidget()


def columns_card(opened: Opened) -> QWidget | None:
    """The card that hides and moves columns."""
    half_done(opened)
    opened.window.calls.table_columns()
    settle(lambda: True)
    return QApplication.activePopupWidget()


def tables(opened: Opened) -> None:
    """The tables of all notes that go together."""
    page = opened.window.pages.tables
    page.show()
    settle(lambda: not page.busy)


def share_listed(opened: Opened) -> QWidget | None:
    """In which form several notes are shared."""
    opened.window.calls.share_listed()
    settle(lambda: True)
    return opened.window.findChild(QWidget, "shareDialog")


def searching(opened: Opened) -> None:
    """Some results, the first one beside them."""
    half_done(opened)
    opened.window.panes.search.setText("prepared release")
    found = opened.window.searching
    settle(lambda: found.open and found.settled)


def nothing_found(opened: Opened) -> None:
    """A word that stands nowhere."""
    opened.window.panes.search.setText("zzyzx")
    settle(lambda: opened.window.searching.open and opened.window.searching.finding.settled)


def wrong_query(opened: Opened) -> None:
    """A query that cannot be understood."""
    opened.window.panes.search.setText('due:soonish "half a phrase')
    said = opened.window.searching.page.findChild(QWidget, "queryProblem")
    settle(lambda: said is not None and said.isVisible())


def broken_index(opened: Opened) -> None:
    """The search index of a large folder cannot be kept."""
    half_done(opened)
    catalogued = opened.session.catalogued
    catalogued.index_changed.emit("failed")
    catalogued.trouble.emit(INDEX_REFUSED)


def banners(opened: Opened) -> None:
    """What was done cannot be written, and a file is gone."""
    acts = "Try again", lambda: None, "Save elsewhere…", lambda: None
    opened.session.trouble.emit(Trouble(UNSAVED, "error", "unsaved", *acts))
    text = "minutes.txt is no longer there; what was read of it is still shown."
    opened.session.trouble.emit(Trouble(text, kind="gone"))


def folder_gone(opened: Opened) -> None:
    """A folder of notes that is not there."""
    opened.session.open([str(Path(opened.session.path).parent / "minutes of last year")])
    settle(lambda: not opened.session.intake.opening.busy)


def reading_many(opened: Opened) -> None:
    """While a large folder is read."""
    opened.window.panes.status.set_reading(412, 1940, 34.0)
    opened.window.panes.status.set_index("behind")


def actions(opened: Opened) -> None:
    """All action items."""
    items = opened.window.pages.items
    items.show()
    settle(lambda: items.settled)


def actions_coming(opened: Opened) -> None:
    """All action items, while they are gathered."""
    opened.window.pages.items.show()


def actions_by_note(opened: Opened) -> None:
    """All of them by note, one chosen."""
    settings = opened.session.settings
    settings.change(items_group="note", items_sort="text", items_show="all")
    actions(opened)
    opened.window.pages.items.page.focus_list()
    view = _view(opened.window, "allActionItems")
    view.setCurrentIndex(view.model().index(1, 0))


def due_card(opened: Opened) -> QWidget | None:
    """The field for a day, with its calendar."""
    actions_by_note(opened)
    view = _view(opened.window, "allActionItems")
    for action in view.actions():
        if action.objectName() == "itemsDue":
            action.trigger()
    settle(lambda: True)
    card = QApplication.activePopupWidget()
    calendar = card.findChild(QAbstractButton, "dueCardCalendar") if card is not None else None
    if calendar is not None:
        calendar.click()
    settle(lambda: True)
    return card


def terms(opened: Opened) -> None:
    """All terms."""
    page = opened.window.pages.terms
    page.show()
    settle(lambda: not page.busy)


def terms_coming(opened: Opened) -> None:
    """All terms, while they are gathered."""
    opened.window.pages.terms.show()


def review(opened: Opened) -> QWidget | None:
    """What became of items whose note came again."""
    session = opened.session
    for item in session.items()[:4]:
        session.tick(item.key, True)
    settle(lambda: session.saving.state == "saved")
    Path(session.path).write_text(plan(*CAME_AGAIN), encoding="utf-8")
    session.refresh()
    mark = opened.window.findChild(QWidget, "reviewMark")
    settle(lambda: mark is not None and mark.isVisible())
    opened.window.calls.review()
    settle(lambda: True)
    return opened.window.findChild(QWidget, "reviewDialog")


def mass(opened: Opened) -> QWidget:
    """Many items are gone at once."""
    copy = Path("snapshots") / "here.before-mass.json"
    return _asked(mass_question(MassChange(31, 44, copy), opened.theme, opened.window))


def unsaved(opened: Opened) -> QWidget:
    """Closing with something that cannot be written."""
    return _asked(unsaved_question(UNSAVED, opened.theme, opened.window))


def doubts(opened: Opened) -> QWidget | None:
    """The doubts of a note, its table chosen."""
    opened.window.calls.doubts()
    shown = opened.window.findChild(QWidget, "doubtsDialog")
    if shown is not None:
        view = _view(shown, "doubtList")
        view.setCurrentIndex(view.model().index(1, 0))  # the table below the date
    settle(lambda: True)
    return shown


def menu(opened: Opened) -> QWidget | None:
    """The first menu."""
    opened.window.menus.draw_icons()
    opened.window.menuBar().show()
    shown = opened.window.menuBar().actions()[0].menu()
    if not isinstance(shown, QWidget):
        return None
    shown.show()
    settle(lambda: True)
    return shown


def dialog(command: str) -> Callable[[Opened], QWidget | None]:
    """The dialog that a command opens."""

    def prepare(opened: Opened) -> QWidget | None:
        getattr(opened.window.calls, command)()
        settle(lambda: True)
        return QApplication.activeModalWidget()

    return prepare


def _asked(question: Question) -> QWidget:
    question.open()
    settle(lambda: True)
    return question


def _view(root: QWidget, name: str) -> QAbstractItemView:
    found = root.findChild(QAbstractItemView, name)
    assert found is not None, name  # noqa: S101  a picture of nothing would not be noticed
    return found
