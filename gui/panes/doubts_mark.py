"""The quiet mark of a note with doubts: how many there are, and the way to them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


class DoubtsMark(QPushButton):
    """``clicked`` goes to the doubts. It takes no room where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubtsMark")
        self.setProperty("class", "flat")
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """So many doubts of the shown note are open."""
        said = self.tr("1 doubt") if count == 1 else self.tr("%1 doubts").replace("%1", str(count))
        self.setText(said)
        self.setAccessibleName(said)
        self.setToolTip(self.tr("What was read is uncertain: see it beside the source"))
        self.setVisible(count > 0)
