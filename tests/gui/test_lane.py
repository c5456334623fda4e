"""Work off the window's thread: in turn, and nothing of it any more once it is not wanted."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.background import Lane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.close()


def test_jobs_are_done_one_after_the_other(lane: Lane, qtbot: QtBot) -> None:
    given: list[int] = []
    for number in range(20):
        lane.submit(lambda _, number=number: number, given.append)
    qtbot.waitUntil(lambda: not lane.busy)
    assert given == list(range(20))


def test_nothing_comes_of_what_was_dropped_however_far_it_had_come(
    lane: Lane, qtbot: QtBot
) -> None:
    given: list[str] = []
    lane.submit(lambda _: "waits for the window", given.append)
    began, end = Event(), Event()
    lane.submit(lambda _: (began.set(), end.wait(10)), lambda _: given.append("ran"))
    lane.submit(lambda _: "waits for its turn", given.append)
    assert began.wait(10)
    lane.drop()
    end.set()
    lane.submit(lambda _: "wanted", given.append)
    qtbot.waitUntil(lambda: not lane.busy)
    assert given == ["wanted"]


def test_it_says_when_it_begins_and_ends_to_be_busy(lane: Lane, qtbot: QtBot) -> None:
    said: list[bool] = []
    lane.busy_changed.connect(said.append)
    lane.submit(lambda _: 1)
    lane.submit(lambda _: 2)
    assert lane.busy
    qtbot.waitUntil(lambda: not lane.busy)
    assert said == [True, False]


def test_an_error_goes_to_who_asked(lane: Lane, qtbot: QtBot) -> None:
    caught: list[Exception] = []

    def fail(_: object) -> None:
        raise OSError(28, "No space left on device")

    lane.submit(fail, failed=caught.append)
    qtbot.waitUntil(lambda: not lane.busy)
    assert [type(error) for error in caught] == [OSError]


def test_a_closed_lane_takes_no_more(lane: Lane, qtbot: QtBot) -> None:
    lane.close()
    assert lane.submit(lambda _: 1, pytest.fail).cancelled
    assert not lane.busy
