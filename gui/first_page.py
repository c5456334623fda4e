"""The first look shown: the note's first page at the place where it will stand.

It is the window's own page, so that nothing moves when the rest is put around it. Nothing is
imported here that the first paint does not need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from gui.main_window import MainWindow
from gui.panes.page import Page
from gui.text.filling import Filling
from gui.text.pieces import SUBTITLE, Piece, number_of
from gui.theme.theme import Theme
from gui.wording import About, folded_later, subtitle

_LINE = 1  # between two panes


def show_first(window: MainWindow, theme: Theme, look: Mapping[str, Any]) -> bool:
    """Put the first look into the window; whether there was a note in it."""
    window.stand(str(look.get("geometry", "")))
    page = window.page
    window.setCentralWidget(_around(theme, page, look, window.width()))
    schemes = look.get("schemes") or {}
    found = schemes.get("dark" if theme.tokens.dark else "light")
    if not found:
        return False
    said = subtitle(About(*look["about"]), look["date_order"])
    pieces = [_piece(each, said) for each in found]
    page.prepare(theme.scaled(float(look["zoom"])), int(look.get("columns", 0)))
    page.follow(lambda number: pieces[number] if 0 <= number < len(pieces) else None, _is_done)
    _take_size(window, page)
    filling = Filling(page.document())
    filling.start(iter(pieces))
    filling.complete()
    page.widen_tables()
    window.setWindowTitle(f"{look['title']} – Readout" if look["title"] else "Readout")
    _take_size(window, page)
    _go_to(page, pieces, str(look["place"]))
    # Where its caret stands, Qt scrolls to when it first shows a page.
    # The page's own middle: to ask for the viewport takes 9 ms, the first time.
    page.setTextCursor(QTextBrowser.cursorForPosition(page, page.rect().center()))
    return True


def _piece(fields: Sequence[Any], said: str) -> Piece:
    made = Piece(*fields)
    if made.role == "fold":
        return made._replace(html=tuple(map(folded_later, made.html)))
    if made.role == "subtitle":
        escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return made._replace(html=tuple(part.replace(SUBTITLE, escaped) for part in made.html))
    return made


def _is_done(piece: Piece) -> bool:
    return bool(piece.done)


def _take_size(window: MainWindow, page: Page) -> None:
    """Lay all out as it will be; Qt does so when the window is shown, too late to go to a place."""
    centre = window.centralWidget()
    if centre is None:
        return
    for part in (centre, page):
        part.setVisible(True)
    centre.resize(window.size())
    layout = centre.layout()
    if layout is not None:
        layout.setGeometry(centre.rect())
    page.resizeEvent(QResizeEvent(page.size(), QSize()))


def _go_to(page: Page, pieces: Sequence[Piece], place: str) -> None:
    """Scroll to where the user was, as ``DetailPane.position`` said it."""
    where, _, rest = place.partition("#")
    block, _, pixels = rest.partition("#")
    if not where:
        return
    wanted = (where, int(block) if block.isdecimal() else None)
    each = page.document().begin()
    while each.isValid():
        number = number_of(each.userState())
        if 0 <= number < len(pieces) and (pieces[number].where, pieces[number].block) == wanted:
            into = int(pixels) if pixels.removeprefix("-").isdecimal() else 0
            top = page.document().documentLayout().blockBoundingRect(each).top()
            page.verticalScrollBar().setValue(round(top) + into)
            return
        each = each.next()


def _around(theme: Theme, page: Page, look: Mapping[str, Any], width: int) -> QWidget:
    """The page between places for the panes, as wide as the panes will be."""
    size = theme.tokens.size
    folded, known = look.get("folded", ()), look.get("splitters", {})
    left = _first_of(known.get("wholeSplit"), size.left)
    right = _last_of(known.get("readingSplit"), size.right)
    beside = right + _LINE if "items" not in folded and width >= size.narrow else 0
    centre = QWidget()
    room = QHBoxLayout(centre)
    room.setContentsMargins(left + _LINE, size.top_bar, beside, size.status_bar)
    room.addWidget(page)
    return centre


def _first_of(sizes: Sequence[int] | None, usual: int) -> int:
    return sizes[0] if sizes and sizes[0] else usual


def _last_of(sizes: Sequence[int] | None, usual: int) -> int:
    return sizes[-1] if sizes and sizes[-1] else usual
