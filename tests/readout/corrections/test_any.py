"""Whatever is corrected in whatever note: nothing crashes and no word is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.corrections.apply import apply, correct
from readout.corrections.keys import keys_of
from readout.corrections.model import ROLES, good
from readout.note.codec import decode, encode
from readout.note.model import KINDS, Action, Doubt, Note, Section, Table, Term, Text
from readout.progress.identity import item_ids, note_id
from tests import strategies

junk = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 60) | st.floats(allow_nan=False) | st.text("ab:0"),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text("a:"), below, max_size=2),
    max_leaves=4,
)


@st.composite
def glued(draw: st.DrawFn) -> Section:
    """A section with a table whose lines can be cut."""
    width = draw(st.integers(1, 4))
    row = st.lists(strategies.texts(), min_size=width, max_size=width)
    rows = [tuple(draw(row)) for _ in range(draw(st.integers(1, 4)))]
    raw = tuple("".join(cell.plain for cell in cells) for cells in rows)
    return Section(Text("Numbers"), "highlights", (Table(rows[0], tuple(rows[1:]), raw),))


@st.composite
def doubted(draw: st.DrawFn) -> Note:
    """A note with doubts about anything in it."""
    note = draw(strategies.notes)
    note = replace(
        note,
        sections=(*note.sections, *draw(st.lists(glued(), max_size=1))),
        format=draw(st.sampled_from(["text", "markdown"])),
    )
    keys = keys_of(note)
    places = ["", "/date", "/nowhere/3", *keys.texts, *keys.kinds]
    places += [f"{where}/rows/1" for where in keys.lines] + [f"{w}/columns" for w in keys.lines]
    places += [f"{where}/due" for where in keys.texts]
    kinds = st.sampled_from(["table", "heading", "date", "encoding", "kind"])
    doubt = st.builds(Doubt, kinds, st.sampled_from(places), st.just("x"), st.sampled_from("ab"))
    return replace(note, doubts=tuple(draw(st.lists(doubt, max_size=4))))


@st.composite
def corrections(draw: st.DrawFn, note: Note) -> dict[str, Any]:
    """Corrections of what is in a note, most of them good."""
    keys = keys_of(note)
    iso = st.sampled_from(["", "2025-11-20", "2025-02-30"])
    values: dict[str, st.SearchStrategy[Any]] = {
        "title": strategies.words,
        "date": iso,
        "role:0:nothing": st.just("heading"),
    }
    for key in keys.texts.values():
        values[f"role:{key}"] = st.sampled_from(ROLES)
        values[f"due:{key}"] = iso
    values |= dict.fromkeys(keys.kinds.values(), st.sampled_from(KINDS))
    values |= dict.fromkeys(keys.columns.values(), st.integers(0, 50))
    for key in (key for lines in keys.lines.values() for key in lines):
        places = st.integers(0, len(key.split(":", 2)[2]))
        values[key] = st.lists(places, max_size=5).map(sorted)
    values |= dict.fromkeys(keys.doubts, st.sampled_from(["x", "y"]))
    chosen = draw(st.lists(st.sampled_from(sorted(values)), unique=True, max_size=12))
    return {key: draw(values[key] | junk if draw(st.booleans()) else values[key]) for key in chosen}


both = doubted().flatmap(lambda note: st.tuples(st.just(note), corrections(note)))


def signs(note: Note) -> Counter[str]:
    """The letters and figures of all words of a note."""
    return Counter(sign for text in texts(note) for sign in text if sign.isalnum())


def texts(note: Note) -> Iterator[str]:
    yield from (note.title.plain, note.icon, note.date_text, *note.tags)
    for section in note.walk():
        yield section.title.plain
        for block in section.blocks:
            match block:
                case Term(term, definition):
                    yield from (term.plain, definition.plain)
                case Table(columns, rows):
                    yield from (cell.plain for row in (columns, *rows) for cell in row)
                case _:
                    yield str(block.text)


@settings(max_examples=60)
@given(both)
def test_no_word_is_lost_and_the_note_stays_a_note(drawn: tuple[Note, dict[str, Any]]) -> None:
    note, chosen = drawn
    made = apply(note, chosen)
    missing = signs(note) - signs(made)
    # A title that is the name of the file is no word of the source.
    if not note.title.plain.strip() or made.title == note.title:
        assert not missing
    else:
        assert not missing - Counter(filter(str.isalnum, note.path.partition(".")[0]))
    assert decode(encode(made)) == made
    for section in made.walk():
        for block in section.blocks:
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} <= {len(block.columns)}


@settings(max_examples=60)
@given(both)
def test_it_is_the_same_each_time_done_once_and_can_be_taken_back(
    drawn: tuple[Note, dict[str, Any]],
) -> None:
    note, chosen = drawn
    made = correct(note, chosen)
    assert apply(decode(encode(note)), chosen) == made.note
    assert apply(made.note, chosen) == made.note
    assert apply(note, dict.fromkeys(chosen)) == note
    assert note_id(made.note) == note_id(note)
    assert (made.note == note) is (made.note.read_as is None)
    assert {key for each in made.standings for key in each.settled_by} <= good(chosen).keys()
    still = [each.doubt for each in made.standings if not each.settled_by]
    assert list(made.note.doubts) == still


@settings(max_examples=30)
@given(strategies.notes, strategies.words.filter(str.strip), st.dates())
def test_ticks_stay_under_any_title_and_date(note: Note, title: str, day: Any) -> None:
    made = apply(note, {"title": title, "date": day.isoformat()})
    assert item_ids(made) == item_ids(note)


@settings(max_examples=30)
@given(doubted())
def test_accepting_everything_leaves_no_doubt_and_changes_nothing_else(note: Note) -> None:
    accepted = {each.keys[-1]: each.doubt.what for each in correct(note, {}).standings}
    made = apply(note, accepted)
    assert made.doubts == ()
    assert made.sections == note.sections


def fields(note: Note) -> Counter[str]:
    """Who owns what is to be done when."""
    return Counter(
        sign
        for section in note.walk()
        for block in section.blocks
        if isinstance(block, Action)
        for said in (*block.owners, block.due_text)
        for sign in said
        if sign.isalnum()
    )


@settings(max_examples=30)
@given(strategies.notes)
def test_items_made_bullets_say_what_their_fields_said(note: Note) -> None:
    keys = correct(note, {}).texts
    made = apply(note, {f"role:{key}": "bullet" for key in keys.values()})
    assert not set(fields(note)) - set(signs(made) + fields(made))
