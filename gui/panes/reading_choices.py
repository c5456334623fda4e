"""What was read, as choices: one is chosen by a click, anything else is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.panes.chooser import Chooser
from gui.panes.doubt_choices import Choice, Choices, Field
from gui.panes.labels import heading, muted
from gui.theme.theme import Theme
from readout.corrections.model import Correction

_FIELD_WIDTH = 320


class ReadingChoices(QWidget):
    """Choices with a combo of kinds and a line for anything else, each where there is one.

    ``settled(corrections)`` comes with what was chosen.
    """

    settled = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingChoices")
        self.setAccessibleName(self.tr("What it is"))
        self._theme = theme
        self._shown = Choices()
        self._buttons: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._chosen)
        self._label = heading(self.tr("Read as"), "readAsLabel")
        self._list = QVBoxLayout()
        self._kind_label = QLabel(self.tr("Kind of section:"))
        self._kind_label.setObjectName("kindLabel")
        self._kinds = Chooser(theme)
        self._kinds.setObjectName("kindChoice")
        self._kinds.setAccessibleName(self.tr("Kind of section"))
        self._kinds.view().setObjectName("kindChoiceList")
        self._kinds.view().setAccessibleName(self.tr("Kinds of sections"))
        self._kinds.activated.connect(self._kind_chosen)
        self._line = QLineEdit()
        self._line.setObjectName("otherReading")
        self._line.setAccessibleName(self.tr("Read as"))
        self._line.setMinimumWidth(_FIELD_WIDTH)
        self._line.returnPressed.connect(self._typed)
        self._use = QPushButton(self.tr("Use it"))
        self._use.setObjectName("useOtherReading")
        self._use.setAccessibleName(self.tr("Use what was typed"))
        self._use.clicked.connect(self._typed)
        self._refusal = muted("", "otherRefused")
        self._refusal.hide()
        self._rows = (self._row(self._kind_label, self._kinds), self._row(self._line, self._use))
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._label)
        self._whole.addLayout(self._list)
        for row in self._rows:
            self._whole.addLayout(row)
        self._whole.addWidget(self._refusal)
        self._whole.addStretch(1)
        theme.changed.connect(self._style)
        self._style()

    def show_choices(self, choices: Choices) -> None:
        """Show these; what was typed and not used goes."""
        self._shown = choices
        if [choice.text for choice in choices.choices] != [b.text() for b in self._buttons]:
            self._make_buttons(choices.choices)
        self._group.setExclusive(False)
        for number, button in enumerate(self._buttons):
            button.setChecked(number == choices.now)
        self._group.setExclusive(True)
        self._kinds.clear()
        self._kinds.addItems([choice.text for choice in choices.kinds])
        self._kinds.setCurrentIndex(choices.kind_now)
        for widget in (self._kind_label, self._kinds):
            widget.setVisible(bool(choices.kinds))
        self._space()
        self._show_field(choices.field)

    def _show_field(self, field: Field | None) -> None:
        for widget in (self._line, self._use):
            widget.setVisible(field is not None)
        self._refusal.hide()
        if field is not None:
            self._line.setText(field.text)
            self._line.setPlaceholderText(field.hint)
            self._line.setToolTip(field.tip)
            self._line.setCursorPosition(0)
            self._line.setAccessibleName(field.name)

    def _make_buttons(self, choices: Sequence[Choice]) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, choice in enumerate(choices):
            button = QRadioButton(choice.text)
            button.setObjectName(f"reading{number}")
            button.setAccessibleName(choice.text)
            self._group.addButton(button, number)
            self._list.addWidget(button)
            button.show()  # not only when the layout has time
            self._buttons.append(button)

    def _chosen(self, number: int) -> None:
        self.settled.emit(self._shown.choices[number].corrections)

    def _kind_chosen(self, number: int) -> None:
        self.settled.emit(self._shown.kinds[number].corrections)

    def _typed(self) -> None:
        field = self._shown.field
        if field is None:
            return
        made: Correction | None = field.make(self._line.text())
        self._refusal.setText(field.refusal)
        self._refusal.setAccessibleName(field.refusal)
        self._refusal.setVisible(made is None)
        if made is not None:
            self.settled.emit((made,))

    def _row(self, first: QWidget, second: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(first)
        row.addWidget(second)
        row.addStretch(1)
        return row

    def _style(self) -> None:
        space, colours = self._theme.tokens.space, self._theme.tokens.colours
        # Fusion's own ring is hardly seen on a dark ground.
        self.setStyleSheet(
            f"QRadioButton {{ spacing: {space.s}px; }}"
            "QRadioButton::indicator { width: 13px; height: 13px; border-radius: 7px;"
            f" border: 1px solid {colours.strong_line}; background: {colours.base}; }}"
            f"QRadioButton::indicator:hover {{ border-color: {colours.accent}; }}"
            "QRadioButton::indicator:checked { width: 5px; height: 5px;"
            f" border: 5px solid {colours.accent}; }}"
            f"QRadioButton:focus {{ color: {colours.accent}; }}"
        )
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._label.setContentsMargins(space.edge, 0, space.m, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._list.setContentsMargins(space.inset, 0, space.l, 0)
        self._list.setSpacing(space.s)
        self._space()
        self._refusal.setContentsMargins(space.inset, space.xs, space.l, 0)

    def _space(self) -> None:
        """Room above the rows that are there, and only above them."""
        space, above = self._theme.tokens.space, bool(self._shown.choices)
        for row, there in zip(self._rows, (self._shown.kinds, self._shown.field), strict=True):
            row.setContentsMargins(space.inset, space.m if there and above else 0, space.l, 0)
            row.setSpacing(space.s)
