"""The page of all action items: which are in sight, in what groups and in what order.

Plain functions of the items: the window's model words and draws what they give. 100,000 take less
than 100 ms: they go by the items' columns, and what many have in common (a date, owners, a note)
is folded, compared and sorted once. No step holds Python's lock for long, so that the window goes
on meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple, TypeAlias

from readout.items.columns import Items
from readout.items.people import Names
from readout.search.folding import fold

Grouping: TypeAlias = Literal["due", "owner", "note", "none"]
Sorting: TypeAlias = Literal["due", "note", "text", "owner", "date"]
Showing: TypeAlias = Literal["open", "all", "done", "snoozed", "dismissed"]

DUE_GROUPS = ("overdue", "earlier", "today", "week", "later", "none")
"""The keys of the groups by due, in their order. What is done and was due before this week is
``earlier``: it is not overdue."""

_FIRST = 2
"""Signs by which texts are put in order first."""
_REMEMBERED = 2**16
"""Names and titles that are kept folded."""


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
    items: Items,
    view: View,
    today: str,
    mine: Collection[str] = (),
    stay: Collection[str] = (),
) -> Arranged:
    """The items as the view shows them on ``today``, an ISO date.

    ``mine`` are the user's names. Items in ``stay`` are in sight whatever their state: those that
    were ticked a moment ago.
    """
    found = _shown(items, view.show, today)
    if stay:
        seen = set(found)
        wanted = set(stay)
        kept = [at for at, item in enumerate(items.ids) if item in wanted and at not in seen]
        found = sorted(found + kept)  # two runs in order, which takes one step each
    for asked, names in ((view.mine, mine), (view.owner.strip(), [view.owner])):
        if asked:
            whose, owners = _Owning(Names(names).among), items.owners
            found = [at for at in found if whose[owners[at]]]
    for word in fold(view.text).split():
        found = _holding(items, found, word)
    if view.group == "note" and view.sort in ("note", "date"):
        groups = _whole_notes(items, found, view)
    elif view.group == view.sort == "due":
        groups = _whole_days(items, found, view, today)
    else:
        groups = _grouped(items, found, _sorted(items, found, view), view, today)
    return Arranged(groups, len(found))


def _shown(items: Items, show: Showing, today: str) -> list[int]:
    """The items in a state."""
    out = items.dismissed.copy()  # at once, whatever the window's thread does meanwhile
    if show == "dismissed":
        return sorted(out - items.own)  # what the user added and removed is gone but for undo
    if show == "all":
        return [at for at in range(len(items)) if at not in out]
    if show == "done":
        return [at for at, done in enumerate(items.dones) if done and at not in out]
    asleep = {at for at, until in items.snoozed.copy().items() if until > today}
    if show == "snoozed":
        return [at for at in sorted(asleep - out) if not items.dones[at]]
    out |= asleep
    return [at for at, done in enumerate(items.dones) if not done and at not in out]


def _holding(items: Items, found: Iterable[int], word: str) -> list[int]:
    """The items that have a folded word, or a part of one, anywhere in what is shown of them."""
    texts, notes, places, owners = items.folded(), items.notes, items.places, items.owners
    about, whose = _Holders(word), _Owning(lambda names: any(word in fold(name) for name in names))
    more = {at for at, comment in items.comments.copy().items() if word in fold(comment)}
    return [
        at
        for at in found
        if word in texts[at]
        or about[notes[at].title]
        or about[places[at].section]
        or whose[owners[at]]
        or at in more
    ]


class _Holders(dict[str, bool]):
    """Whether a text that stands in many items has a word."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def __missing__(self, text: str) -> bool:
        found = self[text] = self._word in fold(text)
        return found


class _Owning(dict[tuple[str, ...], bool]):
    """Whether owners are wanted: those of one item are asked for once, however many they own."""

    def __init__(self, wanted: Callable[[tuple[str, ...]], bool]) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, owners: tuple[str, ...]) -> bool:
        found = self[owners] = self._wanted(owners)
        return found


_folded = lru_cache(_REMEMBERED)(fold)


def _sorted(items: Items, found: list[int], view: View) -> list[int]:
    """The items in their order; those that are equal in it stand as the notes have them."""
    if view.sort == "text":
        return _by_text(items.folded(), found, down=view.down)
    if view.sort in ("note", "date"):
        return _by_note(items, found, view)
    if view.sort == "due":
        return _joined(_by_day(items, found), str, down=view.down)
    buckets: dict[str, list[int]] = defaultdict(list)
    owners = items.owners
    for at in found:
        buckets[owners[at][0] if owners[at] else ""].append(at)
    return _joined(buckets, _folded, down=view.down)


def _by_note(items: Items, found: list[int], view: View) -> list[int]:
    """By what their notes say: the items of one stand together and are gone through as one."""
    buckets: dict[str, list[int]] = {}
    by_title = view.sort == "note"
    for note, run in groupby(found, items.notes.__getitem__):
        key = note.title if by_title else note.date or ""
        if key in buckets:
            buckets[key] += run
        else:
            buckets[key] = [*run]
    return _joined(buckets, _folded if by_title else str, down=view.down)


