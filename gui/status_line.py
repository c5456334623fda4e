"""The line at the bottom: whether all is saved, what goes on, how far one is."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.panes.doubts_mark import DoubtsMark
from gui.parts import Ground
from gui.review.mark import ReviewMark
from gui.saving import State
from gui.theme.theme import Theme

PASSING = 4_000
"""Milliseconds that a passing word stands."""


class StatusLine(Ground):
    """Left: saved or not, and passing words. Right: what came again, doubts, how far one is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", "top", parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self._saved = self._label("savedState", self.tr("Saving"))
        self._index = self._label("indexState", self.tr("Index"))
        self._word = self._label("statusWord", self.tr("Message"))
        self._far = self._label("progressState", self.tr("Progress"))
        self.review = ReviewMark(self)
        self.doubts = DoubtsMark(self)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("stopReading")
        self._stop.setAccessibleName(self.tr("Stop reading files"))
        self._stop.setProperty("class", "flat")
        self._stop.hide()
        self.stop = self._stop.clicked
        row = QHBoxLayout(self)
        edge = theme.tokens.space.edge
        row.setContentsMargins(edge, 1, edge, 0)
        row.setSpacing(theme.tokens.space.l)
        row.addWidget(self._saved)
        row.addWidget(self._index)
        row.addWidget(self._word)
        row.addWidget(self._stop)
        row.addStretch()
        row.addWidget(self.review)
        row.addWidget(self.doubts)
        row.addWidget(self._far)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASSING)
        self._passing.timeout.connect(self._word.clear)
        self._words = {
            "saved": self.tr("Saved"),
            "saving": self.tr("Saving…"),
            "failed": self.tr("Not saved"),
        }
        self.set_saved("saved")
        self.set_index("none")
        theme.changed.connect(self._size)
        self._size()

    def set_saved(self, state: State) -> None:
        """Say whether what the user did is on the disk."""
        self._saved.setText(self._words[state])

    def set_index(self, state: str) -> None:
        """Say whether the library's notes are found as their files are now."""
        words = {
            "behind": self.tr("Updating the index…"),
            "ready": self.tr("Index up to date"),
            "failed": self.tr("Index not up to date"),
        }
        self._index.setText(words.get(state, ""))
        self._index.setVisible(state in words)

    def set_far(self, done: int, items: int, read: int, topics: int) -> None:
        """Say how many items are done and topics read; nothing of what there is none."""
        parts = []
        if items:
            text = self.tr("%1 of %2 done")
            parts.append(text.replace("%1", str(done)).replace("%2", str(items)))
        if topics:
            text = self.tr("%1 of %2 topics read")
            parts.append(text.replace("%1", str(read)).replace("%2", str(topics)))
        self._far.setText(" · ".join(parts))

    def say(self, word: str) -> None:
        """Say something that passes."""
        self._word.setText(word)
        self._passing.start()

    def set_reading(self, count: int, of: int, left: float = -1.0) -> None:
        """Say how many files are read, and about how many seconds are ``left`` where known.

        Nothing is said where it is one file or where all are read.
        """
        going = count < of
        self._stop.setVisible(going)
        if going:
            self._passing.stop()
            text = self.tr("Reading %1 of %2")
            text = text.replace("%1", str(count)).replace("%2", str(of))
            self._word.setText(f"{text} · {self._time_left(left)}" if left >= 1 else text)
        elif not self._passing.isActive():
            self._word.setText("")

    def _time_left(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("about %1 s left").replace("%1", str(round(seconds)))
        return self.tr("about %1 min left").replace("%1", str(round(seconds / 60)))

    def _label(self, name: str, label: str) -> QLabel:
        made = QLabel()
        made.setObjectName(name)
        made.setAccessibleDescription(label)  # its name is what it says
        made.setProperty("class", "muted")
        return made

    def _size(self) -> None:
        # What stands beside it does not move while something is saved.
        self._saved.ensurePolished()
        metrics = self._saved.fontMetrics()
        self._saved.setMinimumWidth(max(map(metrics.horizontalAdvance, self._words.values())))
        height = self._theme.tokens.type.small + self._theme.tokens.space.edge
        self.setFixedHeight(max(self._theme.tokens.size.status_bar, height))
