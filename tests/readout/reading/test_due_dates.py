"""By when an action item is to be done, and what is no due date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.note.views import actions
from readout.reading.tasks.due_dates import find_due
from tests.readout.reading.helpers import note_of
from tests.readout.reading.test_owners import LINES, item


@pytest.mark.parametrize("case", LINES["due"], ids=lambda case: case["line"])
def test_a_due_date_is_found(case: dict[str, Any]) -> None:
    found = item(case["line"])
    due = case["due"] and case["due"].isoformat()
    assert (found.due, found.due_text, found.due_inferred) == (
        due,
        str(case["text"]),
        case.get("inferred", False),
    )
    assert found.due_text in found.text.plain


@pytest.mark.parametrize("line", LINES["no_due"])
def test_a_date_that_is_only_mentioned_is_no_due_date(line: str) -> None:
    found = item(line)
    assert (found.due, found.due_text) == (None, "")


def test_without_a_date_of_the_note_the_words_are_kept() -> None:
    note = note_of("# Yard\n\n## Action items\n\n- Pay by Friday\n- Pay by 1 Dec 2025\n", "a.md")
    friday, dated = (placed.action for placed in actions(note))
    assert (friday.due, friday.due_text, friday.due_inferred) == (None, "Friday", False)
    assert (dated.due, dated.due_text, dated.due_inferred) == ("2025-12-01", "1 Dec 2025", False)


def test_a_date_that_could_be_two_is_a_doubt() -> None:
    note = note_of(
        "# Yard\n\n2025-05-01\n\n## Action items\n\n- Pay by 05/06\n- Sweep by 7/5/2026\n"
    )
    [first, second] = (placed.action for placed in actions(note))
    assert (first.due, second.due) == ("2025-05-06", "2026-07-05")
    assert [(d.kind, d.where, d.what, d.raw, d.alternatives) for d in note.doubts] == [
        ("date", "/sections/0/blocks/0/due", "2025-05-06", "05/06", ("2025-06-05",)),
        ("date", "/sections/0/blocks/1/due", "2026-07-05", "7/5/2026", ("2026-05-07",)),
    ]


@pytest.mark.parametrize("other", ["Sweep by 13/06", "Sweep", "Yard of 25/12/2024: sweep"])
def test_another_date_of_the_note_settles_which_number_is_the_day(other: str) -> None:
    note = note_of(f"# Yard\n\n2025-05-01\n\n## Action items\n\n- Pay by 05/06\n- {other}\n")
    settled = other != "Sweep"
    assert actions(note)[0].action.due == ("2025-06-05" if settled else "2025-05-06")
    assert bool(note.doubts) is not settled


def test_a_year_turns() -> None:
    """A day without a year lies ahead of the note, or not long behind it."""
    today = dt.date(2025, 12, 20)
    found = [find_due(f"by {day}", today) for day in ("Jan 3", "Dec 1", "Nov 1", "29 Feb")]
    dues = [due.iso if due else "" for due in found]
    assert dues == ["2026-01-03", "2025-12-01", "2026-11-01", None]


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)), st.dates(dt.date(1990, 1, 1)))
def test_every_full_date_is_read_whenever_the_note_was_written(
    day: dt.date, today: dt.date
) -> None:
    for line in (f"Pay by {day.isoformat()}", f"Pay (due: {day:%d %B %Y})"):
        due = find_due(line, today)
        assert due is not None
        assert (due.iso, due.inferred) == (day.isoformat(), False)


@given(
    st.sampled_from(["by", "due", "bis", "avant", "until"]),
    st.sampled_from(
        ["end of", "next week", "month", "Friday", "in 999 years", "31/12", "Q4", "2099-99-99"]
    ),
    st.dates(),
)
def test_any_words_in_any_year_are_read(cue: str, words: str, today: dt.date) -> None:
    due = find_due(f"Pay {cue} {words}", today)
    assert due is None or due.iso is None or dt.date.fromisoformat(due.iso)
