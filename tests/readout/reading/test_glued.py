"""A table pasted as text has lost its separators: its cells come back as they were."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.reading.glued import looks_glued, unglue

# Where each line of the seed's table is to be cut, as the length of each cell (counted by hand
# in the seed: its own words stay out of the project).
SEED_CELLS = (
    (5, 13, 15, 14, 17),
    (26, 39, 20, 17, 23),
    (15, 23, 56, 25, 28),
    (11, 30, 35, 20, 27),
    (14, 33, 27, 23, 24),
    (21, 18, 58, 29, 30),
    (10, 23, 25, 27, 34),
    (14, 22, 35, 26, 28),
    (10, 35, 24, 31, 34),
)

LIKE_THE_SEED = """\
Workstream|Where It Stands|Plan/Method|Worries/Limits|Next Six Weeks
Intake (Web, PDF-2x)|Fast, mostly-clean scans|Shared with PDF-2x|OCR/layout slips|Cleaner pages
Fees & VAT|Mixed feedback by shops|Cap small-order fees; offer plans|Unexplained jumps|Three plans
Night Shift|Hiring near the depot|Paid training; accept slow start|Burnout|Open a second rest room
Heat & Power|~40k homes; steady growth|Repair before new streets|Outages, NRG supply|More by winter
Rescue AI|Daily drills/rehearsals|Explain each step; human veto|Wrong-floor alarms|First trial
Law|From paper rules to a trial|More citizen-led review|Insiders-only talks vs. open|Hearings"""

KINDS_OF_TABLES = {
    "figures": """\
Metric|Quarter|Value|Change|Note
Q1 Revenue|Q1 2026|$1.2M|+14%|On track
Gross Margin|Q1 2026|41.5%|-2%|Watch closely
Open Tickets|Q2 2026|812|+7%|Hiring agents""",
    "dates": """\
Milestone|Start|End|State
Design|12 Jan 2026|3 Feb 2026|Done
Build|4 Feb 2026|20 Mar 2026|Running
Trial|2026-04-01|2026-05-15|Planned""",
    "two columns": """\
Phrase|Meaning
Burn rate|Money spent each month
Runway|Months until the money is gone""",
    "three columns": """\
Name|Role|Wish
Dr. Okafor|Chief planner|Fewer meetings
Ms. Lindgren|Night nurse|A quiet room""",
    "seven columns": """\
Day|Room|Time|Host|Format|Seats|Level
Mon|Barn A|9:00|Greta|Talk|80|Beginner
Tue|Barn B|10:30|Paolo|Workshop|20|Advanced
Wed|Main Hall|11:00|Judge|Panel|200|All""",
    "small letters": """\
Check|Monday|Tuesday
Backup tested|yes|no
Logs read|no|yes
Alarm tried|yes|yes""",
    "German": """\
Thema|Stand|Verantwortlich|Frist
Umzug ins neue Büro|Mietvertrag unterschrieben|Frau Keller|15.03.2026
Datenschutz|Prüfung läuft|Herr Yıldız|30.04.2026""",
    "one row": """\
Topic|Current State|Next Step
Water Main|Leaks near the school|Replace two valves""",
}

NOT_TABLES = {
    "prose": """\
