"""Taking in what a look found and what the children read: into the catalogue and the index."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from readout.errors import ReadoutError
from readout.library.comparing import compare, is_stale
from readout.library.indexing import Kept
from readout.library.jobs import Jobs
from readout.library.pool import Job
from readout.library.rows import form_of, unpack
from readout.library.scope import Scope, Seen
from readout.library.walk import NO_STAMP, Stamp, stamp
from readout.library.writing import Known
from readout.reading.read import parted

_TRIES = 3
"""Times that a file is read again because it changed while it was read."""
_FEW = 50
"""Files that are read before all others where a look found no more."""
_HARMED = b"?"
"""The digest of a file that ended its reader: unlike one without, it is not tried at each look."""


class Taking:
    """Takes in files and notes.

    A note whose file is gone waits until all new files were read: one of the same content is it,
    under another name.
    """

    def __init__(
        self,
        kept: Kept,
        scope: Scope,
        jobs: Jobs,
        tell: Callable[[dict[str, Any]], None],
    ) -> None:
        self._catalogue = kept.catalogue
        self._indexing = kept.indexing
        self._scope = scope
        self._jobs = jobs
        self._tell = tell
        self._missing: dict[str, list[Known]] = {}
        self._later: list[Job] = []

    # A look

    def settle(self, seen: Seen) -> None:
        """What was found: set to be read what is new or changed, keep what is away."""
        made = compare(seen.found, seen.known, seen.away)
        if made.gone_away:
            self._catalogue.set_away(made.gone_away, away=True)
        if made.back:
            self._catalogue.set_away(made.back, away=False)
        self.remove(seen.outside)
        self._miss(made.missing)
        sizes = {known.stamp.size for each in self._missing.values() for known in each}
        found = [self._found(path, new, sizes) for path, new in made.new]
        if any(job.known for job in found):
            # The files of the same name come first: of two of one content the right one is it.
            self._later += [job for job in found if job.found and not job.known]
            found = [job for job in found if job.known or not job.found]
        again = [Job(known.path, _digests(known), new.size) for known, new in made.changed]
        archives = [Job(path, size=new.size, archive=True) for path, new in made.archives]
        few = len(found) + len(again) < _FEW
        self._jobs.add([*again, *found, *archives], first=few)
        for folder, error in seen.failed.items():
            if folder not in seen.known:
                self._put_error(self._catalogue.id_at(folder), folder, NO_STAMP, b"", error)
            self._tell({"event": "failed", "path": folder, "error": error})

    def _found(self, path: str, new: Stamp, sizes: set[int]) -> Job:
        """The job for a new file; it is listed at once unless it may be one that is missing."""
        if new.size in sizes:
            return Job(path, self._known_by_name(path), new.size, found=True)
        self._catalogue.add(path, new)
        return Job(path, (), new.size)

    def _known_by_name(self, path: str) -> tuple[str, ...]:
        """The digests of missing notes of the same file name: a note may be titled by it."""
        name = _name(path)
        return tuple(
            digest
            for digest, each in self._missing.items()
            if any(known.fresh and _name(known.path) == name for known in each)
        )

    def _miss(self, missing: Iterable[Known]) -> None:
        for known in missing:
            digest = (known.digest or b"").hex()
            self._missing.setdefault(digest, []).append(known)

    def give_up(self) -> None:
        """Reading was stopped: what is missing may still be found under another name."""
        self._missing.clear()
        self._later.clear()

    def drop_missing(self) -> None:
        """Let go of the notes whose files are gone, once no new file may turn out to be one."""
        if self._jobs.adopting:
            return
        if self._later:
            self._jobs.add(self._later, first=True)
            self._later = []
        elif self._missing:
            self.remove([known.id for each in self._missing.values() for known in each])
            self._missing.clear()

    def remove(self, ids: Iterable[int]) -> None:
        """Notes that belong to the library no longer."""
        ids = list(ids)
        if ids:
            self._catalogue.remove(ids)
            for note_id in ids:
                self._indexing.remove(note_id)

    # A reply

    def take(self, job: Job, reply: dict[str, Any]) -> None:
        """What a child made of a file. Raises ReadoutError where there is no child."""
        if "lost" in reply:
            raise ReadoutError(reply["lost"])
        if "cancelled" in reply or not self._scope.has(job.path):
            return
        if job.archive:
            self._take_members(job, reply)
        else:
            self._take_file(job, reply)

    def _take_members(self, job: Job, reply: dict[str, Any]) -> None:
        known = {each.path: each for each in self._catalogue.known_at(job.path)}
        new = stamp(job.path)
        if "error" in reply:
            known.pop(job.path, None)
            self._miss(known.values())
            self._put_error(self._catalogue.id_at(job.path), job.path, new, _HARMED, reply["error"])
            return
        jobs = []
        for name in reply["members"]:
            path = f"{job.path}#{name}"
            each = known.pop(path, None)
            if path in self._scope.closed:
                continue
            if each is None:
                jobs.append(Job(path, (), new.size, found=True))
            elif is_stale(each, new):
                jobs.append(Job(path, _digests(each), new.size))
        self._miss(known.values())
        self._jobs.add(jobs, first=True)

    def _take_file(self, job: Job, reply: dict[str, Any]) -> None:
        digest, error = reply["digest"], reply.get("error", "")
        file = parted(job.path)[0] if error else job.path
        read_at = Stamp(*reply["stamp"]) if reply["stamp"] else stamp(file)
        if error and not os.path.lexists(file) and file not in self._scope.files:
            self._miss(self._catalogue.known_at(job.path))
            return  # it went after it was found
        note_id = self._catalogue.id_at(job.path)
        if job.found and digest in self._missing:
            note_id = self._adopt(job.path, digest, note_id)
        if reply.get("same"):
            if note_id is None:
                # Another file of the same content was the one that was missing.
                self._jobs.add([job._replace(known=())], first=True)
            else:
                self._catalogue.same(note_id, read_at)
            return
        if error:
            known = bytes.fromhex(digest) if reply["stamp"] else _HARMED
            self._put_error(note_id, job.path, read_at, known, error)
        else:
            note_id = note_id or self._catalogue.add(job.path, read_at)
            self._catalogue.put(note_id, read_at, bytes.fromhex(digest), reply)
            if reply["indexed"] is None:
                self._indexing.put(note_id, unpack(form_of(reply)))
            else:
                self._indexing.put_made(note_id, reply["indexed"])
        if reply.get("changed") and job.tries < _TRIES:
            self._jobs.add([job._replace(tries=job.tries + 1, found=False, known=(digest,))])

    def _adopt(self, path: str, digest: str, already: int | None) -> int:
        """A missing note is found again, under another name."""
        if already is not None:
            self.remove([already])
        each = self._missing[digest]
        name = _name(path)
        known = next((k for k in each if _name(k.path) == name), each[0])
        each.remove(known)
        if not each:
            del self._missing[digest]
        self._catalogue.move(known.id, path)
        return known.id

    def _put_error(
        self, note_id: int | None, path: str, read_at: Stamp, digest: bytes, error: str
    ) -> None:
        if note_id is None:
            note_id = self._catalogue.add(path, read_at)
        elif self._catalogue.error_of(note_id) == error:
            self._catalogue.same(note_id, read_at)
            return
        self._catalogue.put(note_id, read_at, digest, error)
        self._indexing.remove(note_id)
        self._tell({"event": "failed", "path": path, "error": error})


def _digests(known: Known) -> tuple[str, ...]:
    return (known.digest.hex(),) if known.digest and known.fresh else ()


def _name(path: str) -> str:
    return path.rpartition(os.sep)[2]
