"""The topics: the sections of a note as a tree, with counts and a dot on what is unread.

By keyboard: arrows walk and the page goes along, Enter goes to a section, R marks it read or
unread, Left and Right fold. A section that folds in the page folds there, too: the sign before it
says how it stands. Following the text never emits ``chosen`` or ``walked``; only what the user
does does. What the user folded in the tree stays so: the section around is then the current one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QTreeView,
    QWidget,
)

from gui.panes.from_outside import take_from_outside
from gui.panes.labels import heading, stack
from gui.panes.topic_delegate import TopicDelegate
from gui.panes.tree_model import VALUE, TreeModel, grow
from gui.theme.theme import Theme
from readout.note.folding import Fold, folds_of
from readout.note.model import Action, Note, Section, Table, Term

_SIDEWAYS = (Qt.Key.Key_Right, Qt.Key.Key_Left)
"""The keys that unfold and that fold."""


@dataclass(eq=False, slots=True)
class Topic:
    """A section as the tree shows it: its title or what stands for it, and what it counts."""

    where: str
    title: str
    kind: str
    terms: int = 0
    tables: tuple[tuple[int, int], ...] = ()
    actions: int = 0
    topics: list[Topic] = field(default_factory=list)
    read: bool = True
    count: str = ""
    folds: bool = False
    folded: bool = True

    @property
    def readable(self) -> bool:
        """Only what is to be read carries a dot."""
        return self.kind in ("topic", "overview", "decisions", "questions")


class TopicTree(QWidget):
    """The sections of one note. ``chosen(where)``, ``read_toggled(where, read)``.

    ``walked(where)``: it is the current one by the keyboard, and not chosen yet.
    ``fold_toggled(where, folded)``: the user wants a section that folds folded, or not.
    """

    chosen = Signal(str)
    walked = Signal(str)
    read_toggled = Signal(str, bool)
    fold_toggled = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topicTreePane")
        self.setAccessibleName(self.tr("Topics"))
        self._theme = theme
        self._note: Note | None = None
        self._done = (0, 0)
        self._folds: dict[str, Fold] = {}
        self._model: TreeModel[Topic] = TreeModel(self._read, self)
        self._view = _View(theme)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("Topics"))
        self._view.chosen.connect(self._choose)
        self._view.clicked.connect(self._choose)
        self._view.walked.connect(self._walk)
        self._view.folding.connect(self._fold)
        take_from_outside(self._view)
        toggle = QAction(self.tr("Read"), self._view)
        toggle.setObjectName("topicRead")
        toggle.setShortcut(QKeySequence(Qt.Key.Key_R))
        toggle.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        toggle.triggered.connect(self._toggle)
        self._view.addAction(toggle)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._label = heading(self.tr("Topics"), "topicsLabel")
        stack(self, self._label, self._view)
        self._style()
        theme.changed.connect(self._style)

    def set_note(self, note: Note | None) -> None:
        """Show a note's sections; all of them unread until ``set_read``."""
        if note is self._note:
            return
        self._note = note
        self._folds = folds_of(note).folds if note else {}
        topics = list(self._topics("", note.sections)) if note else []
        self._model.set_root(grow(Topic("", "", "", topics=topics), lambda topic: topic.topics))
        self._view.expandAll()
        self.set_folded(set(self._folds))
        self._set_counts()

    def set_folded(self, folded: set[str]) -> None:
        """Which of the sections that fold are folded; the others are not."""
        for node in self._model.nodes():
            if node.value.folds:
                node.value.folded = node.value.where in folded
                self._view.setExpanded(self._model.index_of(node), not node.value.folded)
                self._model.redraw(node)

    def set_current(self, where: str) -> None:
        """Follow the text: the section at ``where`` is the current one. Emits nothing."""
        for node in self._model.nodes():
            if node.value.where == where:
                index = self._seen(self._model.index_of(node))
                if index != self._view.currentIndex():
                    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                    self._view.selectionModel().setCurrentIndex(index, flag)
                    self._view.scrollTo(index)
                return

    def _seen(self, index: QModelIndex) -> QModelIndex:
        """The index, or the outermost around it that is folded in the tree."""
        seen, above = index, index.parent()
        while above.isValid():
            seen = seen if self._view.isExpanded(above) else above
            above = above.parent()
        return seen

    @property
    def current(self) -> str:
        """The place of the current section, empty where there is none."""
        node = self._model.node(self._view.currentIndex())
        return node.value.where if node else ""

    def set_read(self, read: set[str]) -> None:
        """Which sections are read; a dot marks the others."""
        for node in self._model.nodes():
            is_read = node.value.where in read or not node.value.readable
            if node.value.read != is_read:
                node.value.read = is_read
                self._model.redraw(node)

    def set_done(self, done: int, total: int) -> None:
        """How many action items of the note are done: shown at their section."""
        self._done = (done, total)
        self._set_counts()

    def _set_counts(self) -> None:
        holders = [node for node in self._model.nodes() if node.value.actions]
        for node in self._model.nodes():
            topic = node.value
            if topic.actions:
                done, total = self._done
                alone = len(holders) == 1 and total
                count = f"{done}/{total}" if alone else str(topic.actions)
            elif topic.terms:
                count = str(topic.terms)
            elif topic.kind == "highlights" and topic.tables:
                count = self.tr("%1 × %2").replace("%1", str(topic.tables[0][0]))
                count = count.replace("%2", str(topic.tables[0][1]))
                count = str(len(topic.tables)) if len(topic.tables) > 1 else count
            else:
                count = ""
            if topic.count != count:
                topic.count = count
                self._model.redraw(node)

    def _topics(self, above: str, sections: tuple[Section, ...]) -> Iterator[Topic]:
        for index, section in enumerate(sections):
            where = f"{above}/sections/{index}"
            blocks = section.blocks
            yield Topic(
                where,
                " ".join(section.title.plain.split()) or self._name(section, first=index == 0),
                section.kind,
                terms=sum(isinstance(block, Term) for block in blocks),
                tables=tuple((len(b.rows), len(b.columns)) for b in blocks if isinstance(b, Table)),
                actions=sum(isinstance(block, Action) for block in blocks),
                topics=list(self._topics(where, section.sections)),
                folds=where in self._folds,
            )

    def _name(self, section: Section, *, first: bool) -> str:
        if section.kind == "details":
            return self.tr("Properties")
        return self.tr("Start") if first else self.tr("Untitled")

    def _read(self, topic: Topic, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return topic.title
            case Qt.ItemDataRole.AccessibleTextRole:
                unread = "" if topic.read else self.tr("unread")
                folded = self.tr("folded") if topic.folds and topic.folded else ""
                return ", ".join(filter(None, (topic.title, topic.count, unread, folded)))
        return None

    def _choose(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node is not None and index.isValid():
            self.chosen.emit(node.value.where)

    def _walk(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node is not None and index.isValid():
            self.walked.emit(node.value.where)

    def _fold(self, index: QModelIndex, folded: bool) -> None:
        node = self._model.node(index)
        if node is not None:
            self.fold_toggled.emit(node.value.where, folded)

    def _toggle(self) -> None:
        index = self._view.currentIndex()
        node = self._model.node(index)
        if index.isValid() and node is not None and node.value.readable:
            node.value.read = not node.value.read
            self._model.redraw(node)
            self.read_toggled.emit(node.value.where, node.value.read)

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._view.restyle()


class _View(QTreeView):
    chosen = Signal(QModelIndex)
    walked = Signal(QModelIndex)
    folding = Signal(QModelIndex, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("topicTree")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setItemDelegate(TopicDelegate(theme, self))

    def restyle(self) -> None:
        """Take over the theme's sizes."""
        self.setIndentation(self._theme.tokens.space.l)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; Right and Left unfold and fold what folds in the page."""
        here = self.currentIndex()
        topic: Topic | None = here.data(VALUE) if here.isValid() else None
        key = event.key()
        if topic is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(here)
            event.accept()
        elif topic is not None and topic.folds and key == self._sideways(folds=not topic.folded):
            self.folding.emit(here, not topic.folded)
            event.accept()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != here:
                self.walked.emit(self.currentIndex())

    def _sideways(self, *, folds: bool) -> Qt.Key:
        """The key that folds, or unfolds: towards where the line begins, or away from there."""
        return _SIDEWAYS[folds != self.isRightToLeft()]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the sign folds; one beside the rows changes nothing."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid():
            return
        room = self._theme.tokens.space.xl
        topic: Topic = index.data(VALUE)
        row = self.visualRect(index)
        inward = row.right() - at.x() if self.isRightToLeft() else at.x() - row.left()
        if inward >= room:
            super().mousePressEvent(event)
        elif topic.folds:
            self.folding.emit(index, not topic.folded)
            event.accept()
        elif self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
        else:
            super().mousePressEvent(event)

    def drawBranches(self, *_: object) -> None:
        """The delegate draws the whole row, the sign for folding too."""
