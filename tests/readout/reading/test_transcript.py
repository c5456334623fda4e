"""What was spoken comes in a section of details that can be folded, under a heading or without."""

from __future__ import annotations

import pytest

from readout.note.model import Paragraph, Table
from tests.readout.reading.helpers import all_blocks, note_of, outline, strings

_FORMS = {
    "dash": "0:00 - Ann Lee (Club)\n  Hi.\n\n0:12 - Bo\n  Yes.\n\n1:05 - Ann Lee (Club)\n  So.",
    "behind": "Ann Lee  0:00\nGood day.\n\nBo  0:12\nHello.\n\nAnn Lee  1:05\nWell.",
    "hours": "Ann Lee 00:00:00\nGood day.\n\nBo 00:00:12\nHello.\n\nAnn Lee 00:01:05\nWell.",
    "brackets": "[00:00:00] Ann: Good day.\n[00:00:12] Bo: Hello.\n[00:01:05] Ann: Well.",
    "inside": "[SPEAKER_0 0:00] Good day.\n[SPEAKER_1 0:12] Hello.\n[SPEAKER_0 1:05] Well.",
    "before": "00:00 Ann: Good day.\n00:12 Bo: Hello.\n01:05 Ann: Well.",
}


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("form", _FORMS)
def test_speech_without_a_heading(form: str, ending: str) -> None:
    heads = (
        ("# Club talk", "## Soil", "## Water") if ending == "md" else ("Club talk", "Soil", "Water")
    )
    title, soil, water = heads
    text = f"{title}\n\n{soil}\n\n- Compost\n\n{water}\n\n- Rain\n\n---\n\n{_FORMS[form]}\n"
    note = note_of(text, f"talk.{ending}")
    assert outline(note) == [("topic", "Soil"), ("topic", "Water"), ("details", "Transcript")]
    blocks = note.sections[2].blocks
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert len(blocks) == 3
    [doubt] = note.doubts
    assert (doubt.kind, doubt.where, doubt.what) == ("kind", "/sections/2", "details")
    assert doubt.raw
    assert doubt.alternatives == ("topic",)


def test_under_its_heading_nothing_is_a_topic() -> None:
    note = note_of(
        "Club talk\n\nSummary\n\nWe met.\n\n📖 Transcript\n\n00:00:00\n\n"
        "Ann Lee: Good day.\nBo: Hello.\n\nSoil\n\nAnn Lee: Well.\n\nNext steps\n\n• Dig\n",
        "talk.txt",
    )
    assert outline(note) == [
        ("overview", "Summary"),
        ("details", "📖 Transcript"),
        ("actions", "Next steps"),
    ]
    words = [str(getattr(block, "text", "")) for block in note.sections[1].blocks]
    assert words == ["00:00:00", "Ann Lee: Good day.", "Bo: Hello.", "Soil", "Ann Lee: Well."]
    assert not note.doubts


def test_stamps_marked_as_headings_are_no_topics() -> None:
    note = note_of(
        "# Talk\n\n# Transcript\n\n## Talk - Transcript\n\n### 00:00:00\n\n**Ann:** Hi\n"
    )
    assert outline(note) == [("details", "Transcript"), ("details", "Talk - Transcript")]
    assert [str(getattr(b, "text", "")) for b in all_blocks(note)] == ["00:00:00", "Ann: Hi"]


def test_a_chat_is_one_too() -> None:
    note = note_of(
        "# Talk\n\n## Soil\n\n- a\n\n---\n\n10:02:15 From Ann to Everyone: the link\n\n"
        "10:03:40 From Bo to Everyone: thanks\n"
    )
    assert outline(note) == [("topic", "Soil"), ("details", "Chat")]


def test_an_agenda_is_none() -> None:
    note = note_of(
        "# Day\n\n## Plan\n\n9:00 - Welcome\n\n9:30 - Soil\n\n10:15 - Water\n\n12:00 - Lunch\n"
    )
    assert outline(note) == [("topic", "Plan")]
    assert not note.doubts


def test_beginnings_that_lead_nowhere_are_not_followed_without_end() -> None:
    text = "# Day\n\n" + "Ann 10:00 came\n\nand spoke\n\nBo 9:00 left\n\n" * 20_000
    assert "Ann 10:00 came" in strings(note_of(text))


def test_tables_stay_tables_in_a_transcript() -> None:
    note = note_of("# A\n\n## Transcript\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert isinstance(all_blocks(note)[0], Table)
