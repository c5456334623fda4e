"""Finding a note by what one types: by the beginnings of its words.

A note is found where each word that was typed begins a word of its title, folder, tags or date.
Neither case nor accents matter. Chinese and Japanese, which have no blanks between words, are
found anywhere. A note is found where all that is ``asked`` stands in its ``words_of``.

>>> words = words_of(NoteEntry("/a", "Café budget", date="2025-11-03"), MONTHS)
>>> [all(word in words for word in asked(query)) for query in ("bud CAFE", "udget", "2025-11")]
[True, False, True]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from gui.panes.note_entry import NoteEntry, folder_of
from readout.search.folding import fold

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""The folded names of the months, where the user's language has no others."""
_LONGEST = 1_000
"""Signs of a title or tag that can be found: a longer one is no name."""
_DENSE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_DENSE}]|[^\W_{_DENSE}]+|[^\w\s\x00-\x7f]")


def words_of(entry: NoteEntry, months: Sequence[str]) -> str:
    """All words a note is found by, folded, each behind a blank; a line for each that belongs."""
    folder = folder_of(entry)
    if not entry.folder:  # of a whole path only the end says something about the note
        folder = folder[max(folder.rfind("/"), folder.rfind("\\")) + 1 :]
    texts = [_split(entry.title), _split_once(folder), *map(_split_once, entry.tags)]
    if entry.date:
        texts.append(_split_once(entry.date))
        _, _, rest = entry.date.partition("-")
        month, _, day = rest.partition("-")
        if month.isdecimal() and 0 < int(month) <= len(months):
            texts.append(f" {day.lstrip('0')} {months[int(month) - 1]}")
    return "\n".join(filter(None, texts)) or "\n"


def asked(query: str) -> tuple[str, ...]:
    """What is typed, in the form in which it stands in a note's words; empty if it is no word."""
    return tuple(filter(None, map(_split, query.split())))


def _split(text: str) -> str:
    made = _WORD.findall(fold(text[:_LONGEST]))
    return " " + " ".join(made) if made else ""


_split_once = lru_cache(8_192)(_split)
"""For what many notes have: folders, tags and dates."""