The council met for two hours and agreed on very little.
Most of the time went to the bridge, which Anna wants closed in June.
Nobody spoke about the budget until the last five minutes.""",
    "an address": "Marta Kovács\nMill Road 12B\n1051 Budapest\nHungary",
    "bullets": "- CPU and GPUUsage rose\n- MemoryLimit of 4GBPods\n- DiskSpace at 80%Full",
    "code": "const userName = getUserName();\nif (userName) {\n  sendMail(userName);\n}",
    "identifiers": "getUserName\nsetUserName\ndeleteUserById\nlistAllUsers",
    "links": "https://example.org/MyPage\nhttps://example.org/OtherPage/ReadMe",
    "a chat": "Anna: did you see the JavaScript talk?\nBen: only the end\nAnna: it is on YouTube",
    "names": "Amara Diallo\nKenji Mori\nDonald McKenzie\nLucía Vega",
    "one line": "TopicCurrent StateNext Step",
    "brand names": "We use GitHub and YouTube\nThe ChatGPT trial ends soon\nPayPal takes 2%",
}


def rows_of(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in table.split("\n")]


def glued(rows: Sequence[Sequence[str]]) -> list[str]:
    return ["".join(row) for row in rows]


def read(lines: Sequence[str], columns: int | None = None) -> list[tuple[str, ...]]:
    found = unglue(lines, columns=columns)
    assert found is not None
    return [row.cells for row in found.rows]


def test_the_seed_table_comes_out_exactly(seed: Path) -> None:
    lines = seed.read_text(encoding="utf-8").split("\n")
    start = lines.index("Structured Highlights") + 2
    table, rest = lines[start : start + 9], lines[:start] + lines[start + 9 :]
    headings = [line for line in rest if line and not line.startswith(" ")]
    words = re.findall(r"\w+", "\n".join(rest))
    assert looks_glued(table)
    for found in (unglue(table), unglue(table, headings=headings, words=words)):
        assert found is not None
        assert [tuple(map(len, row.cells)) for row in found.rows] == list(SEED_CELLS)
        assert glued([row.cells for row in found.rows]) == table
    assert found is not None
    assert all(row.confidence >= 0.5 for row in found.rows)


def test_a_table_as_difficult_as_the_seed() -> None:
    rows = rows_of(LIKE_THE_SEED)
    assert looks_glued(glued(rows))
    assert read(glued(rows)) == rows


@pytest.mark.parametrize("kind", KINDS_OF_TABLES)
def test_a_kind_of_table_comes_out_exactly(kind: str) -> None:
    rows = rows_of(KINDS_OF_TABLES[kind])
    assert looks_glued(glued(rows))
    assert read(glued(rows)) == rows


@pytest.mark.parametrize("kind", NOT_TABLES)
def test_what_is_no_table_does_not_look_like_one(kind: str) -> None:
    assert not looks_glued(NOT_TABLES[kind].split("\n"))


def test_a_word_of_the_note_is_not_cut() -> None:
    rows = rows_of("Vendor|Verdict\nDocNest|Keep it\nPlanIt|Drop it\nSlateWorks|Ask again")
    names = ["DocNest", "PlanIt", "SlateWorks"]
    found = unglue(glued(rows), words=names)
    assert found is not None
    assert [row.cells for row in found.rows] == rows


def test_a_heading_of_the_note_is_a_label() -> None:
    rows = rows_of("Theme|State|Next\nIT|IPR review done|File two claims\nRoads|Dry|Wait")
    plain = unglue(glued(rows), columns=3)
    helped = unglue(glued(rows), columns=3, headings=["IT", "Roads"])
    assert plain is not None
    assert helped is not None
    assert helped.rows[1].cells == rows[1]


def test_an_empty_cell_leaves_a_doubt_and_another_way_to_read_the_row() -> None:
    found = unglue(["NameTaskDue", "AnnaWrite the minutesFriday", "BenMonday", "CleoCallTuesday"])
    assert found is not None
    assert [row.confidence < 0.5 for row in found.rows] == [False, False, True, False]
    readings = (found.rows[2].cells, *found.rows[2].alternatives)
    assert ("Ben", "", "Monday") in readings
    assert ("Ben", "Monday", "") in readings


def test_alternatives_differ_and_are_readings_of_the_same_line() -> None:
    for row in unglue(glued(rows_of(LIKE_THE_SEED))).rows:  # type: ignore[union-attr]
        ways = [row.cells, *row.alternatives]
        assert len(ways) <= 4
        assert len(set(ways)) == len(ways)
        assert len({"".join(way) for way in ways}) == 1


def test_the_user_can_fix_the_number_of_columns() -> None:
    lines = glued(rows_of(LIKE_THE_SEED))
    for columns in (2, 4, 6, 20):
        assert all(len(cells) == columns for cells in read(lines, columns))


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["OneLine"],
        ["", ""],
        ["TopicState", ""],
        ["A" * 2_001, "TopicState"],
        ["TopicStateNext Step" * 50] * 399,
        ["nothing to see here", "and nothing here either"],
    ],
    ids=["none", "one", "blank", "a blank row", "long line", "long table", "no place to cut"],
)
def test_what_cannot_be_read_is_none(lines: list[str]) -> None:
    assert unglue(lines) is None


PIECES = st.sampled_from(
    [
        *("Topic", "state", "IP", "4o", "$1.2M", "+14%", "(a", "b)", " ", "N/A", "-", "“q”", "…"),
        *("漢字", "日本", "שלום", "مرحبا", "é", "n\u0303", "\u0301", "👩\u200d💻", "👍🏽", "🇩🇪🇫🇷"),
        *("❤\ufe0f", "1\ufe0f\u20e3", "\ud83d", "\ude00", "각", "\u1112\u1161", "\t", "\u200d", "https://x.y"),
    ]
)  # fmt: skip
LINES = st.lists(
    st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40)),
    min_size=1,
    max_size=5,
)


@settings(deadline=None, max_examples=200)
@given(LINES, st.one_of(st.none(), st.integers(-1, 9)))
def test_no_character_is_lost_or_torn(lines: list[str], columns: int | None) -> None:
    looks_glued(lines)
    found = unglue(lines, columns=columns)
    if found is None:
        return
    assert 0 <= found.column_confidence <= 1
    assert len(found.rows) == len(lines)
    for line, row in zip(lines, found.rows, strict=True):
        assert 0 <= row.confidence <= 1
        for cells in (row.cells, *row.alternatives):
            assert "".join(cells) == line
            assert len(cells) == len(found.rows[0].cells)
            at = 0
            for cell in cells[:-1]:
                at += len(cell)
                if 0 < at < len(line):
                    assert not unicodedata.category(line[at]).startswith("M")
                    assert "\u200d" not in line[at - 1 : at + 1]
                    assert not "\U0001f3fb" <= line[at] <= "\U0001f3ff"
                    assert not (
                        "\ud800" <= line[at - 1] <= "\udbff" and "\udc00" <= line[at] <= "\udfff"
                    )
