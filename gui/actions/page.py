"""The page of all action items: what it shows at the top, the list, progress at the side.

A tick shows at once, and the line stays where it is until the page is arranged anew: when the
user wants another view or comes to the page again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.actions.arranging import Answer, Arranging, Totals, Wish, today
from gui.actions.chain_list import Raised
from gui.actions.gathering import NOTHING, Gathered
from gui.actions.head import ItemsHead
from gui.actions.item_actions import ItemActions
from gui.actions.model import ItemsModel
from gui.actions.one_chain import OneChain
from gui.actions.side import SidePane
from gui.actions.view import ItemsView
from gui.actions.words import items_words, tr
from gui.background import Lane
from gui.panes.sign import Blank
from gui.parts import Ground, Splitter
from gui.settings import DateOrder
from gui.theme.theme import Theme
from readout.items.columns import Items
from readout.items.page import Arranged, Group, View
from readout.items.rows import ItemRow


class ItemsPage(Ground):
    """All items of a library, which are given by ``show_gathered``.

    ``tick_wanted(rows, done)``, ``edit_wanted(what, rows, rect)`` beside a rectangle of the
    screen, ``dismiss_wanted(rows, dismissed)``, ``source_wanted(row)``, ``export_wanted(rows)``
    and ``part_wanted(rows)`` are what the user wants of items. ``view_changed(View)``,
    ``folds_changed(keys)`` and ``sizes_changed(sizes by splitter)`` are to be kept.
    ``counted(Gathered)`` comes when all stands.
    """

    tick_wanted = Signal(object, bool)
    edit_wanted = Signal(str, object, QRect)
    dismiss_wanted = Signal(object, bool)
    source_wanted = Signal(object)
    export_wanted = Signal(object)
    part_wanted = Signal(object)
    apart_wanted = Signal(object)
    names_wanted = Signal(QRect)
    view_changed = Signal(object)
    folds_changed = Signal(object)
    sizes_changed = Signal(object)
    counted = Signal(object)

    def __init__(self, theme: Theme, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setObjectName("actionsPage")
        self.setAccessibleName(tr("All action items"))
        self._gathered = NOTHING
        self._loading = True
        self._names: tuple[str, ...] = ()
        self._folds: frozenset[str] = frozenset()
        self._stay: frozenset[str] = frozenset()
        self._shown = Wish()
        self._found = 0
        self._model = ItemsModel(self)
        self._view = ItemsView(theme, self._model)
        self._view.setObjectName("allActionItems")
        self._view.setAccessibleName(tr("All action items"))
        self._arranging = Arranging(lane, self)
        self._actions = ItemActions(self._view, self)
        self._head = ItemsHead(theme, self.owners)
        self._chain = OneChain(theme)
        self._empty = Blank("itemsEmpty", "list-checks", theme)
        self._side = SidePane(theme)
        self._stack()
        self._hear()
        self._say()
        self._style()
        theme.changed.connect(self._style)

    def _stack(self) -> None:
        listed = QWidget()
        listed.setObjectName("itemsPart")
        listed.setAccessibleName(tr("All action items"))
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in (
            (self._head, 0),
            (self._chain, 0),
            (self._empty, 1),
            (self._view, 1),
        ):
            column.addWidget(part, stretch)
        column.addStretch()
        size = self._theme.tokens.size
        split = Splitter(Qt.Orientation.Horizontal, "actionsSplit", tr("Items and progress"))
        self._split = split
        split.addWidget(listed)
        split.addWidget(self._side)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([1400 - size.left - size.right, size.right])
        split.name_handles()
        split.splitterMoved.connect(self._keep_sizes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    def _hear(self) -> None:
        view, head = self._view, self._head
        self._arranging.arranged.connect(self._show)
        self._arranging.counted.connect(self._show_totals)
        self._model.ticked.connect(self._tick_one)
        self._actions.wanted.connect(self._do)
        view.tick_wanted.connect(lambda: self._do("tick"))
        view.entered_row.connect(lambda _: self._do("source"))
        view.fold_wanted.connect(self._fold)
        view.filter_wanted.connect(head.start)
        view.menu_wanted.connect(self._open_menu)
        head.view_wanted.connect(self._want)
        head.names_wanted.connect(lambda: self.names_wanted.emit(_on_screen(head)))
        head.left.connect(view.setFocus)
        head.entered.connect(self._to_list)
        head.to_list.connect(self._to_list)
        self._chain.closed.connect(self._show_all)
        self._side.chain_chosen.connect(self._show_chain)
        self._side.chain_parted.connect(self._part)
        self._side.chain_ticked.connect(self._tick_chain)

    def _keep_sizes(self) -> None:
        sizes = tuple(self._split.sizes())
        if all(sizes):  # what is folded away has no size: the one before holds
            self.sizes_changed.emit({self._split.objectName(): sizes})

    # What is given

    @property
    def busy(self) -> bool:
        """Whether the page will change by itself in a moment."""
        return self._loading or self._arranging.busy

    @property
    def rows(self) -> Items:
        """All items there are."""
        return self._gathered.rows

    def owners(self) -> list[str]:
        """The names of all owners, the most frequent first."""
        counts = Counter(chain.from_iterable(self.rows.owners))
        return [owner for owner, _ in counts.most_common()]

    def listed(self) -> list[ItemRow]:
        """What is in sight or in a folded group, in order."""
        rows = self.rows
        numbers = dict.fromkeys(at for group in self._model.groups for at in group.items)
        return [rows[at] for at in numbers]

    def chosen(self) -> list[ItemRow]:
        """What is chosen, in order."""
        rows = self.rows
        return [rows[at] for at in self._view.chosen()]

    def set_look(
        self, view: View, folds: Sequence[str], names: tuple[str, ...], order: DateOrder
    ) -> None:
        """Stand like this, as it was kept. Emits nothing."""
        self._folds, self._names = frozenset(folds), names
        self._model.order = order
        self._head.set_view(view, names)
        self._arrange()

    def set_sizes(self, kept: Mapping[str, Sequence[int]]) -> None:
        """Share the room between items and progress as it was kept."""
        sizes = kept.get(self._split.objectName(), ())
        if len(sizes) == self._split.count() and all(sizes):
            self._split.setSizes(list(sizes))

    def show_gathered(self, gathered: Gathered) -> None:
        """Show these items; where they are the same as before, each stays in its place."""
        self._gathered, self._loading = gathered, False
        self._model.places = gathered.places
        if gathered.same and not self._arranging.busy and self._shown.today == today():
            self._model.set_rows(gathered.rows)
            self._arranging.count(gathered.rows, self._shown)
        else:
            self._chain.set_chain(None)
            if not gathered.same:
                self._side.set_chains(())  # they are of other rows
            self._arrange()

    def keep_in_sight(self, rows: Sequence[ItemRow]) -> None:
        """These are changed here: they stay where they are, whatever becomes of them."""
        self._stay |= {row.item for row in rows}

    def replace(self, changed: dict[int, ItemRow]) -> None:
        """These rows are others now; they stay where they are."""
        self._model.replace(changed)
        self._arranging.count(self.rows, self._wish())

    def arrange_anew(self) -> None:
        """The user comes to the page: everything to its place."""
        self._stay = frozenset()
        self._chain.set_chain(None)
        self._arrange()

    def focus_list(self) -> None:
        """Give the list the keyboard. With a focus proxy Tab would pass over the head."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_chains(self, chains: Sequence[Raised]) -> None:
        """Show what was raised again and again."""
        self._side.set_chains(chains)

    def set_side_seen(self, *, seen: bool) -> None:
        """Whether there is room for progress beside the items."""
        self._side.set_room(room=seen)

    def escape(self) -> bool:
        """Leave the chain or the filter that is shown; whether there was one."""
        if self._chain.chain is not None:
            self._show_all()
        elif self._head.open:
            self._head.end()
            self._view.setFocus()
        else:
            return False
        return True

    # Showing

    def _wish(self) -> Wish:
        return Wish(self._head.view, today(), self._names, self._stay)

    def _arrange(self) -> None:
        if not self._loading:
            self._arranging.arrange(self.rows, self._wish())

    def _show(self, answer: Answer) -> None:
        view, before = self._view, self._shown
        self._shown, self._found = answer.wish, answer.arranged.total
        chain = self._chain.chain
        arranged, grouping = answer.arranged, answer.wish.view.group
        if chain is not None:
            arranged, grouping = Arranged([Group("", "", list(chain.items))], 0), "none"
        keys, here = view.chosen_keys()
        place = view.verticalOffset()
        self._model.today = answer.wish.today
        folds = frozenset() if answer.wish.view.text else self._folds
        self._model.show(answer.rows, arranged, grouping, folds)
        view.doItemsLayout()
        view.choose(keys, here)
        if not view.currentIndex().isValid():
            view.go_first()
        same = before.view == answer.wish.view
        view.verticalScrollBar().setValue(place if same else 0)
        self._say()

    def _show_totals(self, totals: Totals) -> None:
        self._side.set_totals(totals, self._model.order)
        self.counted.emit(self._gathered)

    def _say(self) -> None:
        wish, icon = self._head.view, "list-checks"
        if self._loading:
            text = tr("The action items are being gathered…")
        elif not self.rows:
            text = tr("No note has an action item yet.")
        elif wish.text:
            text = tr("No item here has “%1”. Press Esc to see all.").replace("%1", wish.text)
            icon = "search"
        elif wish.mine or wish.owner:
            text = tr("Nothing here is of the one you chose.")
        elif wish.show == "open":
            text, icon = tr("Nothing is open: all is done."), "circle-check"
        else:
            text = tr("There is no such item.")
        empty = not self._model.rowCount()
        self._empty.say(text, icon)
        self._empty.setVisible(empty)
        self._view.setVisible(not empty or self._loading)
        self._head.say(items_words(self._found) if wish.text and not self._loading else "")

    def _want(self, view: View) -> None:
        if view == self._head.view:
            return
        self._head.set_view(view, self._names)
        self._stay = frozenset()
        self._chain.set_chain(None)
        self._arrange()
        self.view_changed.emit(view)

    def _to_list(self) -> None:
        self._view.setFocus()
        self._view.choose_first()

    def _fold(self, line: int, folded: bool) -> None:
        group = self._model.group_of(line)
        if group is None:
            return
        self._folds = self._folds | {group.key} if folded else self._folds - {group.key}
        keys, _ = self._view.chosen_keys()
        head = self._model.key(self._model.head_of(line))
        place = self._view.verticalOffset()
        self._model.fold(self._folds)
        self._view.doItemsLayout()
        self._view.choose(keys, head)
        self._view.verticalScrollBar().setValue(place)
        self.folds_changed.emit(tuple(sorted(self._folds)))

    # Chains

    def _show_chain(self, chain: Raised) -> None:
        self._chain.set_chain(chain)
        self._arrange()
        self._view.setFocus()

    def _show_all(self) -> None:
        self._chain.set_chain(None)
        self._arrange()
        self._view.setFocus()

    def _part(self, chain: Raised) -> None:
        self.part_wanted.emit([self.rows[at] for at in chain.items])

    def _tick_chain(self, chain: Raised) -> None:
        rows = [self.rows[at] for at in chain.items]
        self.tick_wanted.emit([row for row in rows if not row.done], True)

    # What the user does

    def _tick_one(self, number: int, done: bool) -> None:
        self.tick_wanted.emit([self.rows[number]], done)

    def _do(self, what: str) -> None:
        rows = self.chosen()
        if not rows:
            return
        match what:
            case "tick":
                rows = [row for row in rows if not row.dismissed]
                self.tick_wanted.emit(rows, not all(row.done for row in rows))
            case "source":
                here = self._model.row(self._view.currentIndex().row())
                if here is not None:
                    self.source_wanted.emit(here)
            case "copy":
                QGuiApplication.clipboard().setText("\n".join(row.text for row in rows))
            case "dismiss":
                self.dismiss_wanted.emit(rows, not all(row.dismissed for row in rows))
            case "export":
                self.export_wanted.emit(rows)
            case "apart":
                self.apart_wanted.emit(rows)
                self._show_all()
            case _:
                self.edit_wanted.emit(what, rows, self._beside())

    def _beside(self) -> QRect:
        """The line one is on, on the screen, without its box."""
        view = self._view
        view.scrollTo(view.currentIndex())
        rect = view.visualRect(view.currentIndex()).adjusted(self._theme.tokens.space.page, 0, 0, 0)
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _open_menu(self, at: QPoint) -> None:
        if rows := self.chosen():
            self._actions.menu(rows, chained=self._chain.chain is not None).popup(at)

    def _style(self) -> None:
        self._view.set_ground(page=True)
        self._view.delegate.forget()
        self._view.scheduleDelayedItemsLayout()


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
