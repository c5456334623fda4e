"""What keys do to the column that one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.grid.model import GridModel

if TYPE_CHECKING:
    from gui.grid.view import GridView

STEP = 24
"""Pixels by which a key makes a column wider or narrower."""


def column_key(view: GridView, model: GridModel, event: QKeyEvent, column: int) -> bool:
    """Do what a key means for a column; whether it meant anything."""
    held, key = event.modifiers(), event.key()
    keypad = Qt.KeyboardModifier.KeypadModifier
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    plain = held & ~keypad
    forward = -1 if view.isRightToLeft() else 1
    match key:
        case Qt.Key.Key_S if plain in (Qt.KeyboardModifier.NoModifier, shift):
            model.cycle(column, add=plain == shift)
        case Qt.Key.Key_F if not plain:
            view.filter_wanted.emit(column)
        case Qt.Key.Key_H if not plain:
            view.set_hidden(column, hidden=True)
        case Qt.Key.Key_Plus if plain in (Qt.KeyboardModifier.NoModifier, shift):
            view.widen(column, STEP)
        case Qt.Key.Key_Minus if not plain:
            view.widen(column, -STEP)
        case Qt.Key.Key_Down if plain == alt:
            view.menu_wanted.emit(column)
        case Qt.Key.Key_Right if plain == alt | shift:
            view.move_column(column, forward)
        case Qt.Key.Key_Left if plain == alt | shift:
            view.move_column(column, -forward)
        case _:
            return False
    return True
