"""What a command is, and a menu: the forms that the table in ``gui.commands`` is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command. ``when`` names the condition that enables it, ``checked`` the one that ticks it.

    ``shortcuts`` are in Qt's portable form; the first is the one that is shown. ``waits``: it
    returns only when a dialog is answered.
    """

    id: str
    text: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    when: str = ""
    checked: str = ""
    line_above: bool = False
    waits: bool = False

    @property
    def call(self) -> str:
        """The method that does it."""
        return self.id


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of the menu bar."""

    id: str
    text: str


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text as it is; it is translated when it is shown."""
    return text
