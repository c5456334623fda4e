"""Whatever is done to the files, and wherever the updater ends: both caches agree with them."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from readout.reading.read import read
from tests.readout.library.libraries import Library, opened, text

NAMES = st.sampled_from(["a.md", "b.md", "sub/a.md", "sub/c.md", "sub/deep/d.txt"])
WORDS = ("otter", "beaver", "heron")


class Files(RuleBasedStateMachine):
    """A folder of a few files, changed and looked at in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.notes = self.place / "notes"
        self.notes.mkdir()
        self.stirred: set[Path] = set()
        self.stack = ExitStack()
        self.library = self._open()
        self.library.update(folders=[str(self.notes)])

    def _open(self) -> Library:
        return self.stack.enter_context(opened(self.place / "cache"))

    def teardown(self) -> None:
        self.stack.close()
        shutil.rmtree(self.place)

    @rule(name=NAMES, word=st.sampled_from(WORDS), title=st.sampled_from(["One", "Two"]))
    def write(self, name: str, word: str, title: str) -> None:
        """A file is made or saved."""
        path = self.notes / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(title, word), "utf-8")
        self.stirred.add(path)

    @rule(name=NAMES, other=NAMES)
    def rename(self, name: str, other: str) -> None:
        """A file is renamed, or takes the place of another."""
        path, target = self.notes / name, self.notes / other
        if path.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
            self.stirred |= {path, target}

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        """A file or a folder is deleted."""
        path = self.notes / name
        path.unlink(missing_ok=True)
        self.stirred.add(path)

    @rule()
    def delete_folder(self) -> None:
        shutil.rmtree(self.notes / "sub", ignore_errors=True)
        self.stirred.add(self.notes / "sub")

    @precondition(lambda self: self.stirred)
    @rule()
    def look(self) -> None:
        """What was stirred is looked at, and nothing else."""
        self.library.update(look=[str(path) for path in self.stirred])
        self.stirred.clear()
        self.check()

    @rule(messages=st.integers(1, 6))
    def kill(self, messages: int) -> None:
        """The updater ends in the midst of its work, without a commit, and starts again."""
        self.library._updating.inbox.put({"folders": [str(self.notes)]})
        for _ in range(messages):
            if not self.library._updating.inbox.empty():
                self.library._updating._step()
        self.stack.close()
        self.library = self._open()
        self.library.update(folders=[str(self.notes)])
        self.stirred.clear()
        self.check()

    def check(self) -> None:
        """The catalogue and the index say what a plain reading of the folder says."""
        files = {str(path): read(path) for path in self.notes.rglob("*.*") if path.is_file()}
        catalogue = self.library.catalogue
        assert {entry.path: entry.error for entry in catalogue.entries()} == dict.fromkeys(
            files, ""
        )
        assert {path: catalogue.note(path) for path in files} == files
        for word in WORDS:
            wanted = {Path(path).name for path in files if word in Path(path).read_text("utf-8")}
            assert self.library.found(word) == sorted(wanted)


def test_the_caches_agree_with_the_files() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Files, settings=settings(max_examples=5, stateful_step_count=10)
    )


@pytest.mark.long
def test_the_caches_agree_with_the_files_in_many_ways() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Files, settings=settings(max_examples=100, stateful_step_count=30)
    )
