"""Pictures of every view, light and dark, wide and narrow: ``python -m gui.shots DIR NOTE…``.

The first note is the one that is shown; without one it is the first that came along.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from gui.item_samples import several
from gui.pointers import topics, walk
from gui.screenshot import draw, settle, show
from gui.trouble import Trouble
from readout import places
from readout.errors import ReadoutError

SIZES = ((1400, 880), (1000, 700))
LONG_WORDS = f"""🧪

{"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"} {"x" * 120}

Nov 20, 2025

{"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2}

  • {"https://example.org/" + "a" * 300}
  • {"no" * 200}

Action Items

  • {"Unaussprechlichkeitsvermeidungsstrategien" * 4}
  • Short

Highlights

{"Spaltenüberschriftungetüm" * 3}\tState
{"z" * 200}\tfine
{"y" * 20}\t{"fine" * 60}
"""
DOUBTFUL = """🧰

Tool library review

Date: 05/06/2025

Overview

The shop looked at what was lent in one season.

Structured Highlights

ToolLent OutCame BackPlan for Autumn
Belt SanderMost weekendsAlways lateBuy a second one
Tile CutterTwice a monthOn timeMove it to the back
Long LadderAlmost neverNot yetAsk who still needs it

Action Items

• Ask Lin for the list of broken tools by 06/07/2025
• Write to those who are late
"""


@dataclass(frozen=True, slots=True)
class View:
    """A picture: what is done before it, and which widget it is of."""

    name: str
    prepare: Callable[[Opened], QWidget | None] = lambda _: None
    notes: str = "given"


def main(words: Sequence[str]) -> int:
    """Draw all; the exit status."""
    if not words:
        sys.stderr.write("usage: python -m gui.shots DIR [NOTE…]\n")
        return 2
    folder = Path(words[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        app = make_application(offscreen=True)
        for view, dark, size in product(VIEWS, (False, True), SIZES):
            asked = Arguments(tuple(words[1:]), theme="dark" if dark else "light", size=size)
            _shoot(app, folder, view, asked)
    except (ReadoutError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _shoot(app: QApplication, folder: Path, view: View, asked: Arguments) -> None:
    with tempfile.TemporaryDirectory(prefix="readout-shots-") as profile:
        root = Path(profile)
        paths = asked.paths or (str(places.data()),)
        if view.notes == "long":
            long = root / "long words.txt"
            long.write_text(LONG_WORDS, encoding="utf-8")
            paths = (str(long),)
        elif view.notes == "doubtful":
            doubtful = root / "doubtful.txt"
            doubtful.write_text(DOUBTFUL, encoding="utf-8")
            paths = (str(doubtful),)
        elif view.notes == "several":
            paths = several(root)
        elif view.notes == "none":
            (root / "settings.json").write_text('{"started": true}', encoding="utf-8")
            paths = ()
        opened = open_window(app, places.profile(root), asked._replace(paths=paths))
        show(opened)
        shown = view.prepare(opened) or opened.window
        settle(lambda: opened.session.saving.state == "saved")
        opened.window.listing.fill_now()
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        settle(lambda: True)
        width, height = asked.size or SIZES[0]
        draw(shown, folder / f"{view.name}-{asked.theme}-{width}x{height}.png")
        if shown is not opened.window:
            shown.close()
        opened.window.close()
        opened.window.deleteLater()
        QApplication.processEvents()


def _read(opened: Opened) -> None:
    """Two items done, some topics read, the table sorted, somewhere in the text."""
    session = opened.session
    for item in session.items()[:2]:
        session.tick(item.key, True)
    if session.note is None:
        return
    read = topics(session.note)
    for where in [place for place, _ in walk(session.note) if place not in read[-3:]]:
        session.set_read(where, True)


def _reading(opened: Opened) -> None:
    _read(opened)
    if opened.session.note is not None:
        places_ = topics(opened.session.note)
        if len(places_) > 6:
            opened.window.panes.topics.chosen.emit(places_[5])


def _searching(opened: Opened) -> None:
    _read(opened)
    opened.window.panes.search.setText("prepared release")
    searching = opened.window.searching
    settle(lambda: searching.open and searching.settled)


def _nothing_found(opened: Opened) -> None:
    opened.window.panes.search.setText("zzyzx")
    settle(lambda: opened.window.searching.open and opened.window.searching.finding.settled)


def _banner(opened: Opened) -> None:
    text = "Progress could not be saved: no space is left on the disk. Make room and try again."
    opened.session.trouble.emit(Trouble(text, "error", "a", "Try again", lambda: None))
    text = "minutes.txt is no longer there; what was read of it is still shown."
    opened.session.trouble.emit(Trouble(text, kind="b"))


def _dialog(name: str) -> Callable[[Opened], QWidget | None]:
    def prepare(opened: Opened) -> QWidget | None:
        getattr(opened.window.calls, name)()
        settle(lambda: True)
        return QApplication.activeModalWidget()

    return prepare


def _menu(opened: Opened) -> QWidget | None:
    opened.window.menus.draw_icons()
    opened.window.menuBar().show()
    menu = opened.window.menuBar().actions()[0].menu()
    if not isinstance(menu, QWidget):
        return None
    menu.show()
    settle(lambda: True)
    return menu


def _doubts(opened: Opened) -> QWidget | None:
    opened.window.calls.doubts()
    shown = opened.window.findChild(QWidget, "doubtsDialog")
    view = shown.findChild(QAbstractItemView, "doubtList") if shown is not None else None
    if view is not None:
        view.setCurrentIndex(view.model().index(1, 0))  # the table below the date
    settle(lambda: True)
    return shown


def _actions(opened: Opened) -> None:
    items = opened.window.pages.items
    items.show()
    settle(lambda: items.settled)


def _actions_narrowed(opened: Opened) -> None:
    """By note, all of them, some chosen, none of them on one day."""
    settings = opened.session.settings
    settings.change(items_group="note", items_sort="text", items_show="all")
    _actions(opened)
    opened.window.pages.items.page.focus_list()
    view = opened.window.findChild(QAbstractItemView, "allActionItems")
    if view is not None:
        view.setCurrentIndex(view.model().index(1, 0))


def _terms(opened: Opened) -> None:
    terms = opened.window.pages.terms
    terms.show()
    settle(lambda: not terms.busy)


def _due_card(opened: Opened) -> QWidget | None:
    _actions_narrowed(opened)
    view = opened.window.findChild(QAbstractItemView, "allActionItems")
    if view is not None:
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


VIEWS = (
    View("main", _read),
    View("reading", _reading),
    View("search", _searching),
    View("nothing-found", _nothing_found),
    View("banner", _banner),
    View("actions", _actions, "several"),
    View("actions-by-note", _actions_narrowed, "several"),
    View("actions-none", _actions, "none"),
    View("due-card", _due_card, "several"),
    View("terms", _terms),
    View("long-words", notes="long"),
    View("empty", notes="none"),
    View("doubtful", notes="doubtful"),
    View("doubts", _doubts, "doubtful"),
    View("settings", _dialog("settings")),
    View("shortcuts", _dialog("shortcuts")),
    View("about", _dialog("about")),
    View("menu", _menu),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
