"""The same action item raised in several notes: a chain.

The rule. Items are of one chain where they say the same or nearly the same (``wordings``,
``alike``), each in a note of another date, and:

- What they say tells enough: the words of every meeting ("send the minutes") count nothing, and
  what does not read as something to be done must tell more, for it may be a mere heading. What
  tells little is taken for the same only where an owner or the kind of note is the same, too.
- Two wordings that ever stand in one note are two items; so are those that name other numbers or
  months, and those that begin with another act: to write a plan is not to review it.
- What is raised again after it was done is a new item. Where that happens twice it is a routine,
  and no chain at all. After half a year the same words are a new item, too.
- Notes without a date are left out, and so is what the user dismissed. The date of a file is that
  of its copying or last change and does not stand in: with one note of five dated so, 13 of 85
  chains said a wrong order, length or state, and a ticked one was open again after any change.
- What the user parted stays apart (``parting``).

A chain is open where its last item is. A tick by the user on the day of its last note or later
closes all of it, whichever of its items they ticked.

In 934 minutes of public projects, with 809 items, it finds 87 chains. All were looked at: one is of
a remark that stands in two notes and is nothing to be done, one of three items that do not say what
they are about, 85 are of the same item. The weights and limits were set by looking at the same
minutes, so elsewhere it is less sure: before they were set, 96 of 107 chains were right. It also
leaves out a dozen agenda entries that were ticked as talked about each week, which it takes for
routines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from readout.items.alike import join, let_go
from readout.items.columns import Items
from readout.items.parting import ALONE, labelled
from readout.items.rows import ItemRow
from readout.items.wordings import Wording, telling, weights, wording_of
from readout.search.folding import fold

ENOUGH = 1_600
"""From here a wording tells enough by itself; a rare word tells up to 1,000."""
LITTLE = 600
"""From here it does where an owner or the kind of note is the same."""
_HEADING = 800
"""So much more what does not read as something to be done must tell."""
_ROUTINE = 2
"""What was done and raised again so often is a routine."""
_GAP = 182
"""Days after which the same words are another item."""
_STEP = 256
"""Items between two looks at whether anyone still waits."""
_LETTERS = re.compile(r"[\W\d_]+")


class Chain(NamedTuple):
    """Items by their indices, oldest first; in how many notes, over how many weeks, if still open.

    The weeks are those between the first note and the last, rounded, at least one.
    """

    items: tuple[int, ...]
    notes: int
    weeks: int
    open: bool

    @property
    def last(self) -> int:
        """The item that was raised last: it says how things stand."""
        return self.items[-1]


def never() -> bool:
    """Whether to stop: no."""
    return False


def chains(
    rows: Sequence[ItemRow],
    parted: Mapping[str, str] | None = None,
    cancelled: Callable[[], bool] = never,
) -> list[Chain]:
    """The chains among items, open ones first, then those of the most notes.

    ``parted`` is what ``parting.labels`` gives. It takes seconds where there are 100,000 items:
    not for the window's thread. ``cancelled`` is asked all along; what is cancelled gives nothing.
    """
    return Finder().find(Items.of(rows), parted, cancelled)


class Finder:
    """Finds chains again and again: what says the same is worked out anew only where it must be.

    That takes nearly all of the time; after ticks and partings the rest is enough. Not for two
    threads at once.
    """

    def __init__(self) -> None:
        self._known: Items | None = None
        self._same: list[_Same] = []

    def find(
        self,
        items: Items,
        parted: Mapping[str, str] | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> list[Chain]:
        """As ``chains``; ``items`` are not changed afterwards."""
        if not self._holds(items):
            self._known = None
            let_go(self._same)
            same = _same(items, cancelled)
            if same is None:
                return []
            self._known, self._same = items, same
        made: list[Chain] = []
        for number, each in enumerate(self._same):
            if number % _STEP == 0 and cancelled():
                return []
            for line in _lines(each.items, items, parted or {}):
                for part in [line] if each.tells else _kindred(line, items):
                    made += _cut(part, items)
        return _ordered(made)

    def _holds(self, items: Items) -> bool:
        """Whether the items say what those before did, whatever was done to them."""
        known = self._known
        return known is not None and all(
            (
                known.ids == items.ids,
                known.texts == items.texts,
                known.owners == items.owners,
                known.notes == items.notes,
            )
        )


def _ordered(made: Iterable[Chain]) -> list[Chain]:
    """Open ones first, then those of the most notes, then those of the most weeks.

    By ranks, as sorting tens of thousands at once holds up the other threads.
    """
    ranks: dict[tuple[bool, int, int], list[Chain]] = {}
    for each in made:
        ranks.setdefault((not each.open, -each.notes, -each.weeks), []).append(each)
    return [each for rank in sorted(ranks) for each in ranks[rank]]


class _Same(NamedTuple):
    """Items that say the same, each with the number of its wording, and if that tells enough."""

    items: list[tuple[int, int]]
    tells: bool


def _same(rows: Sequence[ItemRow], cancelled: Callable[[], bool]) -> list[_Same] | None:
    """What is said in notes of different dates; ``None`` where it was cancelled."""
    found = _Found()
    for index, row in enumerate(rows):
        if index % _STEP == 0 and cancelled():
            return None
        if row.date is not None:
            found.take(index, row)
    weight = weights(found.wordings)
    enough = [telling(each, weight) - (0 if each.acts else _HEADING) for each in found.wordings]
    worth = [each >= LITTLE for each in enough]
    groups = join(found.wordings, weight, worth, found.places, cancelled)
    if cancelled():
        return None
    made = [
        _Same(
            [(index, each) for each in group for index in found.items[each]],
            min(enough[each] for each in group) >= ENOUGH,
        )
        for group in groups
        if worth[group[0]] and len({day for each in group for day, _ in found.places[each]}) > 1
    ]
    let_go(groups, found.wordings, found.items, found.places)
    return made


class _Found:
    """The wordings, and of each the indices of its items and the notes they are in."""

    def __init__(self) -> None:
        self.wordings: list[Wording] = []
        self.items: list[list[int]] = []
        self.places: list[set[tuple[str, str]]] = []
        self._known: dict[str, int] = {}

    def take(self, index: int, row: ItemRow) -> None:
        """One more item."""
        wording = wording_of(row.text, row.owners)
        if not wording.stems:
            return
        at = self._known.setdefault(wording.text, len(self.wordings))
        if at == len(self.wordings):
            self.wordings.append(wording)
            self.items.append([])
            self.places.append(set())
        elif wording.acts:  # somebody is to do it, in this note
            self.wordings[at] = wording
        self.items[at].append(index)
        self.places[at].add(_note(row))


def _lines(
    said: Sequence[tuple[int, int]], rows: Sequence[ItemRow], parted: Mapping[str, str]
) -> list[list[int]]:
    """The items that say the same, oldest first, without those that were parted from them."""
    said = sorted(said, key=lambda each: _order(rows[each[0]]))
    labels = labelled([(rows[index].item, each) for index, each in said], parted)
    lines: dict[tuple[str, int], list[int]] = {}
    seen: Counter[str] = Counter()
    for (index, _), label in zip(said, labels, strict=True):
        path = rows[index].path
        # items of the same words in one note are told apart by their order
        if label != ALONE and not rows[index].dismissed:
            lines.setdefault((label, seen[path]), []).append(index)
        seen[path] += 1
    return [*lines.values()]


def _kindred(line: Sequence[int], rows: Sequence[ItemRow]) -> Iterator[list[int]]:
    """The same items parted by whose they are and by the kind of their notes."""
    families: dict[str, list[int]] = {}
    for index in line:
        row = rows[index]
        signs = ["@" + fold(owner) for owner in row.owners]
        if kind := _LETTERS.sub(" ", fold(row.note)).strip():
            signs.append(kind)
        family = [index]
        for other in {id(f): f for sign in signs if (f := families.get(sign))}.values():
            family += other
            signs += [sign for sign, each in families.items() if each is other]
        families.update(dict.fromkeys(signs, family))
    for family in {id(each): each for each in families.values()}.values():
        yield sorted(family, key=lambda index: _order(rows[index]))


def _cut(line: Sequence[int], rows: Sequence[ItemRow]) -> Iterator[Chain]:
    """The chains of a line of the same items: it is cut where one was done, or long ago."""
    parts: list[list[int]] = []
    again = 0
    for index in line:
        last = rows[parts[-1][-1]] if parts else None
        begins = last is not None and _begins_again(last, rows[index])
        again += begins
        if last is None or begins or _days(last, rows[index]) > _GAP:
            parts.append([])
        parts[-1].append(index)
    if again < _ROUTINE:
        yield from filter(None, (_chain(part, rows) for part in parts))


def _begins_again(before: ItemRow, after: ItemRow) -> bool:
    """Whether an item is raised again that was done."""
    if not before.done or after.done or before.date == after.date:
        return False
    # A tick by the user is of all that was raised until then.
    return before.done_at is None or _day(before.done_at) < (after.date or "")


def _chain(part: Sequence[int], rows: Sequence[ItemRow]) -> Chain | None:
    first, last = rows[part[0]], rows[part[-1]]
    if first.date == last.date:
        return None
    ticked = max((rows[index].done_at or 0 for index in part), default=0)
    done = any(rows[index].done for index in part if rows[index].date == last.date)
    done = done or (ticked > 0 and _day(ticked) >= (last.date or ""))
    weeks = max(1, round(_days(first, last) / 7))
    return Chain(tuple(part), len({_note(rows[index]) for index in part}), weeks, not done)


def _note(row: ItemRow) -> tuple[str, str]:
    """A note, of whatever file: the same meeting in two formats is one."""
    return row.date or "", row.note


def _order(row: ItemRow) -> tuple[str, str, int]:
    return row.date or "", row.path, row.number


def _days(before: ItemRow, after: ItemRow) -> int:
    return _ordinal(after.date or "") - _ordinal(before.date or "")


@lru_cache(maxsize=8192)
def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:  # a catalogue may hold what another program wrote
        return 0


@lru_cache(maxsize=8192)
def _day(second: int) -> str:
    """The day of a moment here, where the user ticked."""
    return datetime.fromtimestamp(second, UTC).astimezone().date().isoformat()
