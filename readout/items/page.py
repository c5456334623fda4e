"""The page of all action items: which are in sight, in what groups and in what order.

Plain functions of the rows: the window's model words and draws what they give. 100,000 rows take
less than 100 ms: what many have in common (a date, owners, a note) is folded, compared and sorted
once. No step holds Python's lock for long, so that the window goes on meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from readout.items.people import Names
from readout.items.rows import ItemRow
from readout.search.folding import fold

Grouping: TypeAlias = Literal["due", "owner", "note", "none"]
Sorting: TypeAlias = Literal["due", "note", "text", "owner", "date"]
Showing: TypeAlias = Literal["open", "all", "done", "snoozed", "dismissed"]

DUE_GROUPS = ("overdue", "earlier", "today", "week", "later", "none")
"""The keys of the groups by due, in their order. What is done and was due before this week is
``earlier``: it is not overdue."""

_FIRST = 2
"""Signs by which texts are put in order first."""
_REMEMBERED = 2**17
"""Texts that are kept folded: those with other signs than ASCII take 20 times as long."""


class View(NamedTuple):
    """What the user chose to see.

    ``sort`` by ``date`` is by the note's date. ``down`` turns the order round; what has no date,
    owner or text of the kind is last both ways. ``mine`` takes the items of the user's names,
    ``owner`` those of one name, as a search does (beginnings of words; ``none`` are nobody's).
    ``text`` has words that each stand in the item, its note, section, owners or comment.
    """

    group: Grouping = "due"
    sort: Sorting = "due"
    down: bool = False
    show: Showing = "open"
    mine: bool = False
    owner: str = ""
    text: str = ""


class Group(NamedTuple):
    """One group: the ``items`` are indices of the rows.

    By ``due`` the ``key`` is one of DUE_GROUPS, by ``owner`` the folded name (empty: nobody), by
    ``note`` its path (its title where it has none), by ``none`` empty. ``label`` is the owner's
    name or the note's title.
    """

    key: str
    label: str
    items: list[int]


class Arranged(NamedTuple):
    """The groups that have items, in their order.

    ``total`` is how many items are in sight: one of two owners stands in two groups by owner.
    """

    groups: list[Group]
    total: int


def arranged(
    rows: Sequence[ItemRow],
    view: View,
    today: str,
    mine: Collection[str] = (),
    stay: Collection[str] = (),
) -> Arranged:
    """The rows as the view shows them on ``today``, an ISO date.

    ``mine`` are the user's names. Items in ``stay`` are in sight whatever their state: those that
    were ticked a moment ago.
    """
    found = _shown(rows, view.show, today)
    if stay:
        seen = set(found)
        kept = [at for at, row in enumerate(rows) if row.item in stay and at not in seen]
        found = sorted(found + kept)  # two runs in order, which takes one step each
    for wanted, names in ((view.mine, mine), (view.owner.strip(), [view.owner])):
        if wanted:
            whose = Names(names)
            found = [at for at in found if whose.among(rows[at].owners)]
    for word in fold(view.text).split():
        found = _holding(rows, found, word)
    ordered = _sorted(rows, found, view)
    return Arranged(_grouped(rows, found, ordered, view, today), len(found))


def _shown(rows: Sequence[ItemRow], show: Showing, today: str) -> list[int]:
    """The rows in a state. Each state has its own loop: asking row by row takes twice the time."""
    if show == "dismissed":
        return [at for at, row in enumerate(rows) if row.dismissed]
    if show == "all":
        return [at for at, row in enumerate(rows) if not row.dismissed]
    if show == "done":
        return [at for at, row in enumerate(rows) if row.done and not row.dismissed]
    found = [at for at, row in enumerate(rows) if not (row.done or row.dismissed)]
    if show == "snoozed":
        return [at for at in found if (until := rows[at].snoozed) and until > today]
    return [at for at in found if not (until := rows[at].snoozed) or until <= today]


def _holding(rows: Sequence[ItemRow], found: Iterable[int], word: str) -> list[int]:
    """The rows that have a folded word, or a part of one, anywhere in what is shown of them."""
    about, whose = _Holders(word), _OwnersHolding(word)
    return [
        at
        for at in found
        if word in (text.lower() if (text := (row := rows[at]).text).isascii() else _folded(text))
        or about[row.note]
        or about[row.section]
        or whose[row.owners]
        or (row.comment and word in fold(row.comment))
    ]


class _Holders(dict[str, bool]):
    """Whether a text that stands in many rows has a word."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def __missing__(self, text: str) -> bool:
        found = self[text] = self._word in fold(text)
        return found


class _OwnersHolding(dict[tuple[str, ...], bool]):
    """Whether one of the owners has it in the name."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def __missing__(self, owners: tuple[str, ...]) -> bool:
        found = self[owners] = any(self._word in fold(owner) for owner in owners)
        return found


_folded = lru_cache(_REMEMBERED)(fold)


def _sorted(rows: Sequence[ItemRow], found: list[int], view: View) -> list[int]:
    """The rows in their order; those that are equal in it stand as the notes have them."""
    if view.sort == "text":
        return _by_text(rows, found, down=view.down)
    buckets: dict[str, list[int]] = defaultdict(list)
    match view.sort:
        case "due":
            for at in found:
                buckets[rows[at].due or ""].append(at)
        case "date":
            for at in found:
                buckets[rows[at].date or ""].append(at)
        case "note":
            for at in found:
                buckets[rows[at].note].append(at)
        case "owner":
            for at in found:
                owners = rows[at].owners
                buckets[owners[0] if owners else ""].append(at)
    return _joined(buckets, _folded, down=view.down)


def _by_text(rows: Sequence[ItemRow], found: list[int], *, down: bool) -> list[int]:
    """By the first signs, then those of the same ones: one step over all would take too long."""
    texts = {
        at: text.lower() if (text := rows[at].text).isascii() else _folded(text) for at in found
    }
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, text in texts.items():
        buckets[text[:_FIRST]].append(at)
    for some in buckets.values():
        some.sort(key=texts.__getitem__, reverse=down)
    return _joined(buckets, str, down=down)


def _joined(buckets: dict[str, list[int]], key: Callable[[str], str], *, down: bool) -> list[int]:
    """What is in the buckets, in their order; what has nothing to go by comes last both ways."""
    last = buckets.pop("", [])
    ordered = sorted(buckets, key=key, reverse=down)
    return [at for each in ordered for at in buckets[each]] + last


def _grouped(
    rows: Sequence[ItemRow], found: list[int], ordered: list[int], view: View, today: str
) -> list[Group]:
    """The groups of the rows that were ``found``, with their rows ``ordered``.

    To which group each row belongs is looked up in the rows' own order: going through them in
    another takes three times as long, as memory goes.
    """
    places: list[list[int]] = [[]] * len(rows)
    match view.group:
        case "none":
            return [Group("", "", ordered)] if ordered else []
        case "due":
            groups = {key: Group(key, "", []) for key in DUE_GROUPS}
            open_, done = _Dues(groups, today, done=False), _Dues(groups, today, done=True)
            for at in found:
                row = rows[at]
                places[at] = (done if row.done else open_)[row.due]
            _fill(ordered, places)
            return [group for group in groups.values() if group.items]
        case "note":
            notes: dict[str, list[int]] = defaultdict(list)
            for at in found:
                row = rows[at]
                places[at] = notes[row.path or row.note]
            return [
                Group((row := rows[items[0]]).path or row.note, row.note, items)
                for items in _fill(ordered, places)
            ]
        case "owner":
            return _by_owner(rows, found, ordered, down=view.down and view.sort == "owner")


def _by_owner(
    rows: Sequence[ItemRow], found: list[int], ordered: list[int], *, down: bool
) -> list[Group]:
    """By name; what nobody owns comes last. An item of two owners stands in two groups."""
    owned = _Owned()
    places: list[tuple[list[int], ...]] = [()] * len(rows)
    for at in found:
        places[at] = owned[rows[at].owners]
    for at in ordered:
        for items in places[at]:
            items.append(at)
    groups = owned.groups
    last = [groups.pop("")] if "" in groups else []
    return [groups[key] for key in sorted(groups, reverse=down)] + last


def _fill(ordered: Iterable[int], places: Sequence[list[int]]) -> list[list[int]]:
    """Put each row where it belongs; gives these places in the order of their first rows."""
    found: list[list[int]] = []
    for at in ordered:
        items = places[at]
        if not items:
            found.append(items)
        items.append(at)
    return found


class _Owned(dict[tuple[str, ...], tuple[list[int], ...]]):
    """By the owners of an item the items of the groups that it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[str, Group] = {}

    def __missing__(self, owners: tuple[str, ...]) -> tuple[list[int], ...]:
        named = {_folded(name): name for name in reversed(owners or ("",))}
        made = tuple(
            self.groups.setdefault(key, Group(key, name, [])).items for key, name in named.items()
        )
        self[owners] = made
        return made


class _Dues(dict["str | None", list[int]]):
    """By due date the items of the group that it belongs to; the week is from Monday to Sunday."""

    def __init__(self, groups: dict[str, Group], today: str, *, done: bool) -> None:
        super().__init__()
        day = date.fromisoformat(today)
        self._groups = groups
        self._today = today
        self._monday = (day - timedelta(days=day.weekday())).isoformat()
        self._sunday = (day + timedelta(days=6 - day.weekday())).isoformat()
        self._done = done

    def __missing__(self, due: str | None) -> list[int]:
        items = self[due] = self._groups[self._key(due)].items
        return items

    def _key(self, due: str | None) -> str:
        if due is None:
            return "none"
        if due < self._today and not self._done:
            return "overdue"
        if due == self._today:
            return "today"
        if due < self._monday:
            return "earlier"
        return "week" if due <= self._sunday else "later"
