"""What every text of the note was read as, to be made something else without a doubt."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.panes.chooser import Chooser
from gui.panes.labels import heading
from gui.panes.outline_model import LINE, OutlineDelegate, OutlineLine, OutlineModel, lines_of
from gui.panes.rows import RowList
from gui.theme.theme import Theme
from readout.corrections.apply import Corrected


class OutlineEditor(QWidget):
    """``settled(corrections, words)`` comes with what a text is to be."""

    settled = Signal(tuple, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineEditor")
        self.setAccessibleName(self.tr("Sections and items"))
        self._theme = theme
        self._key = ""
        self._model = OutlineModel(self)
        self._label = heading(self.tr("Read as"), "outlineLabel")
        self._view = RowList()
        self._view.setObjectName("outlineList")
        self._view.setAccessibleName(self.tr("Sections and items"))
        self._view.setUniformItemSizes(True)
        self._view.setModel(self._model)
        self._view.set_ground(page=True)
        self._delegate = OutlineDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.selectionModel().currentChanged.connect(self._show_line)
        self._view.entered_row.connect(self._enter)
        self._is = QLabel(self.tr("The chosen text is:"))
        self._is.setObjectName("outlineIs")
        self._chooser = Chooser(theme)
        self._chooser.setObjectName("outlineChoice")
        self._chooser.setAccessibleName(self.tr("What the chosen text is"))
        self._chooser.view().setObjectName("outlineChoiceList")
        self._chooser.view().setAccessibleName(self.tr("What it can be"))
        self._chooser.activated.connect(self._chosen)
        self._top = QHBoxLayout()
        self._top.addWidget(self._label, 1)
        self._top.addWidget(self._is)
        self._top.addWidget(self._chooser)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addWidget(self._view, 1)
        theme.changed.connect(self._style)
        self._style()

    def show_note(self, made: Corrected) -> None:
        """Show the texts of a note; the line one is on stays chosen."""
        row = max(0, self._view.currentIndex().row())
        key = self._key
        self._model.set_lines(lines_of(made))
        self._delegate.forget()
        keys = [line.key for line in self._model.lines]
        row = keys.index(key) if key in keys else min(row, len(keys) - 1)
        self._view.setCurrentIndex(self._model.index(row))
        self._show_line(self._model.index(row))

    def choose(self, key: str) -> None:
        """Choose the line of a section or text by its key."""
        keys = [line.key for line in self._model.lines]
        if key in keys:
            self._view.setCurrentIndex(self._model.index(keys.index(key)))

    def _line(self) -> OutlineLine | None:
        line = self._view.currentIndex().data(LINE)
        return line if isinstance(line, OutlineLine) else None

    def _show_line(self, _index: QModelIndex) -> None:
        line = self._line()
        self._chooser.clear()
        self._chooser.setEnabled(line is not None)
        if line is not None:
            self._key = line.key
            self._chooser.addItems([choice.text for choice in line.choices])
            self._chooser.setCurrentIndex(line.now)
        self._chooser.updateGeometry()

    def _enter(self, _index: QModelIndex) -> None:
        self._chooser.setFocus()
        self._chooser.showPopup()

    def _chosen(self, number: int) -> None:
        line = self._line()
        if line is not None and number != line.now:
            self.settled.emit(line.choices[number].corrections, line.text)

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._top.setContentsMargins(0, space.s, space.l, space.s)
        self._top.setSpacing(space.s)
        self._delegate.forget()
        self._view.set_ground(page=True)
        self._view.scheduleDelayedItemsLayout()
