"""The packed program over the accessibility bus, as someone works with it who cannot see it.

What the bus has an action for is done by that: choosing files, topics and items, writing, pressing
buttons and menu entries. It has none for the sorting of a column, the box of a row and the opening
of a hit, in any program of Qt: there the keys are pressed, by the same bus.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import perf_counter

import pytest

from tests.conftest import ROOT
from tests.package.accessibility import Bus, Program, Thing, inside, wait
from tests.package.desktop import Desktop, desktop, missing

PROGRAM = ROOT / "dist" / "readout" / "readout"
SPACE, DOWN, RETURN = 0x20, 0xFF54, 0xFF0D  # keysymdef.h
PAGES = ("readPageButton", "actionsPageButton", "termsPageButton", "tablesPageButton")
TITLE = "OpenAI Interview Insights"

Start = Callable[[], AbstractContextManager[Program]]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {' '.join(missing())}"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="there is no package: python3 build package"),
]


@contextmanager
def running(on: Desktop, bus: Bus, profile: Path) -> Iterator[Program]:
    """The program with an empty command line; it ends by itself and without complaint."""
    log = profile.parent / "log"
    with (
        log.open("w") as said,
        subprocess.Popen(
            [PROGRAM, "--profile", profile],
            env=on.env,
            stdout=said,
            stderr=said,
            cwd=profile.parent,
        ) as process,
    ):
        try:
            root = wait(lambda: next(iter(bus.programs()), None), "the program is on the bus")
            program = Program(root, bus)
            wait(lambda: "active" in program.find("mainWindow").states, "its window is active")
            yield program
            assert process.wait(20) == 0
        finally:
            process.kill()
    assert "Traceback" not in log.read_text()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "profile").mkdir()
    with desktop(tmp_path / "desktop") as on:
        bus = Bus(on.session).accessibility()
        yield lambda: running(on, bus, tmp_path / "profile")


def focus(program: Program, name: str) -> Thing:
    """Give something the keyboard."""
    thing = program.find(name)
    thing.act("SetFocus")
    wait(lambda: "focused" in thing.states, f"{name} has the keyboard")
    return thing


def shows(program: Program, title: str) -> bool:
    return program.find("mainWindow").name.startswith(title)


def first_column(table: Thing) -> list[str]:
    return [table.cell(row, 0).name for row in range(table.count("NRows"))]


def ticked(items: Thing) -> list[str]:
    return [item.name for item in items.children() if "checked" in item.states]


def test_a_reading_by_the_accessibility_bus_alone(
    start: Start, seed: Path, record_property: Callable[[str, object], None]
) -> None:
    begun = perf_counter()
    with start() as program:
        open_the_file(program, seed)
        choose_a_topic(program)
        sort_the_table(program)
        search(program)
        items = program.find("actionItems")
        chosen = [items.names()[row] for row in (1, 4)]
        for name in chosen:
            tick(program, items, name)
        assert program.find("actionsDone").name == "2 of 6 done"
        program.find("quit").act("Press")
    with start() as program:
        wait(lambda: shows(program, TITLE), "the note is shown again")
        items = program.find("actionItems")
        wait(lambda: ticked(items) == chosen, "what was ticked is ticked")
        assert program.find("actionsDone").name == "2 of 6 done"
        program.find("quit").act("Press")
    record_property("seconds", round(perf_counter() - begun, 1))


def open_the_file(program: Program, file: Path) -> None:
    program.find("open_files").act("Press")
    program.find("fileNameEdit").write(str(file))
    button = wait(lambda: named(program.find("QFileDialog"), "Open"), "the dialog can be left")
    button.act("Press")
    wait(lambda: shows(program, TITLE), "the note is shown")


def named(thing: Thing, name: str) -> Thing | None:
    """The button of this name that can be pressed."""
    for each in inside(thing):
        if each.role == "push button" and each.name == name and "sensitive" in each.states:
            return each
    return None


def choose_a_topic(program: Program) -> None:
    tree, note = program.find("topicTree"), program.find("detailPane")
    name = tree.names()[8]
    title = name.removesuffix(", unread")
    assert not note.sees(title)
    topic = tree.select(name)
    wait(lambda: note.sees(title), "the note shows the topic")
    assert "selected" in topic.states


def sort_the_table(program: Program) -> None:
    table = focus(program, "highlightsTable")
    own = first_column(table)
    assert len(own) == 8
    program.bus.press(ord("s"))
    wait(lambda: first_column(table) == sorted(own, key=str.casefold), "the table is sorted")
    assert table.header(0).description == "sorted upwards"
    program.bus.press(ord("s"), ord("s"))
    wait(lambda: first_column(table) == own, "the table has the note's order back")


def search(program: Program) -> None:
    """Find a passage by words of its own, go to it."""
    note = program.find("detailPane")
    # The last one before the terms, in which wide blanks stand.
    passage = [
        line for line in note.text().splitlines() if len(line.split()) > 8 and "\u2003" not in line
    ][-1]
    assert not note.sees(passage)
    focus(program, "searchBox").write(f'"{" ".join(passage.split()[:5])}"')
    results = program.find("searchResults")
    wait(lambda: any(passage in name for name in results.names()), "the passage is found")
    focus(program, "searchResults")
    program.bus.press(RETURN)
    wait(lambda: "showing" in note.states and note.sees(passage), "the note shows the passage")


def tick(program: Program, items: Thing, name: str) -> None:
    before = len(ticked(items))
    item = items.select(name)
    focus(program, "actionItems")
    wait(lambda: "focused" in item.states, "the item has the keyboard")
    program.bus.press(SPACE)
    wait(lambda: "checked" in item.states, "the item is ticked")
    assert len(ticked(items)) == before + 1


def test_what_can_be_used_has_a_name_and_a_role(
    start: Start, seed: Path, record_property: Callable[[str, object], None]
) -> None:
    found: set[tuple[str, str]] = set()
    nameless: list[str] = []
    with start() as program:
        open_the_file(program, seed)
        for page in PAGES:
            program.find(page).act("Toggle")
            wait(lambda page=page: "checked" in program.find(page).states, "the page is shown")
            for each in every(program.find("mainWindow")):
                if {"focusable", "showing"} <= each.states:
                    found.add((each.id, each.name))
                    if not each.name or each.role in ("unknown", "invalid", "filler", "panel"):
                        nameless.append(f"{page}: {each.id} {each.role} {each.name!r}")
        program.find("quit").act("Press")
    assert nameless == []
    assert len(found) > 60
    record_property("things", len(found))


def every(thing: Thing) -> Iterator[Thing]:
    """A thing and all in it, the rows of lists and the cells of tables too."""
    yield thing
    for child in thing.children():
        yield from every(child)
