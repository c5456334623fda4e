"""The checklist: progress, the items of the note, those dismissed, and a line to add an own one.

By keyboard: arrows choose, Space ticks, Enter goes to the item's place, S to where it came from,
D sets when it is due, O whose it is, C a comment, Z lets it rest, Delete dismisses an item (or
removes an own one), the context-menu key shows all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.panes.action_delegate import ActionDelegate
from gui.panes.action_model import ActionModel, ItemState
from gui.panes.from_outside import take_from_outside
from gui.panes.labels import heading, muted
from gui.panes.progress_ring import ProgressRing
from gui.panes.rows import RowList
from gui.parts import Ground, Menu
from gui.settings import DateOrder
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from gui.panes.source_line import SourceLine

__all__ = ["ActionItemsPane", "ItemState"]


class ActionItemsPane(QWidget):
    """The action items of one note.

    Signals: ``ticked(key, done)``, ``dismissed(key)``, ``restored(key)``, ``added(text)``,
    ``removed(key)`` (own items), ``jump(key)``, ``no_action(key)`` (an item of the note is none),
    ``source_wanted(key)``: the passage it came from, which ``hold_sources`` knows;
    ``edit_wanted(key, what, rect)`` of ``due owner comment snooze`` beside a part of the screen.
    A tick shows at once; everything else shows when ``set_items`` brings it.
    """

    ticked = Signal(str, bool)
    dismissed = Signal(str)
    restored = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    jump = Signal(str)
    no_action = Signal(str)
    source_wanted = Signal(str)
    edit_wanted = Signal(str, str, QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actionItemsPane")
        self.setAccessibleName(self.tr("Action items"))
        self._theme = theme
        self._model = ActionModel(self)
        self._model.ticked.connect(self._tick)
        self._sources: SourceLine | None = None
        self._build()
        self._build_actions()
        self._space()
        theme.changed.connect(self._restyle)
        self._count()

    def _build(self) -> None:
        self._ring = ProgressRing(self._theme)
        self._done = muted("", "actionsDone")
        self._late = muted("", "actionsOverdue")
        self._view = RowList()
        self._view.setObjectName("actionItems")
        self._view.setAccessibleName(self.tr("Action items"))
        self._view.setModel(self._model)
        take_from_outside(self._view)
        self._view.set_ground(page=False)
        self._delegate = ActionDelegate(self._theme, self._view, self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._menu)
        self._view.entered_row.connect(lambda index: self.jump.emit(self._model.item(index).key))
        self._model.dataChanged.connect(self._rows_changed)
        self._model.modelReset.connect(self._rows_changed)
        self._empty = muted(self.tr("This note has no action items."), "actionsEmpty")
        self._hidden = QToolButton()
        self._hidden.setObjectName("showDismissed")
        self._hidden.setCheckable(True)
        self._hidden.toggled.connect(self._show_dismissed)
        self._line = QLineEdit()
        self._line.setObjectName("addActionItem")
        self._line.setAccessibleName(self.tr("Add an action item"))
        self._line.setPlaceholderText(self.tr("Add an action item"))
        self._line.setMaxLength(2_000)
        self._line.returnPressed.connect(self._add)

        words = QVBoxLayout()
        words.setSpacing(self._theme.tokens.space.hair)
        words.addStretch()
        words.addWidget(self._done)
        words.addWidget(self._late)
        words.addStretch()
        self._top = QHBoxLayout()
        self._top.addWidget(self._ring)
        self._top.addLayout(words, 1)
        self._low = QVBoxLayout()
        self._low.addWidget(self._hidden, 0, Qt.AlignmentFlag.AlignLeft)
        self._low.addWidget(self._line)
        self._label = heading(self.tr("Action items"), "actionItemsLabel")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._label)
        whole.addLayout(self._top)
        whole.addWidget(self._empty)
        whole.addWidget(self._view, 1)
        whole.addWidget(self._made_edge())
        whole.addLayout(self._low)

    def _build_actions(self) -> None:
        def action(name: str, text: str, keys: Sequence[QKeySequence | Qt.Key]) -> QAction:
            made = QAction(text, self._view)
            made.setObjectName(name)
            made.setShortcuts([QKeySequence(key) for key in keys])
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(made)
            return made

        self._go = action("itemGo", self.tr("Show in the note"), [])
        self._go.triggered.connect(lambda: self._with_current(self.jump.emit))
        self._source = action("itemFrom", self.tr("Show where it came from"), [Qt.Key.Key_S])
        self._source.triggered.connect(lambda: self._with_current(self.source_wanted.emit))
        self._copy = action(
            "itemCopy", self.tr("Copy"), [QKeySequence(QKeySequence.StandardKey.Copy)]
        )
        self._copy.triggered.connect(self._copy_current)
        self._drop = action(
            "itemDismiss", self.tr("Dismiss"), [Qt.Key.Key_Delete, Qt.Key.Key_Backspace]
        )
        self._drop.triggered.connect(self._drop_current)
        self._edits = [
            self._edit_action(action(f"item{what.capitalize()}", text, [key]), what)
            for what, text, key in (
                ("due", self.tr("Due date…"), Qt.Key.Key_D),
                ("owner", self.tr("Owner…"), Qt.Key.Key_O),
                ("comment", self.tr("Comment…"), Qt.Key.Key_C),
                ("snooze", self.tr("Snooze…"), Qt.Key.Key_Z),
            )
        ]
        self._none = action("itemNone", self.tr("This is no action item"), [])
        self._none.triggered.connect(lambda: self._with_current(self.no_action.emit))

    def _made_edge(self) -> Ground:
        """A line below the list, which says that rows go on there."""
        made = Ground(self._theme, line="top")
        made.setObjectName("actionItemsEdge")
        made.setAccessibleName(self._view.accessibleName())
        made.setFixedHeight(1)
        kept = made.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        made.setSizePolicy(kept)
        made.hide()
        bar = self._view.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: made.setVisible(most > 0))
        return made

    def _edit_action(self, made: QAction, what: str) -> QAction:
        made.triggered.connect(lambda: self._edit(what))
        return made

    def _edit(self, what: str) -> None:
        index = self._view.currentIndex()
        if index.isValid() and not self._model.item(index).dismissed:
            rect = self._view.visualRect(index)
            place = self._view.viewport().mapToGlobal(rect.topLeft())
            self.edit_wanted.emit(self._model.item(index).key, what, QRect(place, rect.size()))

    def _space(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._top.setContentsMargins(space.l, space.xs, space.l, space.s)
        self._top.setSpacing(space.m)
        self._empty.setContentsMargins(space.l, space.xs, space.l, space.xs)
        self._low.setContentsMargins(space.m, space.xs, space.m, space.s)
        self._done.setFont(self._theme.font("base", 600))
        self._done.setStyleSheet(_line_style(self._theme, strong=True))
        self._late.setStyleSheet(_line_style(self._theme, strong=False))

    def set_date_order(self, order: DateOrder) -> None:
        """Say dates with the day or the month first; with the next items."""
        self._model.order = order

    def set_items(self, items: Sequence[ItemState]) -> None:
        """Show these items; the row one stands on stays chosen, but not in another note."""
        here = self._view.currentIndex()
        same = here.isValid() and self._model.has_any(items)
        key, row = (self._model.item(here).key, here.row()) if same else ("", -1)
        chosen = same and self._view.selectionModel().isSelected(here)
        self._model.set_items(items)
        if not self._view.currentIndex().isValid() and self._model.rowCount():
            again = self._model.row_of(key) if key else -1
            last = self._model.rowCount() - 1
            self._choose(again if again >= 0 else min(max(row, 0), last), select=chosen)
        self._count()

    def hold_sources(self, line: SourceLine) -> None:
        """Have a line under the list that says where the chosen item came from."""
        self._sources = line
        self._low.insertWidget(0, line)
        self._view.selectionModel().selectionChanged.connect(self._say_source)
        self._model.modelReset.connect(self._say_source)
        self._say_source()

    def _say_source(self) -> None:
        index = self._view.currentIndex()
        chosen = index.isValid() and self._view.selectionModel().isSelected(index)
        if self._sources is not None:
            self._sources.set_item(self._model.item(index).key if chosen else "")

    def focus_list(self) -> None:
        """Give the list the keyboard."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, row: int, *, select: bool) -> None:
        flag = QItemSelectionModel.SelectionFlag
        how = flag.ClearAndSelect if select else flag.NoUpdate
        self._view.selectionModel().setCurrentIndex(self._model.index(row), how)

    def _count(self) -> None:
        done, total, late = self._model.counts
        words = self.tr("%1 of %2 done").replace("%1", str(done)).replace("%2", str(total))
        overdue = self.tr("%n overdue", "", late) if late else ""
        overdue = overdue.replace("%n", str(late))
        self._ring.set_done(done, total, words)
        for label, text in ((self._done, words), (self._late, overdue)):
            label.setText(text)
            label.setAccessibleName(text)
            label.setVisible(bool(text) and total > 0)
        self._ring.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        hidden = self._model.dismissed
        self._hidden.setVisible(hidden > 0)
        if not hidden:
            self._hidden.setChecked(False)
        showing = self._hidden.isChecked()
        text = self.tr("%n dismissed · hide") if showing else self.tr("%n dismissed · show")
        self._hidden.setText(text.replace("%n", str(hidden)))
        self._hidden.setAccessibleName(text.replace("%n", str(hidden)))

    def _tick(self, key: str, done: bool) -> None:
        self._count()
        self.ticked.emit(key, done)

    def _show_dismissed(self, show: bool) -> None:
        self._model.show_dismissed(show=show)
        self._count()

    def _add(self) -> None:
        text = " ".join(self._line.text().split())
        if text:
            self._line.clear()
            self.added.emit(text)

    def _with_current(self, act: object) -> None:
        index = self._view.currentIndex()
        if index.isValid() and callable(act):
            act(self._model.item(index).key)

    def _copy_current(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(self._model.item(index).text.plain)

    def _drop_current(self) -> None:
        index = self._view.currentIndex()
        if not index.isValid():
            return
        item = self._model.item(index)
        if item.dismissed:
            self.restored.emit(item.key)
        elif item.own:
            self.removed.emit(item.key)
        else:
            self.dismissed.emit(item.key)

    def _menu(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        if not index.isValid():
            return
        menu = self.menu_for(self._model.item(index))
        menu.popup(self._view.viewport().mapToGlobal(at))

    def menu_for(self, item: ItemState) -> QMenu:
        """What can be done with an item."""
        menu = Menu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("actionItemMenu")
        menu.setAccessibleName(self.tr("Action item"))
        if item.dismissed:
            self._drop.setText(self.tr("Restore"))
        elif item.own:
            self._drop.setText(self.tr("Remove"))
        else:
            self._drop.setText(self.tr("Dismiss"))
        self._go.setEnabled(bool(item.section_where))
        known = self._sources is not None and self._sources.has(item.key)
        menu.addActions([self._go, *([self._source] if known else []), self._copy])
        menu.addSeparator()
        if not item.dismissed:
            menu.addActions(self._edits)
            menu.addSeparator()
        menu.addAction(self._drop)
        if not item.own and not item.dismissed:
            menu.addAction(self._none)
        return menu

    def _rows_changed(self) -> None:
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()

    def _restyle(self) -> None:
        self._space()
        self._view.set_ground(page=False)
        self._rows_changed()


def _line_style(theme: Theme, *, strong: bool) -> str:
    colours, sizes = theme.tokens.colours, theme.tokens.type
    if strong:
        return f"color: {colours.text}; font-size: {sizes.base}px; font-weight: 600;"
    return f"color: {colours.muted}; font-size: {sizes.tiny}px;"
