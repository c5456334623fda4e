"""Imports after Qt that are as quick as before it.

PySide looks through the source of each module that is imported after it, for one that may choose
PySide's optional features: 0.6 ms a module, and all sources stay in memory. Readout chooses none.
"""

from __future__ import annotations

import sys

from PySide6 import QtCore

__all__ = ["QtCore", "hasten"]


def hasten() -> None:
    """Import so from now on; as before where another PySide goes about it otherwise."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = _without_features


def _without_features(_module: object) -> bool:
    """What PySide's own look says of a module that uses PySide as it is."""
    return True
