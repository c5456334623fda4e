"""The page of all action items: which are in sight, in what groups and in what order.

Plain functions of the rows: the window's model words and draws what they give. The rows are gone
through in Python, so that another thread has its turn; nothing here sorts them all at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from readout.items.rows import ItemRow, asleep
from readout.search.folding import fold
from readout.search.words import words

Grouping: TypeAlias = Literal["due", "owner", "note", "none"]
Sorting: TypeAlias = Literal["due", "note", "text", "owner", "date"]
Showing: TypeAlias = Literal["open", "all", "done", "snoozed", "dismissed"]

DUE_GROUPS = ("overdue", "earlier", "today", "week", "later", "none")
"""The keys of the groups by due, in their order. What is done and was due before this week is
``earlier``: it is not overdue."""


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
    ``note`` its path, by ``none`` empty. ``label`` is the owner's name or the note's title.
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
    found = _in_sight(rows, view, today, mine, stay)
    ordered = _sorted(rows, found, view)
    return Arranged(_grouped(rows, ordered, view, today), len(found))


def _in_sight(
    rows: Sequence[ItemRow], view: View, today: str, mine: Collection[str], stay: Collection[str]
) -> list[int]:
    found = [
        index for index, row in enumerate(rows) if row.item in stay or _shown(row, view.show, today)
    ]
    if view.mine:
        found = _of(rows, found, list(mine))
    if view.owner.strip():
        found = _of(rows, found, [view.owner])
    wanted = fold(view.text).split()
    if wanted:
        found = [index for index in found if _holds(rows[index], wanted)]
    return found


def _shown(row: ItemRow, show: Showing, today: str) -> bool:
    if row.dismissed or show == "dismissed":
        return row.dismissed and show == "dismissed"
    if show == "all":
        return True
    if row.done or show == "done":
        return row.done and show == "done"
    return asleep(row, today) == (show == "snoozed")


def is_of(owners: Iterable[str], name: str) -> bool:
    """Whether one of the owners has this name: each of its words begins one of the owner's."""
    wanted = words(fold(name))
    if wanted == ["none"]:
        return not list(owners)
    names = [words(fold(owner)) for owner in owners]
    return bool(wanted) and any(
        all(any(part.startswith(word) for part in parts) for word in wanted) for parts in names
    )


def _of(rows: Sequence[ItemRow], found: list[int], names: list[str]) -> list[int]:
    known: dict[tuple[str, ...], bool] = {}
    taken = []
    for index in found:
        owners = rows[index].owners
        if owners not in known:
            known[owners] = any(is_of(owners, name) for name in names)
        if known[owners]:
            taken.append(index)
    return taken


def _holds(row: ItemRow, wanted: list[str]) -> bool:
    text = fold(" ".join((row.text, row.note, row.section, *row.owners, row.comment)))
    return all(word in text for word in wanted)


def _sorted(rows: Sequence[ItemRow], found: list[int], view: View) -> list[int]:
    def key(index: int) -> str:
        row = rows[index]
        match view.sort:
            case "due":
                return row.due or ""
            case "note":
                return fold(row.note)
            case "text":
                return fold(row.text)
            case "owner":
                return fold(row.owners[0]) if row.owners else ""
            case "date":
                return row.date or ""

    return _by(found, key, down=view.down)


def _by(found: Iterable[int], key: Callable[[int], str], *, down: bool) -> list[int]:
    """The indices by a key, those of one key as they stand; those without come last both ways."""
    buckets: dict[str, list[int]] = {}
    for index in found:
        buckets.setdefault(key(index), []).append(index)
    last = buckets.pop("", [])
    return [index for each in sorted(buckets, reverse=down) for index in buckets[each]] + last


def _grouped(rows: Sequence[ItemRow], ordered: list[int], view: View, today: str) -> list[Group]:
    if view.group == "none":
        return [Group("", "", ordered)] if ordered else []
    groups: dict[str, Group] = {}
    due = DueGroups(today)
    for index in ordered:
        row = rows[index]
        if view.group == "due":
            named = [(due.key(row), "")]
        elif view.group == "note":
            named = [(row.path, row.note)]
        else:
            named = [(fold(owner), owner) for owner in row.owners] or [("", "")]
        for key, label in named:
            groups.setdefault(key, Group(key, label, [])).items.append(index)
    if view.group == "due":
        return [groups[key] for key in DUE_GROUPS if key in groups]
    if view.group == "owner":
        return sorted(groups.values(), key=lambda group: (not group.key, group.key))
    return list(groups.values())


class DueGroups:
    """In which group by due an item stands on ``today``, an ISO date."""

    def __init__(self, today: str) -> None:
        day = date.fromisoformat(today)
        self._today = today
        self._monday = (day - timedelta(days=day.weekday())).isoformat()
        self._sunday = (day + timedelta(days=6 - day.weekday())).isoformat()

    def key(self, row: ItemRow) -> str:
        """One of DUE_GROUPS; the week is the calendar's, from Monday to Sunday."""
        due = row.due
        if due is None:
            return "none"
        if due < self._today:
            if not row.done:
                return "overdue"
            return "week" if due >= self._monday else "earlier"
        if due == self._today:
            return "today"
        return "week" if due <= self._sunday else "later"
