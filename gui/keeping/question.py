"""A question that waits for its answer in a dialog of its own, and holds up nothing else."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panes.labels import muted
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD

_WIDTH = 560


class Answer(NamedTuple):
    """A button: its object name is what ``answered`` has. ``look`` is a class of the sheet."""

    name: str
    text: str
    look: str = ""


class Words(NamedTuple):
    """What a question says; ``name`` is the dialog's object name."""

    name: str
    title: str
    text: str
    detail: str


class Question(QDialog):
    """Title, what is the matter, what that means, and a row of buttons.

    ``answered`` has the name of the button. The first has the keyboard; the last is what Esc and
    closing mean.
    """

    answered = Signal(str)

    def __init__(
        self,
        words: Words,
        answers: tuple[Answer, ...],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name, title, text, detail = words
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._last = answers[-1].name
        self._theme = theme
        self._text = QLabel(text)
        self._text.setObjectName(f"{name}Text")
        self._text.setAccessibleName(text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._detail = muted(detail, f"{name}Detail")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = [self._button(answer) for answer in answers]
        self._row = QHBoxLayout()
        for button in reversed(self._buttons):
            self._row.addWidget(button)
        self._row.insertStretch(1, 1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._text)
        self._whole.addWidget(self._detail)
        self._whole.addStretch(1)
        self._whole.addLayout(self._row)
        self._buttons[0].setDefault(True)
        self._buttons[0].setFocus()
        for before, after in zip(self._buttons, self._buttons[1:], strict=False):
            self.setTabOrder(before, after)
        theme.changed.connect(self._dress)
        self._dress()

    def reject(self) -> None:
        """Esc and closing are the last answer."""
        self._answer(self._last)

    def _button(self, answer: Answer) -> QPushButton:
        made = QPushButton(answer.text)
        made.setObjectName(answer.name)
        made.setAccessibleName(answer.text.replace("&", "").rstrip("…"))
        made.setProperty("class", answer.look)
        made.setAutoDefault(True)
        made.clicked.connect(lambda _checked=False: self._answer(answer.name))
        return made

    def _answer(self, name: str) -> None:
        if self.isVisible():
            self.done(QDialog.DialogCode.Accepted)
            self.answered.emit(name)

    def _dress(self) -> None:
        space = self._theme.tokens.space
        self._text.setFont(self._theme.font("base", SEMIBOLD))
        self._whole.setContentsMargins(*[space.xl] * 4)
        self._whole.setSpacing(space.m)
        self._row.setContentsMargins(0, space.m, 0, 0)
        self._row.setSpacing(space.s)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Buttons and words have their looks by now, and say how much room they need."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = self._row.sizeHint().width() + 2 * self._theme.tokens.space.xl
        width = max(round(_WIDTH * self._theme.scale), buttons)
        self.setFixedWidth(width)
        self.setMinimumHeight(self._whole.heightForWidth(width))
