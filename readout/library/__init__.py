"""Folders of notes, and the notes that come along.

    Updater (client.py) ─ commands ─▶ a process of its own (__main__.py): Updating (updater.py)
         ▲ events                       Scope ─▶ walk ─▶ comparing ─▶ Jobs ─▶ Pool ─▶ reading.py
         │                              Taking ─▶ Writing (catalogue), Indexing (search index)
    Catalogue (catalogue.py) ◀─ the database in the profile's cache, read by whoever shows it

Both caches are never the truth: whatever is wrong with them, they are made anew from the files,
and no file is ever changed.
"""

from __future__ import annotations

import sys

OPTION = "--library-updater"
"""The first argument that makes the packed program the updater, or with READER a child of it."""
READER = "reader"


def command(*words: str) -> list[str]:
    """The command that starts the updater, or with READER a child that reads."""
    if hasattr(sys, "_MEIPASS"):
        return [sys.executable, OPTION, *words]
    return [sys.executable, "-m", __name__, *words]
