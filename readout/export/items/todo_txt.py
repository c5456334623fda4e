"""Action items as lines of todo.txt, by the rules at github.com/todotxt/todo.txt.

A line is ``x``, the day it was done, the day it was written (the note's), the text, the note as a
project, the owners as contexts and ``due:``. The format has no way to escape: words of the text
that would be read as a project, a context or a due date stand in double quotes, and a text that
begins like a mark, a priority or a date, or is empty, stands after a dash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout.export.items.words import day, one_line
from readout.items.rows import ItemRow

_BEGINS_AS_ELSE = re.compile(r"(?:x|\([A-Z]\)|[0-9]{4}-[0-9]{2}-[0-9]{2})?(?: |$)")
# The keys that programs act on; another key is left as the words it is.
_TAG = re.compile(r"[@+]\S|(?:due|h|pri|rec|t):\S", re.IGNORECASE)


def to_todo_txt(items: Sequence[ItemRow]) -> str:
    """The items, one a line."""
    return "".join(f"{_line(item)}\n" for item in items)


def _line(item: ItemRow) -> str:
    parts = []
    if item.done:
        parts.append("x")
        # One date after the x is the day it was done: the note's alone would be taken for it.
        if item.done_at is not None:
            parts += [day(item.done_at), item.date or ""]
    else:
        parts.append(item.date or "")
    parts.append(_text(item.text))
    parts.append(_tag("+", item.note))
    parts += dict.fromkeys(_tag("@", owner) for owner in item.owners)
    if item.due is not None:
        parts.append(f"due:{item.due}")
    return " ".join(part for part in parts if part)


def _text(text: str) -> str:
    words = one_line(text).split()
    safe = " ".join(f'"{word}"' if _TAG.match(word) else word for word in words)
    return f"- {safe}".rstrip() if _BEGINS_AS_ELSE.match(safe) else safe


def _tag(sign: str, name: str) -> str:
    """A name as one word behind its sign, nothing where there is none.

    >>> _tag("@", "Anna  Example")
    '@Anna_Example'
    """
    word = "_".join(one_line(name).split())
    return f"{sign}{word}" if word else ""
