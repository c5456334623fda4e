"""The bar in which one types what is to be found in the note that is shown."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.panes.announcing import announce
from gui.panes.find_text import MOST
from gui.parts import Ground, IconButton
from gui.theme.theme import Theme

SAY_AFTER = 400
"""Milliseconds after the last key until a screen reader is told how much was found."""
_LONGEST = 300
_WIDEST = 340


class FindBar(Ground):
    """``changed(words, whole)`` with each key; ``stepped(1 or -1)``; ``left`` with Escape."""

    changed = Signal(str, bool)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", "top", parent)
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in note"))
        self._field = _Field()
        self._field.setObjectName("findField")
        self._field.setAccessibleName(self.tr("Find in note"))
        self._field.setPlaceholderText(self.tr("Find in note"))
        self._field.setMaxLength(_LONGEST)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._field.textChanged.connect(self._changed)
        self._field.stepped.connect(self.stepped)
        self._count = QLabel()
        self._count.setObjectName("findCount")
        self._count.setProperty("class", "muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        back, on = QAction(self.tr("Previous Match"), self), QAction(self.tr("Next Match"), self)
        back.setToolTip(self.tr("Previous match (Shift+F3)"))
        on.setToolTip(self.tr("Next match (F3)"))
        self._back = IconButton("findPrevious", "chevron-up", theme)
        self._on = IconButton("findNext", "chevron-down", theme)
        for button, action, by in ((self._back, back, -1), (self._on, on, 1)):
            button.follow(action)
            action.triggered.connect(lambda _=False, by=by: self.stepped.emit(by))
        self._whole = QToolButton()
        self._whole.setObjectName("findWhole")
        self._whole.setText(self.tr("Whole words"))
        self._whole.setAccessibleName(self.tr("Whole words"))
        self._whole.setToolTip(self.tr("Find whole words only"))
        self._whole.setCheckable(True)
        self._whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._whole.toggled.connect(self._changed)
        leave = QAction(self.tr("Close"), self)
        leave.setToolTip(self.tr("Close (Esc)"))
        leave.triggered.connect(self.left)
        self._close = IconButton("findClose", "x", theme)
        self._close.follow(leave)
        row = QHBoxLayout(self)
        for part in (self._field, self._count, self._back, self._on, self._whole):
            row.addWidget(part, 100 if part is self._field else 0)
        row.addStretch(1)
        row.addWidget(self._close)
        self._row = row
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAY_AFTER)
        self._timer.timeout.connect(lambda: announce(self._field, self._count.text()))
        theme.changed.connect(self._style)
        self._style()

    @property
    def words(self) -> str:
        """What is to be found."""
        return self._field.text()

    @property
    def whole(self) -> bool:
        """Whether as whole words only."""
        return self._whole.isChecked()

    def start(self, words: str = "") -> None:
        """Take the keyboard; ``words`` to begin with, else what was looked for before."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, current: int, total: int) -> None:
        """How much was found, and which of it one is at."""
        text = ""
        if self.words.strip():
            text = self.tr("Not found")
        if total:
            count = QLocale().toString(total) + ("+" if total >= MOST else "")
            text = self.tr("%1 of %2").replace("%1", QLocale().toString(max(current, 1)))
            text = text.replace("%2", count)
        self._count.setText(text)
        self._count.setAccessibleName(text or self.tr("Matches"))
        self._field.setAccessibleDescription(text)
        self._back.setEnabled(total > 0)
        self._on.setEnabled(total > 0)
        self._field.set_failed(failed=bool(text) and not total)
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, whichever part has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        self.changed.emit(self.words, self.whole)

    def _style(self) -> None:
        tokens = self._theme.tokens
        self._row.setContentsMargins(tokens.space.m, tokens.space.s, tokens.space.s, tokens.space.s)
        self._row.setSpacing(tokens.space.s)
        wide = self._theme.scale * _WIDEST
        self._field.setMaximumWidth(round(wide))
        self._field.set_danger(tokens.colours.danger)
        # As wide as it gets, so that nothing moves while one types.
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance("000 / 0000"))


class _Field(QLineEdit):
    """``stepped`` with Enter and Shift+Enter."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._danger = ""
        self._failed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on and with Shift back, as the arrows do."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.stepped.emit(-1 if back else 1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Escape:
                event.ignore()
                return
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def set_danger(self, colour: str) -> None:
        """The colour of words that are not found."""
        self._danger = colour
        self._dress()

    def set_failed(self, *, failed: bool) -> None:
        """Whether the words are not found."""
        if failed != self._failed:
            self._failed = failed
            self._dress()

    def _dress(self) -> None:
        self.setStyleSheet(f"QLineEdit {{ color: {self._danger}; }}" if self._failed else "")
