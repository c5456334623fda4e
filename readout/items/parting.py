"""What the user parted of a chain, as progress keeps it.

It is one field of an item's record, so devices merge it and undo takes it back: a *label*. Items of
different labels are never of one chain; those without any have the same. An item that was parted
from the others gets a label of its own. Where a whole chain was said not to belong together, all
its items get ``ALONE``: they are in no chain, nor is what has the same words later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from readout.progress.kinship import newest
from readout.progress.record import Field, Group

if TYPE_CHECKING:
    from readout.items.changing import ItemChanges
    from readout.items.rows import ItemRow
    from readout.progress.fields import Change, Fields

PARTED = "parted"
"""The name of the field."""
ALONE = "alone"
"""The label of what is in no chain at all."""


def labels(progress: Fields) -> dict[str, str]:
    """Of each item that was parted its label, as ``chains`` takes them.

    In the window's thread, as everything that asks progress; it goes through the touched items.
    """
    made: dict[str, str] = {}
    groups: tuple[Group, ...] = ("items", "own")
    for group in groups:
        kin = progress.kin(group)
        found: dict[str, Field | None] = {}
        for key, record in progress.each(group):
            field = record["fields"].get(PARTED)
            if field is not None:
                for each in kin.get(key, (key,)):
                    found[each] = newest((found.get(each), field))
        for key, field in found.items():
            if field is not None and isinstance(label := field["value"], str) and label:
                made[key] = label
    return made


def labelled(items: Sequence[tuple[str, int]], parted: Mapping[str, str]) -> list[str]:
    """The label of each item that says the same; empty where it has none.

    ``items`` are their ids and the numbers of their wordings. What stands alone takes all others
    of its wording with it.
    """
    if not any(item in parted for item, _ in items):
        return [""] * len(items)
    alone = {words for item, words in items if parted.get(item) == ALONE}
    return [ALONE if words in alone else parted.get(item, "") for item, words in items]


def part(changes: ItemChanges, rows: Iterable[ItemRow]) -> tuple[Change, ...]:
    """Each of these items is another one: they are in no chain, now and later.

    Raises ProgressError where progress is read-only, as all here.
    """
    return tuple(change for row in rows for change in changes.part(row, ALONE))


def part_one(changes: ItemChanges, row: ItemRow) -> tuple[Change, ...]:
    """An item is none of its chain; the others stay together."""
    return changes.part(row, row.item)
