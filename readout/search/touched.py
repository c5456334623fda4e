"""What the user did to action items, from their progress, for a search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from readout.search.states import State

if TYPE_CHECKING:
    from readout.progress.fields import Fields


class Touched(dict[str, State]):
    """The items that were touched, as they were when this was made."""

    def touched(self) -> Mapping[str, State]:
        """All of them."""
        return self


def touched_by(progress: Fields) -> Touched:
    """What the user did to items, by their ids."""
    return Touched(
        (key, state_of({name: field["value"] for name, field in record["fields"].items()}))
        for key, record in progress.records("items").items()
    )


def state_of(values: Mapping[str, Any]) -> State:
    """What the fields of an item's record say."""
    done, due, owners = values.get("done"), values.get("due"), values.get("owners")
    return State(
        done=None if done is None else bool(done),
        due=due if isinstance(due, str) else None,
        owners=tuple(map(str, owners)) if isinstance(owners, (list, tuple)) else None,
        hidden=bool(values.get("dismissed")),
    )
