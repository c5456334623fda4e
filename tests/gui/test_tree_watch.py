"""What happens in folders below large ones is noticed while the window stands there."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import tree_watch
from gui.tree_watch import TreeWatch


class Heard:
    """A watch, and the paths that it told."""

    def __init__(self, bot: QtBot) -> None:
        self.watch = TreeWatch()
        self.paths: list[str] = []
        self.watch.stirred.connect(self.paths.extend)
        self._bot = bot

    def of(self, root: Path) -> None:
        self.watch.set_roots([str(root)])
        self._bot.waitUntil(lambda: str(root) in self.watch._watched)

    def hears(self, path: Path) -> None:
        """Wait until this path, or the folder it is in, was told."""
        names = {str(path), str(path.parent)}
        self._bot.waitUntil(lambda: bool(names.intersection(self.paths)), timeout=10_000)
        self.paths.clear()


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    made = Heard(qtbot)
    yield made
    made.watch.close()


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    folder = tmp_path / "notes" / "2025" / "May"
    folder.mkdir(parents=True)
    (folder / "hedge.md").write_text("# Hedge\n", encoding="utf-8")
    return folder


@pytest.fixture(params=["system", "qt"])
def any_watch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own watch and, as elsewhere, that of Qt."""
    if request.param == "qt":
        monkeypatch.setattr(tree_watch.sys, "platform", "elsewhere")
    elif sys.platform != "linux":
        pytest.skip("only Linux has a watch of its own")


@pytest.mark.usefixtures("any_watch")
def test_files_that_come_are_replaced_and_go_are_heard(heard: Heard, deep: Path) -> None:
    heard.of(deep.parents[1])
    (deep / "new.md").write_text("# New\n", encoding="utf-8")
    heard.hears(deep / "new.md")
    (deep / ".saved").write_text("# Newer\n", encoding="utf-8")
    (deep / ".saved").replace(deep / "new.md")
    heard.hears(deep / "new.md")
    (deep / "hedge.md").unlink()
    heard.hears(deep / "hedge.md")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of it")
def test_a_file_written_in_place_is_heard_and_a_hidden_one_is_not(heard: Heard, deep: Path) -> None:
    heard.of(deep.parents[1])
    (deep / ".draft").write_text("x", encoding="utf-8")
    (deep / "hedge.md").write_text("# Hedge, cut\n", encoding="utf-8")
    heard._bot.waitUntil(lambda: bool(heard.paths))
    assert heard.paths == [str(deep / "hedge.md")]


@pytest.mark.usefixtures("any_watch")
def test_a_new_folder_is_watched_with_all_in_it(heard: Heard, deep: Path) -> None:
    heard.of(deep.parents[1])
    below = deep / "talks" / "evening"
    below.mkdir(parents=True)
    heard.hears(below.parent)
    heard._bot.waitUntil(lambda: not heard.watch._lane.busy and not heard.watch._tell.isActive())
    heard.paths.clear()
    (below / "new.md").write_text("# New\n", encoding="utf-8")
    heard.hears(below / "new.md")


@pytest.mark.skipif(sys.platform != "linux", reason="Qt does not tell of it")
def test_a_folder_that_went_is_heard_and_watched_when_it_is_there_again(
    heard: Heard, deep: Path
) -> None:
    root = deep.parents[1]
    heard.of(root)
    shutil.move(root, root.with_name("elsewhere"))
    heard.hears(root)
    assert str(root) not in heard.watch._watched
    shutil.move(root.with_name("elsewhere"), root)
    heard.watch.again()
    heard._bot.waitUntil(lambda: str(root) in heard.watch._watched)
    (deep / "new.md").write_text("# New\n", encoding="utf-8")
    heard.hears(deep / "new.md")


def test_a_folder_that_is_not_there_is_no_fault(heard: Heard, tmp_path: Path) -> None:
    heard.watch.set_roots([str(tmp_path / "away")])
    heard.watch.again()
    heard._bot.waitUntil(lambda: not heard.watch._lane.busy)
    assert not heard.watch._watched
