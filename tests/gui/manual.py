"""What the manual says of keys: the table in README, a row a menu or pane."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gui.commands import COMMANDS, MENUS
from gui.pane_keys import PANE_KEYS
from tests.conftest import ROOT

_HEAD = "| where | keys |"
_KEYS = re.compile(r"`([^`]+)`")


class Line(NamedTuple):
    """One thing that is done by keys: where, what, and the keys in Qt's portable form."""

    where: str
    text: str
    keys: tuple[str, ...]
    through: bool = False


def of_the_tables() -> list[Line]:
    """What the tables of commands and of pane keys have, in the order of the sheet."""
    lines = [
        Line(_plain(menu.text), _plain(command.text), command.shortcuts)
        for menu in MENUS
        for command in COMMANDS
        if command.menu == menu.id and command.shortcuts
    ]
    lines += [
        Line(pane.text, each.text, each.keys, each.through)
        for pane in PANE_KEYS
        for each in pane.keys
    ]
    return lines


def written(lines: list[Line]) -> str:
    """The table of these lines, as it stands in the manual."""
    rows = [_HEAD, "| --- | --- |"]
    for where in dict.fromkeys(line.where for line in lines):
        said = (_said(line) for line in lines if line.where == where)
        rows.append(f"| {where} | {' · '.join(said)} |")
    return "\n".join(rows)


def of_the_manual() -> list[Line]:
    """What README has."""
    _, head, rest = (ROOT / "README.md").read_text(encoding="utf-8").partition(_HEAD)
    assert head, "README has no table of keys"
    return [line for row in rest.partition("\n\n")[0].splitlines()[2:] for line in _read(row)]


def _read(row: str) -> Iterator[Line]:
    where, said = (cell.strip() for cell in row.strip("|").split(" | ", 1))
    for each in said.split(" · "):
        keys = tuple(_KEYS.findall(each))
        text = each[each.rindex("`") + 1 :].strip()
        yield Line(where, text, keys, "` … `" in each)


def _said(line: Line) -> str:
    keys = (" … " if line.through else ", ").join(f"`{each}`" for each in line.keys)
    return f"{keys} {line.text}"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
