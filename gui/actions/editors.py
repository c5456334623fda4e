"""The cards in which a due date, an owner, a comment or a snooze is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.actions.words import tr
from gui.card import Card
from gui.dates import long_date
from gui.panes.flow import Flow
from gui.parts import rounded
from gui.settings import DateOrder
from gui.theme.theme import Theme
from gui.theme.tokens import Radius
from readout.items.typed_days import day_typed, is_no_day

_LONGEST = 4_000


class DayCard(Card):
    """A day, typed or chosen: ``taken`` has an ISO date, or nothing for none.

    ``offers`` are what one button takes: its text and its ISO date. ``earliest`` is the first day
    that may be chosen.
    """

    def __init__(  # noqa: PLR0913  what is asked, what it is now, and what may be answered
        self,
        name: str,
        title: str,
        theme: Theme,
        parent: QWidget,
        *,
        today: date,
        order: DateOrder,
        day: str = "",
        offers: Sequence[tuple[str, str]] = (),
        earliest: date | None = None,
    ) -> None:
        super().__init__(name, title, theme, parent)
        self._today, self._order, self._earliest = today, order, earliest
        self._field = _line(f"{name}Line", title, day)
        self._field.setPlaceholderText(tr("friday, +3d, 2026-01-05"))
        self._field.textChanged.connect(self._say)
        self._field.returnPressed.connect(self._typed)
        self._more = QToolButton()
        self._more.setObjectName(f"{name}Calendar")
        self._more.setCheckable(True)
        self._more.setText(tr("Calendar"))
        self._more.setAccessibleName(tr("Calendar"))
        self._more.toggled.connect(self._show_calendar)
        self._days: QCalendarWidget | None = None
        line = QHBoxLayout()
        line.addWidget(self._field, 1)
        line.addWidget(self._more)
        self.column.addLayout(line)
        self.column.addWidget(self.hint)
        buttons = Flow(theme.tokens.space.s)
        for at, (text, iso) in enumerate(offers):
            button = QPushButton(text)
            button.setObjectName(f"{name}Offer{at}")
            button.setAccessibleName(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, iso=iso: self.take(iso))
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self.setFocusProxy(self._field)
        self._say()

    def _meant(self) -> date | None:
        day = day_typed(self._field.text(), self._today, day_first=self._order == "day")
        if day is not None and self._earliest is not None and day < self._earliest:
            return None
        return day

    def _say(self) -> None:
        text, day = self._field.text(), self._meant()
        if is_no_day(text):
            said = tr("No date") if text or self._earliest is None else ""
        elif day is not None:
            weekday = QLocale().dayName(day.isoweekday())
            said = f"{weekday}, {long_date(day.isoformat(), self._order)}"
        elif day_typed(text, self._today) is not None:
            said = tr("A day that is still to come, please.")
        else:
            said = tr("This is no day yet.")
        self.hint.setText(said)
        self.hint.setAccessibleName(said)
        self._field.setAccessibleDescription(said)

    def _typed(self) -> None:
        day = self._meant()
        if day is not None:
            self.take(day.isoformat())
        elif is_no_day(self._field.text()) and self._earliest is None:
            self.take("")

    def _show_calendar(self, show: bool) -> None:
        if self._days is None:
            days = self._days = QCalendarWidget()
            days.setObjectName(f"{self.objectName()}Days")
            days.setAccessibleName(tr("Calendar"))
            days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            if self._earliest is not None:
                days.setMinimumDate(_qdate(self._earliest))
            self._dress()
            self._theme.changed.connect(self._dress)
            days.setSelectedDate(_qdate(self._meant() or self._today))
            days.clicked.connect(self._picked)
            days.activated.connect(self._picked)
            self.column.addWidget(days)
        self._days.setVisible(show)
        if show:
            self._days.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _dress(self) -> None:
        """All days in one colour, and arrows that are seen on a dark ground, too."""
        days = self._days
        if days is None:
            return
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            days.setWeekdayTextFormat(day, days.weekdayTextFormat(Qt.DayOfWeek.Monday))
        for name, icon in (("prevmonth", "arrow-left"), ("nextmonth", "arrow-right")):
            button = days.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(self._theme.icon(icon))
                side = self._theme.tokens.size.icon
                button.setIconSize(QSize(side, side))

    def _picked(self, day: QDate) -> None:
        self.take(day.toString(Qt.DateFormat.ISODate))


class OwnerCard(Card):
    """Names with commas between them; ``taken`` has them as a list."""

    def __init__(  # noqa: PLR0913  what is asked, what it is now, and what may be answered
        self,
        name: str,
        title: str,
        theme: Theme,
        parent: QWidget,
        *,
        owners: Sequence[str],
        known: Sequence[str],
    ) -> None:
        super().__init__(name, title, theme, parent)
        self._field = _line(f"{name}Line", title, ", ".join(owners))
        self._field.setPlaceholderText(tr("Names, with commas between them"))
        self._field.returnPressed.connect(self._typed)
        self._complete(known)
        self.column.addWidget(self._field)
        self.column.addWidget(self.hint)
        self.hint.setText(tr("Nothing: it is nobody’s."))
        self.setFocusProxy(self._field)

    def _complete(self, known: Sequence[str]) -> None:
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = self._names = _Names()
        popup.setObjectName(f"{self.objectName()}Names")
        popup.setAccessibleName(tr("Known names"))
        completer.setPopup(popup)
        completer.setWidget(self._field)
        completer.activated.connect(self._put)
        self._field.textEdited.connect(self._offer)
        self._completer = completer

    def _offer(self) -> None:
        """Offer names for the one that is being typed."""
        start = self._field.text().rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(start)
        count = self._completer.completionCount()
        only = count == 1 and self._completer.currentCompletion() == start
        if start and count and not only:
            self._completer.complete()
        else:
            self._names.hide()

    def _put(self, name: str) -> None:
        before, comma, _ = self._field.text().rpartition(",")
        self._field.setText(f"{before}{comma} {name}".strip())

    def _typed(self) -> None:
        offered = self._names.currentIndex()
        if self._names.isVisible() and offered.isValid():
            self._names.hide()
            self._put(str(offered.data()))
            return
        names = (name.strip().lstrip("@") for name in self._field.text().split(","))
        self.take([name for name in names if name])


class _Names(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "popup")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The corners are round, as a menu's."""
        super().resizeEvent(event)
        self.setMask(rounded(self.rect(), Radius().control))


