"""Plain text: headings are told from paragraphs by general rules, and nothing is dropped."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.note.model import Action, Bullet, Paragraph, Quote, Table, Text
from tests.readout.reading.helpers import all_blocks, note_of, outline, strings


def test_a_heading_is_short_and_has_something_under_it() -> None:
    note = note_of(
        "Garden talk\n\n3 May 2026\n\nOverview\n\nA talk with two growers on soil, on water, on"
        " seeds and on what the city could do.\n\nSoil and Water\n\n  • Compost first\n\n"
        "What the City Could Do\n\nIt could lend land.\n\nThe end\n",
        "talk.txt",
    )
    assert (note.title.plain, note.date) == ("Garden talk", "2026-05-03")
    assert outline(note) == [
        ("overview", "Overview"),
        ("topic", "Soil and Water"),
        ("topic", "What the City Could Do"),
    ]
    assert note.sections[2].blocks == (
        Paragraph(Text("It could lend land.")),
        Paragraph(Text("The end")),
    )


def test_an_overview_without_a_full_stop_is_no_heading_and_doubtful() -> None:
    note = note_of(
        "Garden talk\n\nOverview\n\nTalk between Ann and Bo\n\nSoil\n\n• Compost\n", "talk.txt"
    )
    assert outline(note) == [("overview", "Overview"), ("topic", "Soil")]
    assert note.sections[0].blocks == (Paragraph(Text("Talk between Ann and Bo")),)
    [doubt] = note.doubts
    assert (doubt.where, doubt.what) == ("/sections/0/blocks/0", "a paragraph")
    assert doubt.raw == "Talk between Ann and Bo"


def test_lists_boxes_quotes_and_wrapped_bullets() -> None:
    note = note_of(
        "Talk\n\nNotes:\n• one\n  and more of it\n    – below\n2) two\n[ ] open\n☑ shut\n> said\n",
        "talk.txt",
    )
    assert note.sections[0].title.plain == "Notes"
    assert all_blocks(note) == [
        Bullet(Text("one and more of it")),
        Bullet(Text("below"), 1),
        Bullet(Text("two"), 0, 2),
        Action(Text("open")),
        Action(Text("shut"), done=True),
        Quote(Text("said")),
    ]


def test_minutes_in_capitals_without_empty_lines() -> None:
    note = note_of(
        "TEAM MINUTES\nDate: 3 March 2026\n\nAGENDA\n1. Budget\n\nACTION ITEMS\n- Send the plan\n\n"
        "OPEN QUESTIONS:\n- Who pays?\n",
        "m.txt",
    )
    assert (note.title.plain, note.date) == ("TEAM MINUTES", "2026-03-03")
    assert outline(note) == [
        ("topic", "AGENDA"),
        ("actions", "ACTION ITEMS"),
        ("questions", "OPEN QUESTIONS"),
    ]


def test_underlined_headings_tabs_and_a_wrapped_paragraph() -> None:
    line = "This paragraph was wrapped by an editor that breaks lines at some seventy"
    note = note_of(
        "My title\n========\n\nFigures\n-------\n\nCrop\tTons\nRye\t12\nOats\t9\n\n"
        f"{line}\nsigns.\n",
        "t.txt",
    )
    assert note.title.plain == "My title"
    assert outline(note) == [("topic", "Figures")]
    table, paragraph = all_blocks(note)
    assert table == Table(
        (Text("Crop"), Text("Tons")),
        ((Text("Rye"), Text("12")), (Text("Oats"), Text("9"))),
    )
    assert paragraph == Paragraph(Text(f"{line} signs."))


def test_topics_below_topics() -> None:
    note = note_of("Talk\n\nTopics\n\nSoil\n\n• a\n\nWater\n\n• b\n\nNext steps\n\n• c\n", "t.txt")
    assert [section.title.plain for section in note.sections] == ["Topics", "Next steps"]
    assert [section.title.plain for section in note.sections[0].sections] == ["Soil", "Water"]


@pytest.mark.parametrize(
    ("line", "iso", "others"),
    [
        ("05/01/2025", "2025-05-01", ("2025-01-05",)),
        ("13/01/2025", "2025-01-13", ()),
        ("20. November 2025", "2025-11-20", ()),
        ("Thursday, Nov 20th, 2025, 10:30 AM", "2025-11-20", ()),
        ("2 de mayo de 2026", "2026-05-02", ()),
        ("2025年11月20日", "2025-11-20", ()),
    ],
)
def test_a_date_on_its_own_line(line: str, iso: str, others: tuple[str, ...]) -> None:
    note = note_of(f"A talk\n\n{line}\n\nText of the note.\n", "t.txt")
    assert (note.date, note.date_text) == (iso, line)
    assert [doubt.alternatives for doubt in note.doubts] == ([others] if others else [])


def test_one_mark_of_markdown_leaves_a_text_its_bare_headings() -> None:
    note = note_of(
        "Garden talk\n\n## Soil\n\n  • **Compost: **first, see [the list](https://a.example/l)\n\n"
        "Water\n\n  • Rain\n",
        "t.txt",
    )
    assert (note.format, note.title.plain) == ("text", "Garden talk")
    assert outline(note) == [("topic", "Soil"), ("topic", "Water")]
    [bullet, *_] = all_blocks(note)
    assert isinstance(bullet, Bullet)
    assert bullet.text.plain == "Compost: first, see the list"
    assert [(span.style, span.href) for span in bullet.text.spans] == [
        ("strong", None),
        ("link", "https://a.example/l"),
    ]
    assert note_of("## A\n\n- x\n\n## B\n\n- y\n", "t.txt").format == "markdown"


def test_titles_that_touch_their_text_are_parted_and_doubtful() -> None:
    lines = [
        "Compost and soilThe heap is turned each week.",
        "Rain barrelsThey are full since May.",
    ]
    note = note_of("Garden talk\n\nSummary\n\n" + "\n\n".join(lines) + "\n", "t.txt")
    texts = [block.text for block in all_blocks(note) if isinstance(block, Paragraph)]
    assert texts[0].plain == "Compost and soil\nThe heap is turned each week."
    assert [doubt.raw for doubt in note.doubts] == lines
    alone = note_of(
        "Garden talk\n\nThe new GitHub list is ours now.\n\nOur old YouTube list is gone.\n",
        "t.txt",
    )
    assert "GitHub" in strings(alone)
    assert not alone.doubts


def test_lines_under_actions_and_terms_are_items_each() -> None:
    note = note_of(
        "Garden talk\n\nNext steps\nTurn the heap\nAsk for seeds\n\nGlossary\n"
        "Mulch: a cover of straw\nTilth: the state of the soil\n",
        "t.txt",
    )
    assert [type(block).__name__ for block in all_blocks(note)] == [
        "Action",
        "Action",
        "Term",
        "Term",
    ]


def test_a_tick_before_a_heading_makes_no_item() -> None:
    note = note_of("Garden talk\n\n✅ Action items\n\n1. [ ] Dig\n2. [x] Sow\n", "t.txt")
    assert outline(note) == [("actions", "✅ Action items")]
    made = [(b.text.plain, b.done) for b in all_blocks(note) if isinstance(b, Action)]
    assert made == [("Dig", False), ("Sow", True)]


def test_an_impossible_date_is_none_and_its_words_stay() -> None:
    note = note_of("A talk\n\n31/02/2025\n\nText of the note.\n", "t.txt")
    assert note.date is None
    assert "31/02/2025" in strings(note)


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            """

            Overview
            Action Items
            • a point
              - deeper
            1. first
            [x] done
            Nov 20, 2025
            🤖
            Topic One
            Term: meaning
            a	b
            -----
            > quote
            NameCurrent StateNext Steps
            Ann  0:03
            [0:10] Bo: hello
            10:02 Ann: so
            Transcript
            Invited Ann Bo
            Location: shed
            📝 Notes
            Generated by AI, check it.
            Compost and soilThe heap is turned each week.
            Rain barrelsThey are full since the May.
            Crop | Tons
            Rye | 12
            Crop    Tons
            Rye       12
            [the list](https://a.example/l)
            **Bold: **words
            ✅ Action items
            RiverLow waterDig deeper
            # Head
            | a | b |
            |-|-|
            ```
            **bold**
            ---
            title: x
            * [ ] task
            ~~a~~""".replace(" " * 12, "").split("\n")
        ),
        st.text(
            st.characters(
                codec="utf-8",
                categories=("L", "N", "P", "S", "Z"),
                exclude_characters="<&\\*~`",  # marks in a word, once read, join its halves
            ),
            max_size=30,
        ),
    ),
    max_size=14,
)


