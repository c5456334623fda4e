"""Action items as a Markdown task list, grouped by their notes or by their owners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from readout.export.items.words import clean, note_of, one_line
from readout.export.markdown_text import HEADING, ITEM, PARAGRAPH, indented, written
from readout.items.rows import ItemRow
from readout.note.model import Text
from readout.search.folding import fold

_TITLE = "# Action items"


def by_note(items: Sequence[ItemRow]) -> str:
    """The items under their notes, in the order in which the notes come."""
    groups: dict[tuple[str, str], list[ItemRow]] = {}
    for item in items:
        groups.setdefault((item.path, item.note), []).append(item)
    return _list(
        (note_of(group[0].note, group[0].date), [_lines(item, "") for item in group])
        for group in groups.values()
    )


def by_owner(items: Sequence[ItemRow]) -> str:
    """The items under each of their owners by name, those of nobody last."""
    names: dict[str, str] = {}
    groups: dict[str, list[ItemRow]] = {}
    for item in items:
        for owner in dict.fromkeys(item.owners) or ("",):
            key = fold(one_line(owner))
            names.setdefault(key, one_line(owner) or "No owner")
            group = groups.setdefault(key, [])
            if not group or group[-1] is not item:
                group.append(item)
    return _list(
        (names[key], [_lines(item, note_of(item.note, item.date)) for item in groups[key]])
        for key in sorted(groups, key=lambda key: (not key, key))
    )


def _list(groups: Iterable[tuple[str, list[str]]]) -> str:
    parts = [_TITLE]
    for title, items in groups:
        parts.append(f"## {written(Text(title), HEADING)}".rstrip())
        parts.append("\n".join(items).rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def _lines(item: ItemRow, source: str) -> str:
    box = "[x]" if item.done else "[ ]"
    # As one text: a sign in what is added may open what a sign in the words would close.
    words = " ".join(part for part in (clean(item.text), *_beside(item, source)) if part)
    made = f"- {box} {indented(written(Text(words), ITEM), 2)}".rstrip()
    if comment := clean(item.comment).strip():
        made += f"\n\n  {indented(written(Text(comment), PARAGRAPH), 2)}\n"
    return made


def _beside(item: ItemRow, source: str) -> list[str]:
    """Owners and due date where the text does not say them already, and where it is from."""
    owners = [one_line(owner) for owner in item.owners if not _says(item.text, owner)]
    due = item.due if item.due and not _says(item.text, item.due) else ""
    return [
        f"({', '.join(owners)})" if owners else "",
        f"(due: {due})" if due else "",
        f"(from: {source})" if source else "",
    ]


def _says(text: str, words: str) -> bool:
    """Whether the words stand in the text as words, not as a part of one."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))
