"""Every command of the window, once, as data.

The menu bar, the menus behind buttons, the shortcuts and the sheet that lists them are made from
this table. ``call`` names a method of ``gui.calls.Calls``. To add a command, add its line here
and its method there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.command import QT_TRANSLATE_NOOP, Command, Menu

__all__ = ["COMMANDS", "MENUS", "QT_TRANSLATE_NOOP", "Command", "Menu", "plain", "text"]

MENUS = (
    Menu("file", QT_TRANSLATE_NOOP("commands", "&File")),
    Menu("edit", QT_TRANSLATE_NOOP("commands", "&Edit")),
    Menu("view", QT_TRANSLATE_NOOP("commands", "&View")),
    Menu("go", QT_TRANSLATE_NOOP("commands", "&Go")),
    Menu("help", QT_TRANSLATE_NOOP("commands", "&Help")),
)

COMMANDS = (
    Command(
        "open_files",
        QT_TRANSLATE_NOOP("commands", "&Open Files…"),
        "file",
        ("Ctrl+O",),
        "file-plus",
        waits=True,
    ),
    Command(
        "open_folder",
        QT_TRANSLATE_NOOP("commands", "Open &Folder…"),
        "file",
        ("Ctrl+Shift+O",),
        "folder-open",
        waits=True,
    ),
    Command(
        "paste",
        QT_TRANSLATE_NOOP("commands", "&Paste as Note"),
        "file",
        ("Ctrl+V",),
        "clipboard-paste",
    ),
    Command(
        "show_in_folder",
        QT_TRANSLATE_NOOP("commands", "&Show in Folder"),
        "file",
        icon="external-link",
        when="note",
        line_above=True,
    ),
    Command(
        "close_note", QT_TRANSLATE_NOOP("commands", "&Close Note"), "file", ("Ctrl+W",), "x", "note"
    ),
    Command(
        "share",
        QT_TRANSLATE_NOOP("commands", "S&hare Note…"),
        "file",
        ("Ctrl+Shift+S",),
        when="note",
    ),
    Command(
        "share_listed",
        QT_TRANSLATE_NOOP("commands", "Share All &Listed Notes…"),
        "file",
        ("Ctrl+Shift+H",),
    ),
    Command(
        "print_note",
        QT_TRANSLATE_NOOP("commands", "Pri&nt…"),
        "file",
        ("Ctrl+P",),
        when="note",
    ),
    Command(
        "import_progress",
        QT_TRANSLATE_NOOP("commands", "&Import Progress…"),
        "file",
        line_above=True,
        waits=True,
    ),
    Command(
        "save_elsewhere",
        QT_TRANSLATE_NOOP("commands", "Sa&ve Progress Elsewhere…"),
        "file",
        waits=True,
    ),
    Command(
        "export_items",
        QT_TRANSLATE_NOOP("commands", "&Export Action Items…"),
        "file",
        ("Ctrl+Shift+E",),
        when="actions",
    ),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("commands", "Se&ttings…"),
        "file",
        ("Ctrl+,",),
        "settings",
        line_above=True,
    ),
    Command("quit", QT_TRANSLATE_NOOP("commands", "&Quit"), "file", ("Ctrl+Q",), line_above=True),
    Command("undo", QT_TRANSLATE_NOOP("commands", "&Undo"), "edit", ("Ctrl+Z",), "undo-2", "undo"),
    Command(
        "redo",
        QT_TRANSLATE_NOOP("commands", "&Redo"),
        "edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo-2",
        "redo",
    ),
    Command(
        "search",
        QT_TRANSLATE_NOOP("commands", "&Search All Notes"),
        "edit",
        ("Ctrl+K",),
        "search",
        line_above=True,
    ),
    Command("find_in_note", QT_TRANSLATE_NOOP("commands", "&Find in Note…"), "edit", ("Ctrl+F",)),
    Command(
        "filter_notes",
        QT_TRANSLATE_NOOP("commands", "Filter the Note &List"),
        "edit",
        ("Ctrl+Shift+F",),
    ),
    Command(
        "next_match", QT_TRANSLATE_NOOP("commands", "&Next Match"), "edit", ("F3",), when="note"
    ),
    Command(
        "previous_match",
        QT_TRANSLATE_NOOP("commands", "Pre&vious Match"),
        "edit",
        ("Shift+F3",),
        when="note",
    ),
    Command(
        "copy_with_source",
        QT_TRANSLATE_NOOP("commands", "C&opy with Source"),
        "edit",
        ("Ctrl+Shift+C",),
        "copy",
        "note",
    ),
    Command(
        "copy_link",
        QT_TRANSLATE_NOOP("commands", "Copy Lin&k to Passage"),
        "edit",
        ("Ctrl+Shift+K",),
        "external-link",
        "note",
    ),
    Command("next_term", QT_TRANSLATE_NOOP("commands", "Next &Term"), "edit", ("F4",), when="note"),
    Command(
        "previous_term",
        QT_TRANSLATE_NOOP("commands", "Previous T&erm"),
        "edit",
        ("Shift+F4",),
        when="note",
    ),
    Command(
        "toggle_read",
        QT_TRANSLATE_NOOP("commands", "&Mark Topic as Read or Unread"),
        "edit",
        ("R",),
        "check",
        "note",
        line_above=True,
    ),
    Command(
        "dismiss_new",
        QT_TRANSLATE_NOOP("commands", "Mark All New as Re&ad"),
        "edit",
        ("Ctrl+Shift+U",),
        when="new",
    ),
    Command(
        "doubts",
        QT_TRANSLATE_NOOP("commands", "Doubts and &Corrections…"),
        "edit",
        ("Ctrl+D",),
        "pencil",
        "note",
    ),
    Command(
        "review",
        QT_TRANSLATE_NOOP("commands", "Revie&w What Came Again…"),
        "edit",
        ("Ctrl+Shift+D",),
        "history",
    ),
    Command(
        "zoom_in",
        QT_TRANSLATE_NOOP("commands", "Larger &Text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        when="note",
    ),
    Command(
        "zoom_out", QT_TRANSLATE_NOOP("commands", "S&maller Text"), "view", ("Ctrl+-",), when="note"
    ),
    Command(
        "zoom_reset",
        QT_TRANSLATE_NOOP("commands", "&Usual Text Size"),
        "view",
        ("Ctrl+0",),
        when="note",
    ),
    Command(
        "toggle_fold",
        QT_TRANSLATE_NOOP("commands", "&Fold or Unfold Section"),
        "view",
        ("Ctrl+E",),
        when="note",
        line_above=True,
    ),
    Command(
        "other_terms",
        QT_TRANSLATE_NOOP("commands", "Underline Terms of &Other Notes"),
        "view",
        ("Ctrl+U",),
        checked="other_terms",
    ),
    Command(
        "every_mention",
        QT_TRANSLATE_NOOP("commands", "Underline E&very Mention of Them"),
        "view",
        when="other_terms",
        checked="every_mention",
    ),
    Command(
        "fold_notes",
        QT_TRANSLATE_NOOP("commands", "&Note List"),
        "view",
        ("F9",),
        "panel-left",
        checked="notes",
        line_above=True,
    ),
    Command(
        "fold_items",
        QT_TRANSLATE_NOOP("commands", "&Action Items and Terms"),
        "view",
        ("Ctrl+F9",),
        "panel-right",
        "note",
        "items",
    ),
    Command(
        "fold_highlights",
        QT_TRANSLATE_NOOP("commands", "&Highlights Table"),
        "view",
        ("Shift+F9",),
        "table-2",
        "table",
        "highlights",
    ),
    Command(
        "filter_table",
        QT_TRANSLATE_NOOP("commands", "Filter the Ta&ble…"),
        "view",
        ("Ctrl+L",),
        when="grid",
    ),
    Command(
        "table_columns",
        QT_TRANSLATE_NOOP("commands", "Column&s of the Table…"),
        "view",
        ("Ctrl+M",),
        when="grid",
    ),
    Command(
        "focus_mode",
        QT_TRANSLATE_NOOP("commands", "Focus on the &Page"),
        "view",
        ("F8",),
        when="note",
        checked="focus",
        line_above=True,
    ),
    Command(
        "switch_theme",
        QT_TRANSLATE_NOOP("commands", "&Light or Dark"),
        "view",
        ("Ctrl+Shift+L",),
        "contrast",
        line_above=True,
    ),
    Command(
        "full_screen",
        QT_TRANSLATE_NOOP("commands", "Full S&creen"),
        "view",
        ("F11",),
        checked="full_screen",
    ),
    Command(
        "back", QT_TRANSLATE_NOOP("commands", "&Back"), "go", ("Alt+Left",), "arrow-left", "back"
    ),
    Command(
        "forward",
        QT_TRANSLATE_NOOP("commands", "&Forward"),
        "go",
        ("Alt+Right",),
        "arrow-right",
        "forward",
    ),
    Command(
        "read_note",
        QT_TRANSLATE_NOOP("commands", "R&ead the Note"),
        "go",
        ("Ctrl+Shift+R",),
        "book-open",
        line_above=True,
    ),
    Command(
        "all_items",
        QT_TRANSLATE_NOOP("commands", "All &Action Items"),
        "go",
        ("Ctrl+Shift+A",),
        "list-checks",
    ),
    Command(
        "all_terms",
        QT_TRANSLATE_NOOP("commands", "All &Terms"),
        "go",
        ("Ctrl+Shift+T",),
        "book-open",
    ),
    Command(
        "all_tables",
        QT_TRANSLATE_NOOP("commands", "All Tab&les"),
        "go",
        ("Ctrl+Shift+B",),
        "table-2",
    ),
    Command(
        "next_note",
        QT_TRANSLATE_NOOP("commands", "&Next Note"),
        "go",
        ("Ctrl+PgDown",),
        when="note",
        line_above=True,
    ),
    Command(
        "previous_note",
        QT_TRANSLATE_NOOP("commands", "&Previous Note"),
        "go",
        ("Ctrl+PgUp",),
        when="note",
    ),
    Command(
        "next_unread",
        QT_TRANSLATE_NOOP("commands", "Next &Unread Topic"),
        "go",
        ("U",),
        when="note",
        line_above=True,
    ),
    Command("next_new", QT_TRANSLATE_NOOP("commands", "Next Ne&w"), "go", ("F7",), when="note"),
    Command(
        "previous_new",
        QT_TRANSLATE_NOOP("commands", "Prev&ious New"),
        "go",
        ("Shift+F7",),
        when="note",
    ),
    Command(
        "next_pane", QT_TRANSLATE_NOOP("commands", "Ne&xt Pane"), "go", ("F6",), line_above=True
    ),
    Command("previous_pane", QT_TRANSLATE_NOOP("commands", "P&revious Pane"), "go", ("Shift+F6",)),
    Command(
        "palette", QT_TRANSLATE_NOOP("commands", "&Command Palette…"), "help", ("Ctrl+Shift+P",)
    ),
    Command("shortcuts", QT_TRANSLATE_NOOP("commands", "&Keyboard Shortcuts"), "help", ("F1",)),
    Command("about", QT_TRANSLATE_NOOP("commands", "&About Readout"), "help", icon="info"),
)


def text(source: str) -> str:
    """A text of the tables in the user's language."""
    return QCoreApplication.translate("commands", source)


def plain(source: str) -> str:
    """The same without the sign of its access key and without its dots."""
    return text(source).replace("&", "").rstrip("…")