@given(_LINES)
def test_no_word_of_any_text_is_dropped(lines: list[str]) -> None:
    text = "start\n" + "\n".join(lines)
    words = Counter(re.findall(r"[^\W_]+", text))
    for mark in ("x",):  # the sign in a check box is a mark, not a word
        del words[mark]
    kept = Counter(re.findall(r"[^\W_]+", strings(note_of(text, "a.txt"))))
    numbers = {word for word in words if re.fullmatch(r"\d{1,4}", word)}
    assert not {word for word in words - kept if word not in numbers}


def test_a_flood_of_tables_with_glued_cells_keeps_its_words() -> None:
    line = "RiverLow waterDig deeper~50k litresBy the end of May"
    flood = "\n\n".join("\n".join([line] * 20) for _ in range(40))
    note = note_of(f"Flood\n\n{flood}\n", "flood.txt")
    assert strings(note).count("~50k litres") >= 40 * 20
    assert any(isinstance(block, Table) for block in all_blocks(note))


def test_a_rule_parts_as_an_empty_line_does() -> None:
    note = note_of(
        "HARBOUR CLUB\n==========\nDECISIONS\n1. Fees stay\n==========\nACTION ITEMS\n"
        "Ida to buy rope\nNils to mend the pump\n==========\nAOB\nNothing was said.\n",
        "club.txt",
    )
    assert outline(note) == [
        ("decisions", "DECISIONS"),
        ("actions", "ACTION ITEMS"),
        ("topic", "AOB"),
    ]
    assert [type(block) for block in note.sections[1].blocks] == [Action, Action]
