"""Action items by what stands around them: groups, lines below, tables; done; what is none."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from readout.note.model import Action, Bullet, Paragraph, Table, Text
from readout.note.views import actions
from tests.readout.reading.helpers import all_blocks, note_of, strings
from tests.readout.reading.test_owners import LINES, item

HEAD = "# Yard\n\nDate: 2025-11-19\n\n"


def owned(text: str) -> list[tuple[str, list[str]]]:
    """Every item with its owners."""
    return [
        (placed.action.text.plain, list(placed.action.owners))
        for placed in actions(note_of(HEAD + text))
    ]


@pytest.mark.parametrize("line", LINES["done"])
def test_done(line: str) -> None:
    assert item(line).done


@pytest.mark.parametrize("line", LINES["not_done"])
def test_not_done(line: str) -> None:
    assert not item(line).done


def test_items_below_a_name_are_theirs() -> None:
    assert owned(
        "## Action items\n\n**Karen Arnoldi**\n\n- Call (0:12)\n- Ben to paint\n\n"
        "**Zorbo**\n\n- Sweep\n\n**Unassigned**\n\n- Buy rope\n"
    ) == [
        ("Call (0:12)", ["Karen Arnoldi"]),
        ("Ben to paint", ["Ben"]),
        ("Sweep", ["Zorbo"]),
        ("Buy rope", []),
    ]


def test_items_below_a_name_in_the_list_are_theirs() -> None:
    assert owned("## Action items\n\n- Anna:\n  - Call\n- Ben\n  - Paint\n- Sweep\n") == [
        ("Call", ["Anna"]),
        ("Paint", ["Ben"]),
        ("Sweep", []),
    ]


def test_items_below_a_heading_that_is_a_name() -> None:
    assert owned("## Action items\n\n### Anna Berg\n\n- Call\n\n### Budget\n\n- Count\n") == [
        ("Call", ["Anna Berg"]),
        ("Count", []),
    ]


def test_lines_below_an_item_tell_of_it() -> None:
    note = note_of(
        f"{HEAD}## Action items\n\n- Paint\n  - Owner: Zorbo\n  - Due: Friday\n  - Status: done\n"
        "- Sweep\n"
    )
    [paint, sweep] = [placed.action for placed in actions(note)]
    assert (paint.owners, paint.due, paint.due_text) == (("Zorbo",), "2025-11-21", "Friday")
    assert (paint.done, sweep.done, sweep.owners) == (True, False, ())


TABLE = (
    "## Action items\n\n| Owner | Task | Due | Weight | Status |\n|-|-|-|-|-|\n"
    "| Zorbo | Call the [mill](http://mill.example) | 1 Dec | heavy | open |\n"
    "| Ben, Cleo | Paint | soon | | Done |\n| TBD | Rope | | | ✅ |\n| | | | | later |\n"
)


def test_the_rows_of_a_table_of_tasks_are_items() -> None:
    note = note_of(HEAD + TABLE)
    made = [
        (a.text.plain, a.owners, a.due, a.due_text, a.done)
        for a in (placed.action for placed in actions(note))
    ]
    assert made == [
        ("Call the mill", ("Zorbo",), "2025-12-01", "1 Dec", False),
        ("Paint", ("Ben", "Cleo"), None, "soon", True),
        ("Rope", (), None, "", True),
    ]
    blocks = note.sections[0].blocks
    assert blocks[0] == Paragraph(Text("Owner · Task · Due · Weight · Status"))
    assert blocks[2] == Bullet(Text("Zorbo · 1 Dec · heavy · open"), 1)


def test_a_table_of_tasks_keeps_every_word_once() -> None:
    words = Counter(re.findall(r"\w+", TABLE.replace("http", " http")))
    note = note_of(HEAD + TABLE)
    shown = Counter(re.findall(r"\w+", strings(note)))
    assert not words - shown
    texts = [str(getattr(block, "text", "")) for block in all_blocks(note)]
    assert all(sum(text.count(word) for text in texts) == 1 for word in ("Weight", "heavy", "Rope"))


def test_a_table_of_something_else_stays_a_table() -> None:
    note = note_of(f"{HEAD}## Tasks\n\n| Topic | State |\n|-|-|\n| Roof | wet |\n")
    assert [type(block) for block in note.sections[0].blocks] == [Table]
    note = note_of(f"{HEAD}## Roof\n\n| Task | Owner |\n|-|-|\n| Mend | Anna |\n")
    assert [type(block) for block in note.sections[0].blocks] == [Table]


@pytest.mark.parametrize("cell", ["N/A", "n/a", "TBD", "–", "None"])
def test_a_column_of_owners_that_names_nobody(cell: str) -> None:
    note = note_of(f"{HEAD}## Action items\n\n| Owner | Task |\n|-|-|\n| {cell} | Mend |\n")
    assert [placed.action.owners for placed in actions(note)] == [()]


def test_items_in_front_matter() -> None:
    note = note_of(
        "---\ntitle: Yard\ndate: 2025-11-19\naction_items:\n"
        "  - {assignee: zorbo, task: Paint, due: Friday, status: open}\n"
        "  - {assignee: ben, task: Sweep, due: '', status: done}\n---\nWords.\n"
    )
    items = [placed.action for placed in actions(note)]
    made = [(item.text.plain, item.owners, item.due, item.done) for item in items]
    assert made == [
        ("Paint", ("zorbo",), "2025-11-21", False),
        ("Sweep", ("ben",), None, True),
    ]


def test_a_line_above_boxes_is_no_item_itself() -> None:
    note = note_of(
        f"{HEAD}## Action items\n\n- Roof\n  - [ ] Mend it\n  - [x] Paint it\n- [ ] Yard\n"
        "  - [ ] Sweep it\n"
    )
    made = [placed.action.text.plain for placed in actions(note)]
    assert made == ["Mend it", "Paint it", "Yard", "Sweep it"]


def test_boxes_beside_people_are_attendance() -> None:
    """Whatever the heading says: who is on a list of names was there, or agreed."""
    note = note_of(
        f"{HEAD}## Board\n\n- [x] Anna Berg - Mill\n- [ ] Ben Oslo, Farm\n- [ ] (Cleo Klein)\n\n"
        "## Vote\n\n- [x] @anna\n- [ ] @ben\n- [ ] @cleo\n\n"
        "## Roof\n\n- [ ] Mend it\n- [x] Paint it\n"
    )
    kinds = [[type(block) for block in section.blocks] for section in note.sections]
    assert kinds == [[Bullet] * 3, [Bullet] * 3, [Action] * 2]
    assert [block.done for block in note.sections[0].blocks if isinstance(block, Bullet)] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("heading", "old"),
    [
        ("Follow-up points from last meeting", True),
        ("Action item review", True),
        ("Aufgaben vom letzten Mal", True),
        ("Actions de la dernière réunion", True),
        ("Pending tasks", False),
        ("Review the roof", False),
    ],
)
def test_boxes_in_a_look_back_at_old_points_are_no_items(heading: str, old: bool) -> None:
    note = note_of(f"{HEAD}## {heading}\n\n- [ ] Anna to mend the gate\n- [x] Paint it\n")
    assert note.sections[0].kind == "topic"
    made = [(type(block), getattr(block, "done", None)) for block in note.sections[0].blocks]
    kind = Bullet if old else Action
    assert made == [(kind, False), (kind, True)]


def test_an_item_keeps_its_words() -> None:
    line = "@Sarah: paint — *Friday* (Owner: Anna, due 10/06)"
    assert item(line).text.plain == line.replace("*", "")
