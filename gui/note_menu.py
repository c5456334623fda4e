"""What can be done with a text of the note where it stands: the menus behind the right button.

They say what a text is to be, as the dialog of doubts does, and each can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu

from gui.pane_set import PaneSet
from gui.parts import Menu
from gui.pointers import walk
from gui.session import Session
from gui.text.pieces import Piece
from readout.note.model import Action, Bullet, Paragraph

if TYPE_CHECKING:
    from gui.panes.outline_model import OutlineLine


class NoteMenu(QObject):
    """The menu of the page, and what the checklist's menu asks for."""

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        panes.detail.page.menu_wanted.connect(self._show)
        panes.items.no_action.connect(self.no_action)

    def menu_for(self, piece: Piece | None) -> QMenu:
        """What can be done with a piece of the page, and with what is selected."""
        page = self._panes.detail.page
        menu = Menu("", page)
        menu.setObjectName("noteMenu")
        menu.setAccessibleName(self.tr("Note"))
        if piece is not None:
            self._offer(menu, piece)
        if menu.actions():
            menu.addSeparator()
        copy = self._add(menu, "noteCopy", self.tr("&Copy"), page.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(page.textCursor().hasSelection())
        whole = self._add(menu, "noteSelectAll", self.tr("Select &All"), page.selectAll)
        whole.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        return menu

    def no_action(self, key: str) -> None:
        """Make an item of the note a bullet, by its key in the checklist."""
        note = self._session.note
        place = self._session.ticking.block_of(note, key) if note is not None else None
        line = self._line(*place) if place is not None else None
        if line is not None:
            self._make(line, 1)

    def _show(self, at: QPoint, by_keyboard: bool) -> None:
        page = self._panes.detail.page
        piece = page.piece_of(page.cursorForPosition(at).position())
        if by_keyboard:
            at, piece = self._chosen()
        menu = self.menu_for(piece)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(page.viewport().mapToGlobal(at))

    def _chosen(self) -> tuple[QPoint, Piece | None]:
        """Where the selection or the link is that Tab went to, else the section one is at."""
        page = self._panes.detail.page
        cursor = page.textCursor()
        first, last = page.seen()
        if cursor.hasSelection() and first <= cursor.selectionStart() <= last:
            return page.cursorRect(cursor).bottomLeft(), page.piece_of(cursor.selectionStart())
        block, where = page.document().findBlock(first), self._panes.topics.current
        while block.isValid() and block.position() <= last:
            piece = page.piece_of(block.position())
            if piece is not None and (piece.where, piece.role) == (where, "heading"):
                return page.cursorRect(QTextCursor(block)).bottomLeft(), piece
            block = block.next()
        return QPoint(0, 0), page.piece_of(first)

    def _offer(self, menu: QMenu, piece: Piece) -> None:
        if piece.role in ("heading", "fold"):
            self._offer_section(menu, piece.where)
        elif piece.block is not None:
            self._offer_block(menu, piece.where, piece.block)

    def _offer_section(self, menu: QMenu, where: str) -> None:
        detail, line = self._panes.detail, self._line(where)
        if where in detail.folds.known.folds:
            folded = detail.folds.is_folded(where)
            text = self.tr("&Unfold") if folded else self.tr("&Fold")
            self._add(menu, "noteFold", text, lambda: detail.toggle_fold(where))
        if line is None:
            return
        kinds = menu.addMenu(self.tr("&Section is a …"))
        kinds.setObjectName("sectionKinds")
        kinds.setAccessibleName(self.tr("Section is a …"))
        for number, choice in enumerate(line.choices):
            made = self._add(kinds, f"sectionKind{number}", choice.text, self._making(line, number))
            made.setCheckable(True)
            made.setChecked(number == line.now)

    def _offer_block(self, menu: QMenu, where: str, block: int) -> None:
        line = self._line(where, block)
        if line is None:
            return
        roles = [choice.corrections[0].value for choice in line.choices]
        match self._block(where, block):
            case Action():
                text, role = self.tr("&This is no action item"), "bullet"
            case Bullet() | Paragraph():
                text, role = self.tr("&Make it an action item"), "action"
            case _:
                return
        self._add(menu, f"noteMake_{role}", text, self._making(line, roles.index(role)))

    def _add(self, menu: QMenu, name: str, text: str, call: Callable[[], object]) -> QAction:
        made = menu.addAction(text)
        made.setObjectName(name)
        made.triggered.connect(lambda _checked=False: call())
        return made

    def _block(self, where: str, block: int) -> object:
        note = self._session.note
        section = next((s for at, s in walk(note) if at == where), None) if note else None
        return section.blocks[block] if section and block < len(section.blocks) else None

    def _line(self, where: str, block: int | None = None) -> OutlineLine | None:
        """What a section or block was read as and what else it can be."""
        from gui.panes.outline_model import line_at  # noqa: PLC0415  no start needs it

        read = self._session.read
        made = self._session.correcting.state(read) if read is not None else None
        return line_at(made, where, block) if made is not None else None

    def _making(self, line: OutlineLine, number: int) -> Callable[[], None]:
        return lambda: self._make(line, number)

    def _make(self, line: OutlineLine, number: int) -> None:
        from gui.panes.doubt_rows import short  # noqa: PLC0415  no start needs it

        read = self._session.read
        if read is not None and number != line.now:
            corrections = line.choices[number].corrections
            self._session.correcting.settle(read, corrections, short(line.text))
