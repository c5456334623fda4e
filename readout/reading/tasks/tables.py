"""A table of action items: its rows as items, every word of it kept once.

The task is the item; the other cells stand in a bullet below it, in the order of a line above
the items that holds the columns' names. So a tick survives a change of the row's state.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout.note.model import Action, Block, Bullet, Paragraph, Table
from readout.reading.heading_words import normalised
from readout.reading.inline import join
from readout.reading.tasks.done import is_done
from readout.reading.tasks.labels import DONE, DUE, OWNER, TASK
from readout.reading.tasks.names import said_owners

_BETWEEN = " · "


def items_of(table: Table) -> list[Block] | None:
    """The rows as action items; ``None`` where the columns are not those of action items."""
    if table.raw:
        return None  # its cuts are in doubt and can be moved
    names = [normalised(column.plain).rstrip("?") for column in table.columns]
    task, owner, due, done = (_place(names, words) for words in (TASK, OWNER, DUE, DONE))
    if task is None or (owner is None and due is None and done is None) or not table.rows:
        return None
    made: list[Block] = [Paragraph(join([name for name in table.columns if name], _BETWEEN))]
    for row in table.rows:
        others = [cell for place, cell in enumerate(row) if place != task and cell]
        if row[task]:
            made.append(
                Action(
                    row[task],
                    said_owners(row[owner].plain) if owner is not None else (),
                    due_text=row[due].plain if due is not None else "",
                    done=done is not None and is_done(row[done].plain),
                )
            )
        if others:
            made.append(Bullet(join(others, _BETWEEN), 1 if row[task] else 0))
    return made


def _place(names: Sequence[str], words: frozenset[str]) -> int | None:
    """The first column that is called one of some words."""
    return next((place for place, name in enumerate(names) if name in words), None)
