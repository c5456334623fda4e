"""What the user set and how the window stood: ``settings.json``.

Keys that this version does not know are kept, values that it cannot use are as if they were not
there. A damaged file is put aside, and the defaults hold.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

from readout.progress import durable

DateOrder: TypeAlias = Literal["day", "month"]
Language: TypeAlias = Literal["system", "en", "de"]

RECENT = 12
MOST_READ = 5_000
SMALLEST, LARGEST = 0.6, 2.5
_TOO_LARGE = 8_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. ``files`` and ``folders`` are what is open, ``recent`` newest first."""

    theme: Literal["system", "light", "dark"] = "system"
    language: Language = "system"
    text_size: float = 1.0
    """All type, 1 being the usual."""
    zoom: float = 1.0
    """The note's text alone."""
    date_order: DateOrder = "day"
    """How dates are shown and understood where both are possible: 3/11 is 3 November, or not."""
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    large: tuple[str, ...] = ()
    """Those of the folders that hold so many notes that they are catalogued."""
    away: tuple[str, ...] = ()
    """Those of the folders that were not there when the user was last told so."""
    gone: tuple[str, ...] | None = None
    """The ids of touched notes that were nowhere at the last look, ``None`` before the first."""
    kept_elsewhere: str = ""
    """The file that progress was kept in when it could not be saved, until it is brought in."""
    recent: tuple[str, ...] = ()
    last_read: Mapping[str, int] = field(default_factory=dict)
    """When notes were last shown, in seconds since 1970, by path; the newest come last."""
    closed: tuple[str, ...] = ()
    """Notes of open folders that were taken off the list."""
    note_sort: Literal["date", "title", "open", "read"] = "date"
    note_down: bool = True
    """Whether the note list begins with the newest, the last letter, the most."""
    note_group: Literal["none", "folder", "month", "tag"] = "none"
    note_folds: tuple[str, ...] = ()
    """The groups of the note list that are folded, by their keys."""
    pins: tuple[str, ...] = ()
    """The notes that stand above all others in the list."""
    items_group: Literal["due", "owner", "note", "none"] = "due"
    items_sort: Literal["due", "note", "text", "owner", "date"] = "due"
    items_down: bool = False
    items_show: Literal["open", "all", "done", "snoozed", "dismissed"] = "open"
    items_mine: bool = False
    """Whether the page of all action items shows only those of ``my_names``."""
    items_owner: str = ""
    """Whose items it shows; nothing for everybody's."""
    items_folds: tuple[str, ...] = ()
    """Its groups that are folded, by their keys."""
    tables_grid: str = ""
    """Which of the joined tables is seen on their page, by its name."""
    tables_looks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """How the user left them, by their names, as ``gui.grid.state`` encodes it."""
    my_names: tuple[str, ...] = ()
    """By which names notes call the user."""
    other_terms: bool = True
    """Whether a page marks the terms that other notes define."""
    every_mention: bool = False
    """Whether it marks them wherever they stand, not the frequent ones once a section."""
    current: str = ""
    geometry: str = ""
    """The window's place, as Qt writes it, in base64."""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    folded: tuple[str, ...] = ()
    """The names of the panes that are folded away."""
    searches: tuple[str, ...] = ()
    """What was searched for, newest first."""
    saved_searches: Mapping[str, str] = field(default_factory=dict)
    """Queries by the names that the user gave them, in the order of saving."""
    started: bool = False
    """Whether there was a first start."""
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def with_recent(self, path: str) -> Settings:
        """The same, this path being the newest of the recent."""
        rest = [known for known in self.recent if known != path]
        return replace(self, recent=tuple([path, *rest][:RECENT]))

    def with_read(self, path: str, when: int) -> Settings:
        """The same, this note having been shown then."""
        known = [(other, at) for other, at in self.last_read.items() if other != path]
        return replace(self, last_read=dict([*known, (path, when)][-MOST_READ:]))


def decode(made: object) -> Settings:
    """Settings from what stood in the file; raises ValueError where that is no object."""
    if not isinstance(made, dict):
        raise ValueError("settings are no object")  # noqa: TRY004  one kind of error for a file
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for key, value in made.items():
        read = _READERS.get(key)
        if read is None:
            unknown[key] = value
        else:
            usable = read(value)
            if usable is not None:
                known[key] = usable
    return Settings(**known, unknown=unknown)


