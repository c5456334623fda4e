"""The calendar: as RFC 5545 has it, and what another program reads of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given, settings
from icalendar import Calendar

from readout.export.items import export_items
from readout.items.rows import ItemRow
from tests.readout.export.items.made import BOOTS, FENCE, MAP, line_of, listed_items


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_an_open_item_with_owners_and_a_day() -> None:
    assert unfolded(export_items([FENCE], "ics")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Readout//Action items//EN",
        "BEGIN:VTODO",
        "CONTACT:Mara Lind",
        "CONTACT:Tom",
        (
            r"DESCRIPTION:Note: Woods walk\, 2026-03-03\nSection: Next steps"
            r"\nOwner: Mara Lind\, Tom\nThe due date was worked out from the note's date."
        ),
        "DTSTAMP:20260303T000000Z",
        "DUE;VALUE=DATE:20260320",
        "STATUS:NEEDS-ACTION",
        "SUMMARY:Ask the ranger about the fence",
        "UID:a1@readout",
        "END:VTODO",
        "END:VCALENDAR",
    ]


def test_a_ticked_item_with_a_comment() -> None:
    lines = unfolded(export_items([BOOTS], "ics"))
    assert lines[4:-2] == [
        "COMPLETED:20260305T120000Z",
        (
            r"DESCRIPTION:Buy boots\; two pairs\, size 40\nand laces\nThe brown ones"
            r"\nNote: Woods walk\, 2026-03-03\nSection: Next steps"
        ),
        "DTSTAMP:20260305T120100Z",
        "PERCENT-COMPLETE:100",
        "STATUS:COMPLETED",
        r"SUMMARY:Buy boots\; two pairs\, size 40 and laces",
        "UID:b2@readout",
    ]


def test_an_item_that_stands_in_two_copies_of_a_note_is_one() -> None:
    copy = FENCE._replace(path="backup/woods.md")
    todos = Calendar.from_ical(export_items([FENCE, MAP, copy], "ics")).walk("VTODO")
    assert [str(todo["UID"]) for todo in todos] == ["a1@readout", "c3@readout"]


def test_without_an_item_it_is_a_calendar_all_the_same() -> None:
    assert unfolded(export_items([], "ics"))[-1] == "END:VCALENDAR"


def ids_of(items: list[ItemRow]) -> set[str]:
    return {item.item for item in items}


@settings(max_examples=60)
@given(listed_items())
def test_another_program_reads_what_was_written(items: list[ItemRow]) -> None:
    data = export_items(items, "ics")
    wanted = [item for at, item in enumerate(items) if item.item not in ids_of(items[:at])]
    todos = Calendar.from_ical(data).walk("VTODO")
    assert len(todos) == len(wanted)
    for todo, item in zip(todos, wanted, strict=True):
        assert str(todo["UID"]) == f"{item.item}@readout"
        assert str(todo["SUMMARY"]) == line_of(item.text)
        assert todo["STATUS"] == ("COMPLETED" if item.done else "NEEDS-ACTION")
        due = todo.get("DUE")
        assert (due and due.dt) == (item.due and date.fromisoformat(item.due))
        done_at = datetime.fromtimestamp(item.done_at or 0, UTC)
        completed = todo.get("COMPLETED")
        stands = item.done and item.done_at is not None
        assert (completed and completed.dt) == (done_at if stands else None)
        contacts = todo.get("CONTACT", [])
        contacts = contacts if isinstance(contacts, list) else [contacts]
        assert list(map(str, contacts)) == [line_of(owner) for owner in item.owners]
        said = line_of(todo["DESCRIPTION"])
        for part in (item.comment, item.note, item.section):
            assert line_of(part) in said


@settings(max_examples=50)
@given(listed_items())
def test_lines_end_by_crlf_have_at_most_75_octets_and_are_always_the_same(
    items: list[ItemRow],
) -> None:
    data = export_items(items, "ics")
    assert export_items(list(items), "ics") == data
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(sign < 0x20 and sign != 0x09 for line in lines for sign in line)
    for line in lines:
        line.decode()  # no sign is cut in two
