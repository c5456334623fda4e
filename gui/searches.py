"""What was searched for before, and the searches that were given a name; kept in the settings."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from gui.settings import SettingsFile

MOST = 50
"""So many of the last searches are kept."""
MOST_SAVED = 200


class Searches(QObject):
    """``changed`` after every change, to be written."""

    changed = Signal()

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def recent(self) -> tuple[str, ...]:
        """The last queries, newest first."""
        return self._settings.value.searches[:MOST]

    @property
    def saved(self) -> Mapping[str, str]:
        """Queries by their names."""
        return self._settings.value.saved_searches

    def name_of(self, query: str) -> str:
        """The name of a query that was saved, or nothing."""
        wanted = _plain(query)
        return next((name for name, known in self.saved.items() if _plain(known) == wanted), "")

    def remember(self, query: str) -> None:
        """A query that led somewhere is the newest of the last ones."""
        query = _plain(query)
        if query and self.recent[:1] != (query,):
            rest = [known for known in self.recent if known != query]
            self._change(searches=tuple([query, *rest][:MOST]))

    def forget(self, query: str) -> None:
        """Leave out one of the last queries."""
        self._change(searches=tuple(known for known in self.recent if known != query))

    def save(self, query: str, name: str = "") -> str:
        """Give a query a name, its own words where none is said; the name."""
        query = _plain(query)
        known = self.name_of(query)
        if known or not query or len(self.saved) >= MOST_SAVED:
            return known
        name = self._free(name or query)
        self._change(saved_searches={**self.saved, name: query})
        return name

    def rename(self, name: str, new: str) -> None:
        """Give a saved query another name; its place stays."""
        new = _plain(new)
        if new and new != name and name in self.saved:
            new = self._free(new)
            renamed = {new if known == name else known: text for known, text in self.saved.items()}
            self._change(saved_searches=renamed)

    def unsave(self, name: str) -> None:
        """Save a query no longer: it is the newest of the last ones then, and so not lost."""
        query = self.saved.get(name, "")
        rest = {known: text for known, text in self.saved.items() if known != name}
        if len(rest) < len(self.saved):
            self._settings.change(saved_searches=rest)
            self.remember(query)
            self.changed.emit()

    def _free(self, name: str) -> str:
        tried, number = name, 1
        while tried in self.saved:
            number += 1
            tried = f"{name} {number}"
        return tried

    def _change(self, **values: object) -> None:
        self._settings.change(**values)
        self.changed.emit()


def _plain(query: str) -> str:
    return " ".join(query.split())
