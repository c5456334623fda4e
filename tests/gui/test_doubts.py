"""A note's doubts, as the user settles them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.correcting import Correcting
from gui.doubts_dialog import DoubtsDialog, write_yaml
from gui.panes.doubt_rows import open_doubts, rows_of
from gui.panes.doubts_mark import DoubtsMark
from gui.panes.doubts_model import DoubtModel
from gui.panes.outline_model import OutlineModel, lines_of
from gui.panes.table_cuts import CutLine
from gui.theme.theme import Theme
from readout.corrections.kept import kept
from readout.errors import ReadoutError
from readout.note.model import Action, Note, Table
from readout.note.views import actions, tables
from readout.places import Profile
from readout.progress.store import Progress
from readout.reading.read import read, read_bytes
from tests.gui.test_accessibility import nameless
from tests.readout.corrections.notes import TEXT, as_read, section, titles

LEFT = Qt.MouseButton.LeftButton


class Doubts:
    """The dialog over a real profile, and the hands of its user."""

    def __init__(self, note: Note, theme: Theme, bot: QtBot, folder: Path) -> None:
        self.bot, self.read = bot, note
        self.progress = Progress.open(Profile.at(folder))
        self.stack = QUndoStack()
        self.correcting = Correcting(self.progress, self.stack)
        self.dialog = DoubtsDialog(note, self.correcting, self.stack, theme)
        self.pane = self.dialog.pane
        self.troubles: list[str] = []
        self.dialog.failed.connect(self.troubles.append)
        self.dialog.show()
        bot.waitExposed(self.dialog)

    @property
    def note(self) -> Note:
        return self.correcting.note(self.read)

    def widget(self, name: str) -> Any:
        found = self.dialog.findChild(QWidget, name)
        assert found is not None, name
        return found

    def rows(self) -> list[str]:
        model = self.widget("doubtList").model()
        return [model.index(row).data() for row in range(model.rowCount())]

    def choose(self, title: str, name: str = "doubtList") -> None:
        view = self.widget(name)
        assert isinstance(view, QListView)
        model = view.model()
        row = next(r for r in range(model.rowCount()) if title in model.index(r).data())
        rect = view.visualRect(model.index(row))
        self.bot.mouseClick(view.viewport(), LEFT, pos=rect.center())

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible()
        self.bot.mouseClick(button, LEFT)

    def option(self, text: str) -> None:
        for button in self.widget("readingChoices").findChildren(QAbstractButton):
            if button.text() == text and not button.isHidden():
                button.click()
                return
        raise AssertionError(text)

    def combo(self, name: str, text: str) -> None:
        """Choose by keyboard, as the list of a combo box has its own window."""
        box = self.widget(name)
        assert isinstance(box, QComboBox)
        box.setFocus()
        at = box.findText(text)
        assert at >= 0, [box.itemText(each) for each in range(box.count())]
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def source(self) -> tuple[str, list[str]]:
        edit = self.widget("doubtSource")
        assert isinstance(edit, QPlainTextEdit)
        marked = [each.cursor.selectedText() for each in edit.extraSelections()]
        return edit.toPlainText(), marked


@pytest.fixture
def doubts(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Doubts]:
    made = Doubts(as_read(), theme, qtbot, tmp_path)
    yield made
    made.dialog.close()


def test_every_doubt_is_a_line_with_the_source_beside_it(doubts: Doubts) -> None:
    assert doubts.rows() == [
        "Date",
        "Heading or paragraph?",
        "Table: cells were glued together",
        "Title",
        "Sections and items",
    ]
    assert doubts.widget("doubtsLabel").text() == "3 doubts"
    assert doubts.source()[1] == ["Date: 05/06/2025"]
    doubts.choose("Heading or paragraph?")
    text, marked = doubts.source()
    assert marked == ["Notes from the long walk along the river bank"]
    assert "Two stations stood empty" in text


def test_the_other_date_is_one_click(doubts: Doubts) -> None:
    doubts.option("5 June 2025")
    assert doubts.note.date == "2025-06-05"
    assert doubts.widget("doubtsLabel").text() == "2 doubts"
    assert "date" not in {each.kind for each in doubts.note.doubts}
    assert doubts.rows()[2] == "Date", "settled ones stand below the open ones"
    assert doubts.widget("doubtList").currentIndex().data() == "Date"


def test_any_date_can_be_typed(doubts: Doubts) -> None:
    line = doubts.widget("otherReading")
    doubts.bot.keyClicks(line, "someday")
    doubts.bot.keyClick(line, Qt.Key.Key_Return)
    assert doubts.widget("otherRefused").isVisible()
    assert doubts.note.date == "2025-05-06"
    line.clear()
    doubts.bot.keyClicks(line, "7 March 2024")
    doubts.bot.keyClick(line, Qt.Key.Key_Return)
    assert doubts.note.date == "2024-03-07"
    assert not doubts.widget("otherRefused").isVisible()


def test_this_is_right_settles_and_goes_on_to_the_next(doubts: Doubts) -> None:
    for left in (2, 1, 0):
        doubts.press("thisIsRight")
        assert len(doubts.note.doubts) == left
    assert doubts.note.sections == doubts.read.sections
    assert doubts.widget("doubtsLabel").text() == "No doubts"
    assert not doubts.widget("thisIsRight").isVisible()


def test_leaving_a_doubt_open_changes_nothing(doubts: Doubts) -> None:
    doubts.press("leaveOpen")
    assert doubts.widget("doubtList").currentIndex().data() == "Heading or paragraph?"
    assert doubts.note is doubts.read


def test_a_heading_is_a_paragraph_and_opened_again(doubts: Doubts) -> None:
    doubts.choose("Heading or paragraph?")
    doubts.option("A paragraph")
    assert "Notes from the long walk along the river bank" not in titles(doubts.note)
    assert doubts.widget("leaveOpen").text() == "&Open it again"
    doubts.press("leaveOpen")
    assert doubts.note == doubts.read
    assert kept(doubts.progress, doubts.read) == {}


def test_a_section_is_of_another_kind(doubts: Doubts) -> None:
    doubts.choose("Heading or paragraph?")
    doubts.combo("kindChoice", "Decisions")
    assert doubts.note.sections[1].kind == "decisions"
    assert doubts.widget("kindChoice").currentText() == "Decisions"


def test_a_title_is_typed_and_taken_back(doubts: Doubts) -> None:
    doubts.choose("Title")
    line = doubts.widget("otherReading")
    assert isinstance(line, QLineEdit)
    assert line.text() == "Bike share review"
    line.selectAll()
    doubts.bot.keyClicks(line, "Docks")
    doubts.press("useOtherReading")
    assert doubts.note.title.plain == "Docks"
    first = actions(doubts.note)[0]
    doubts.progress.mark(doubts.note, first)
    assert doubts.progress.done(doubts.read, actions(doubts.read)[0])
    doubts.press("leaveOpen")
    assert doubts.note == doubts.read


def table(note: Note) -> Table:
    return tables(note)[0].table


def test_cuts_are_moved_by_keys_and_undone(doubts: Doubts) -> None:
    doubts.choose("glued")
    line = doubts.widget("cutLine")
    assert isinstance(line, CutLine)
    line.setFocus()
    doubts.bot.keyClick(line, Qt.Key.Key_Left)
    doubts.bot.keyClick(line, Qt.Key.Key_Left)
    assert table(doubts.note).rows[0][0].plain == "Old Harbo"
    assert doubts.source()[1] == [table(doubts.read).raw[1]]
    doubts.bot.keyClick(doubts.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table(doubts.note).rows[0][0].plain == "Old Harbou"
    doubts.stack.undo()
    assert doubts.note == doubts.read
    doubts.stack.redo()
    assert table(doubts.note).rows[0][0].plain == "Old Harbou"
    assert line.current == 0


def test_a_bar_is_dragged_in_the_dialog(doubts: Doubts) -> None:
    doubts.choose("glued")
    line = doubts.widget("cutLine")
    assert isinstance(line, CutLine)
    doubts.bot.mousePress(line, LEFT, pos=line.bar_at(0))
    doubts.bot.mouseMove(line, line.point_of(3))
    doubts.bot.mouseRelease(line, LEFT, pos=line.point_of(3))
    assert table(doubts.note).rows[0][0].plain == "Old"
    assert doubts.stack.count() == 1


def test_another_number_of_columns_and_back(doubts: Doubts) -> None:
    doubts.choose("glued")
    doubts.press("fewerColumns")
    made = table(doubts.note)
    assert {len(row) for row in (made.columns, *made.rows)} == {3}
    assert not [each for each in doubts.note.doubts if each.kind == "table"]
    doubts.press("leaveOpen")
    assert doubts.note == doubts.read


def test_any_bullet_is_made_an_action_item(doubts: Doubts) -> None:
    doubts.choose("Sections and items")
    doubts.choose("Ask Lin for the grid", "outlineList")
    doubts.combo("outlineChoice", "Action item")
    item = section(doubts.note, "Findings").blocks[1]
    assert isinstance(item, Action)
    assert item.due == "2025-06-07"
    assert doubts.widget("outlineList").currentIndex().data().startswith("Ask Lin")
    doubts.combo("outlineChoice", "Bullet")
    assert doubts.note == doubts.read
    assert kept(doubts.progress, doubts.read) == {}, "as it was read is no correction"


def test_a_heading_and_a_kind_are_chosen_among_all_texts(doubts: Doubts) -> None:
    doubts.pane.show_outline()
    doubts.choose("Open Points", "outlineList")
    doubts.combo("outlineChoice", "Action items")
    assert section(doubts.note, "Open Points").kind == "actions"
    doubts.choose("Two stations stood empty", "outlineList")
    doubts.combo("outlineChoice", "Heading")
    assert "Two stations stood empty each morning." in titles(doubts.note)


def test_corrections_hold_when_the_file_is_read_again(doubts: Doubts) -> None:
    doubts.option("5 June 2025")
    doubts.progress.save()
    other = as_read(TEXT.replace("one season", "two seasons"))
    doubts.dialog.set_note(other)
    assert doubts.correcting.note(other).date == "2025-06-05"
    assert doubts.widget("doubtsLabel").text() == "2 doubts"


def test_the_corrected_note_is_saved_beside_its_source_and_never_over_it(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bikes.txt"
    path.write_text(TEXT, encoding="utf-8")
    doubts = Doubts(read(path), theme, qtbot, tmp_path / "profile")
    doubts.option("5 June 2025")
    doubts.dialog.save_as(tmp_path / "bikes.yaml")
    assert read(tmp_path / "bikes.yaml").date == "2025-06-05"
    assert doubts.troubles == []
    doubts.dialog.save_as(path)
    doubts.dialog.save_as(tmp_path / "nowhere" / "bikes.yaml")
    assert len(doubts.troubles) == 2
    assert path.read_text(encoding="utf-8") == TEXT
    doubts.dialog.close()


def test_a_note_is_not_written_over_where_its_path_has_the_sign_of_archives(tmp_path: Path) -> None:
    path = tmp_path / "C# notes.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ReadoutError, match="never changes a note"):
        write_yaml(read(path), path)
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_profile_that_cannot_be_changed_says_so(doubts: Doubts) -> None:
    doubts.progress._shelf.read_only = True
    doubts.option("5 June 2025")
    assert doubts.note.date == "2025-05-06"
    assert "update Readout" in doubts.troubles[0]
    assert doubts.widget("reading0").isChecked(), "what is shown is what holds"


MORE = """\
# Walk

