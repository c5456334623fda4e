"""Keys that have a meaning in one pane alone, as data: the sheet of shortcuts lists them, too."""

from __future__ import annotations

from typing import NamedTuple

from gui.commands import QT_TRANSLATE_NOOP


class PaneKey(NamedTuple):
    """What is done with keys, in Qt's portable form; of more than one, from the first to the last.

    ``id`` is for object names.
    """

    id: str
    text: str
    keys: tuple[str, ...]


class PaneKeys(NamedTuple):
    """The keys of a pane."""

    id: str
    text: str
    keys: tuple[PaneKey, ...]


PANE_KEYS = (
    PaneKeys(
        "noteListKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the note list"),
        (
            PaneKey("noteOpen", QT_TRANSLATE_NOOP("pane_keys", "Open the note"), ("Return",)),
            PaneKey("notePin", QT_TRANSLATE_NOOP("pane_keys", "Pin or unpin"), ("Ctrl+T",)),
            PaneKey("noteRemove", QT_TRANSLATE_NOOP("pane_keys", "Take off the list"), ("Del",)),
        ),
    ),
    PaneKeys(
        "searchKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the search"),
        (
            PaneKey("kind", QT_TRANSLATE_NOOP("pane_keys", "Show one kind"), ("Alt+1", "Alt+9")),
            PaneKey("leave", QT_TRANSLATE_NOOP("pane_keys", "Back to where you were"), ("Esc",)),
            PaneKey("rename", QT_TRANSLATE_NOOP("pane_keys", "Rename a saved search"), ("F2",)),
            PaneKey(
                "forget", QT_TRANSLATE_NOOP("pane_keys", "Delete a saved or last search"), ("Del",)
            ),
        ),
    ),
    PaneKeys(
        "itemKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the action items"),
        (
            PaneKey("tick", QT_TRANSLATE_NOOP("pane_keys", "Tick or untick"), ("Space",)),
            PaneKey("jump", QT_TRANSLATE_NOOP("pane_keys", "Go to its place"), ("Return",)),
            PaneKey("source", QT_TRANSLATE_NOOP("pane_keys", "Go to where it came from"), ("S",)),
            PaneKey("due", QT_TRANSLATE_NOOP("pane_keys", "Set when it is due"), ("D",)),
            PaneKey("owner", QT_TRANSLATE_NOOP("pane_keys", "Set whose it is"), ("O",)),
            PaneKey("comment", QT_TRANSLATE_NOOP("pane_keys", "Write a comment"), ("C",)),
            PaneKey("rest", QT_TRANSLATE_NOOP("pane_keys", "Let it rest"), ("Z",)),
            PaneKey("dismiss", QT_TRANSLATE_NOOP("pane_keys", "Dismiss, or remove"), ("Del",)),
        ),
    ),
    PaneKeys(
        "tableKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the table"),
        (
            PaneKey("sort", QT_TRANSLATE_NOOP("pane_keys", "Sort by the column"), ("S",)),
            PaneKey("sortToo", QT_TRANSLATE_NOOP("pane_keys", "Sort by it, too"), ("Shift+S",)),
            PaneKey("filter", QT_TRANSLATE_NOOP("pane_keys", "Filter the column"), ("F",)),
            PaneKey(
                "columnMenu",
                QT_TRANSLATE_NOOP("pane_keys", "Open the column’s menu"),
                ("Alt+Down",),
            ),
            PaneKey("hide", QT_TRANSLATE_NOOP("pane_keys", "Hide the column"), ("H",)),
            PaneKey("width", QT_TRANSLATE_NOOP("pane_keys", "Wider or narrower"), ("+", "-")),
            PaneKey(
                "moveColumn",
                QT_TRANSLATE_NOOP("pane_keys", "Move the column"),
                ("Alt+Shift+Left", "Alt+Shift+Right"),
            ),
            PaneKey("copy", QT_TRANSLATE_NOOP("pane_keys", "Copy what is chosen"), ("Ctrl+C",)),
            PaneKey(
                "copyTitles",
                QT_TRANSLATE_NOOP("pane_keys", "Copy it with titles"),
                ("Ctrl+Alt+C",),
            ),
        ),
    ),
)
