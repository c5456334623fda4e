"""What an assistive technology selects, for it can do no more with a row than select it.

Keys and the mouse make a row the current one as they select it. So a selected row that is not the
current one was selected from outside: it is then made the current one, so that keys act on it, and
taken as clicked.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtWidgets import QAbstractItemView


def take_from_outside(view: QAbstractItemView) -> None:
    """Have a view take such a selection as a click. It has its model and selects single rows."""
    selection = view.selectionModel()

    def settle() -> None:
        chosen = selection.selectedIndexes()
        if len(chosen) == 1 and chosen[0] != view.currentIndex():
            selection.setCurrentIndex(chosen[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            view.clicked.emit(chosen[0])

    # Not at once: of what keys and the mouse do the selection comes first.
    selection.selectionChanged.connect(lambda: QTimer.singleShot(0, view, settle))
