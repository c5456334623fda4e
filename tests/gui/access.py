"""What makes a window usable for who does not see it, or has no mouse, as rules on its widgets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)

Role = QAccessible.Role
SAYING_NOTHING = {Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane}
"""Roles at which a screen reader has nothing to say of what can be done."""


def widgets(root: QWidget) -> Iterator[QWidget]:
    """A window and all in it but the parts that Qt makes and speaks for itself."""
    for widget in (root, *root.findChildren(QWidget)):
        if not is_qts_own(widget):
            yield widget


def is_qts_own(widget: QWidget) -> bool:
    """A viewport, a scroll bar, the list of a combo box, the button in a field, the like."""
    kind, name = widget.metaObject().className(), widget.objectName()
    if name.startswith("qt_") or "Private" in kind or kind in {"QScrollBar", "QRubberBand"}:
        return True
    above = widget.parentWidget()
    if above is None:
        return False
    if "Private" in above.metaObject().className() or above.objectName().startswith("qt_"):
        return True
    if isinstance(above, QMenuBar) and isinstance(widget, QMenu) and not name:
        return True  # of what a narrow bar has no room for
    return isinstance(above, QAbstractScrollArea) and widget is above.viewport()


def takes_keyboard(widget: QWidget) -> bool:
    """Whether Tab may come to it, once it is shown."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def findings(root: QWidget) -> list[str]:
    """What is wrong in a window, a line each; nothing where all is well."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r}: {wrong}"
        for widget in widgets(root)
        for wrong in _wrong(widget)
    ]


def _wrong(widget: QWidget) -> Iterator[str]:
    control = takes_keyboard(widget) or isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
    if isinstance(widget, QMenu):
        yield from _wrong_menu(widget)
    elif control or isinstance(widget, QLabel):
        yield from _wrong_name(widget)
    if control:
        yield from _wrong_control(widget)
    if isinstance(widget, QLabel):
        yield from _wrong_label(widget)
    if isinstance(widget, QDialog):
        yield from _wrong_letters(widget)
    if isinstance(widget, QAbstractItemView):
        yield from _wrong_rows(widget)
    for action in widget.actions():
        if not (action.isSeparator() or action.text() or action.menu()):
            yield f"has an action without a text, {action.objectName()!r}"


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def _wrong_name(widget: QWidget) -> Iterator[str]:
    name = _name(widget)
    if not widget.objectName():
        yield "has no object name"
    silent = isinstance(widget, QLabel | QAbstractButton) and not _says(widget)
    if not name and not (silent and (isinstance(widget, QLabel) or not widget.isVisible())):
        yield "has no name"
    elif name == widget.objectName() and widget.isVisible():
        yield "is called by its object name"
    if "&" in name.replace("&&", "") and not isinstance(widget, QLabel):
        yield f"has the sign of an access key in its name {name!r}"


def _wrong_control(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    # What only scrolls has no role of its own in Qt; its name is what is said.
    if not isinstance(widget, QScrollArea) and interface and interface.role() in SAYING_NOTHING:
        yield f"has the role {interface.role().name}"
    icon_alone = isinstance(widget, QAbstractButton) and not widget.text() and widget.isVisible()
    if icon_alone and not widget.toolTip():
        yield "is an icon alone and has no tooltip"


def _wrong_label(label: QLabel) -> Iterator[str]:
    name, text = _name(label), label.text()
    if "&" in text.replace("&&", "") and label.buddy() and not takes_keyboard(label.buddy()):
        yield "is the label of nothing"
    shown = label.isVisible() and bool(name) and text.isascii()
    if shown and _words(text) not in _words(name):
        yield f"shows {text!r} and is called {name!r}"


def _words(text: str) -> str:
    return " ".join(text.replace("&", "").rstrip(":…").split())


def _wrong_letters(dialog: QDialog) -> Iterator[str]:
    """In a dialog each access key leads to one place."""
    said: dict[str, str] = {}
    for widget in dialog.findChildren(QWidget):
        text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        at = text.replace("&&", "  ").find("&")
        if widget.isVisible() and 0 <= at < len(text) - 1:
            letter = text[at + 1].lower()
            if letter in said:
                yield f"has {text!r} and {said[letter]!r} under one letter"
            said[letter] = text


def _says(widget: QLabel | QAbstractButton) -> bool:
    return bool(widget.text()) or (isinstance(widget, QLabel) and not widget.pixmap().isNull())


def _wrong_menu(menu: QMenu) -> Iterator[str]:
    if not menu.objectName():
        yield "is a menu without an object name"
    if not menu.accessibleName() and not menu.title():
        yield "is a menu without a name"
    letters: dict[str, QAction] = {}
    for action in menu.actions():
        text = action.text().replace("&&", "")
        if action.isSeparator():
            continue
        if not text:
            yield "has an entry without a text"
        if (at := text.find("&")) >= 0 and at + 1 < len(text):
            letter = text[at + 1].lower()
            if letter in letters:
                yield f"has {text!r} and {letters[letter].text()!r} under one letter"
            letters[letter] = action


def _wrong_rows(view: QAbstractItemView) -> Iterator[str]:
    """Every row says something; one that can be ticked says whether it is."""
    interface, model = QAccessible.queryAccessibleInterface(view), view.model()
    if interface is None or model is None:
        return
    for row in range(min(model.rowCount(), 30)):
        index = model.index(row, 0)
        cell = interface.child(row) if isinstance(view, QListView) else None
        role = Qt.ItemDataRole
        said = index.data(role.AccessibleTextRole) or index.data(role.DisplayRole)
        if not said:
            yield f"has a row {row} that says nothing"
        checkable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if checkable and index.data(role.CheckStateRole) is None:
            yield f"has a row {row} that can be ticked and does not say whether it is"
        if cell is not None and checkable and not cell.state().checkable:
            yield f"has a row {row} that a screen reader does not know as one to tick"


def looks(widget: QWidget) -> QImage:
    """How a control and a little around it look in its window."""
    window = widget.window()
    rect = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    return window.grab(rect.adjusted(-4, -4, 4, 4)).toImage()


def without_a_ring(root: QWidget, elsewhere: QWidget) -> list[str]:
    """The controls that look the same with the keyboard and without."""
    found = []
    for widget in shown_controls(root):
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = looks(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and widget is not elsewhere and looks(widget) == before:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def shown_controls(root: QWidget) -> list[QWidget]:
    """What Tab may come to now."""
    return [
        widget
        for widget in widgets(root)
        if takes_keyboard(widget) and widget.isVisible() and widget.isEnabled()
    ]


def spoken(root: QWidget) -> list[QWidget]:
    """What a screen reader can say something of: controls, labels and menus."""
    return [
        widget
        for widget in widgets(root)
        if takes_keyboard(widget) or isinstance(widget, QLabel | QAbstractButton | QMenu)
    ]
