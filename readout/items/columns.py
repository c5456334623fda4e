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

from readout.items.rows import ItemRow
from readout.library.packed import Page, PagedNote, Place
from readout.search.folding import fold


class Items(Sequence[ItemRow]):
    """A sequence of rows. The columns are as long as it is.

    What was put in as a row goes before what the columns say of it; those columns by which items
    are chosen and put in order (``ids notes texts owners dues dones``) are always right. One
    thread puts, others may ask meanwhile.
    """

    __slots__ = (
        *("ids", "notes", "places", "numbers", "texts", "owners", "dues", "dones"),
        *("_apart", "_folded"),
    )

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.notes: list[PagedNote] = []
        self.places: list[Place] = []
        self.numbers: list[int] = []
        self.texts: list[str] = []
        self.owners: list[tuple[str, ...]] = []
        self.dues: list[str | None] = []
        self.dones: list[bool] = []
        self._apart: dict[int, ItemRow] = {}
        self._folded: list[str] = []

    @classmethod
    def of(cls, rows: Iterable[ItemRow]) -> Items:
        """Items from their rows."""
        made = cls()
        made.extend(rows)
        return made

    def copy(self) -> Items:
        """The same items: what is put into one is not in the other."""
        made = Items()
        made.ids, made.notes, made.places = self.ids, self.notes, self.places
        made.numbers, made.texts = self.numbers, self.texts
        made.owners, made.dues, made.dones = [*self.owners], [*self.dues], [*self.dones]
        made._apart = {**self._apart}
        made._folded = self._folded
        return made

    # Filling

    def add_page(self, page: Page) -> None:
        """Those of a page of the catalogue, as their notes say them."""
        counts = [note.items for note in page.notes]
        self.ids += page.ids
        self.notes += chain.from_iterable(map(repeat, page.notes, counts))
        self.places += page.places
        self.numbers += chain.from_iterable([range(1, count + 1) for count in counts])
        self.texts += page.texts
        self.owners += page.owners
        self.dues += page.dues
        self.dones += map(_DONE, page.places)

    def extend(self, rows: Iterable[ItemRow]) -> None:
        """Further items, by their rows."""
        for row in rows:
            self._apart[len(self.ids)] = row
            self.ids.append(row.item)
            self.notes.append(PagedNote(0, row.path, row.note, row.icon, row.date, 1))
            self.places.append(_NOWHERE)
            self.numbers.append(row.number)
            self.texts.append(row.text)
            self.owners.append(row.owners)
            self.dues.append(row.due)
            self.dones.append(row.done)

    def put(self, at: int, row: ItemRow) -> None:
        """The same item, of which something else is said; its note and words are as before."""
        self._apart[at] = row
        self.owners[at], self.dues[at], self.dones[at] = row.owners, row.due, row.done

    # Asking

    def told(self) -> dict[int, ItemRow]:
        """The rows that were put in, by their indices.

        Only of these more is known than the columns say: that they are dismissed, a comment.
        """
        return self._apart.copy()  # at once, whatever another thread puts in

    def folded(self) -> list[str]:
        """The words of each item, folded as for a search; kept, for they are asked for often."""
        if len(self._folded) != len(self.texts):
            self._folded[:] = [
                text.lower() if text.isascii() else fold(text) for text in self.texts
            ]
        return self._folded

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
        row = self._apart.get(at)
        if row is not None:
            return row
        where, section, block, ordinal, inferred, done = self.places[at]
        note = self.notes[at][1:5]
        return tuple.__new__(ItemRow, (
            self.ids[at], False, *note, section, where, block, self.numbers[at], ordinal,
            self.texts[at], self.owners[at], self.dues[at], inferred, done, None, "", None, False,
            done, None, None,
        ))  # fmt: skip  # with the fields in their order, none of them named 100,000 times

    def __iter__(self) -> Iterator[ItemRow]:
        return map(self.__getitem__, range(len(self.ids)))


_DONE = attrgetter("done")
_NOWHERE = Place("", "", 0, 0, due_inferred=False, done=False)
