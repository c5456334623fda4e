"""Lines that stand for headings without being marked as such, and titles without a sign."""

from __future__ import annotations

from readout.note.model import Bullet, Paragraph, Text
from readout.note.views import actions
from tests.readout.reading.helpers import note_of, outline


def test_bold_lines_are_the_headings_of_a_note_that_has_no_others() -> None:
    note = note_of(
        "**Garden wall (05/13/2025)**\n\n**Quick recap**\n\nWe looked at the wall.\n\n"
        "**Next steps**\n\n- Omar to measure it\n\n**Drainage**\n\nWater gathers there.\n"
    )
    assert note.title.plain == "Garden wall (05/13/2025)"
    assert note.date == "2025-05-13"
    assert outline(note) == [
        ("overview", "Quick recap"),
        ("actions", "Next steps"),
        ("topic", "Drainage"),
    ]
    assert [placed.action.text.plain for placed in actions(note)] == ["Omar to measure it"]


def test_among_marked_headings_only_known_words_over_a_list_are_one() -> None:
    note = note_of(
        "# Wall\n\n## Drainage\n\n**It is bad.**\n\nWater:\n\n- gathers\n\nAction items:\n\n"
        "- Dig\n\n## Cost\n\n**Loud words**\n\nSummary: none.\n"
    )
    assert outline(note) == [("topic", "Drainage"), ("actions", "Action items"), ("topic", "Cost")]
    assert [placed.action.text.plain for placed in actions(note)] == ["Dig"]
    assert Paragraph(Text("Water:")) in note.sections[0].blocks


def test_a_label_in_plain_text_needs_no_empty_line() -> None:
    note = note_of(
        "Made by a machine.\nMeeting notes:\n• Lights: dim\n    ○ Cost: 30\nFollow-up tasks:\n"
        "• Order gels\n",
        "a.txt",
    )
    assert outline(note) == [
        ("overview", ""),
        ("topic", "Meeting notes"),
        ("actions", "Follow-up tasks"),
    ]
    assert [placed.action.text.plain for placed in actions(note)] == ["Order gels"]


def test_minutes_in_capitals() -> None:
    note = note_of(
        "MINUTES OF THE BOAT CLUB\nHeld on 12 March 2024 in the shed\n\n"
        "1. FINANCE\nThe books were shown.\n\n2. PIERS\n2.1 One is broken.\n\n"
        "ACTIONS\n1. BUY PLANKS\n2. Paint them\n\nDATE OF NEXT MEETING\n9 April 2024\n",
        "a.txt",
    )
    assert (note.title.plain, note.date) == ("MINUTES OF THE BOAT CLUB", "2024-03-12")
    assert outline(note) == [
        ("overview", ""),
        ("topic", "1. FINANCE"),
        ("topic", "2. PIERS"),
        ("actions", "ACTIONS"),
        ("topic", "DATE OF NEXT MEETING"),
    ]
    assert [placed.action.text.plain for placed in actions(note)] == ["BUY PLANKS", "Paint them"]


def test_numbered_items_in_capitals_stay_a_list() -> None:
    note = note_of("Shop\n\nTo bring\n\n1. MILK\n2. EGGS\n", "a.txt")
    assert note.sections[0].blocks == (Bullet(Text("MILK"), 0, 1), Bullet(Text("EGGS"), 0, 2))


def test_the_day_of_the_next_meeting_is_not_the_note_s() -> None:
    assert note_of("# Club\n\n## Next meeting\n\n9 April 2024\n").date is None
    assert note_of("Verein\n\nNächste Sitzung\n\n9. April 2024\n", "a.txt").date is None


def test_a_short_line_above_a_date_or_a_heading_is_the_title() -> None:
    note = note_of("Bee hives\n\nApr 14, 2025\n\n### Feeding\n\n- Sugar\n\n### Care\n\n- Mites\n")
    assert (note.title.plain, note.date) == ("Bee hives", "2025-04-14")
    assert note_of("Some words.\n\n### A\n\nx\n\n### B\n\ny\n").title.plain == "a note"


def test_bold_lines_that_part_a_section_are_its_topics() -> None:
    note = note_of(
        "# Wall\n\n## Summary\n\n**Drains**\n\nThey are full.\n\n🧱 **Bricks** (00:55 - 05:33)\n\n"
        "- Some are loose\n\n## Cost\n\n**Loud words**\n\nNone yet.\n"
    )
    assert outline(note) == [
        ("overview", "Summary"),
        ("topic", "Drains"),
        ("topic", "🧱 Bricks (00:55 - 05:33)"),
        ("topic", "Cost"),
    ]
    assert len(note.sections[0].sections) == 2


def test_a_name_said_again_and_again_is_a_speaker_and_no_topic() -> None:
    note = note_of("# Wall\n\n## Talk\n\n**Ann**\n\nHi.\n\n**Bo**\n\nYes.\n\n**Ann**\n\nSo.\n")
    assert outline(note) == [("topic", "Talk")]


def test_bold_names_among_action_items_stay_with_their_items() -> None:
    note = note_of(
        "# Wall\n\n## Action items\n\n**Karen Arendt**\n\n- Dig\n\n**Nobody yet**\n\n- Fill\n"
    )
    assert outline(note) == [("actions", "Action items")]
    assert [placed.action.text.plain for placed in actions(note)] == ["Dig", "Fill"]


def test_topics_right_below_a_bold_summary_are_in_it() -> None:
    note = note_of(
        "**Wall (05/13/2025)**\n\n**Summary**\n\n**Drains**\n\nThey are full.\n\n**Bricks**\n\n"
        "Some are loose.\n\n**Next steps**\n\n- Dig\n"
    )
    assert [section.title.plain for section in note.sections] == ["Summary", "Next steps"]
    assert [s.title.plain for s in note.sections[0].sections] == ["Drains", "Bricks"]


def test_bullets_typed_as_signs_are_a_list() -> None:
    note = note_of("# Wall\n\n## Notes\n\n• Full drains\n  ○ since May\n• Loose bricks\n\n☑ Shut\n")
    blocks = note.sections[0].blocks
    assert blocks[:3] == (
        Bullet(Text("Full drains")),
        Bullet(Text("since May"), 1),
        Bullet(Text("Loose bricks")),
    )
    assert [(p.action.text.plain, p.action.done) for p in actions(note)] == [("Shut", True)]
