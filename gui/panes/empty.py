"""The page of an empty profile: what to do first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.panes.flow import Flow
from gui.panes.sign import Sign, balance, measure
from gui.theme.theme import Theme
from gui.theme.tokens import BOLD, REGULAR

_WIDTH = 470


class EmptyPage(QWidget):
    """Says that notes can be dropped here, with buttons to open and paste, and notes to try.

    Dropping itself is the window's.
    """

    open_files = Signal()
    open_folder = Signal()
    paste = Signal()
    open_path = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setAccessibleName(self.tr("Nothing is open"))
        self._theme = theme
        self._sign = Sign("emptySign", self.tr("Drop notes here"), "inbox", theme)
        self._title = self._label("emptyTitle", self.tr("Drop notes here"))
        self._words = self._label(
            "emptyWords",
            self.tr(
                "Text, Markdown, Word, OpenDocument, RTF, PDF, HTML, Evernote, Notion or a whole "
                "folder. Readout only reads them: "
                "your files stay as they are, on this computer."
            ),
        )
        self._words.setWordWrap(True)
        self._or = self._label("emptyOr", self.tr("or look around in"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        for name, text, kind, signal in (
            ("emptyOpenFiles", self.tr("Open files…"), "primary", self.open_files),
            ("emptyOpenFolder", self.tr("Open a folder…"), "flat", self.open_folder),
            ("emptyPaste", self.tr("Paste"), "flat", self.paste),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setProperty("class", kind)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch()
        space = theme.tokens.space
        self._samples = Flow(space.xs, centred=True)
        whole = QVBoxLayout(self)
        whole.setSpacing(space.m)
        whole.addStretch(4)
        middle = Qt.AlignmentFlag.AlignHCenter
        for part in (self._sign, self._title, self._words):
            whole.addWidget(part, 0, middle)
        whole.addSpacing(space.s)
        whole.addLayout(buttons)
        whole.addSpacing(space.s)
        whole.addLayout(self._samples)
        whole.addStretch(5)  # the middle that the eye sees is a little higher
        self.set_samples(())
        self._style()
        theme.changed.connect(self._style)

    def set_samples(self, samples: Sequence[tuple[str, str]]) -> None:
        """Notes to look around in: paths and titles."""
        while (item := self._samples.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not self._or:
                old.deleteLater()
        self._samples.addWidget(self._or)
        self._or.setVisible(bool(samples))
        for at, (path, title) in enumerate(samples):
            button = QToolButton()
            button.setText(title)
            button.setObjectName(f"emptySample{at}")
            button.setAccessibleName(title)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, chosen=path: self.open_path.emit(chosen))
            self._samples.addWidget(button)
        self._style_samples()

    def _label(self, name: str, text: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setObjectName(name)
        label.setAccessibleName(text)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return label

    def _style(self) -> None:
        colours, sizes = self._theme.tokens.colours, self._theme.tokens.type
        for label, size, weight, colour in (
            (self._title, sizes.title, BOLD, colours.text),
            (self._words, sizes.base, REGULAR, colours.muted),
            (self._or, sizes.small, REGULAR, colours.muted),
        ):
            label.setStyleSheet(f"color: {colour}; font-size: {size}px; font-weight: {weight};")
        balance(self._words, measure(_WIDTH, self._theme.scale))
        self._style_samples()

    def _style_samples(self) -> None:
        colours, sizes = self._theme.tokens.colours, self._theme.tokens.type
        for at in range(self._samples.count()):
            item = self._samples.itemAt(at)
            widget = item.widget() if item is not None else None
            if isinstance(widget, QToolButton):
                widget.setStyleSheet(
                    f"QToolButton {{ color: {colours.muted}; font-size: {sizes.small}px;"
                    f" text-decoration: underline; padding: {self._theme.tokens.space.hair}px; }}"
                )
