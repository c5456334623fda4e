"""Something that the user should know, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Weight: TypeAlias = Literal["notice", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A plain sentence, and a button where there is something to press, with another beside it.

    A later trouble of the same ``kind`` takes the place of an earlier.
    """

    text: str
    weight: Weight = "warning"
    kind: str = ""
    button: str = ""
    act: Callable[[], None] | None = None
    other: str = ""
    other_act: Callable[[], None] | None = None
