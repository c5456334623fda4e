"""All action items of a library, kept by columns.

So 100,000 are there in half the time of as many rows, and take a third of the memory. A row is
made when somebody asks for it. What concerns all items (which are in sight, in what order) goes by
the columns; the few rows that say more than their note does are kept as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from operator import attrgetter
from typing import overload

from readout.items.rows import ItemRow, set_in, ticked_at, with_progress
from readout.library.packed import Page, PagedNote, Place
from readout.progress.record import Record
from readout.search.folding import fold


class Items(Sequence[ItemRow]):
    """A sequence of rows. The columns are as long as it is, ``own`` and the last four are sparse.

    The columns by which items are chosen and put in order (all but ``places``)
    say what holds now, whether as a note, a record of progress or a row gave it. One thread
    changes items, others may ask meanwhile.
    """

    __slots__ = (
        *("ids", "notes", "places", "texts", "owners", "dues", "dones"),
        *("own", "dismissed", "snoozed", "comments", "done_at"),
        *("_folded", "_records", "_rows"),
    )

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.notes: list[PagedNote] = []
        self.places: list[Place] = []
        self.texts: list[str] = []
        self.owners: list[tuple[str, ...]] = []
        self.dues: list[str | None] = []
        self.dones: list[bool] = []
        self.own: set[int] = set()
        self.dismissed: set[int] = set()
        self.snoozed: dict[int, str] = {}
        self.comments: dict[int, str] = {}
        self.done_at: dict[int, int] = {}
        self._rows: dict[int, ItemRow] = {}
        self._records: dict[int, Record] = {}
        self._folded: list[str] = []

    @classmethod
    def of(cls, rows: Iterable[ItemRow]) -> Items:
        """Items from their rows."""
        made = cls()
        made.extend(rows)
        return made

    def copy(self) -> Items:
        """The same items: a change of one is none of the other."""
        made = Items()
        for name in ("ids", "notes", "places", "texts", "own", "_folded"):
            setattr(made, name, getattr(self, name))  # these are not changed any more
        for name in ("owners", "dues", "dones", *_SPARSE, "_rows", "_records"):
            setattr(made, name, getattr(self, name).copy())
        return made

    # Filling

    def add_page(self, page: Page) -> None:
        """Those of a page of the catalogue, as their notes say them."""
        counts = [note.items for note in page.notes]
        self.ids += page.ids
        self.notes += chain.from_iterable(map(repeat, page.notes, counts))
        self.places += page.places
        self.texts += page.texts
        self.owners += page.owners
        self.dues += page.dues
        self.dones += map(_DONE, page.places)

    def extend(self, rows: Iterable[ItemRow]) -> None:
        """Further items, by their rows."""
        for at, row in enumerate(rows, len(self.ids)):
            self.ids.append(row.item)
            self.notes.append(PagedNote(0, row.path, row.note, row.icon, row.date, 1))
            self.places.append(
                Place(
                    row.where, row.section, row.block, row.ordinal, row.due_inferred,
                    row.source_done,
                )
            )  # fmt: skip
            self.texts.append(row.text)
            self.owners.append(row.owners)
            self.dues.append(row.due)
            self.dones.append(row.done)
            if row.own:
                self.own.add(at)
            self.put(at, row)

    # Changing

    def put(self, at: int, row: ItemRow) -> None:
        """The same item, of which something else is said; its note and words are as before."""
        self._rows[at] = row
        self._records.pop(at, None)
        self.owners[at], self.dues[at], self.dones[at] = row.owners, row.due, row.done
        (self.dismissed.add if row.dismissed else self.dismissed.discard)(at)
        for name, value in zip(_SPARSE[1:], (row.snoozed, row.comment, row.done_at), strict=True):
            column = getattr(self, name)
            if value:
                column[at] = value
            else:
                column.pop(at, None)

    def touch(self, at: int, record: Record) -> None:
        """What the user did to an item that is as its note says it."""
        self._records[at] = record
        changes = set_in(record, own=at in self.own)
        if "owners" in changes:
            self.owners[at] = changes["owners"]
        if "due" in changes:
            self.dues[at] = changes["due"]
        if "done" in changes:
            self.dones[at] = changes["done"]
            if ticked := ticked_at(record):
                self.done_at[at] = ticked
        if changes.get("dismissed"):
            self.dismissed.add(at)
        if "snoozed" in changes:
            self.snoozed[at] = changes["snoozed"]
        if "comment" in changes:
            self.comments[at] = changes["comment"]

    # Asking

    def folded(self) -> list[str]:
        """The words of each item, folded as for a search; kept, for they are asked for often."""
        if len(self._folded) != len(self.texts):
            self._folded[:] = [
                text.lower() if text.isascii() else fold(text) for text in self.texts
            ]
        return self._folded

    def folded_as(self, before: Items) -> None:
        """Have the folded words of other items, where the words are the same."""
        if before.texts == self.texts:
            self._folded = before._folded

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> ItemRow: ...
    @overload
    def __getitem__(self, at: slice) -> list[ItemRow]: ...
    def __getitem__(self, at: int | slice) -> ItemRow | list[ItemRow]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self.ids)))]
        if at < 0:
            at += len(self.ids)
        row = self._rows.get(at) or self._said(at)
        record = self._records.get(at)
        return row if record is None else with_progress(row, record)

    def __iter__(self) -> Iterator[ItemRow]:
        return map(self.__getitem__, range(len(self.ids)))

    def _said(self, at: int) -> ItemRow:
        """A row from the columns: its fields in their order, none of them named 100,000 times."""
        where, section, block, ordinal, inferred, done = self.places[at]
        note, first = self.notes[at], at
        while first and self.notes[first - 1] is note:
            first -= 1
        return tuple.__new__(ItemRow, (
            self.ids[at], False, *note[1:5], section, where, block, at - first + 1, ordinal,
            self.texts[at], self.owners[at], self.dues[at], inferred, done, None, "", None, False,
            done, None, None,
        ))  # fmt: skip


_SPARSE = ("dismissed", "snoozed", "comments", "done_at")
_DONE = attrgetter("done")
