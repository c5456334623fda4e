"""Keys that have a meaning in one pane alone, as data: the sheet of shortcuts lists them, too."""

from __future__ import annotations

from typing import NamedTuple

from gui.commands import QT_TRANSLATE_NOOP


class PaneKey(NamedTuple):
    """What is done with any of some keys, in Qt's portable form.

    ``through``: with all from the first to the last. ``id`` is for object names.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    through: bool = False


class PaneKeys(NamedTuple):
    """The keys of a pane."""

    id: str
    text: str
    keys: tuple[PaneKey, ...]


PANE_KEYS = (
    PaneKeys(
        "anyKeys",
        QT_TRANSLATE_NOOP("pane_keys", "Anywhere"),
        (
            PaneKey("menus", QT_TRANSLATE_NOOP("pane_keys", "Open the menus"), ("F10",)),
            PaneKey(
                "menuHere",
                QT_TRANSLATE_NOOP("pane_keys", "Say what can be done here"),
                ("Menu",),
            ),
        ),
    ),
    PaneKeys(
        "noteListKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the note list"),
        (
            PaneKey(
                "noteOpen", QT_TRANSLATE_NOOP("pane_keys", "Open the note"), ("Return", "Space")
            ),
            PaneKey(
                "noteChoose",
                QT_TRANSLATE_NOOP("pane_keys", "Choose several"),
                ("Shift+Down", "Shift+Up", "Ctrl+A"),
            ),
            PaneKey(
                "noteFold",
                QT_TRANSLATE_NOOP("pane_keys", "Fold or unfold a group"),
                ("Left", "Right"),
            ),
            PaneKey("notePin", QT_TRANSLATE_NOOP("pane_keys", "Pin or unpin"), ("Ctrl+T",)),
            PaneKey("noteRemove", QT_TRANSLATE_NOOP("pane_keys", "Take off the list"), ("Del",)),
        ),
    ),
    PaneKeys(
        "topicKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the topics"),
        (
            PaneKey("topicGo", QT_TRANSLATE_NOOP("pane_keys", "Go to the topic"), ("Return",)),
            PaneKey(
                "topicFold", QT_TRANSLATE_NOOP("pane_keys", "Fold or unfold"), ("Left", "Right")
            ),
        ),
    ),
    PaneKeys(
        "pageKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the note"),
        (
            PaneKey(
                "link",
                QT_TRANSLATE_NOOP("pane_keys", "To the next or previous link"),
                ("Tab", "Shift+Tab"),
            ),
            PaneKey(
                "follow",
                QT_TRANSLATE_NOOP("pane_keys", "Follow it, or unfold what is folded"),
                ("Return",),
            ),
            PaneKey("closeCard", QT_TRANSLATE_NOOP("pane_keys", "Close the meaning"), ("Esc",)),
        ),
    ),
    PaneKeys(
        "findKeys",
        QT_TRANSLATE_NOOP("pane_keys", "While finding in a note"),
        (
            PaneKey("findOn", QT_TRANSLATE_NOOP("pane_keys", "Next match"), ("Return", "Down")),
            PaneKey(
                "findBack", QT_TRANSLATE_NOOP("pane_keys", "Previous match"), ("Shift+Return", "Up")
            ),
            PaneKey("findLeave", QT_TRANSLATE_NOOP("pane_keys", "Back to the note"), ("Esc",)),
        ),
    ),
    PaneKeys(
        "searchKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the search"),
        (
            PaneKey(
                "kind",
                QT_TRANSLATE_NOOP("pane_keys", "Show one kind"),
                ("Alt+1", "Alt+9"),
                through=True,
            ),
            PaneKey("toResults", QT_TRANSLATE_NOOP("pane_keys", "To the results"), ("Down",)),
            PaneKey(
                "complete",
                QT_TRANSLATE_NOOP("pane_keys", "Take the word that is offered"),
                ("Tab",),
            ),
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
            PaneKey("copyItem", QT_TRANSLATE_NOOP("pane_keys", "Copy its words"), ("Ctrl+C",)),
            PaneKey(
                "dismiss",
                QT_TRANSLATE_NOOP("pane_keys", "Dismiss, or remove"),
                ("Del", "Backspace"),
            ),
        ),
    ),
    PaneKeys(
        "allItemsKeys",
        QT_TRANSLATE_NOOP("pane_keys", "On the page of all action items"),
        (
            PaneKey("itemFilter", QT_TRANSLATE_NOOP("pane_keys", "Filter the items"), ("/",)),
            PaneKey(
                "itemFold",
                QT_TRANSLATE_NOOP("pane_keys", "Fold or unfold a group"),
                ("Left", "Right"),
            ),
            PaneKey(
                "chainTick",
                QT_TRANSLATE_NOOP("pane_keys", "Tick all of what was raised again"),
                ("Space",),
            ),
            PaneKey(
                "chainPart", QT_TRANSLATE_NOOP("pane_keys", "Part what is not the same"), ("Del",)
            ),
        ),
    ),
    PaneKeys(
        "termKeys",
        QT_TRANSLATE_NOOP("pane_keys", "On the page of all terms"),
        (
            PaneKey(
                "termGo", QT_TRANSLATE_NOOP("pane_keys", "Go to where a note says so"), ("Return",)
            ),
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
    PaneKeys(
        "cutKeys",
        QT_TRANSLATE_NOOP("pane_keys", "At the cuts of a table"),
        (
            PaneKey("cutMove", QT_TRANSLATE_NOOP("pane_keys", "Move the cut"), ("Left", "Right")),
            PaneKey(
                "cutWord",
                QT_TRANSLATE_NOOP("pane_keys", "Move it by a word"),
                ("Ctrl+Left", "Ctrl+Right"),
            ),
            PaneKey("cutAdd", QT_TRANSLATE_NOOP("pane_keys", "Add a cut"), ("Ins",)),
            PaneKey(
                "cutRemove",
                QT_TRANSLATE_NOOP("pane_keys", "Take the cut away"),
                ("Del", "Backspace"),
            ),
        ),
    ),
    PaneKeys(
        "reviewKeys",
        QT_TRANSLATE_NOOP("pane_keys", "In the review"),
        (
            PaneKey(
                "answer",
                QT_TRANSLATE_NOOP("pane_keys", "Give the answer of this number"),
                ("1", "9"),
                through=True,
            ),
        ),
    ),
)
