"""Whatever words a note has, its export is read again as far as the form promises."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from readout.export import export
from readout.export.html.page import Shared, to_html
from readout.items.rows import rows_of
from readout.note.model import (
    KINDS,
    Action,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
    Text,
)
from readout.reading.read import read_bytes

# What forms and readers take for more than words: marks, numbers, dates, signs that turn the line.
_PIECES = st.sampled_from(
    [
        *("[" * 700, "{", "]", '"', "'", '""', ":", ": ", "- ", "# ", " #", "? ", "\t", "  ", "|"),
        *("=", "<<", "...", "---", "%", "@ana", "&b", "*c", "!d", "|-", ">", "~", "\\", "`", "$$"),
        *("word " * 300, "x" * 3_000, "2025-11-20", "3/4/2025", "12:30", "1e5", "0x1F", "012"),
        *("null", "true", "no", "Yes", ".5", "1_000", "sections:", "1.", "a.", "<p>", "<!--"),
        *("\n", "\n\n", "\r", "\r\n", "\x85", "\u2028", "\u200b", "\xad", "\ufeff", "\ufffe"),
        *("\x00", "\x0c", "\x1b", "\x7f", "🤖", "👩\u200d💻", "🇩🇪", "\u200f", "\u202e", "שלום"),
        *(
            "&#65;",
            "&nbsp;",
            "https://a.example/b?c=d&e",
            "www.a.example",
            "e\u0301",
            "漢字",
            "Ana",
        ),
    ]
)
_hostile = st.one_of(
    st.lists(_PIECES, max_size=5).map("".join), st.lists(_PIECES, max_size=5).map(" ".join)
)
_texts = _hostile.map(Text)
_blocks = st.one_of(
    *(st.builds(kind, _texts) for kind in (Paragraph, Bullet, Quote)),
    st.builds(Code, _hostile),
    st.builds(Image, _hostile, _hostile),
    st.builds(Term, _texts, _texts),
    st.tuples(_texts, _texts).map(lambda row: Table(row, (row,))),
    st.builds(Action, _texts, st.tuples(_hostile), st.just(None), _hostile),
)
_sections = st.builds(
    Section, _texts, st.sampled_from(KINDS), st.lists(_blocks, max_size=3).map(tuple)
)
_notes = st.builds(
    Note,
    path=st.just("a"),
    title=_texts.map(lambda text: Text(f"T{text}")),
    icon=_hostile,
    date_text=_hostile,
    tags=st.tuples(_hostile),
    sections=st.lists(_sections, max_size=2).map(tuple),
)
_LOST = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe]")
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@settings(max_examples=40, deadline=None, suppress_health_check=_SLOW)
@given(_notes)
@example(Note("a", Text("T\ufeff"), sections=(Section(Text("[" * 700), "topic"),)))
def test_yaml_and_json_bring_every_sign_back(note: Note) -> None:
    for form in ("yaml", "json"):
        again = read_bytes(export(note, form).encode(), f"a.{form}")
        assert replace(again, path="a", format="") == note, form


def _fit(words: str) -> str:
    """Words on one line without what a text file cannot hold or what makes a list of it."""
    return f"w {' '.join(_LOST.sub('', words).split())}".rstrip()


@settings(max_examples=25, deadline=None, suppress_health_check=_SLOW)
@given(st.lists(_hostile.map(_fit), min_size=5, max_size=5))
def test_markdown_brings_titles_and_blocks_back(lines: list[str]) -> None:
    title, heading, first, second, third = (Text(line) for line in lines)
    blocks = (Paragraph(first), Bullet(second), Bullet(third, 1), Quote(first))
    table = Table((third, first), ((second, third),))
    section = Section(heading, "topic", (*blocks, table))
    note = Note("a", title, "🌱", "2025-11-20", "2025-11-20", sections=(section,))
    again = read_bytes(export(note, "md").encode(), "a.md")
    assert (again.title.plain, again.icon, again.date) == (lines[0], "🌱", "2025-11-20")
    (read,) = again.sections
    assert read.title.plain == lines[1]
    *words, grid = read.blocks
    assert [(type(b), getattr(b, "level", 0), str(getattr(b, "text", ""))) for b in words] == [
        (type(b), b.level, b.text.plain) for b in blocks
    ]
    assert isinstance(grid, Table)
    assert [cell.plain for row in (grid.columns, *grid.rows) for cell in row] == [
        lines[4],
        lines[2],
        lines[3],
        lines[4],
    ]


@settings(max_examples=20, deadline=None, suppress_health_check=_SLOW)
@given(_notes)
@example(
    Note(
        "a",
        Text("T"),
        sections=(Section(Text("Next"), "actions", (Action(Text("Go"), due_text="soon"),)),),
    )
)
def test_every_word_of_a_page_of_html_is_read_again(note: Note) -> None:
    page = to_html([Shared(note, rows_of(note))])
    again = read_bytes(page.encode(), "a.html")
    found = "\n".join((_shown(again), again.icon, again.date_text, *again.tags))
    assert _words(_shown(note)) <= _words(found)


def _shown(note: Note) -> str:
    """All texts of a note but its icon and tags, a line each."""
    found = [note.title.plain]
    for section in note.walk():
        found.append(section.title.plain)
        for block in section.blocks:
            match block:
                case Table(columns, rows):
                    found += [cell.plain for row in (columns, *rows) for cell in row]
                case Term(term, definition):
                    found += [term.plain, definition.plain]
                case Action(text, owners, _, due_text):
                    found += [text.plain, *owners, due_text]
                case Image(text, href):
                    found += [text, href]
                case _:
                    found.append(str(block.text))
    return "\n".join(found)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", _LOST.sub("", text)))
