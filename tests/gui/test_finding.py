"""What is found comes from any engine, for the last query alone; the counts follow the hits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.finding import ALL_KINDS, FIRST, LIMIT, Counts, Finding, Found
from gui.note_engine import NoteEngine
from gui.touched_items import TouchedItems
from readout import places
from readout.errors import ReadoutError
from readout.note.model import Action, Bullet, Note, Section, Text
from readout.note.views import actions
from readout.progress.store import Progress
from readout.search.hit import Answer, Hit

HIT = Hit("/a", "Bikes", "", "Docks", "/sections/0", 0, "topic", "docks", ((0, 5),), "exact")


class Scripted:
    """An engine that waits where it is told to and remembers what it was asked."""

    counts_notes = True

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()
        self.begun = Event()
        self.asked: list[tuple[str, int, frozenset[str]]] = []
        self.gave_up: list[str] = []
        self.fails: set[str] = set()
        self.hits = [HIT]

    def search(
        self, query: str, limit: int, *, kinds: frozenset[str], cancelled: Callable[[], bool]
    ) -> Answer:
        self.asked.append((query, limit, kinds))
        self.begun.set()
        assert self.go_on.wait(10)
        if cancelled():
            self.gave_up.append(query)
        if "search" in self.fails:
            raise ReadoutError("The index is being made: try again.")
        if cancelled():
            return Answer()
        return Answer(self.hits[:limit], "", ("docks",), more=len(self.hits) > limit)

    def counts(self, query: str, *, cancelled: Callable[[], bool]) -> Mapping[str, int]:
        assert query
        assert not cancelled()
        if "counts" in self.fails:
            raise ReadoutError("The index is being made: try again.")
        return {"topic": 41, "actions": 12}


@pytest.fixture
def engine() -> Scripted:
    return Scripted()


@pytest.fixture
def finding(engine: Scripted, qtbot: QtBot) -> Iterator[Finding]:
    made = Finding(lambda: engine)
    yield made
    engine.go_on.set()
    made.close()


def test_the_hits_come_first_and_the_counts_after_them(
    finding: Finding, engine: Scripted, qtbot: QtBot
) -> None:
    said: list[object] = []
    finding.found.connect(said.append)
    finding.counted.connect(said.append)
    finding.search("docks")
    assert finding.busy
    qtbot.waitUntil(lambda: len(said) == 2)
    found, counts = said
    assert isinstance(found, Found)
    assert (found.hits, found.words, found.more, found.notes) == ([HIT], ("docks",), False, 1)
    assert counts == Counts("docks", {"topic": 41, "actions": 12}, notes=True)
    assert engine.asked == [("docks", FIRST, ALL_KINDS)]
    assert not finding.busy


def test_a_screenful_comes_first_and_the_others_below_it(
    finding: Finding, engine: Scripted, qtbot: QtBot
) -> None:
    engine.hits = [replace(HIT, block=number) for number in range(LIMIT + 1)]
    said: list[Found] = []
    finding.found.connect(said.append)
    finding.search("docks")
    qtbot.waitUntil(lambda: len(said) == 2)
    first, every = said
    assert (len(first.hits), first.more, first.coming, first.later) == (FIRST, True, True, False)
    assert (len(every.hits), every.more, every.coming, every.later) == (LIMIT, True, False, True)


def test_an_old_query_is_told_so_and_says_nothing(
    finding: Finding, engine: Scripted, qtbot: QtBot
) -> None:
    said: list[str] = []
    finding.found.connect(lambda found: said.append(found.query))
    finding.counted.connect(lambda counts: said.append(counts.query))
    engine.go_on.clear()
    finding.search("d")
    assert engine.begun.wait(10)
    for query in ("do", "doc", "dock"):
        finding.search(query)
    engine.go_on.set()
    qtbot.waitUntil(lambda: said == ["dock", "dock"])
    assert engine.gave_up == ["d"]
    assert [query for query, _, _ in engine.asked] == ["d", "dock"]


def test_an_answer_that_is_on_its_way_is_dropped_for_a_new_query(
    finding: Finding, qtbot: QtBot
) -> None:
    said: list[str] = []
    finding.found.connect(lambda found: said.append(found.query))
    finding.search("d")
    answered = Event()
    finding._lane.submit(lambda _: answered.set())
    assert answered.wait(10)  # no event is handled here
    finding.search("do")
    qtbot.waitUntil(lambda: not finding.busy)
    assert said == ["do"]


def test_no_query_is_answered_at_once(finding: Finding, engine: Scripted) -> None:
    said: list[Found] = []
    finding.found.connect(said.append)
    finding.search("  ")
    assert said == [Found("  ")]
    assert not finding.busy
    finding.again()
    assert engine.asked == []


def test_other_notes_are_searched_for_the_same_with_the_same_filter(
    finding: Finding, engine: Scripted, qtbot: QtBot
) -> None:
    said: list[object] = []
    finding.counted.connect(said.append)
    finding.search("docks", frozenset(("terms",)))
    qtbot.waitUntil(lambda: len(said) == 1)
    finding.again()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert engine.asked == [("docks", FIRST, frozenset(("terms",)))] * 2


def test_an_engine_that_cannot_search_says_why_and_one_that_cannot_count_keeps_its_hits(
    finding: Finding, engine: Scripted, qtbot: QtBot
) -> None:
    said: list[Found] = []
    finding.found.connect(said.append)
    engine.fails = {"search"}
    finding.search("a")
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0].problem == "The index is being made: try again."
    assert not finding.busy
    engine.fails = {"counts"}
    finding.search("b")
    qtbot.waitUntil(lambda: not finding.busy)
    qtbot.waitUntil(lambda: not finding._lane.busy)
    assert [found.problem for found in said[1:]] == [""]


NOTE = Note(
    "/a",
    Text("Docks of the city"),
    sections=(
        Section(Text("Plans"), "topic", (Bullet(Text("More docks by the river")),)),
        Section(
            Text("Steps"),
            "actions",
            (Action(Text("Count the docks"), ("Lin",)), Action(Text("Paint the docks"))),
        ),
    ),
)


def never() -> bool:
    return False


def test_open_notes_are_searched_and_counted_by_kind() -> None:
    engine = NoteEngine().over([NOTE], {})
    answer = engine.search("docks", 2, kinds=ALL_KINDS, cancelled=never)
    assert len(answer.hits) == 2
    assert answer.more
    assert engine.counts("docks", cancelled=never) == {"overview": 1, "topic": 1, "actions": 2}
    answer = engine.search("docks", 9, kinds=frozenset(("actions",)), cancelled=never)
    assert {hit.kind for hit in answer.hits} == {"actions"}
    assert sum(engine.counts("docks", cancelled=never).values()) == 4
    assert engine.search("docks owner:", 9, kinds=ALL_KINDS, cancelled=never).problem


def test_what_the_user_ticked_counts_for_is_open(profile: Path) -> None:
    with_marks = Progress.open(places.profile(profile))
    touched = TouchedItems(with_marks)
    engine = NoteEngine()

    def found(query: str) -> list[str]:
        over = engine.over([NOTE], touched.now())
        return [hit.text for hit in over.search(query, 9, kinds=ALL_KINDS, cancelled=never).hits]

    assert found("is:open docks") == ["Count the docks", "Paint the docks"]
    before = touched.now()
    assert touched.now() is before
    with_marks.mark(NOTE, actions(NOTE)[0])
    with_marks.dismiss(NOTE, actions(NOTE)[1])
    assert found("is:done docks") == ["Count the docks"]
    assert found("is:open docks") == []
