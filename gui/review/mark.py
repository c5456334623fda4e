"""The quiet mark of what became of items: in a few words, and the way to the review."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget


class ReviewMark(QPushButton):
    """``clicked`` goes to the review. It takes no room where there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewMark")
        self.setProperty("class", "flat")
        self.set_state(0, "")

    def set_state(self, count: int, summary: str) -> None:
        """So many lines wait for an answer; ``summary`` is what there is to tell, or nothing."""
        said = self.tr("1 to answer") if count == 1 else self.tr("%1 to answer")
        parts = [summary, said.replace("%1", str(count))] if count else [summary]
        text = " · ".join(filter(None, parts))
        self.setText(text)
        self.setAccessibleName(self.tr("Review: %1").replace("%1", text))
        self.setToolTip(self.tr("What became of your items when their note came again"))
        self.setVisible(bool(text))
