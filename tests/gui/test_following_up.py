"""Ticks stay with their items when the note of the window is edited under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from readout.note.views import actions
from readout.progress.durable import Disk
from readout.progress.following import Following
from readout.progress.likeness import LIKENESS
from readout.progress.store import Progress
from readout.reading.read import read
from tests.gui.conftest import Driver, Start

ITEMS = (
    "Order forty metres of drain pipe for the north field",
    "Ask the council about the new footpath",
    "Paint the greenhouse door before the frost comes",
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    _write(path, *ITEMS)
    return path


def _write(path: Path, *items: str, title: str = "Farm plan") -> None:
    lines = "".join(f"- [ ] {item}\n" for item in items)
    path.write_text(f"# {title}\n\n2025-11-03\n\n## Action items\n\n{lines}", encoding="utf-8")


def _states(driver: Driver) -> dict[str, bool]:
    return {item.text.plain: item.done for item in driver.session.items()}


def _ticked(start: Start, plan: Path, at: int) -> Driver:
    driver = start(plan)
    driver.shown("Farm plan")
    driver.session.tick(driver.session.items()[at].key, True)
    driver.saved()
    return driver


def test_a_tick_follows_an_item_that_was_reworded_and_can_be_taken_back(
    start: Start, plan: Path
) -> None:
    driver = _ticked(start, plan, 0)
    reworded = "Order fifty metres of drain pipe for the north field"
    _write(plan, ITEMS[2], reworded, ITEMS[1])
    driver.session.refresh()
    driver.wait(lambda: _states(driver) == {ITEMS[2]: False, reworded: True, ITEMS[1]: False})
    assert "1 reworded" in driver.widget("statusWord").text()
    driver.session.ticking.stack.undo()
    assert _states(driver)[reworded] is False
    driver.session.ticking.stack.redo()
    driver.saved()
    driver.window.close()
    again = start(plan)
    again.shown("Farm plan")
    again.wait(lambda: _states(again)[reworded])


def test_what_is_gone_is_kept_and_comes_back_with_its_words(start: Start, plan: Path) -> None:
    driver = _ticked(start, plan, 1)
    _write(plan, ITEMS[0])
    driver.session.refresh()
    driver.wait(lambda: len(_states(driver)) == 1)
    driver.wait(lambda: "1 gone" in driver.widget("statusWord").text())
    _write(plan, *ITEMS)
    driver.session.refresh()
    driver.wait(lambda: _states(driver).get(ITEMS[1], False))


def test_a_note_under_another_name_and_title_has_its_ticks(
    start: Start, plan: Path, tmp_path: Path
) -> None:
    driver = _ticked(start, plan, 2)
    driver.window.close()
    plan.unlink()
    other = tmp_path / "plan for november.md"
    _write(other, *ITEMS, title="Farm plan for November")
    again = start(other)
    again.shown("Farm plan for November")
    again.wait(lambda: _states(again) == {ITEMS[0]: False, ITEMS[1]: False, ITEMS[2]: True})


def test_what_a_disk_refused_is_said_and_written_later(
    start: Start, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = _ticked(start, plan, 0)
    with monkeypatch.context() as broken:
        broken.setattr(Disk, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space")))
        _write(plan, "Order fifty metres of drain pipe for the north field", *ITEMS[1:])
        driver.session.refresh()
        driver.wait(lambda: driver.session.saving.state == "failed")
    driver.session.saving.request()
    driver.saved()
    assert next(iter(_states(driver).values()))


def test_a_note_of_very_many_items_is_followed_without_holding_up_the_window(
    start: Start, plan: Path
) -> None:
    many = [f"Paint board {number} of the long fence by the river" for number in range(200)]
    _write(plan, *ITEMS, *many)
    driver = _ticked(start, plan, 0)
    reworded = "Order fifty metres of drain pipe for the north field"
    _write(plan, *many, ITEMS[1], reworded, ITEMS[2])
    driver.session.refresh()
    driver.wait(lambda: _states(driver).get(reworded, False))
    assert sum(_states(driver).values()) == 1


def test_a_tick_never_goes_to_a_like_item_that_came_before_its_own_went(
    start: Start, plan: Path
) -> None:
    driver = _ticked(start, plan, 0)
    like = ITEMS[0].replace("north", "south")
    _write(plan, *ITEMS, like)
    driver.session.refresh()
    driver.wait(lambda: _states(driver).get(like) is False)
    _write(plan, *ITEMS[1:], like)
    driver.session.refresh()
    driver.wait(lambda: "1 gone" in driver.widget("statusWord").text())
    assert _states(driver) == dict.fromkeys((*ITEMS[1:], like), False)


def test_what_another_device_did_to_the_words_of_before_comes_while_the_note_is_shown(
    start: Start, plan: Path
) -> None:
    before = read(plan)
    reworded = "Order fifty metres of drain pipe for the north field"
    _write(plan, reworded, *ITEMS[1:])
    driver = start(plan)
    driver.shown("Farm plan")
    driver.session.tick(driver.session.items()[2].key, True)
    driver.saved()
    other = Progress.open(driver.session.profile, "another")
    following = Following(other)
    following.carry(before, following.review(before))
    other.mark(before, actions(before)[0])
    other.save()
    driver.session.refresh()
    driver.wait(lambda: _states(driver) == {reworded: True, ITEMS[1]: False, ITEMS[2]: True})


def test_devices_that_have_different_versions_do_not_follow_in_turn_for_ever(
    start: Start, plan: Path
) -> None:
    newer = "Ask the harbour master for a berth"
    _write(plan, *ITEMS[:2], newer)
    elsewhere = read(plan)
    _write(plan, *ITEMS)
    driver = _ticked(start, plan, 0)
    session = driver.session
    other = Progress.open(session.profile, "another")
    following = Following(other)
    other.mark(elsewhere, actions(elsewhere)[2])
    following.carry(elsewhere, following.review(elsewhere))
    other.save()
    kept = other.note_value(elsewhere, LIKENESS)
    with driver.bot.waitSignal(session.items_changed):
        session.refresh()
    driver.wait(lambda: not session.following.busy)
    note = session.note
    assert note is not None
    assert session.progress.note_value(note, LIKENESS) == kept, "the other keeps its own again"
    assert "gone" not in driver.widget("statusWord").text()
    assert not session.progress.unsaved