class CommentCard(Card):
    """Words of the user's own; Shift+Enter begins a new line."""

    def __init__(
        self, name: str, title: str, theme: Theme, parent: QWidget, *, comment: str
    ) -> None:
        super().__init__(name, title, theme, parent)
        self._field = _Words(self._typed)
        self._field.setObjectName(f"{name}Words")
        self._field.setAccessibleName(title)
        self._field.setPlainText(comment)
        self._field.setTabChangesFocus(True)
        self._field.setFixedHeight(theme.tokens.type.base * 6)
        self._field.selectAll()
        self.column.addWidget(self._field)
        self.column.addWidget(self.hint)
        self.hint.setText(tr("Enter keeps it, Shift+Enter begins a new line."))
        self.setFocusProxy(self._field)

    def _typed(self) -> None:
        self.take(self._field.toPlainText().strip()[:_LONGEST])


class _Words(QPlainTextEdit):
    def __init__(self, entered: Callable[[], None]) -> None:
        super().__init__()
        self._entered = entered

    def event(self, event: QEvent) -> bool:
        """Letters are typed here, whatever they do elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._entered()
        elif event.key() == Qt.Key.Key_Escape:
            self.window().close()
        else:
            super().keyPressEvent(event)


def days_ahead(today: date) -> list[tuple[str, str]]:
    """What is offered for a snooze: tomorrow, and next week's Monday."""
    monday = today + timedelta(days=7 - today.weekday())
    return [
        (tr("Tomorrow"), (today + timedelta(days=1)).isoformat()),
        (tr("Next week"), monday.isoformat()),
    ]


def _line(name: str, label: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setObjectName(name)
    made.setAccessibleName(label)
    made.setMaxLength(500)
    made.selectAll()
    return made


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
