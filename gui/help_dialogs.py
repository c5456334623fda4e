"""The sheet of shortcuts, what Readout is, and where a link goes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.app_icon import app_icon
from gui.commands import COMMANDS, MENUS, plain
from gui.pane_keys import PANE_KEYS
from gui.panes.labels import heading, muted
from gui.theme.theme import Theme
from gui.theme.tokens import BOLD
from readout import __version__

_WIDTH, _HEIGHT = 520, 620


class _Sheet(QDialog):
    """A dialog with something to read and a button to close it."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.setObjectName(f"{name}Buttons")
        self._buttons.setAccessibleName(self.tr("Buttons"))
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName(f"{name}Close")
        close.setAccessibleName(self.tr("Close"))
        self._buttons.rejected.connect(self.close)

    def _fill(self, content: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[self._theme.tokens.space.xl] * 4)
        column.setSpacing(self._theme.tokens.space.l)
        column.addWidget(content)
        column.addWidget(self._buttons)

    def _label(self, text: str, name: str) -> QLabel:
        made = QLabel(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setObjectName(name)
        made.setAccessibleName(text)
        return made


class ShortcutsDialog(_Sheet):
    """All commands that have a shortcut, and the keys of single panes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ShortcutsDialog", "Keyboard shortcuts")
        super().__init__("shortcutsDialog", title, theme, parent)
        sheet = QWidget()
        sheet.setObjectName("shortcutSheet")
        sheet.setAccessibleName(title)
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(0, 0, theme.tokens.space.l, 0)
        self._grid.setHorizontalSpacing(theme.tokens.space.xl)
        self._grid.setVerticalSpacing(theme.tokens.space.xs)
        self._grid.setColumnStretch(0, 1)
        for menu in MENUS:
            commands = [c for c in COMMANDS if c.menu == menu.id and c.shortcuts]
            if commands:
                self._head(plain(menu.text), menu.id)
            for command in commands:
                self._line(plain(command.text), ", ".join(_said(command.shortcuts)), command.id)
        for pane in PANE_KEYS:
            self._head(QCoreApplication.translate("pane_keys", pane.text), pane.id)
            for each in pane.keys:
                text = QCoreApplication.translate("pane_keys", each.text)
                keys = (" … " if each.through else ", ").join(_said(each.keys))
                self._line(text, keys, f"{pane.id}_{each.id}")
        area = QScrollArea()
        area.setObjectName("shortcutArea")
        area.setAccessibleName(title)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        self._fill(area)
        beside = area.verticalScrollBar().sizeHint().width() + 2 * theme.tokens.space.xl
        self.resize(max(_WIDTH, sheet.sizeHint().width() + beside), _HEIGHT)

    def _head(self, text: str, name: str) -> None:
        head = heading(text, f"{name}Head")
        if self._grid.count():  # the first begins where the sheet does
            head.setFixedHeight(self._theme.tokens.size.head)
        head.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(head, self._grid.rowCount(), 0, 1, 2)

    def _line(self, text: str, keys: str, name: str) -> None:
        row = self._grid.rowCount()
        said = self._label(keys, f"{name}Keys")
        said.setProperty("class", "key")
        self._grid.addWidget(self._label(text, f"{name}Name"), row, 0)
        self._grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignRight)


def _said(keys: Iterable[str]) -> list[str]:
    native = QKeySequence.SequenceFormat.NativeText
    return [QKeySequence(key).toString(native) for key in keys]


class AboutDialog(_Sheet):
    """What Readout is, its version and its licence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AboutDialog", "About Readout")
        super().__init__("aboutDialog", title, theme, parent)
        text = self.tr(
            "Readout %1\n\nReads your notes and helps you act on them, offline.\n"
            "It never changes your files and opens no internet connection.\n\n"
            "MIT licence. Type: Inter (OFL). Icons: Lucide (ISC)."
        )
        name, _, rest = text.replace("%1", __version__).partition("\n\n")
        does, _, licence = rest.partition("\n\n")
        space, size = theme.tokens.space, theme.tokens.size
        sign = QLabel()
        sign.setObjectName("aboutSign")
        sign.setAccessibleName("Readout")
        sign.setPixmap(app_icon().pixmap(QSize(size.app, size.app), self.devicePixelRatio()))
        named = self._label(name, "aboutName")
        named.setFont(theme.font("heading", BOLD))
        words = QVBoxLayout()
        words.setSpacing(space.m)
        for part in (
            named,
            self._label(does, "aboutText"),
            muted(licence, "aboutLicence"),
        ):
            words.addWidget(part)
        content = QWidget()
        content.setObjectName("aboutContent")
        content.setAccessibleName(title)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.xl)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._fill(content)


def ask_link(href: str, parent: QWidget) -> bool:
    """Show where a link goes, and ask whether to go there."""
    box = QMessageBox(parent)
    box.setObjectName("linkDialog")
    box.setAccessibleName(QCoreApplication.translate("ask_link", "Open a link"))
    box.setWindowTitle(QCoreApplication.translate("ask_link", "Open a link"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    question = QCoreApplication.translate("ask_link", "Open this link in another program?")
    shown = bytes(QUrl(href).toEncoded().data()).decode("ascii", "replace")
    box.setText(f"{question}\n\n{shown}")
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box.exec() == QMessageBox.StandardButton.Open
