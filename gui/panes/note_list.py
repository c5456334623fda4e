"""The notes: icon, title, date and how much is done; those that could not be read, why.

By keyboard: arrows and Enter choose, letters filter, Left and Right fold groups, Ctrl+T pins,
Delete takes a note off the list (its file stays), the menu key shows all that can be done. Where
several notes are chosen together it is done to all of them; the one that is shown stays so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.panes.announcing import announce
from gui.panes.labels import muted, stack
from gui.panes.note_actions import NoteActions
from gui.panes.note_arranging import NoteArranging
from gui.panes.note_choosing import NoteChoosing, ask_remove
from gui.panes.note_entry import Look, NoteEntry
from gui.panes.note_model import ENTRY, NoteModel
from gui.panes.note_order import Arranged, Change, Shelf
from gui.panes.note_top import NoteTop
from gui.panes.note_view import NoteView
from gui.settings import DateOrder
from gui.theme.theme import Theme

__all__ = ["ENTRY", "Look", "NoteEntry", "NoteList", "NoteModel"]

_AT_ONCE = 50
"""So many notes that only look different are drawn anew without putting all in order."""
_Flag = QItemSelectionModel.SelectionFlag


class NoteList(QWidget):
    """The list, which sorts, groups, filters and pins by itself.

    ``chosen(path)``, ``removed(paths)`` and ``shared(paths)`` are what the user wants.
    ``look_changed(Look)`` and ``pins_changed(paths)`` come when the user changed them, to be kept
    and given back by ``set_look`` and ``set_pins`` at the next start. ``arranged`` comes when the
    list was filled or put in another order, but not for what is typed to filter it.
    """

    chosen = Signal(str)
    removed = Signal(object)
    shared = Signal(object)
    look_changed = Signal(object)
    pins_changed = Signal(object)
    arranged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteListPane")
        self.setAccessibleName(self.tr("Notes"))
        self._theme = theme
        self._look = Look()
        self._pins: tuple[str, ...] = ()
        self._current = ""
        self._found_folds: frozenset[str] = frozenset()
        self._loading = self._reveal = self._choose_next = False
        self._model = NoteModel(self)
        self._view = NoteView(
            theme, self._model, lambda: self._choosing.leave() or self.end_filter()
        )
        self._view.setObjectName("noteList")
        self._view.setAccessibleName(self.tr("Notes"))
        self._choosing = NoteChoosing(self._view, self._model)
        self.ask_remove: Callable[[int], bool] = lambda count: ask_remove(self, count)
        arranging = self._arranging = NoteArranging(self)
        arranging.arranged.connect(self._show)
        lane = arranging.lane
        self.destroyed.connect(lambda: lane.close())  # noqa: PLW0108  without what it sends
        self._actions = NoteActions(self._view, self)
        self._top = NoteTop(theme)
        self._empty = muted("", "notesEmpty")
        stack(self, self._top, self._empty, self._view)
        self._hear()
        self._say()
        self._style()
        theme.changed.connect(self._style)

    def _hear(self) -> None:
        view, actions, top = self._view, self._actions, self._top
        view.clicked_alone.connect(self._choose)
        view.entered_row.connect(self._choose)
        view.typed.connect(lambda text: top.start(text) if text else top.erase())
        view.fold_wanted.connect(self._fold_row)
        view.menu_wanted.connect(self._open_menu)
        view.selectionModel().currentChanged.connect(self._moved)
        self._choosing.changed.connect(self._several_changed)
        top.query_changed.connect(self._filter_by)
        top.left.connect(self.end_filter)
        top.entered.connect(self._choose_found)
        top.to_list.connect(self._to_list)
        top.menu_wanted.connect(lambda at: actions.list_menu().popup(at))
        actions.look_wanted.connect(self._want_look)
        actions.open.triggered.connect(lambda: self._choose(view.currentIndex()))
        actions.pin.triggered.connect(self._pin)
        actions.remove.triggered.connect(self._remove)
        actions.share.triggered.connect(lambda: self.shared.emit(self._choosing.concerned()))
        actions.find.triggered.connect(lambda: self.start_filter())  # noqa: PLW0108  no flag
        actions.fold_all.triggered.connect(lambda: self._fold_all(folded=True))
        actions.unfold_all.triggered.connect(lambda: self._fold_all(folded=False))

    def minimumSizeHint(self) -> QSize:
        """High enough for the sentence that an empty list says, at this width."""
        hint, layout = super().minimumSizeHint(), self.layout()
        assert layout is not None  # noqa: S101  given when the pane is made
        return hint.expandedTo(QSize(0, layout.totalMinimumHeightForWidth(self.width())))

    # What is given

    def set_entries(self, entries: Sequence[NoteEntry]) -> None:
        """Show these notes; the current one stays so where it still is there."""
        self._arranging.change(Change(whole=list(entries)))
        self._say()

    def take_shelf(self, shelf: Shelf, over: Sequence[NoteEntry] = ()) -> None:
        """Show these, too, which are in order already; ``over`` them are these entries.

        Notes that the list has stay as they are.
        """
        self._arranging.take(shelf, over)
        self._say()

    def update_entries(
        self, changed: Sequence[NoteEntry] = (), removed: Sequence[str] = ()
    ) -> None:
        """Some notes came or changed, others went. Whatever one looks at stays where it is."""
        drawn = (
            not removed
            and len(changed) <= _AT_ONCE
            and self._arranging.shelf is self._model.arranged.shelf
            and not self._arranging.busy
            and all(map(self._model.stands, changed))
        )
        if drawn:
            self._model.redraw(changed)
        else:
            self._arranging.change(Change(None, list(changed), list(removed)))

    @property
    def filtered(self) -> bool:
        """Whether only those notes are seen that the user typed for."""
        return bool(self._top.query)

    def set_loading(self, loading: bool) -> None:
        """Say whether notes are still to come."""
        self._loading = loading
        self._say()

    def set_look(self, look: Look) -> None:
        """Stand like this, as it was kept. Emits nothing."""
        self._look = look
        self._actions.set_look(look)
        self._arranging.want(look=look._replace(folds=()))
        self._refold()

    def set_pins(self, paths: Iterable[str]) -> None:
        """Pin these notes, as it was kept. Emits nothing."""
        self._pins = tuple(dict.fromkeys(paths))
        self._arranging.want(pins=self._pins)

    def set_date_order(self, order: DateOrder) -> None:
        """Say dates with the day or the month first."""
        if order != self._model.order:
            self._model.order = order
            self._view.viewport().update()

    def set_current(self, path: str) -> None:
        """Mark a note as the one shown. Emits nothing.

        Who went on by key since it was marked is left where they are.
        """
        if path and path == self._current:
            self._restore_current(reveal=self._reveal)
            return
        self._current = path
        index = self._view.currentIndex()
        if self._path_at(index) != path:
            index = self._model.index(self._model.row_of(path))
        self._reveal = not index.isValid()
        if self._reveal:
            self._view.selectionModel().clear()
        elif index != self._view.currentIndex() or not self._choosing.has(index):
            self._view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
            self._view.begin_at(index)
            self._view.reveal(index)
        self._choosing.mark(path)

    def chosen_together(self) -> list[str]:
        """The notes that are chosen, where they are several."""
        return self._choosing.several()

    def in_sight(self) -> list[str]:
        """All notes that the filter leaves, those of folded groups too, as they stand."""
        return self._model.paths()

    def neighbour(self, path: str, by: int) -> str:
        """The note so many below another that can be read, as the list stands; else nothing."""
        return self._model.neighbour(path, by)

    @property
    def busy(self) -> bool:
        """Whether the list is being put in order."""
        return self._arranging.busy

    def stop(self) -> None:
        """End the thread that puts long lists in order."""
        self._arranging.stop()

    # Filtering

    def start_filter(self) -> None:
        """Give the filter field the keyboard."""
        self._top.start()

    def end_filter(self) -> bool:
        """Show all notes again; gives whether the field was there."""
        was_open = self._top.open
        if was_open:
            self._view.setFocus()
            self._top.end()
        return was_open

    def _filter_by(self, text: str) -> None:
        self._found_folds = frozenset()
        self._choose_next = False
        self._arranging.want(query=text)

    def _choose_found(self) -> None:
        if self._arranging.busy:
            self._choose_next = True  # of what will be found
            return
        self._choose(self._model.first_note())

    def _to_list(self) -> None:
        self._view.setFocus()
        self._view.setCurrentIndex(self._model.first_note())

    # Showing

    def _show(self, arranged: Arranged) -> None:
        before, now = self._model.arranged.wish, arranged.wish
        placed = (before.look, before.query) == (now.look, now.query)
        held = self._view.hold() if placed else []
        reveal = self._reveal or not placed or self._view.revealing
        row = self._view.currentIndex().row()
        self._choosing.hold()
        self._model.show(arranged, self._folds())
        self._choosing.keep()
        self._view.keep(held)
        if placed and row >= 0 and not self._view.currentIndex().isValid():
            # The note is gone; who goes through the list by key goes on from the same place.
            near = self._model.index(min(row, self._model.rowCount() - 1))
            self._view.selectionModel().setCurrentIndex(near, _Flag.NoUpdate)
        found = bool(now.query) and now.query != before.query
        if found:
            self._view.scrollToTop()
        self._restore_current(reveal=not found and reveal)
        self._say()
        if self._choose_next and not self._arranging.busy:
            self._choose_next = False
            self._choose_found()
        if not self.filtered:
            self.arranged.emit()

    def _restore_current(self, *, reveal: bool) -> None:
        """Where nothing is chosen any more, the note shown is, if it is to be seen."""
        view, chosen = self._view, self._view.selectionModel().selection()
        some = bool(chosen.count())
        index = (
            chosen.at(0).topLeft() if some else self._model.index(self._model.row_of(self._current))
        )
        if not index.isValid():
            if reveal:
                view.scrollToTop()
            return
        self._reveal = False
        if not some:
            view.selectionModel().select(index, _Flag.ClearAndSelect)
        if not view.currentIndex().isValid():
            view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        if reveal:
            view.reveal(index)

    def _say(self) -> None:
        query, arranged = self._top.query, self._model.arranged
        every = len(arranged.shelf.lines)
        if self._loading or (self._arranging.busy and not every):
            text = self.tr("The notes are being listed…")
        elif query and every:
            text = self.tr(
                "No note has a title, folder, tag or date with “%1”. Press Esc to see all notes, "
                "or Ctrl+K to search in their text."
            ).replace("%1", query)
        else:
            text = self.tr("Nothing here yet. Open a file or a folder, or drop one here.")
        empty = not self._model.rowCount()
        self._empty.setText(text)
        self._empty.setAccessibleName(text)
        self._empty.setVisible(empty)
        number, chosen = self.locale().toString, self._choosing.count
        count = self.tr("%1 of %2").replace("%1", number(arranged.found))
        count = count.replace("%2", number(every)) if query else ""
        if chosen:
            count = self.tr("%1 chosen").replace("%1", number(chosen))
        self._top.say(count, text if empty else count)

    # What the user does

    def _choose(self, index: QModelIndex) -> None:
        bunch = self._model.bunch(index.row())
        if bunch is not None:
            self._fold_row(index.row(), not self._model.is_folded(bunch))
        elif path := self._path_at(index):
            self._choosing.drop(index)
            self.chosen.emit(path)

    def _remove(self) -> None:
        paths = self._choosing.concerned()
        if paths and (len(paths) == 1 or self.ask_remove(len(paths))):
            self.removed.emit(paths)

    def _pin(self) -> None:
        paths = self._choosing.concerned()
        if paths:
            rest = tuple(known for known in self._pins if known not in paths)
            every = set(paths) <= set(self._pins)
            self.set_pins(rest if every else (*rest, *paths))
            self._moved(self._view.currentIndex())
            self.pins_changed.emit(self._pins)

    def _want_look(self, look: Look) -> None:
        self.set_look(look)
        self.look_changed.emit(look)

    def _folds(self) -> frozenset[str]:
        """While one filters, what was found is not hidden in a group folded before."""
        return self._found_folds if self._top.query else frozenset(self._look.folds)

    def _fold_row(self, row: int, folded: bool) -> None:
        bunch = self._model.bunch(row)
        if bunch is not None:
            rest = self._folds() - {bunch.key}
            self._set_folds(rest | {bunch.key} if folded else rest)
            head = self._model.row_named(("group", bunch.key, 0))
            if not self._view.currentIndex().isValid():
                self._view.selectionModel().setCurrentIndex(self._model.index(head), _Flag.NoUpdate)

    def _fold_all(self, *, folded: bool) -> None:
        shown = {bunch.key for bunch in self._model.arranged.bunches}
        self._set_folds(self._folds() | shown if folded else self._folds() - shown)

    def _set_folds(self, folds: frozenset[str]) -> None:
        if self._top.query:
            self._found_folds = folds
            self._refold()
        else:
            self._look = self._look._replace(folds=tuple(sorted(folds)))
            self._actions.set_look(self._look)
            self._refold()
            self.look_changed.emit(self._look)

    def _refold(self) -> None:
        held = self._view.hold()
        self._choosing.hold()
        self._model.show(self._model.arranged, self._folds())
        self._choosing.keep()
        self._view.keep(held)
        self._restore_current(reveal=False)

    def _moved(self, index: QModelIndex) -> None:
        paths = self._choosing.concerned(index)
        self._actions.set_notes(len(paths), pinned=bool(paths) and set(paths) <= set(self._pins))

    def _several_changed(self) -> None:
        self._moved(self._view.currentIndex())
        self._say()
        if self._choosing.count:
            announce(self._view, self._top.count)

    def _open_menu(self, at: QPoint) -> None:
        self._moved(self._view.indexAt(self._view.viewport().mapFromGlobal(at)))
        self._actions.context_menu().popup(at)

    def _path_at(self, index: QModelIndex) -> str:
        entry = index.data(ENTRY) if index.isValid() else None
        return entry.path if isinstance(entry, NoteEntry) else ""

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._top.restyle()
        self._empty.setContentsMargins(space.edge, space.s, space.m, space.s)
        self._view.set_ground(page=False)
        self._view.delegate.forget()
        self._view.scheduleDelayedItemsLayout()
