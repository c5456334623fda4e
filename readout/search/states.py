"""What the user did to action items, as a search needs it: joined when searching, never indexed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class State(NamedTuple):
    """What the user set of one item; ``None`` leaves what the note says.

    ``due`` is an ISO date, or empty where the user took the date away. ``hidden`` items were
    dismissed: they are not found as items.
    """

    done: bool | None = None
    due: str | None = None
    owners: tuple[str, ...] | None = None
    hidden: bool = False


class States(Protocol):
    """The few items that the user touched, by their id (``progress.identity.item_ids``)."""

    def touched(self) -> Mapping[str, State]:
        """The touched items. The same object is given while nothing changed."""
        ...