## Attendance

Ann and Ben

## Next steps

- Call them by 04/05/2025

## Highlights

No table here, only words.
"""


def test_due_dates_and_kinds_are_settled_too(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    doubts = Doubts(read_bytes(MORE.encode(), "walk.md"), theme, qtbot, tmp_path)
    assert doubts.rows()[:2] == ["What kind of section?", "Due date"]
    doubts.combo("kindChoice", "Highlights")
    assert section(doubts.note, "Highlights").kind == "highlights"
    doubts.choose("Due date")
    assert doubts.source()[1] == ["• Call them by 04/05/2025"]
    doubts.option("4 May 2025")
    assert actions(doubts.note)[0].action.due == "2025-05-04"
    assert doubts.note.doubts == ()
    doubts.dialog.close()


def test_everything_in_the_dialog_has_a_name(doubts: Doubts) -> None:
    for title in doubts.rows():
        doubts.choose(title)
        assert nameless(doubts.dialog) == []


def test_tab_comes_to_every_control(doubts: Doubts) -> None:
    doubts.choose("glued")
    seen = set()
    doubts.widget("doubtList").setFocus()
    for _ in range(30):
        focus = doubts.dialog.focusWidget()
        seen.add(focus.objectName())
        doubts.bot.keyClick(focus, Qt.Key.Key_Tab)
    assert {
        *("doubtList", "doubtSource", "cutLine", "cutsTable"),
        *("leaveOpen", "saveAsYaml", "thisIsRight"),
    } <= seen


def test_it_fits_a_small_window(doubts: Doubts) -> None:
    doubts.dialog.resize(1000, 700)
    assert doubts.dialog.width() == 1000
    assert doubts.dialog.minimumSizeHint().width() <= 640
    assert doubts.dialog.minimumSizeHint().height() <= 700


def test_the_mark_says_how_many_and_hides_without(qtbot: QtBot) -> None:
    mark = DoubtsMark()
    qtbot.addWidget(mark)
    mark.set_count(3)
    assert (mark.text(), mark.isHidden()) == ("3 doubts", False)
    mark.set_count(0)
    assert mark.isHidden()


def test_the_models_are_models(qtmodeltester: Any, doubts: Doubts) -> None:
    made = doubts.correcting.state(doubts.read)
    model = DoubtModel()
    model.set_rows(rows_of(doubts.read, made, "day"))
    qtmodeltester.check(model)
    outline = OutlineModel()
    outline.set_lines(lines_of(made))
    qtmodeltester.check(outline)
    assert open_doubts(doubts.read, made) == 3


def test_another_theme_is_taken_on(doubts: Doubts, theme: Theme) -> None:
    doubts.choose("glued")
    before = doubts.dialog.grab().toImage()
    theme.set_scheme("dark")
    after = doubts.dialog.grab().toImage()
    assert before.pixelColor(600, 630).lightness() > 200
    assert after.pixelColor(600, 630).lightness() < 60
