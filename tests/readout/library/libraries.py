"""Libraries of a few notes, updated in this process or by the real one."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from readout.library.catalogue import Catalogue, index_folder
from readout.library.pool import Job, Pool, Replies
from readout.library.reading import members, read
from readout.library.updater import Updating, kept
from readout.search.index import SearchIndex

ROOT = Path(__file__).resolve().parents[3]


def text(title: str, word: str = "meadow") -> str:
    """A small note with something of everything; one action item is open, one done."""
    return (
        f"# 🌿 {title}\n\nDate: 3 March 2026\n\n## Paths\n\nA walk across the {word}.\n\n"
        "## Key terms\n\n- **Stile**: steps over a fence\n\n"
        "## Highlights\n\n| What | How far |\n| --- | --- |\n| Bridge | 3 km |\n\n"
        f"## Action items\n\n- [ ] Mend the {word} gate\n- [x] Buy boots\n"
    )


def write(folder: Path, **notes: str) -> list[Path]:
    """Write notes by their names, ``a__b`` being the file ``b.md`` in the folder ``a``."""
    made = []
    for name, about in notes.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(name.rpartition("__")[2].capitalize(), about), "utf-8")
        made.append(path)
    return made


class HerePool(Pool):
    """Reads in this process: the children cost a tenth of a second, and are tested elsewhere."""

    def submit(self, batch: list[Job]) -> None:
        replies: Replies = []
        for job in batch:
            made = members(job.path) if job.archive else read(job.path, list(job.known))
            replies.append((job, json.loads(json.dumps(made))))
        self._done(replies)


class Library:
    """A cache that is updated in this process; ``events`` are those of the last update."""

    def __init__(self, folder: Path, updating: Updating, events: list[dict[str, Any]]) -> None:
        self.folder = folder
        self.events = events
        self._updating = updating
        self.catalogue = Catalogue(folder)

    def update(self, **command: object) -> list[dict[str, Any]]:
        """Do a command until all is up to date; the events."""
        self.events.clear()
        self._updating.inbox.put(command)
        self._updating.run(until_ready=True)
        return self.events

    def titles(self) -> dict[str, str]:
        """The titles of all notes that are there, by the names of their files."""
        entries = self.catalogue.entries()
        return {Path(entry.path).name: entry.title for entry in entries if not entry.away}

    def found(self, query: str) -> list[str]:
        """The files in which the index finds a query."""
        return found(self.folder, query)


@contextmanager
def opened(
    folder: Path, pool: Callable[[Callable[[Replies], None]], Pool] = HerePool
) -> Iterator[Library]:
    """The library whose cache is in a folder."""
    events: list[dict[str, Any]] = []
    with kept(folder), Updating(folder, events.append, pool) as updating:
        library = Library(folder, updating, events)
        with library.catalogue:
            yield library


def found(folder: Path, query: str) -> list[str]:
    """The names of the files in which the index of a cache finds a query, in order."""
    with Catalogue(folder) as catalogue:
        answer = SearchIndex(index_folder(folder)).search(query, 1000, paths=catalogue.paths)
    return sorted({Path(hit.path).name for hit in answer.hits})


def process(folder: Path) -> subprocess.Popen[str]:
    """The real updater of a cache, told and heard by its pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "readout.library", str(folder)],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def tell(child: subprocess.Popen[str], **command: object) -> None:
    """Send a command."""
    assert child.stdin is not None
    child.stdin.write(json.dumps(command) + "\n")
    child.stdin.flush()


def events(child: subprocess.Popen[str], last: str = "ready") -> list[dict[str, Any]]:
    """What it says up to an event, or to its end."""
    assert child.stdout is not None
    said = []
    for line in child.stdout:
        said.append(json.loads(line))
        if said[-1]["event"] == last:
            break
    return said


def hashes(folder: Path) -> dict[str, str]:
    """What is in a folder: the digest and time of every file."""
    return {
        str(path): f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.stat().st_mtime_ns}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
