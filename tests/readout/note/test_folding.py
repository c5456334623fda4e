"""Which sections have a fold, and what is in it."""

from __future__ import annotations

from readout.note.folding import FEWEST, Fold, folds_of
from readout.note.model import Bullet, Code, Kind, Note, Paragraph, Section, Table, Text


def section(title: str, kind: Kind, lines: int, *inside: Section) -> Section:
    return Section(Text(title), kind, (Paragraph(Text("a word")),) * lines, inside)


def note(*sections: Section) -> Note:
    return Note("note", Text("Title"), sections=sections)


def test_long_details_fold_and_nothing_else_does() -> None:
    made = folds_of(
        note(
            section("Plans", "topic", 50),
            section("Attendance", "details", FEWEST - 1),
            section("Transcript", "details", FEWEST),
        )
    )
    assert made.folds == {"/sections/2": Fold(FEWEST, True)}
    assert made.inside == {"/sections/2": "/sections/2"}


def test_one_long_paragraph_counts_by_its_lines_and_a_table_by_its_rows() -> None:
    spoken = Section(Text("Transcript"), "details", (Paragraph(Text("words " * 200)),))
    row = (Text("Ann"), Text("yes"))
    table = Section(Text("Attendance"), "details", (Table(row, (row,) * 9),))
    machine = Section(Text("Log"), "details", (Code("a\n" * 9), Bullet(Text("end"))))
    made = folds_of(note(section("Plans", "topic", 1), spoken, table, machine)).folds
    assert list(made.values()) == [Fold(1, True), Fold(9, False), Fold(2, False)]


def test_details_inside_are_in_the_fold_and_other_kinds_are_not() -> None:
    deep = section("Part two", "details", 9, section("Decisions", "decisions", 3))
    made = folds_of(
        note(section("Transcript", "details", 1, section("Part one", "details", 1), deep))
    )
    top = "/sections/0"
    assert made.folds == {top: Fold(13, True)}
    assert made.inside == {
        top: top,
        f"{top}/sections/0": top,
        f"{top}/sections/1": top,
    }
    assert made.opened_by(top, None) == ""
    assert made.opened_by(top, 0) == top
    assert made.opened_by(f"{top}/sections/1", None) == top
    assert made.opened_by(f"{top}/sections/1/sections/0", 0) == ""


def test_a_note_of_details_alone_shows_the_longest() -> None:
    made = folds_of(note(section("", "details", 8), section("Transcript", "details", 30)))
    assert list(made.folds) == ["/sections/0"]
    assert list(made.inside) == ["/sections/0"]


def test_details_below_something_else_have_a_fold_of_their_own() -> None:
    made = folds_of(note(section("Talk", "topic", 2, section("Transcript", "details", 8))))
    assert list(made.folds) == ["/sections/0/sections/0"]
