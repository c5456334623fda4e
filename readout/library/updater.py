"""Keeping the catalogue and the search index as the files are: the one process that writes them.

    inbox ─ commands ─▶ look ─▶ jobs ─▶ children that read ─ replies ─▶ catalogue, index ─ commit
    (of the window, of the pool's threads)                              events ─▶ who asked

What is read is committed again and again, so that it is listed and found while reading goes on.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event
from typing import Any, Self, TypeAlias

from readout.errors import ProgressError, ReadoutError
from readout.library import schema
from readout.library.catalogue import index_folder
from readout.library.indexing import Kept
from readout.library.jobs import Jobs
from readout.library.pool import Pool, Replies
from readout.library.scope import Scope, Seen
from readout.library.taking import Taking
from readout.progress.lock import PATIENCE, locked
from readout.search.storage import SearchError

LOCK = "updater.lock"
Command: TypeAlias = dict[str, Any]
Message: TypeAlias = Command | Replies
_FIRST, _THEN = 0.5, 2.0
"""Seconds until what was read is committed: at first, and later on."""
_NAMED = 0.1
"""Seconds until a file that was just saved is committed, whatever else is being read."""
_SHARE = 0.5
"""Of the time that reading takes, how much may pass between two commits: they cost the more, the
more there is."""
_RAREST = 10.0
"""Seconds between two commits at most."""
_SETTLE = 0.05
"""Seconds that places to look at are gathered: a rename stirs two folders."""
_IDLE = 10.0
"""Seconds without a file to read after which the children are ended."""
_REBUILDS = 3
"""Times that a damaged catalogue is made anew before the disk is to blame."""
_AT_ONCE = 40
"""Notes put into an index that is behind, before anything else is looked at again."""


class Updating:
    """Updates what is in ``folder``, doing what comes to its ``inbox``.

    ``tell`` gets the events, ``pool`` makes the children that read. Use it in one thread, in a
    ``with``; ``interrupt`` may be called from any. Raises ReadoutError.
    """

    def __init__(
        self,
        folder: Path,
        tell: Callable[[Command], None],
        pool: Callable[[Callable[[Replies], None]], Pool] = Pool,
    ) -> None:
        self.inbox: SimpleQueue[Message] = SimpleQueue()
        self._folder = folder
        self._tell = tell
        self._interrupted = Event()
        self._ended = False
        self._scope = Scope(self._interrupted.is_set)
        self._jobs = Jobs(pool(self.inbox.put))
        self._rebuilds = 0
        self._kept = self._opened()
        self._taking = self._fresh_taking()
        self._readers = schema.readers_stamp()
        self._look_all = False
        self._look_at: dict[str, None] = {}
        self._look_after = 0.0
        self._begun = 0.0
        self._commit_at = 0.0
        self._told_at = 0.0
        self._told_away: list[str] = []
        self._busy = False

    def interrupt(self) -> None:
        """Stop looking through folders, should that go on; a command follows that says why."""
        self._interrupted.set()

    def run(self, *, until_ready: bool = False) -> None:
        """Work until told to quit, or until all is up to date.

        Raises ReadoutError where it cannot go on.
        """
        try:
            while not self._ended and not (until_ready and not self._busy and self.inbox.empty()):
                try:
                    self._step()
                except (sqlite3.Error, SearchError) as error:
                    self._rebuild(error)
        except OSError as error:
            raise ReadoutError(_refused(error.strerror)) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End, without what was not committed."""
        self._jobs.close()
        self._let_go()

    def _step(self) -> None:
        """Do what came, then the next bit of what is to be done."""
        for message in self._messages():
            if isinstance(message, dict):
                self._command(message)
            else:
                self._take(message)
        if self._ended:
            return
        self._look()
        self._taking.drop_missing()
        self._jobs.feed()
        if self._kept.indexing.behind and not self._jobs.waiting_for_replies:
            self._start()
            self._kept.indexing.catch_up(_AT_ONCE)
            self._commit_at = self._commit_at or time.monotonic() + _FIRST
        self._commit_when_due()

    def _messages(self) -> list[Message]:
        """What came; where there is nothing else to do, wait for it."""
        got: list[Message] = []
        try:
            got.append(self.inbox.get(timeout=self._patience()))
            while len(got) < _AT_ONCE:
                got.append(self.inbox.get_nowait())
        except Empty:
            if not got and not self._busy:
                self._jobs.close()
        return got

    def _patience(self) -> float | None:
        """How long to wait for a message; None where only one can bring something to do."""
        now = time.monotonic()
        if self._look_all or (self._kept.indexing.behind and not self._jobs.left):
            return 0.0
        if self._look_at:
            return max(0.0, self._look_after - now)
        if self._busy:
            return max(0.0, self._commit_at - now) if self._commit_at else _THEN
        return _IDLE if self._jobs.running else None

    # Commands

    def _command(self, command: Command) -> None:
        if (self._folder / schema.DAMAGED).exists():
            self._rebuild(sqlite3.DatabaseError("a reader found it damaged"))
        elif not self._kept.catalogue.stands:
            self._rebuild(sqlite3.DatabaseError("its file was taken away"))
        elif self._kept.indexing.discarded:
            self._rebuild(SearchError("The search index was found damaged."))
        if "folders" in command:
            self._interrupted.clear()
            files, closed = command.get("files", ()), command.get("closed", ())
            self._scope.set(command["folders"], files, closed)
            # In a new catalogue there is nothing yet that a look at some places could add to.
            self._look_all = bool(command.get("walk", True)) or not self._kept.catalogue.was_read
            self._start()
        if "look" in command:
            self._look_at |= dict.fromkeys(command["look"])
            self._look_after = time.monotonic() + _SETTLE
            self._start()
        if "forget" in command:
            self._taking.remove(self._scope.close(command["forget"], self._kept.catalogue))
            self._start()
        if command.get("cancel"):
            self._interrupted.clear()
            self._look_all = False
            self._look_at.clear()
            self._jobs.cancel()
            self._taking.give_up()
        if command.get("quit"):
            self._ended = True

    # Looking

    def _look(self) -> None:
        if self._look_all:
            self._look_all = False
            self._look_at.clear()
            self._jobs.drop()
            self._taking.give_up()
            self._kept.catalogue.read_by(self._readers)
            seen = self._scope.look(self._kept.catalogue)
        elif self._look_at and time.monotonic() >= self._look_after:
            places = list(self._look_at)
            self._look_at.clear()
            seen = self._scope.look_at(places, self._kept.catalogue)
        else:
            return
        if not seen.stopped:
            self._settle(seen)

    def _settle(self, seen: Seen) -> None:
        self._taking.settle(seen)
        if (away := sorted(self._scope.away)) != self._told_away:
            self._told_away = away
            self._tell({"event": "away", "folders": away})
        self._commit()  # what was found is listed before it is read

    # Replies

    def _take(self, replies: Replies) -> None:
        self._jobs.took(job for job, _ in replies)
        for job, reply in replies:
            self._taking.take(job, reply)
        now = time.monotonic()
        self._commit_at = self._commit_at or now + _FIRST
        if any(job.named for job, _ in replies):
            self._commit_at = min(self._commit_at, now + _NAMED)
        self._tell_progress()

    def _tell_progress(self) -> None:
        now = time.monotonic()
        if now - self._told_at < 0.1 and self._jobs.left:
            return
        self._told_at = now
        done, total = self._jobs.count
        self._tell(
            {
                "event": "progress",
                "done": done,
                "total": total,
                "left_seconds": self._jobs.seconds_left(now - self._begun),
            }
        )

    # Committing

    def _start(self) -> None:
        if not self._busy:
            self._busy, self._begun = True, time.monotonic()
            self._told_at = self._begun

    def _commit_when_due(self) -> None:
        idle = not (
            self._jobs.left or self._look_all or self._look_at or self._kept.indexing.behind
        )
        now = time.monotonic()
        if self._busy and (idle or (self._commit_at and now >= self._commit_at)):
            self._commit()
            pause = min(_RAREST, max(_THEN, _SHARE * (now - self._begun)))
            self._commit_at = now + pause if not idle else 0.0
        if idle and self._busy and self.inbox.empty():
            self._busy = False
            self._kept.catalogue.keep_pages()
            self._tell({"event": "ready", "left": self._jobs.cancelled})
            self._jobs.reset()

    def _commit(self) -> None:
        if generation := self._kept.indexing.commit():
            self._tell({"event": "committed", "generation": generation})

    # Damage

    def _opened(self) -> Kept:
        """The catalogue and the index, made anew where they are damaged. Raises ReadoutError."""
        while True:
            try:
                return Kept(self._folder)
            except sqlite3.Error as error:
                self._discard(error)
            except OSError as error:
                raise ReadoutError(_refused(error.strerror)) from None

    def _discard(self, error: sqlite3.Error | SearchError) -> None:
        """Have what is damaged made anew. Raises ReadoutError where that does not help."""
        self._rebuilds += 1
        if isinstance(error, SearchError):
            if self._rebuilds > _REBUILDS:
                raise error
            shutil.rmtree(index_folder(self._folder), ignore_errors=True)
        elif self._rebuilds > _REBUILDS or not schema.is_damage(error):
            raise ReadoutError(_refused(str(error))) from None
        else:
            schema.mark_damaged(self._folder)

    def _rebuild(self, error: sqlite3.Error | SearchError) -> None:
        """Throw away what is damaged and make it again. Raises ReadoutError."""
        self._jobs.cancel()
        self._let_go()
        self._discard(error)
        self._kept = self._opened()
        self._taking = self._fresh_taking()
        self._look_all = True
        self._start()

    def _let_go(self) -> None:
        # What is damaged may refuse to be closed too.
        with suppress(sqlite3.Error, SearchError):
            self._kept.close()

    def _fresh_taking(self) -> Taking:
        return Taking(self._kept, self._scope, self._jobs, self._tell)


def _refused(reason: str | None) -> str:
    reason = (reason or os.strerror(5)).rstrip(".")
    return f"The library's list and search could not be kept: {reason}."


@contextmanager
def kept(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the one who updates what is in ``folder``. Raises ReadoutError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(folder / LOCK, patience):
            yield
    except ProgressError:
        raise ReadoutError(
            "Another Readout keeps this library up to date: close it and try again."
        ) from None
    except OSError as error:
        raise ReadoutError(_refused(error.strerror)) from None