def _whole_notes(items: Items, found: list[int], view: View) -> list[Group]:
    """By note, in the notes' own order: no item needs to be put in order by itself."""
    groups = _in_notes(items, found)
    notes = [items.notes[group.items[0]] for group in groups]
    if view.sort == "note":
        keys = [_folded(note.title) for note in notes]
    else:
        keys = [note.date or "" for note in notes]
    by_key: dict[str, list[Group]] = defaultdict(list)
    for key, group in zip(keys, groups, strict=True):
        by_key[key].append(group)
    last = by_key.pop("", [])
    ordered = sorted(by_key, reverse=view.down)
    return [group for key in ordered for group in by_key[key]] + last


def _whole_days(items: Items, found: list[int], view: View, today: str) -> list[Group]:
    """By due in the order of due: what is open and due on one day is of one group."""
    groups = {key: Group(key, "", []) for key in DUE_GROUPS}
    open_, done = _Dues(groups, today, done=False), _Dues(groups, today, done=True)
    mixed = view.show != "open" or any(map(items.dones.__getitem__, found))
    for due, its in _ordered(_by_day(items, found), str, down=view.down):
        if not mixed:
            open_[due or None].extend(its)
            continue
        for is_done, run in groupby(its, items.dones.__getitem__):
            (done if is_done else open_)[due or None].extend(run)
    return [group for group in groups.values() if group.items]


def _by_day(items: Items, found: list[int]) -> dict[str, list[int]]:
    days: dict[str, list[int]] = defaultdict(list)
    dues = items.dues
    for at in found:
        days[dues[at] or ""].append(at)
    return days


def _by_text(texts: Sequence[str], found: list[int], *, down: bool) -> list[int]:
    """By the first signs, then those of the same ones: one step over all would take too long."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for at in found:
        buckets[texts[at][:_FIRST]].append(at)
    for some in buckets.values():
        some.sort(key=texts.__getitem__, reverse=down)
    return _joined(buckets, str, down=down)


def _joined(buckets: dict[str, list[int]], key: Callable[[str], str], *, down: bool) -> list[int]:
    """What is in the buckets, in their order."""
    return [at for _, its in _ordered(buckets, key, down=down) for at in its]


def _ordered(
    buckets: dict[str, list[int]], key: Callable[[str], str], *, down: bool
) -> list[tuple[str, list[int]]]:
    """The buckets in their order; what has nothing to go by comes last both ways."""
    last = [("", buckets.pop(""))] if "" in buckets else []
    return [(each, buckets[each]) for each in sorted(buckets, key=key, reverse=down)] + last


def _grouped(
    items: Items, found: list[int], ordered: list[int], view: View, today: str
) -> list[Group]:
    """The groups of the items that were ``found``, with their items ``ordered``.

    To which group each belongs is looked up in the items' own order: going through them in
    another takes three times as long, as memory goes.
    """
    match view.group:
        case "none":
            return [Group("", "", ordered)] if ordered else []
        case "due":
            return _by_due(items, found, ordered, today)
        case "note":
            return _in_notes(items, ordered)
        case "owner":
            return _by_owner(items, found, ordered, down=view.down and view.sort == "owner")


def _by_due(items: Items, found: list[int], ordered: list[int], today: str) -> list[Group]:
    groups = {key: Group(key, "", []) for key in DUE_GROUPS}
    open_, done = _Dues(groups, today, done=False), _Dues(groups, today, done=True)
    places: list[list[int]] = [[]] * len(items)
    dues, dones = items.dues, items.dones
    for at in found:
        places[at] = (done if dones[at] else open_)[dues[at]]
    for at in ordered:
        places[at].append(at)
    return [group for group in groups.values() if group.items]


def _in_notes(items: Items, ordered: list[int]) -> list[Group]:
    """By note, in the order of their first items."""
    groups: dict[str, Group] = {}
    for note, run in groupby(ordered, items.notes.__getitem__):
        key = note.path or note.title
        group = groups.get(key)
        if group is None:
            groups[key] = Group(key, note.title, [*run])
        else:
            group.items.extend(run)
    return [*groups.values()]


def _by_owner(items: Items, found: list[int], ordered: list[int], *, down: bool) -> list[Group]:
    """By name; what nobody owns comes last. An item of two owners stands in two groups."""
    owned = _Owned()
    places: list[tuple[list[int], ...]] = [()] * len(items)
    owners = items.owners
    for at in found:
        places[at] = owned[owners[at]]
    for at in ordered:
        for its in places[at]:
            its.append(at)
    groups = owned.groups
    last = [groups.pop("")] if "" in groups else []
    return [groups[key] for key in sorted(groups, reverse=down)] + last


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
