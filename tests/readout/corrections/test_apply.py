"""What the user settles is what the note then says, and the doubt is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readout.corrections import model
from readout.corrections.apply import apply, correct
from readout.corrections.tables import cuts_of
from readout.export import export
from readout.note.codec import decode, encode
from readout.note.model import Action, Bullet, Note, Paragraph, Table, Term
from readout.note.views import tables
from readout.progress.identity import item_ids, note_id
from readout.reading.read import read_bytes
from tests.readout.corrections.notes import (
    TEXT,
    as_read,
    corrected,
    plain,
    section,
    standing,
    titles,
    where_of,
)


@pytest.fixture(scope="module")
def note() -> Note:
    return as_read()


def of(*corrections: model.Correction) -> dict[str, object]:
    return {each.key: each.value for each in corrections}


def texts_of(note: Note) -> dict[str, str]:
    return dict(correct(note, {}).texts)


def role(note: Note, words: str, chosen: model.Role) -> dict[str, object]:
    return of(model.role(texts_of(note)[where_of(note, words)], chosen))


def test_a_note_without_corrections_is_the_same_object(note: Note) -> None:
    assert apply(note, {}) is note
    assert apply(note, {"title": note.title.plain}) == note


def test_every_kind_of_doubt_is_there_to_be_settled(note: Note) -> None:
    assert {each.kind for each in note.doubts} == {"date", "heading", "table"}


def test_a_title_is_kept_with_the_words_it_had(note: Note) -> None:
    made = apply(note, of(model.title("  Docks in\nspring ")))
    assert made.title.plain == "Docks in spring"
    assert plain(made.sections[-1].blocks[0]) == "title: Bike share review"
    assert made.sections[:-1] == note.sections


def test_a_title_made_of_the_files_name_is_not_kept() -> None:
    unnamed = as_read("* only a list\n* of two\n", "scan 12.txt")
    made = apply(unnamed, of(model.title("Market walk")))
    assert made.sections == unnamed.sections


def test_ticks_stay_with_items_under_another_title_and_date(note: Note) -> None:
    made = apply(note, of(model.title("Docks"), model.date("2025-06-05")))
    assert (made.title.plain, made.date) == ("Docks", "2025-06-05")
    assert note_id(made) == note_id(note)
    assert item_ids(made) == item_ids(note)
    assert decode(encode(made)) == made


def test_a_date_is_one_of_the_two_or_any_or_none(note: Note) -> None:
    for iso in ("2025-06-05", "2024-01-31", None):
        made = corrected(note, of(model.date(iso))).note
        assert made.date == iso
        assert made.date_text == note.date_text
        assert "date" not in {each.kind for each in made.doubts}


def test_a_due_date_said_by_its_weekday_moves_with_the_notes_date() -> None:
    text = (
        "# A\n\nDate: 05/06/2025\n\n## Action Items\n\n- Ann: call them by Friday\n- B: 05/02/2025"
    )
    read = read_bytes(text.encode(), "a.md")
    before, after = (
        section(each, "Action Items").blocks[0]
        for each in (read, apply(read, of(model.date("2025-06-05"))))
    )
    assert isinstance(before, Action)
    assert isinstance(after, Action)
    assert (before.due, after.due) == ("2025-05-09", "2025-06-06")


def test_an_items_own_due_date_is_settled_by_itself() -> None:
    read = read_bytes(b"# A\n\n## Action Items\n\n- Call them by 04/05/2025\n", "a.md")
    made = correct(read, {})
    found = standing(made, "date")
    assert found.doubt.where.endswith("/due")
    key = made.texts[found.doubt.where.removesuffix("/due")]
    after = corrected(read, of(model.due(key, "2025-05-04"))).note
    item = after.sections[0].blocks[0]
    assert isinstance(item, Action)
    assert (item.due, item.due_text) == ("2025-05-04", "04/05/2025")
    assert not after.doubts


def test_a_heading_becomes_a_paragraph_of_what_stands_before(note: Note) -> None:
    made = corrected(note, role(note, "Notes from the long walk along the river bank", "paragraph"))
    overview = section(made.note, "Overview")
    assert [type(block) for block in overview.blocks] == [Paragraph] * 3
    assert plain(overview.blocks[1]).startswith("Notes from the long walk")
    assert "heading" not in {each.kind for each in made.note.doubts}
    assert standing(made, "heading").settled_by


def test_the_first_heading_as_a_paragraph_leaves_a_section_without_title(note: Note) -> None:
    made = apply(note, role(note, "Overview", "paragraph"))
    assert titles(made)[0] == ""
    assert plain(made.sections[0].blocks[0]) == "Overview"


def test_a_paragraph_becomes_a_heading_with_what_follows_under_it(note: Note) -> None:
    made = apply(note, role(note, "Two stations stood empty", "heading"))
    assert titles(made)[1:4] == [
        "Notes from the long walk along the river bank",
        "Two stations stood empty each morning.",
        "Findings",
    ]


def test_in_markdown_a_new_heading_stands_below_the_one_above_it() -> None:
    read = read_bytes(b"# A\n\n## B\n\nintro\n\nWho was there\n\n- Ann\n\n### C\n\nend\n", "a.md")
    made = apply(read, role(read, "Who was there", "heading"))
    assert [child.title.plain for child in section(made, "B").sections] == ["Who was there", "C"]


def test_a_new_heading_that_names_a_kind_gives_it(note: Note) -> None:
    read = as_read("Title here\n\nNov 3, 2025\n\nFirst words are said.\n\nTasks to do.\n\n• one\n")
    made = apply(read, role(read, "Tasks to do", "heading"))
    assert section(made, "Tasks to do.").kind == "topic"
    keys = correct(read, role(read, "Tasks to do", "heading")).kinds
    where = next(
        w for w, s in zip(keys, made.walk(), strict=True) if s.title.plain == "Tasks to do."
    )
    both = role(read, "Tasks to do", "heading") | of(model.kind(keys[where], "actions"))
    assert isinstance(section(apply(read, both), "Tasks to do.").blocks[0], Action)


def kind(note: Note, title: str, chosen: model.Kind) -> dict[str, object]:
    return of(model.kind(correct(note, {}).kinds[where_of(note, title)], chosen))


def test_another_kind_of_section_makes_its_bullets_anew(note: Note) -> None:
    actions = section(apply(note, kind(note, "Open Points", "actions")), "Open Points")
    assert [type(block) for block in actions.blocks] == [Action, Action]
    terms = section(apply(note, kind(note, "Open Points", "terms")), "Open Points")
    assert isinstance(terms.blocks[0], Term)
    assert terms.blocks[0].definition.plain == "who pays for the trucks"
    topic = section(apply(note, kind(note, "Action Items", "topic")), "Action Items")
    assert [type(block) for block in topic.blocks] == [Bullet, Bullet]


def test_new_items_name_their_owners_and_days(note: Note) -> None:
    made = apply(note, role(note, "Ask Lin for the grid", "action"))
    item = section(made, "Findings").blocks[1]
    assert isinstance(item, Action)
    assert item.due == "2025-06-07"
    assert "06/07/2025" in {each.raw for each in made.doubts}
    open_points = section(apply(note, kind(note, "Open Points", "actions")), "Open Points")
    assert isinstance(open_points.blocks[1], Action)
    assert open_points.blocks[1].owners == ("Ben",)


def test_one_of_two_bullets_of_the_same_words_becomes_an_item(note: Note) -> None:
    second = texts_of(note)[where_of(note, "Trucks come too late!")]
    assert second.startswith("1:")
    blocks = section(apply(note, of(model.role(second, "action"))), "Findings").blocks
    assert [type(block) for block in blocks] == [Bullet, Bullet, Action]


def test_an_item_that_is_none_is_a_bullet_with_all_it_said() -> None:
    text = "title: A\nactions:\n  - {text: Write it, owners: [Ann], due: 2025-11-28, done: true}\n"
    read = read_bytes(text.encode(), "a.yaml")
    made = apply(read, role(read, "Write it", "bullet"))
    assert made.sections[0].blocks[0] == Bullet(
        replace(read.title, plain="Write it (@Ann, 2025-11-28)"), done=True
    )


def test_a_child_has_its_parents_kind_unless_its_heading_says_otherwise() -> None:
    read = read_bytes(b"# A\n\n## B\n\n### Ann\n\n- call\n\n### Terms\n\n- a: b c\n", "a.md")
    made = apply(read, kind(read, "B", "actions"))
    assert [child.kind for child in section(made, "B").sections] == ["actions", "terms"]


def test_cuts_are_moved_and_the_line_stays(note: Note) -> None:
    found = tables(note)[0].table
    line = found.raw[2]
    key = f"cuts:0:{line}"
    places = [6, *cuts_of([cell.plain for cell in found.rows[1]])[1:]]
    table = tables(corrected(note, {key: places}).note)[0].table
    assert [cell.plain for cell in table.rows[1]][:2] == ["Market", " SquareAlways full"]
    assert table.raw == found.raw
    assert table.rows[0] == found.rows[0]


def test_another_number_of_columns_holds_for_every_row(note: Note) -> None:
    found = tables(note)[0].table
    key = f"columns:0:{found.raw[0]}"
    made = corrected(note, {key: 3, f"cuts:0:{found.raw[1]}": [11, 23]})
    table = tables(made.note)[0].table
    assert [len(row) for row in (table.columns, *table.rows)] == [3] * 4
    assert [cell.plain for cell in table.rows[0]][1] == "Mostly empty"
    rows = [each for each in made.note.doubts if each.kind == "table"]
    assert [each.where.rpartition("blocks/0")[2] for each in rows] == [
        "/columns",
        "/rows/1",
        "/rows/2",
    ], "rows that nobody cut are in doubt"
    whole = {f"cuts:0:{line}": [1, 2] for line in found.raw} | {key: 3}
    assert "table" not in {each.kind for each in corrected(note, whole).note.doubts}


def test_cuts_for_another_number_of_columns_wait_for_them(note: Note) -> None:
    line = tables(note)[0].table.raw[1]
    assert apply(note, {f"cuts:0:{line}": [1, 2, 3, 4]}) == note


def test_a_table_that_is_none_is_its_lines(note: Note) -> None:
    where = where_of(note, "Structured Highlights") + "/blocks/0"
    made = corrected(note, of(model.role(texts_of(note)[where], "paragraphs"))).note
    lines = tables(note)[0].table.raw
    assert [plain(block) for block in section(made, "Structured Highlights").blocks] == list(lines)
    assert "table" not in {each.kind for each in made.doubts}


def test_accepting_settles_only_what_was_read(note: Note) -> None:
    for each in correct(note, {}).standings:
        accepted = model.accepted(each.keys[-1], each.doubt.what)
        made = corrected(note, of(accepted))
        assert len(made.note.doubts) == len(note.doubts) - 1
        assert made.note.sections == note.sections
        other = model.accepted(each.keys[-1], "something else")
        assert apply(note, of(other)) == note


def test_a_run_in_title_and_its_text_are_one_paragraph_again() -> None:
    lines = (
        "Docks and power linesThe team looked at every dock twice this year.",
        "Trucks and their routesRoutes were drawn anew after the storm in May.",
        "Prices of single ridesNobody wanted another price before the summer.",
    )
    read = as_read("Walk\n\nNov 3, 2025\n\nDetails\n\n" + "\n\n".join(lines) + "\n")
    found = [each for each in correct(read, {}).standings if each.doubt.kind == "heading"]
    assert found, "the example has run-in titles"
    key = found[0].keys[0]
    made = apply(read, {key: "paragraph"})
    assert lines[0] in [plain(b) for s in made.walk() for b in s.blocks]


def test_corrections_hold_when_the_file_is_edited_elsewhere(note: Note) -> None:
    chosen = {
        **role(note, "Ask Lin for the grid", "action"),
        **role(note, "Notes from the long walk along the river bank", "paragraph"),
        **kind(note, "Open Points", "actions"),
        f"cuts:0:{tables(note)[0].table.raw[1]}": [3, 11, 23],
    }
    other = as_read(
        TEXT.replace("Findings\n", "Weather\n\n  • It rained\n\nFindings\n").replace(
            "The city", "Once more the city"
        ),
        "renamed.txt",
    )
    made = apply(other, chosen)
    assert isinstance(section(made, "Findings").blocks[1], Action)
    assert "Notes from the long walk along the river bank" not in titles(made)
    assert section(made, "Open Points").kind == "actions"
    assert tables(made)[0].table.rows[0][0].plain == "Old"


def test_a_doubt_goes_with_what_it_is_about(note: Note) -> None:
    made = corrected(note, role(note, "Overview", "paragraph")).note
    made = corrected(note, role(note, "Findings", "paragraph")).note
    where = next(each.where for each in made.doubts if each.kind == "table")
    index = int(where.split("/")[2])
    assert isinstance(made.sections[index].blocks[0], Table)
    assert made.sections[index].title.plain == "Structured Highlights"


def test_the_corrected_note_is_exported_and_read_again_as_it_is(note: Note) -> None:
    chosen = {
        **role(note, "Ask Lin for the grid", "action"),
        **role(note, "Overview", "paragraph"),
        **kind(note, "Open Points", "actions"),
        f"cuts:0:{tables(note)[0].table.raw[1]}": [3, 11, 23],
    }
    made = apply(note, chosen)
    again = read_bytes(export(made, "yaml").encode(), "bikes.yaml")
    assert again.sections == made.sections
    assert apply(again, chosen).sections == made.sections
