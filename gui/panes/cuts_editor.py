"""The editor of a glued table: one line with movable cuts, and the table that they give."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.panes.cuts_model import CutsModel
from gui.panes.cuts_view import CutsView
from gui.panes.labels import heading, muted
from gui.panes.table_cuts import CutLine
from gui.theme.theme import Theme
from readout.corrections import model
from readout.corrections.model import MOST_COLUMNS
from readout.corrections.recutting import Cuts, joined, parted, recounted


class CutsEditor(QWidget):
    """``settled(corrections)`` comes with each cut that was moved, ``line_chosen`` with a line."""

    settled = Signal(tuple)
    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cutsEditor")
        self.setAccessibleName(self.tr("Cells of the table"))
        self._theme = theme
        self._columns_key = ""
        self._line_keys: tuple[str, ...] = ()
        self._model = CutsModel(self)
        self._label = heading(self.tr("Read as"), "cutsLabel")
        self._count_label = heading(self.tr("columns:"), "columnsLabel")
        self._count = QLabel()
        self._count.setObjectName("columnCount")
        self._fewer = self._button("fewerColumns", "−", self.tr("One column fewer"))
        self._more = self._button("moreColumns", "+", self.tr("One column more"))
        self._fewer.clicked.connect(lambda: self._recount(-1))
        self._more.clicked.connect(lambda: self._recount(1))
        self._line = CutLine(theme)
        self._hint = muted(
            self.tr(
                "Drag a bar, or go to it by Tab and move it by arrows, with Ctrl by words. "
                "Delete joins columns, Insert parts one."
            ),
            "cutsHint",
        )
        self._view = CutsView(theme, self._model)
        self._view.setAccessibleName(self.tr("Table with these cuts"))
        self._view.chosen.connect(self._choose)
        self._line.moved.connect(self._moved)
        self._line.dropped.connect(self._dropped)
        self._line.removed.connect(self._remove)
        self._line.added.connect(self._add)
        self._top = QHBoxLayout()
        self._top.addWidget(self._label, 1)
        for part in (self._count_label, self._fewer, self._count, self._more):
            self._top.addWidget(part)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self._line)
        self._whole.addWidget(self._hint)
        self._whole.addWidget(self._view, 1)
        self._count_label.setSizePolicy(self._count.sizePolicy())
        theme.changed.connect(self._style)
        self._style()

    def show_table(
        self,
        columns_key: str,
        line_keys: Sequence[str],
        cuts: Sequence[Cuts],
        unsure: Collection[int],
    ) -> None:
        """Show a table by its keys, lines in doubt marked; the line one is on stays chosen."""
        lines = [key.split(":", 2)[2] for key in line_keys]
        row = max(0, self._view.currentIndex().row())
        if columns_key != self._columns_key:
            row = min(unsure, default=min(1, len(lines) - 1))
        self._columns_key, self._line_keys = columns_key, tuple(line_keys)
        if self._model.set_table(lines, cuts, unsure):
            self._view.fit()
        count = len(cuts[0]) + 1
        self._count.setText(str(count))
        self._count.setAccessibleName(self.tr("%1 columns").replace("%1", str(count)))
        self._fewer.setEnabled(count > 1)
        self._more.setEnabled(count < MOST_COLUMNS)
        row = min(row, len(lines) - 1)
        if self._view.currentIndex().row() == row:
            self._choose(row)
        else:
            self._view.go_to(row)

    def choose_line(self, row: int) -> None:
        """Work on a line of the table, the header being 0."""
        self._view.go_to(row)

    def corrections(self) -> tuple[model.Correction, ...]:
        """The cuts of all lines as they are shown."""
        keys = zip(self._line_keys, self._model.cuts, strict=True)
        cuts = (model.cuts(key, own) for key, own in keys)
        columns = model.columns(self._columns_key, len(self._model.cuts[0]) + 1)
        return (columns, *cuts)

    def cuts_of(self, key: str) -> model.Correction:
        """The cuts of the line of a key as they are shown."""
        return model.cuts(key, self._model.cuts[self._line_keys.index(key)])

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._model.lines):
            self._line.set_line(self._model.lines[row], self._model.cuts[row])
            self.line_chosen.emit(row)

    def _moved(self, cuts: Cuts) -> None:
        self._model.move(self._view.currentIndex().row(), cuts)

    def _dropped(self) -> None:
        row = self._view.currentIndex().row()
        self.settled.emit((model.cuts(self._line_keys[row], self._model.cuts[row]),))

    def _recount(self, by: int) -> None:
        count = len(self._model.cuts[0]) + 1 + by
        self._recut(recounted(self._model.lines, self._model.cuts, count))

    def _remove(self, number: int) -> None:
        self._recut(joined(self._model.cuts, number))

    def _add(self, cell: int) -> None:
        self._recut(parted(self._model.lines, self._model.cuts, cell))

    def _recut(self, cuts: Sequence[Cuts]) -> None:
        self.show_table(self._columns_key, self._line_keys, cuts, ())
        self.settled.emit(self.corrections())

    def _button(self, name: str, sign: str, said: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setText(sign)
        made.setAccessibleName(said)
        made.setToolTip(said)
        return made

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._top.setContentsMargins(0, 0, space.m, 0)
        self._top.setSpacing(space.hair)
        self._hint.setContentsMargins(space.inset, space.xs, space.l, space.m)
        self._count.setFont(self._theme.font("small"))
        self._view.delegate.forget()
        self._view.fit()
