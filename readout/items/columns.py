"""All action items of a library, kept by columns.

So 100,000 are there in half the time of as many rows, and take a third of the memory. A row is
made when somebody asks for it. What concerns all items (which are in sight, in what order) goes by
the columns; the few rows that say more than their note does are kept as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from threading import Lock
from typing import Any, overload

from readout.items.rows import ItemRow, set_in, ticked_at, with_progress
from readout.library.packed import Item, Page, PagedNote, Place
from readout.progress.record import Record
from readout.search.folding import fold


class Items(Sequence[ItemRow]):
    """A sequence of rows. The columns are as long as it is, ``own`` and those after it sparse.

    The columns by which items are chosen and put in order (all but ``places``)
    say what holds now, whether as a note, a record of progress or a row gave it. Of those that
    are properties no page is parted before somebody asks for all, or for a row of it.
    One thread changes items, others may ask meanwhile.
    """

    __slots__ = (
        *("ids", "dues", "dones"),
        *("own", "dismissed", "snoozed", "comments"),
        *("_done_at", "_folded", "_lock", "_owned", "_owners", "_pages"),
        *("_records", "_rows", "_starts", "_whole"),
    )

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.dues: list[str | None] = []
        self.dones = bytearray()
        self.own: set[int] = set()
        self.dismissed: set[int] = set()
        self.snoozed: dict[int, str] = {}
        self.comments: dict[int, str] = {}
        self._pages: list[Page] = []
        self._starts: list[int] = []
        self._whole: dict[str, list[Any]] = {}
        self._owners: list[tuple[str, ...]] = []
        self._owned: dict[int, tuple[str, ...]] = {}
        self._lock = Lock()
        self._done_at: dict[int, int] = {}
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
        # These are not changed any more; what is parted for one is for the other.
        for name in ("ids", "own", "_pages", "_starts", "_whole", "_folded"):
            setattr(made, name, getattr(self, name))
        for name in ("dues", "dones", *_SPARSE, "_owned", "_rows", "_records"):
            setattr(made, name, getattr(self, name).copy())
        return made

    # Filling

    def add_page(self, page: Page) -> None:
        """Those of a page of the catalogue, as their notes say them."""
        self._starts.append(len(self.ids))
        self._pages.append(page)
        self.ids += page.ids
        self.dues += page.dues
        self.dones += page.dones

    def extend(self, rows: Iterable[ItemRow]) -> None:
        """Further items, by their rows."""
        given, first = list(rows), len(self.ids)
        notes = [PagedNote(0, row.path, row.note, row.icon, row.date, 1) for row in given]
        self.add_page(Page.of(notes, [*map(_item, given)]))
        for at, row in enumerate(given, first):
            if row.own:
                self.own.add(at)
            self.put(at, row)

    # Changing

    def put(self, at: int, row: ItemRow) -> None:
        """The same item, of which something else is said; its note and words are as before."""
        self._rows[at] = row
        self._records.pop(at, None)
        self.dues[at], self.dones[at] = row.due, row.done
        self._own(at, row.owners)
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
        for name, value in set_in(record, own=at in self.own).items():
            match name:
                case "done":
                    self.dones[at] = value
                case "due":
                    self.dues[at] = value
                case "owners":
                    self._own(at, value)
                case "snoozed":
                    self.snoozed[at] = value
                case "comment":
                    self.comments[at] = value
                case "dismissed" if value:
                    self.dismissed.add(at)

    def _own(self, at: int, owners: tuple[str, ...]) -> None:
        with self._lock:
            self._owned[at] = owners
            if self._owners:
                self._owners[at] = owners

    # Asking

    @property
    def notes(self) -> list[PagedNote]:
        """The note of each item."""
        return self._all("notes")

    @property
    def places(self) -> list[Place]:
        """Where each item stands."""
        return self._all("places")

    @property
    def texts(self) -> list[str]:
        """The words of each item."""
        return self._all("texts")

    @property
    def owners(self) -> list[tuple[str, ...]]:
        """Who own each item."""
        if len(self._owners) != len(self.ids):
            made = [*chain.from_iterable(page.owners.values() for page in self._pages)]
            with self._lock:  # or what is set in another thread meanwhile would be overwritten
                for at, owners in self._owned.items():
                    made[at] = owners
                self._owners = made
        return self._owners

    def _all(self, name: str) -> list[Any]:
        found = self._whole.get(name)
        if found is None or len(found) != len(self.ids):
            late = map(attrgetter(name), self._pages)
            found = self._whole[name] = [*chain.from_iterable(each.values() for each in late)]
        return found

    def ticked(self) -> dict[int, int]:
        """When the user ticked items, in seconds since 1970; those of which that is known."""
        found = self._done_at.copy()
        for at, record in self._records.copy().items():
            if second := ticked_at(record):
                found[at] = second
        return found

    def prepare(self) -> None:
        """Have at hand what the next views go by; to be called where nobody waits for it."""
        _ = self.notes, self.owners, self.places
        self.folded()

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
        page_at = bisect_right(self._starts, at) - 1
        page, within = self._pages[page_at], at - self._starts[page_at]
        where, section, block, ordinal, inferred = page.places.values()[within]
        notes, first = page.notes.values(), within
        note = notes[within]
        while first and notes[first - 1] is note:
            first -= 1
        done = bool(page.dones[within])
        return tuple.__new__(ItemRow, (
            self.ids[at], False, *note[1:5], section, where, block, within - first + 1, ordinal,
            page.texts.values()[within], page.owners.values()[within], page.dues[within],
            inferred, done, None, "", None, False, done, None, None,
        ))  # fmt: skip


def _item(row: ItemRow) -> Item:
    place = Place(row.where, row.section, row.block, row.ordinal, row.due_inferred)
    return Item(row.item, row.source_done, row.due, place, row.owners, row.text)


_SPARSE = ("dismissed", "snoozed", "comments", "_done_at")
