"""Items by columns are the rows that were put in, whichever way they came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readout.items.columns import Items
from readout.items.rows import ItemRow
from readout.library.packed import Item, Page, PagedNote, Place

TEXTS = st.text(max_size=5)
ROWS = st.builds(
    ItemRow,
    item=TEXTS,
    own=st.booleans(),
    path=TEXTS,
    note=TEXTS,
    date=st.none() | st.just("2026-03-04"),
    number=st.integers(0, 9),
    text=TEXTS,
    owners=st.lists(TEXTS, max_size=2).map(tuple),
    due=st.none() | st.just("2026-03-05"),
    done=st.booleans(),
    comment=TEXTS,
    dismissed=st.booleans(),
)


def page() -> Page:
    ferry = PagedNote(7, "a.md", "Ferry", "⛴", "2026-03-01", 2)
    notes = [ferry, ferry, PagedNote(8, "b.md", "Weir", "", None, 1)]
    first = Place("/sections/1", "Next", 0, 0, due_inferred=False)
    second = Place("/sections/1", "Next", 1, 0, due_inferred=True)
    third = Place("/sections/0", "", 3, 1, due_inferred=False)
    items = [
        Item("i", done=False, due=None, place=first, owners=("Ines",), text="Oil"),
        Item("j", done=True, due="2026-04-01", place=second, owners=(), text="Rope"),
        Item("k", done=False, due=None, place=third, owners=("Ola", "Ines"), text="ÉCLUSE"),
    ]
    return Page.of(notes, items)


@given(st.lists(ROWS, max_size=6), st.data())
def test_rows_come_back_as_they_were_put_in(rows: list[ItemRow], data: st.DataObject) -> None:
    items = Items.of(rows)
    assert [*items] == rows
    assert items[:2] == rows[:2]
    assert items.folded() == [*map(str.casefold, items.folded())]
    if rows:
        at = data.draw(st.integers(0, len(rows) - 1))
        changed = rows[at]._replace(done=not rows[at].done, due="2026-09-09", comment="seen")
        after = items.copy()
        after.put(at, changed)
        assert [*items] == rows
        assert [*after] == [*rows[:at], changed, *rows[at + 1 :]]
        assert (after.dones[at], after.dues[at]) == (changed.done, changed.due)
        assert (items.dones[at], items.dues[at]) == (rows[at].done, rows[at].due)


def test_a_page_of_the_catalogue_is_rows_numbered_within_their_notes() -> None:
    items = Items()
    items.extend([ItemRow("own", own=True, text="mine")])
    items.add_page(page())
    assert [(row.path, row.number, row.text) for row in items] == [
        ("", 0, "mine"),
        ("a.md", 1, "Oil"),
        ("a.md", 2, "Rope"),
        ("b.md", 1, "ÉCLUSE"),
    ]
    rope, weir = items[2], items[-1]
    assert rope.done
    assert rope.source_done
    assert rope.due_inferred
    assert (rope.due, rope.section, rope.where, rope.block) == (
        "2026-04-01",
        "Next",
        "/sections/1",
        1,
    )
    assert (weir.owners, weir.ordinal, weir.note, weir.date) == (("Ola", "Ines"), 1, "Weir", None)
    assert items.folded()[-1] == "ecluse"
    assert items.own == {0}