def encode(settings: Settings) -> bytes:
    """The file's bytes."""
    made = asdict(settings)
    unknown = made.pop("unknown")
    text = json.dumps({**unknown, **made}, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "surrogatepass") + b"\n"


class SettingsFile:
    """The settings and their file. ``notices`` are sentences to show."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written: bytes | None = None
        self.notices: list[str] = []
        self.value = self._load()

    def change(self, **values: Any) -> None:
        """Set some of the fields, in memory."""
        self.value = replace(self.value, **values)

    def save(self) -> None:
        """Write them where they changed. Raises OSError."""
        data = encode(self.value)
        if data != self._written:
            disk = durable.Disk()
            durable.make_folder(self._path.parent, disk)
            durable.write(self._path, data, disk)
            self._written = data

    def _load(self) -> Settings:
        try:
            data, _ = durable.read(self._path, _TOO_LARGE)
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self.notices.append(f"Settings could not be read: {error.strerror or error}.")
            return Settings()
        try:
            settings = decode(json.loads(data.decode("utf-8", "surrogatepass")))
        except (ValueError, RecursionError):
            self._put_aside()
            return Settings(started=True)
        self._written = data
        return settings

    def _put_aside(self) -> None:
        for number in range(1, 100):
            aside = self._path.with_name(f"{self._path.name}.damaged-{number}")
            if not aside.exists():
                break
        try:
            self._path.replace(aside)
        except OSError:
            self.notices.append("The settings are damaged; the usual ones are used.")
            return
        self.notices.append(f"The settings were damaged; the file is kept as {aside.name}.")


def _choice(*values: str) -> Callable[[object], str | None]:
    return lambda value: value if isinstance(value, str) and value in values else None


def _factor(value: object) -> float | None:
    usable = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(cast("float", value)) if usable and SMALLEST <= value <= LARGEST else None  # type: ignore[operator]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    return tuple(each for each in value if isinstance(each, str))


def _named(value: object) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    return {name: text for name, text in value.items() if name and isinstance(text, str)}


def _times(value: object) -> dict[str, int] | None:
    if not isinstance(value, dict):
        return None
    return {name: at for name, at in value.items() if type(at) is int and 0 <= at < 1 << 53}


def _looks(value: object) -> dict[str, dict[str, Any]] | None:
    if not isinstance(value, dict):
        return None
    return {name: look for name, look in value.items() if isinstance(look, dict)}


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _sizes(value: object) -> dict[str, tuple[int, ...]] | None:
    if not isinstance(value, dict):
        return None
    return {
        name: tuple(sizes)
        for name, sizes in value.items()
        if isinstance(sizes, list) and all(type(size) is int and 0 <= size < 1e6 for size in sizes)
    }


_READERS: dict[str, Callable[[object], Any]] = {
    "theme": _choice("system", "light", "dark"),
    "language": _choice("system", "en", "de"),
    "text_size": _factor,
    "zoom": _factor,
    "date_order": _choice("day", "month"),
    "files": _texts,
    "folders": _texts,
    "large": _texts,
    "away": _texts,
    "gone": _texts,
    "kept_elsewhere": _text,
    "recent": _texts,
    "last_read": _times,
    "closed": _texts,
    "note_sort": _choice("date", "title", "open", "read"),
    "note_down": _flag,
    "note_group": _choice("none", "folder", "month", "tag"),
    "note_folds": _texts,
    "pins": _texts,
    "items_group": _choice("due", "owner", "note", "none"),
    "items_sort": _choice("due", "note", "text", "owner", "date"),
    "items_down": _flag,
    "items_show": _choice("open", "all", "done", "snoozed", "dismissed"),
    "items_mine": _flag,
    "items_owner": _text,
    "items_folds": _texts,
    "tables_grid": _text,
    "tables_looks": _looks,
    "my_names": _texts,
    "other_terms": _flag,
    "every_mention": _flag,
    "current": _text,
    "geometry": _text,
    "splitters": _sizes,
    "folded": _texts,
    "searches": _texts,
    "saved_searches": _named,
    "started": _flag,
}
