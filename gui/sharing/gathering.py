"""The notes that are to be shared, with their corrections and their items as they stand now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, overload

from PySide6.QtCore import QCoreApplication

from gui.session import Session
from readout.errors import ReadoutError
from readout.export.html.page import Shared
from readout.items.gather import Snapshot, gather, snapshot
from readout.items.named import corrected_notes
from readout.items.rows import ItemRow
from readout.note.model import Note
from readout.reading.read import shown

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

_ASPECTS = ("title", "date", "due", "kind", "role", "columns", "cuts")


class Wanted(NamedTuple):
    """What to gather from, taken in the window's thread; all in it may be used in another.

    ``here`` are the notes that are open, corrected, and ``errors`` why some cannot be read.
    """

    paths: Sequence[str]
    here: Mapping[str, Note]
    errors: Mapping[str, str]
    catalogue: Catalogue | None
    touched: Snapshot


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("Sharing", text)


def wanted(session: Session, paths: Iterable[str]) -> Wanted:
    """What is needed of a session to share these notes."""
    paths = list(dict.fromkeys(paths))
    here = {path: note for path in paths if (note := session.notes.get(path))}
    errors = {path: error for path in paths if (error := session.notes.error(path))}
    elsewhere = any(path in session.catalogued for path in paths if path not in here)
    catalogue = session.catalogued.catalogue() if elsewhere else None
    return Wanted(paths, here, errors, catalogue, snapshot(session.progress))


class Gathered(Sequence[Shared]):
    """The notes in the order wanted, each made when its turn comes and let go of after that.

    Of a thousand notes in memory a round of the garbage collector would stop the window. ``failed``
    has a sentence for each that could not be had; those of which it is not known before are passed
    over. ``step`` is told how many notes were had, and may raise to end it.
    """

    def __init__(self, source: Wanted, step: Callable[[int], None]) -> None:
        self._source, self._step = source, step
        self._known, self._rows = _corrected(source), dict[str, list[ItemRow]]()
        self.failed: list[str] = []
        self.had = 0
        self._paths = [path for path in source.paths if self._is_there(path)]

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, at: int) -> Shared: ...
    @overload
    def __getitem__(self, at: slice) -> list[Shared]: ...
    def __getitem__(self, at: int | slice) -> Shared | list[Shared]:
        """A note, or some. Raises ReadoutError where it is gone meanwhile."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        found = self._shared(self._paths[at])
        if found is None:
            raise ReadoutError(_reason(self._source, self._paths[at]))
        return found

    def __iter__(self) -> Iterator[Shared]:
        """The notes that there are. Raises ReadoutError where there is none of them."""
        self.had, failed = 0, list[str]()
        for path in self._paths:
            found = self._shared(path)
            if found is None:
                failed.append(_reason(self._source, path))
                continue
            self.had += 1
            self._step(self.had)
            yield found
        if self._paths and not self.had:
            raise ReadoutError(failed[0])
        self.failed += failed

    def _is_there(self, path: str) -> bool:
        catalogue = self._source.catalogue
        if path in self._known:
            return True
        entry = catalogue.entry(path) if catalogue is not None else None
        if entry is None or entry.error:
            self.failed.append(_reason(self._source, path))
        return entry is not None and not entry.error

    def _shared(self, path: str) -> Shared | None:
        catalogue = self._source.catalogue
        note = self._known.get(path) or (catalogue.note(path) if catalogue is not None else None)
        if not self._rows:
            self._rows = self._items()
        return Shared(note, self._rows[path]) if note is not None else None

    def _items(self) -> dict[str, list[ItemRow]]:
        """The items of the notes by their paths, as the user left them."""
        rows: dict[str, list[ItemRow]] = {path: [] for path in self._paths}
        for row in gather(self._source.catalogue, self._known.values(), self._source.touched):
            if row.path in rows and not row.dismissed:
                rows[row.path].append(row)
        return rows


def _corrected(source: Wanted) -> dict[str, Note]:
    """The notes that are not as the catalogue has them, by their paths."""
    catalogue, touched = source.catalogue, source.touched
    if catalogue is None:
        return dict(source.here)
    inside = corrected_notes(catalogue, touched.notes, touched.kin, source.here, _ASPECTS)
    return {note.path: note for note in inside} | dict(source.here)


def _reason(source: Wanted, path: str) -> str:
    name = Path(path).name
    if path in source.errors:
        reason = source.errors[path].removeprefix(f"{shown(path)}: ")
        return f"{name}: {reason}"
    entry = source.catalogue.entry(path) if source.catalogue is not None else None
    if entry is not None and entry.error:
        return f"{name}: {entry.error}"
    return tr("%1 is not read yet: share it again in a moment.").replace("%1", name)
