"""The top of the note list: its name, the field that filters it, the way to its order.

The field is there when one types in the list, presses its button or Ctrl+Shift+F, until Escape.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.panes.announcing import announce
from gui.panes.filter_line import FilterField, FilterLine
from gui.panes.labels import heading, muted
from gui.parts import IconButton
from gui.theme.theme import Theme

_SAY_AFTER = 400
"""Milliseconds after the last letter until a screen reader is told how many notes are left."""


class NoteTop(QWidget):
    """``query_changed(text)`` with each letter; ``left``, ``entered`` and ``to_list`` by key.

    ``menu_wanted(point)`` where the menu of the list is to open.
    """

    query_changed = Signal(str)
    left = Signal()
    entered = Signal()
    to_list = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteTop")
        self.setAccessibleName(self.tr("Notes"))
        self._theme = theme
        self._said = ""
        self._label = heading(self.tr("Notes"), "notesLabel")
        self._count = muted("", "noteCount")
        self._count.setWordWrap(False)
        self._count.hide()
        self._find = self._button("noteFindButton", "search", self.tr("Filter the list"))
        self._find.setToolTip(self.tr("Filter the list (Ctrl+Shift+F)"))
        self._find.clicked.connect(self._toggle)
        self._menu = self._button("noteMenuButton", "list", self.tr("Sort and group"))
        self._menu.setToolTip(self.tr("Sort and group"))
        self._menu.clicked.connect(self._want_menu)
        field, hint = self.tr("Filter the notes"), self.tr("Title, folder, tag or date")
        self._field = FilterField("noteFilter", field, hint)
        self._field.textChanged.connect(self._changed)
        self._field.left.connect(self.left)
        self._field.entered.connect(self.entered)
        self._field.to_list.connect(self.to_list)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAY_AFTER)
        self._timer.timeout.connect(self._announce)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self._label, 1)
        for part in (self._count, self._find, self._menu):
            self._line.addWidget(part)
        self._filter = FilterLine(self._field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._line)
        whole.addWidget(self._filter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def query(self) -> str:
        """What is typed."""
        return self._field.text().strip()

    @property
    def open(self) -> bool:
        """Whether the field is there."""
        return self._filter.open

    @property
    def count(self) -> str:
        """How many notes are left or chosen, as it is said."""
        return self._count.text()

    def start(self, text: str = "") -> None:
        """Show the field and go to it; ``text`` comes behind what is in it."""
        self._filter.start()
        if text:
            self._field.setText(self._field.text() + text)

    def end(self) -> None:
        """Take the field away and all that was typed."""
        self._filter.end()

    def erase(self) -> None:
        """Take the last letter away."""
        if self._field.text():
            self._field.setText(self._field.text()[:-1])
            self._field.setFocus()

    def say(self, count: str, sentence: str) -> None:
        """Show how many notes are left; a screen reader is told the sentence a moment later."""
        self._said = sentence
        self._count.setText(count)
        self._count.setAccessibleName(count)
        self._count.setVisible(bool(count))
        self._field.setAccessibleDescription(count)

    def restyle(self) -> None:
        """Take over the theme's distances."""
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.edge, 0, space.s, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._line.setContentsMargins(0, 0, space.xs, 0)
        self._filter.below.setContentsMargins(space.s, 0, space.s, space.s)

    def _button(self, name: str, icon: str, text: str) -> IconButton:
        made = IconButton(name, icon, self._theme)
        made.setAccessibleName(text)
        return made

    def _toggle(self) -> None:
        if self.open:
            self.left.emit()
        else:
            self.start()

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def _changed(self, text: str) -> None:
        self._timer.start()
        self.query_changed.emit(text)

    def _announce(self) -> None:
        if self.query:
            announce(self._field, self._said)
