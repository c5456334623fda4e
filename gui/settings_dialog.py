"""The dialog of settings: what is chosen holds at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.language import LANGUAGES
from gui.library import BUNDLED
from gui.panes.chooser import Chooser
from gui.panes.labels import muted, name_labels
from gui.settings import DateOrder, Language, Settings
from gui.theme.theme import Scheme, Theme

_WIDTH = 520
SIZES = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is set in the dialog."""

    theme: Scheme
    text_size: float
    date_order: DateOrder
    folders: tuple[str, ...]
    my_names: tuple[str, ...]
    language: Language = "system"


class SettingsDialog(QDialog):
    """Theme, language, text size, order of dates, the user's names and the folders.

    ``changed`` has the Choice.
    """

    changed = Signal(object)

    def __init__(self, value: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setAccessibleName(self.tr("Settings"))
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._look = theme
        schemes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._theme = self._box("themeChoice", self.tr("Theme"), schemes, value.theme)
        languages = {"system": self.tr("As the system"), **LANGUAGES}
        self._language = self._box("languageChoice", self.tr("Language"), languages, value.language)
        when = muted(self.tr("Readout speaks it from the next start."), "languageHint")
        self._language.setAccessibleDescription(when.text())
        sizes = {str(size): f"{round(size * 100)} %" for size in sorted({*SIZES, value.text_size})}
        self._size = self._box("sizeChoice", self.tr("Text size"), sizes, str(value.text_size))
        orders = {
            "day": self.tr("Day first: 3 November 2025"),
            "month": self.tr("Month first: November 3, 2025"),
        }
        self._order = self._box("orderChoice", self.tr("Dates"), orders, value.date_order)
        form = QFormLayout()
        form.setSpacing(theme.tokens.space.m)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.addRow(self.tr("&Theme:"), self._theme)
        spoken = QWidget()  # the hint is the language's: it stands closer than another row
        spoken.setObjectName("languageBox")
        spoken.setAccessibleName(self.tr("Language"))
        below = QVBoxLayout(spoken)
        below.setContentsMargins(0, 0, 0, theme.tokens.space.xs)
        below.setSpacing(theme.tokens.space.xs)
        below.addWidget(self._language)
        below.addWidget(when)
        form.addRow(self.tr("&Language:"), spoken)
        form.labelForField(spoken).setBuddy(self._language)  # type: ignore[attr-defined]  # a QLabel
        form.addRow(self.tr("Text &size:"), self._size)
        form.addRow(self.tr("&Dates:"), self._order)
        form.addRow(self.tr("&My names:"), self._name_line(value))
        folders = self._folder_box(value)
        form.addRow(self.tr("&Folders:"), folders)
        form.labelForField(folders).setBuddy(self._list)  # type: ignore[attr-defined]  # a QLabel
        name_labels(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("settingsButtons")
        buttons.setAccessibleName(self.tr("Buttons"))
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("closeSettings")
        close.setAccessibleName(self.tr("Close"))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.tokens.space.xl] * 4)
        column.setSpacing(theme.tokens.space.l)
        column.addLayout(form)
        column.addWidget(buttons)

    def add_folder(self, folder: str) -> None:
        """Add a folder of notes."""
        if folder and not self._list.findItems(folder, Qt.MatchFlag.MatchExactly):
            self._list.addItem(folder)
            self._tell()

    def _box(self, name: str, label: str, choices: dict[str, str], chosen: str) -> Chooser:
        made = Chooser(self._look, step="base")
        made.setObjectName(name)
        made.setAccessibleName(label)
        for key, text in choices.items():
            made.addItem(text, key)
        made.setCurrentIndex(max(0, made.findData(chosen)))
        made.currentIndexChanged.connect(self._tell)
        made.view().setObjectName(f"{name}List")
        made.view().setAccessibleName(label)
        return made

    def _name_line(self, value: Settings) -> QLineEdit:
        self._names = QLineEdit(", ".join(value.my_names))
        self._names.setObjectName("myNames")
        self._names.setAccessibleName(self.tr("My names"))
        said = self.tr("The names that notes call you by, with commas between them")
        self._names.setAccessibleDescription(said)
        self._names.setToolTip(said)
        self._names.setPlaceholderText(self.tr("Maya, Maya Lind"))
        self._names.setMaxLength(500)
        self._names.editingFinished.connect(self._tell)
        return self._names

    def _folder_box(self, value: Settings) -> QWidget:
        box = QWidget()
        box.setObjectName("folderBox")
        box.setAccessibleName(self.tr("Folders"))
        self._list = QListWidget()
        self._list.setObjectName("folderList")
        self._list.setAccessibleName(self.tr("Folders whose notes are opened at each start"))
        self._list.setMaximumHeight(120)
        for folder in value.folders:
            self._list.addItem(
                self.tr("The notes that came along") if folder == BUNDLED else folder
            )
            self._list.item(self._list.count() - 1).setData(Qt.ItemDataRole.UserRole, folder)
        add = QPushButton(self.tr("&Add…"))
        add.setObjectName("addFolder")
        add.setAccessibleName(self.tr("Add a folder"))
        add.clicked.connect(self._ask)
        remove = QPushButton(self.tr("&Remove"))
        remove.setObjectName("removeFolder")
        remove.setAccessibleName(self.tr("Remove the chosen folder"))
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addLayout(row)
        return box

    def _ask(self) -> None:
        title = self.tr("Open a folder of notes")
        self.add_folder(QFileDialog.getExistingDirectory(self, title, str(Path.home())))

    def _remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._list.takeItem(row)
            self._tell()

    def _tell(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        folders = tuple(str(i.data(Qt.ItemDataRole.UserRole) or i.text()) for i in items)
        self.changed.emit(
            Choice(
                cast("Scheme", self._theme.currentData()),
                float(self._size.currentData()),
                cast("DateOrder", self._order.currentData()),
                folders,
                tuple(name for part in self._names.text().split(",") if (name := part.strip())),
                cast("Language", self._language.currentData()),
            )
        )
