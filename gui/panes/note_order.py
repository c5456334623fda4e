"""The note list in order: sorted, filtered and grouped, without Qt.

All notes stand on a ``Shelf``, always in the order of their titles, so that any other order is
one stable pass over them, in which a thread that has something else to do may stop at any time:
no step of Python's own sorting takes longer than some milliseconds with 100,000 notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from gui.panes.note_entry import Grouping, Look, NoteEntry, Sort, folder_of, place_of
from gui.panes.note_words import MONTHS, asked, words_of
from readout.search.folding import fold

Stop: TypeAlias = Callable[[], bool]

PINNED = "pinned:"
"""The key of the group of pinned notes."""
_STEP = 2_000
_RUN = 4_096
_LAST = "\U0010ffff"
_LONGEST = 300
_NUMBER = re.compile(r"[0-9]+")


class Line:
    """A note in the list, and what sorting and finding need of it, worked out once.

    ``title`` is by what it is sorted, ``words`` by what it is found, empty until it is needed.
    """

    __slots__ = ("entry", "title", "words")

    def __init__(self, entry: NoteEntry, title: str, words: str = "") -> None:
        self.entry = entry
        self.title = title
        self.words = words


class Shelf(NamedTuple):
    """All notes, by path and in the order of their titles.

    Once it is made no line comes, goes or moves; only how a note looks may be changed in place.
    """

    lines: dict[str, Line]
    by_title: list[Line]


class Change(NamedTuple):
    """``whole`` is all notes from now on; else some changed or came and others went.

    ``under`` come only where there is no note of their path.
    """

    whole: Sequence[NoteEntry] | None = None
    changed: Sequence[NoteEntry] = ()
    removed: Sequence[str] = ()
    under: Sequence[NoteEntry] = ()


class Wish(NamedTuple):
    """What is to be seen of the shelf, and how."""

    look: Look = Look()
    pins: frozenset[str] = frozenset()
    query: str = ""
    months: tuple[str, ...] = MONTHS


class Bunch(NamedTuple):
    """A group and its notes. ``key`` stays the same; ``label`` is empty where the rest is."""

    key: str
    label: str
    lines: list[Line]


class Arranged(NamedTuple):
    """The notes as they are to stand; ``found`` counts each of them once."""

    shelf: Shelf
    bunches: list[Bunch]
    found: int
    wish: Wish


class Stopped(Exception):  # noqa: N818  no error: something newer is wanted
    """The work was wanted no longer."""


EMPTY = Shelf({}, [])


def never() -> bool:
    """Work to the end."""
    return False


def title_key(entry: NoteEntry) -> str:
    """What a title is sorted by: without case and accents, 2 before 10, none at the end."""
    text = _NUMBER.sub(_weighed, fold(entry.title[:_LONGEST]).strip())
    return f"{text or _LAST}\0{entry.path}"


def _weighed(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0")
    return chr(ord("0") + min(len(digits), 9)) + digits


def shelved(entries: Iterable[NoteEntry]) -> Shelf:
    """A shelf of these notes alone; made in any thread."""
    lines = {entry.path: Line(entry, title_key(entry)) for entry in entries}
    return Shelf(lines, _by_title(list(lines.values())))


def build(shelf: Shelf, changes: Sequence[Change]) -> Shelf:
    """The shelf after these changes; the one before stays as it is."""
    old = lines = shelf.lines
    for change in changes:
        known = lines
        if change.whole is not None:
            lines = {entry.path: _line(known.get(entry.path), entry) for entry in change.whole}
        else:
            lines = dict(known)
            for path in change.removed:
                lines.pop(path, None)
            for entry in change.changed:
                lines[entry.path] = _line(known.get(entry.path), entry)
            for entry in change.under:
                if entry.path not in lines:
                    lines[entry.path] = _line(None, entry)
    paths = _touched(changes) if all(change.whole is None for change in changes) else lines | old
    came = [lines[path] for path in paths if path in lines and old.get(path) is not lines[path]]
    went = {old[path] for path in paths if path in old and lines.get(path) is not old[path]}
    stayed = [line for line in shelf.by_title if line not in went] if went else shelf.by_title
    return Shelf(lines, _merged(stayed, _by_title(came)))


def _touched(changes: Iterable[Change]) -> set[str]:
    paths = {path for change in changes for path in change.removed}
    return paths.union(
        entry.path for change in changes for entry in chain(change.changed, change.under)
    )


def _line(known: Line | None, entry: NoteEntry) -> Line:
    if known is None:
        return Line(entry, title_key(entry))
    if known.entry is entry or known.entry == entry:
        return known
    if place_of(known.entry) == place_of(entry):
        return Line(entry, known.title, known.words)
    return Line(entry, title_key(entry))


def _by_title(lines: list[Line]) -> list[Line]:
    """Sorted in parts, since Python gives no other thread a turn while it sorts one list."""
    key = attrgetter("title")
    runs = [sorted(lines[at : at + _RUN], key=key) for at in range(0, len(lines), _RUN)]
    while len(runs) > 1:
        pairs = (runs[at : at + 2] for at in range(0, len(runs), 2))
        runs = [_merged(*pair) if len(pair) > 1 else pair[0] for pair in pairs]
    return runs[0] if runs else []


def _merged(one: list[Line], other: list[Line]) -> list[Line]:
    both = one + other
    if one and other:
        both.sort(key=attrgetter("title"))  # two runs in order: one pass
    return both


def arrange(shelf: Shelf, wish: Wish, stop: Stop = never) -> Arranged:
    """Sort, filter and group. Raises Stopped as soon as ``stop`` says so."""
    look = wish.look
    lines = _found(shelf.by_title, wish, stop)
    lines = _ordered(lines, look.sort, stop, down=look.down)
    pinned: list[Line] = []
    rest = lines
    if wish.pins:
        pinned = [line for line in lines if line.entry.path in wish.pins]
        rest = [line for line in lines if line.entry.path not in wish.pins]
    bunches = [Bunch(PINNED, "", pinned)] if pinned else []
    if look.group != "none":
        older_first = look.sort == "date" and not look.down
        bunches.extend(_grouped(rest, look.group, stop, older_first=older_first))
    elif rest:
        bunches.append(Bunch("none:", "", rest))
    return Arranged(shelf, bunches, len(lines), wish)


def prepare(shelf: Shelf, months: Sequence[str], stop: Stop) -> None:
    """Work out ahead by what words the notes are found."""
    for part in _parts(shelf.by_title, stop):
        _give_words(part, months)


def _parts(lines: list[Line], stop: Stop) -> Iterator[list[Line]]:
    for at in range(0, len(lines), _STEP):
        if stop():
            raise Stopped
        yield lines[at : at + _STEP]


def _found(lines: list[Line], wish: Wish, stop: Stop) -> list[Line]:
    wanted = asked(wish.query)
    if not wanted:
        return lines if not wish.query.strip() else []
    kept: list[Line] = []
    for part in _parts(lines, stop):
        _give_words(part, wish.months)
        for word in wanted:
            part = [line for line in part if word in line.words]  # noqa: PLW2901  fewer of it
        kept.extend(part)
    return kept


def _give_words(lines: list[Line], months: Sequence[str]) -> None:
    for line in lines:
        if not line.words:
            line.words = words_of(line.entry, months)


def _ordered(lines: list[Line], sort: Sort, stop: Stop, *, down: bool) -> list[Line]:
    """In the order wanted, equal ones by title; those without a date or never read are last."""
    if sort == "title":
        return lines[::-1] if down else lines
    piles: dict[str | float, list[Line]] = {}
    value: Callable[[Line], str | float | None] = attrgetter(
        {"date": "entry.date", "open": "entry.open", "read": "entry.read_at"}[sort]
    )
    nothing: list[Line] = []
    for part in _parts(lines, stop):
        for key, line in zip(map(value, part), part, strict=True):
            if not key and sort != "open":
                nothing.append(line)
            elif (pile := piles.get(key or 0)) is not None:
                pile.append(line)
            else:
                piles[key or 0] = [line]
    keys: list[str | float] = sorted(piles, reverse=down)
    return [*chain.from_iterable(piles[key] for key in keys), *nothing]


def _grouped(
    lines: list[Line], group: Grouping, stop: Stop, *, older_first: bool
) -> Iterator[Bunch]:
    piles: dict[str, list[Line]] = {}
    labels: dict[str, str] = {}
    for part in _parts(lines, stop):
        for line in part:
            entry = line.entry
            if group == "month":
                piles.setdefault((entry.date or "")[:7], []).append(line)
            elif group == "folder":
                piles.setdefault(folder_of(entry), []).append(line)
            else:
                for key, label in _tags(entry).items():
                    piles.setdefault(key, []).append(line)
                    labels[key] = min(label, labels.get(key, label))
    if group == "folder":
        labels = short_names(piles)
    newest = group == "month" and not older_first
    for key in sorted(filter(None, piles), reverse=newest):
        yield Bunch(f"{group}:{key}", labels.get(key, key), piles[key])
    if "" in piles:
        yield Bunch(f"{group}:", "", piles[""])


def _tags(entry: NoteEntry) -> dict[str, str]:
    made: dict[str, str] = {}
    for tag in entry.tags:
        made.setdefault(fold(tag).strip(), tag.strip())
    made.pop("", None)
    return made or {"": ""}


def short_names(folders: Iterable[str]) -> dict[str, str]:
    """As much of the end of each path as tells it from the others.

    >>> sorted(short_names(["/a/notes", "/b/notes", "/b/talks"]).values())
    ['a/notes', 'b/notes', 'talks']
    """
    made: dict[str, str] = {}
    left = {path: path.replace("\\", "/").strip("/").split("/") for path in folders}
    size = 1
    while left:
        tails: dict[str, list[str]] = {}
        for path, parts in left.items():
            tails.setdefault("/".join(parts[-size:]), []).append(path)
        for tail, paths in tails.items():
            for path in paths:
                if len(paths) == 1 or size >= len(left[path]):
                    made[path] = tail
        left = {path: parts for path, parts in left.items() if path not in made}
        size += 1
    return made


def compose(
    bunches: Sequence[Bunch], folds: Iterable[str], *, heads: bool
) -> tuple[list[Line | Bunch], list[int]]:
    """The rows, and which of them are the heads of groups; a folded group is its head alone."""
    rows: list[Line | Bunch] = []
    places: list[int] = []
    folded = set(folds)
    for bunch in bunches:
        if heads:
            places.append(len(rows))
            rows.append(bunch)
        if not heads or bunch.key not in folded:
            rows.extend(bunch.lines)
    return rows, places
