"""The accessibility bus as an assistive technology uses it, by ``busctl``: things, what they do.

A *thing* is what the program shows to a screen reader: it has a name, a role and states, actions,
a selection, a text. Keys are pressed by the registry of the same bus.
"""

from __future__ import annotations

import json
import subprocess
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, TypeVar

T = TypeVar("T")

_SECONDS = 20.0
_REGISTRY = "org.a11y.atspi.Registry"
_DEVICES = "/org/a11y/atspi/registry/deviceeventcontroller"
_ROOT = "/org/a11y/atspi/accessible/root"
_A_SYMBOL = 3  # atspi-constants.h: the number is a key symbol of X
_IN_WINDOW = "1"  # atspi-constants.h: coordinates from the window's corner
_STATES = {
    1: "active",
    4: "checked",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    23: "selected",
    24: "sensitive",
    25: "showing",
    31: "manages descendants",
    41: "checkable",
}
"""What the bits of a state set mean, those of interest here (atspi-constants.h)."""


class BusError(Exception):
    """What was asked cannot be had, as of something that is no longer there."""


@dataclass(frozen=True)
class Bus:
    """A bus by its address."""

    address: str

    def ask(self, *words: str) -> Any:
        """What ``busctl`` answers. Raises BusError."""
        command = ["busctl", f"--address={self.address}", "--json=short", "--", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise BusError(done.stderr.strip())
        return json.loads(done.stdout)["data"] if done.stdout.strip() else None

    def accessibility(self) -> Bus:
        """The accessibility bus of this session's bus, started where it does not run yet."""
        [address] = self.ask("call", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        return Bus(address)

    def press(self, *symbols: int) -> None:
        """Press and release keys, named by their key symbols, one after the other."""
        for symbol in symbols:
            self.ask(
                *("call", _REGISTRY, _DEVICES, "org.a11y.atspi.DeviceEventController"),
                *("GenerateKeyboardEvent", "isu", str(symbol), "", str(_A_SYMBOL)),
            )

    def programs(self) -> list[Thing]:
        """The programs that are on the bus."""
        return Thing(self, _REGISTRY, _ROOT).children()


@dataclass(frozen=True)
class Thing:
    """Something that a program shows."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What a screen reader says it is called."""
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What more it says."""
        return str(self._get("Accessible", "Description"))

    @property
    def id(self) -> str:
        """The object name of its widget."""
        return str(self._get("Accessible", "AccessibleId")).rpartition(".")[2]

    @property
    def role(self) -> str:
        """What kind of thing it is."""
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        """What holds of it, of what the table of states has."""
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for bit, name in _STATES.items() if bits >> bit & 1}

    def children(self) -> list[Thing]:
        """What is in it."""
        found = self._call("Accessible", "GetChildren")[0]
        return [Thing(self.bus, owner, path) for owner, path in found]

    def names(self) -> list[str]:
        """The names of what is in it."""
        return [child.name for child in self.children()]

    def act(self, action: str) -> None:
        """Do one of its actions, by the action's name."""
        names = [name for name, _, _ in self._call("Action", "GetActions")[0]]
        assert action in names, f"{self.name}: {names}"
        assert self._call("Action", "DoAction", "i", str(names.index(action)))[0]

    def select(self, begin: str) -> Thing:
        """Select the child whose name begins so; the child."""
        at, child = next(
            (at, each) for at, each in enumerate(self.children()) if each.name.startswith(begin)
        )
        assert self._call("Selection", "SelectChild", "i", str(at))[0]
        return child

    def text(self) -> str:
        """The text in it up to its first table: Qt marks that by a sign that ``busctl`` refuses."""
        ends = range(int(self._get("Text", "CharacterCount")) + 1)
        return self._begin(ends[bisect(ends, x=False, key=self._is_refused) - 1])

    def _begin(self, end: int) -> str:
        return str(self._call("Text", "GetText", "ii", "0", str(end))[0])

    def _is_refused(self, end: int) -> bool:
        try:
            self._begin(end)
        except BusError:
            return True
        return False

    def sees(self, words: str) -> bool:
        """Whether the first line of these words of its text is in its sight."""
        text = self.text()
        at = len(text[: text.index(words)].encode("utf-16-le")) // 2  # Qt counts such units
        [[_, top, _, height]] = self._call("Component", "GetExtents", "u", _IN_WINDOW)
        _, y, _, _ = self._call("Text", "GetCharacterExtents", "iu", str(at), _IN_WINDOW)
        return bool(top <= y < top + height)

    def write(self, text: str) -> None:
        """Put a text into it, in the place of the one before."""
        assert self._call("EditableText", "SetTextContents", "s", text)[0]

    def cell(self, row: int, column: int) -> Thing:
        """What is at a place of a table."""
        found = self._call("Table", "GetAccessibleAt", "ii", str(row), str(column))[0]
        return Thing(self.bus, *found)

    def header(self, column: int) -> Thing:
        """The header of a table's column."""
        return Thing(self.bus, *self._call("Table", "GetColumnHeader", "i", str(column))[0])

    def count(self, of: str) -> int:
        """The rows (``NRows``) or columns (``NColumns``) of a table."""
        return int(self._get("Table", of))

    def _call(self, interface: str, method: str, signature: str = "", *arguments: str) -> Any:
        more = (signature, *arguments) if signature else ()
        where = (self.owner, self.path, f"org.a11y.atspi.{interface}")
        return self.bus.ask("call", *where, method, *more)

    def _get(self, interface: str, name: str) -> Any:
        where = (self.owner, self.path, f"org.a11y.atspi.{interface}")
        return self.bus.ask("get-property", *where, name)


@dataclass
class Program:
    """A program on the accessibility bus; its things are found by the names of their widgets."""

    root: Thing
    bus: Bus
    _known: dict[str, Thing] = field(default_factory=dict)

    def find(self, name: str) -> Thing:
        """The thing whose widget has this object name, waited for."""
        return wait(lambda: self._known.get(name) or self._look(name), f"{name} is there")

    def _look(self, name: str) -> Thing | None:
        for each in inside(self.root):
            self._known[each.id] = each
            if name in self._known:
                break
        return self._known.get(name)


def inside(thing: Thing) -> Iterator[Thing]:
    """A thing and all in it, the last first, as a dialog; rows of lists and tables are left out."""
    yield thing
    if "manages descendants" not in thing.states:
        for child in reversed(thing.children()):
            yield from inside(child)


def wait(ask: Callable[[], T], what: str) -> T:
    """Ask again and again until the answer is one; what is asked is another process."""
    end = monotonic() + _SECONDS
    seen: object = None
    while monotonic() < end:
        try:
            if answer := ask():
                return answer
        except (BusError, StopIteration) as error:
            seen = error
    raise AssertionError(f"in {_SECONDS:.0f} seconds it did not come about that {what}: {seen}")
