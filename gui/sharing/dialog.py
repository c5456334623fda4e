"""In which form several notes are to be shared, and whether in one file or in one each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from gui.panes.chooser import Chooser
from gui.panes.labels import heading, muted, name_labels
from gui.sharing.forms import CSV, SEVERAL, WAYS, about, names
from gui.theme.theme import Theme

_WIDTH = 460


class ShareDialog(QDialog):
    """Asks about ``count`` notes; ``chosen(form, each)`` has the answer."""

    chosen = Signal(str, bool)

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        number = self.locale().toString(count)
        title = self.tr("Share %1 notes").replace("%1", number)
        self.setObjectName("shareDialog")
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._forms = _chooser("shareForm", self.tr("Form"), theme)
        called = names()
        for form in SEVERAL:
            self._forms.addItem(called[form], form)
        self._files = _chooser("shareFiles", self.tr("Files"), theme)
        self._about = muted("", "shareAbout")
        self._about.setMinimumHeight(3 * self._about.fontMetrics().lineSpacing())
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        form_layout = QFormLayout()
        form_layout.setSpacing(theme.tokens.space.m)
        form_layout.addRow(self.tr("&Form:"), self._forms)
        form_layout.addRow(self.tr("F&iles:"), self._files)
        name_labels(form_layout)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.tokens.space.xl] * 4)
        column.setSpacing(theme.tokens.space.l)
        column.addWidget(heading(title, "shareTitle"))
        column.addLayout(form_layout)
        column.addWidget(self._about)
        column.addWidget(self._buttons())
        self._forms.currentIndexChanged.connect(self._form_chosen)
        self._files.currentIndexChanged.connect(self._say)
        self._form_chosen()

    @property
    def form(self) -> str:
        """The form that is chosen, as the ending of its files."""
        return str(self._forms.currentData())

    @property
    def each(self) -> bool:
        """Whether each note is to be in a file of its own."""
        return bool(self._files.currentData())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        buttons.setObjectName("shareButtons")
        buttons.setAccessibleName(self.tr("Buttons"))
        go = buttons.addButton(self.tr("Choose Where…"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("class", "primary")
        go.setObjectName("shareGo")
        go.setAccessibleName(self.tr("Choose where"))
        leave = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setObjectName("shareCancel")
        leave.setAccessibleName(self.tr("Cancel"))
        buttons.accepted.connect(self._go)
        buttons.rejected.connect(self.reject)
        return buttons

    def _form_chosen(self) -> None:
        ways, each = WAYS[self.form], self.each
        self._files.clear()
        if ways.one:
            self._files.addItem(self.tr("One file with all notes"), userData=False)
        if ways.each:
            table = self.form == CSV
            text = self.tr("A file for each table") if table else self.tr("A file for each note")
            self._files.addItem(text, userData=True)
        self._files.setCurrentIndex(max(0, self._files.findData(each)))
        self._files.setEnabled(self._files.count() > 1)
        self._say()

    def _say(self) -> None:
        text = about(self.form, each=self.each)
        self._about.setText(text)
        self._about.setAccessibleName(text)
        self._forms.setAccessibleDescription(text)

    def _go(self) -> None:
        form, each = self.form, self.each
        self.accept()
        self.chosen.emit(form, each)


def _chooser(name: str, label: str, theme: Theme) -> Chooser:
    made = Chooser(theme, step="base")
    for part, end in ((made, ""), (made.view(), "List")):
        part.setObjectName(f"{name}{end}")
        part.setAccessibleName(label)
    return made
