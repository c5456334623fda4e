"""What stands where no results are: what was looked for, and what could help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.panes.labels import muted
from gui.panes.sign import Sign, balance, measure
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD

_WIDTH = 400
_SHOWN = 100  # letters of the query that are said


class NothingFound(QWidget):
    """Says that nothing was found. ``all_wanted`` when the filter is to be taken away."""

    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsNothing")
        self.setAccessibleName(self.tr("Nothing found"))
        self._theme = theme
        self._said = muted("", "resultsEmpty")
        self._help = muted("", "resultsHelp")
        self._all = QPushButton(self.tr("Show all kinds"))
        self._all.setObjectName("showAllKinds")
        self._all.setAccessibleName(self._all.text())
        self._all.clicked.connect(self.all_wanted)
        self._sign = Sign("resultsNothingSign", self.tr("Nothing found"), "search", theme)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._sign, 0, middle)
        for label in (self._said, self._help):
            label.setAlignment(middle)
            column.addWidget(label, 0, middle)
        column.addWidget(self._all, 0, middle)
        column.addStretch(3)
        self._style()
        theme.changed.connect(self._style)

    def say(self, query: str, kind: str, others: str) -> None:
        """Nothing was found for a query; a filter of ``kind`` hides ``others``."""
        shown = " ".join(query.split())[:_SHOWN]
        said = self.tr("Nothing was found for “%1”.").replace("%1", shown)
        if kind and others:
            help_ = self.tr("The filter hides what was found: %1.").replace("%1", others)
        elif kind:
            help_ = self.tr("Only one kind of result is shown.")
        else:
            help_ = self.tr(
                "Look at the spelling, or take fewer words, or only the beginning of a word: all "
                "words have to stand in one section or in the note's title."
            )
        for label, text in ((self._said, said), (self._help, help_)):
            label.setText(text)
            label.setAccessibleName(text)
        self._fit()
        self._all.setVisible(bool(kind))

    def _style(self) -> None:
        space, theme = self._theme.tokens.space, self._theme
        column = self.layout()
        assert column is not None  # noqa: S101  made in the constructor
        column.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        column.setSpacing(space.m)
        colours, sizes = theme.tokens.colours, theme.tokens.type
        self._said.setStyleSheet(
            f"color: {colours.text}; font-size: {sizes.heading}px; font-weight: {SEMIBOLD};"
        )
        self._help.setStyleSheet(f"color: {colours.muted}; font-size: {sizes.base}px;")
        self._fit()

    def _fit(self) -> None:
        """Be as wide as is good to read, and as high as that needs: a layout asks for less."""
        for label in (self._said, self._help):
            balance(label, measure(_WIDTH, self._theme.scale))
