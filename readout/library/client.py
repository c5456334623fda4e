"""The updater as the window and the command line have it: a child that is told, and heard.

It starts with the first thing it is told, starts again where it died, and is ended when all has
been up to date for a while, so that an idle window holds one process.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import RLock, Thread, Timer
from typing import IO, TYPE_CHECKING, Any, Self, TypeAlias

from readout import places
from readout.library import command

if TYPE_CHECKING:
    from subprocess import Popen

Event: TypeAlias = dict[str, Any]
RESTARTS = 3
"""Times that a child is started again without having come to an end of its work in between."""
IDLE = 60.0
"""Seconds after which an idle child is ended."""
_PATIENCE = 1.0  # seconds a child gets to end by itself; killing it loses nothing
_DIED = (
    "The part of Readout that keeps the library up to date fails again and again; "
    "what it has is still shown."
)


class Updater:
    """Keeps what is in ``folder`` (``catalogue.library_folder``) up to date, in a child process.

    ``heard`` is called with each event, in a thread of its own; ``readout.library.__main__`` lists
    the events. Paths are absolute. Every method may be called from any thread, and returns at once
    but for ``close``, which waits for the child a second at most.
    ``command`` starts the child, ``idle`` is after how many seconds it is ended.
    """

    def __init__(
        self,
        folder: Path,
        heard: Callable[[Event], None],
        *,
        command: Sequence[str] = (),
        idle: float = IDLE,
    ) -> None:
        self._folder = folder
        self._heard = heard
        self._command = list(command)
        self._idle = idle
        self._lock = RLock()
        self._child: Popen[bytes] | None = None
        self._library: dict[str, Any] = {"folders": []}
        self._untold: list[dict[str, Any]] = []
        self._timer: Timer | None = None
        self._failures = 0
        self._closed = False

    def set_folders(
        self, folders: Iterable[str], files: Iterable[str] = (), closed: Iterable[str] = ()
    ) -> None:
        """What belongs to the library from now on; all of it is looked through.

        ``files`` are single files, ``closed`` those that are passed over in the folders.
        """
        with self._lock:
            self._library = {
                "folders": list(folders),
                "files": list(files),
                "closed": list(closed),
            }
            self._untold.clear()
            self._tell(self._library)

    def look(self, paths: Iterable[str]) -> None:
        """These files, or what is in these folders, may have changed."""
        self._tell({"look": list(paths)})

    def look_again(self) -> None:
        """Anything may have changed: look through all of it."""
        with self._lock:
            self._tell(self._library)

    def forget(self, paths: Iterable[str]) -> None:
        """These files belong to the library no longer."""
        paths = list(paths)
        with self._lock:
            files = [file for file in self._library.get("files", ()) if file not in paths]
            closed = [*self._library.get("closed", ()), *paths]
            self._library = {**self._library, "files": files, "closed": closed}
            self._tell({"forget": paths})

    def cancel(self) -> None:
        """Stop reading; what was read stays, the rest comes with the next look."""
        with self._lock:
            if self._child is not None:
                self._tell({"cancel": True})

    @property
    def running(self) -> bool:
        """Whether there is a child now."""
        return self._child is not None

    def close(self) -> None:
        """End the child; what it was just reading is read the next time."""
        with self._lock:
            self._closed = True
            child = self._child
            self._rest()
        if child is not None:
            _end(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _tell(self, told: dict[str, Any]) -> None:
        with self._lock:
            if self._closed:
                return
            self._stop_timer()
            self._untold.append(told)
            if self._child is None:
                self._start()
            else:
                _send(self._child, told)

    def _start(self) -> None:
        """Start a child and tell it all that none has done yet."""
        walk = any("folders" in told for told in self._untold)
        try:
            self._child = _popen([*(self._command or command()), str(self._folder)])
        except OSError as error:
            self._heard({"event": "trouble", "error": f"{_DIED} ({error.strerror})"})
            return
        Thread(target=self._listen, args=(self._child,), daemon=True).start()
        rest = [told for told in self._untold if "folders" not in told]
        for told in ({**self._library, "walk": walk}, *rest):
            _send(self._child, told)

    def _rest(self) -> None:
        """Have the child end."""
        self._stop_timer()
        if self._child is not None:
            _send(self._child, {"quit": True})
            self._child = None

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _listen(self, child: Popen[bytes]) -> None:
        """Hear a child until it ends."""
        troubled = False
        for event in _events(child.stdout):
            troubled = troubled or event.get("event") == "trouble"
            with self._lock:
                if child is not self._child:
                    continue  # what it says while it ends was asked for by nobody
                if event.get("event") == "ready":
                    self._settled()
            self._heard(event)
        child.wait()
        for stream in (child.stdin, child.stdout):
            _close(stream)
        with self._lock:
            if child is not self._child:
                return
            self._child = None
            self._failures += 1
            again = not troubled and self._failures <= RESTARTS
            if again:
                # It may have died in the midst of anything: all is looked through.
                self._untold.insert(0, self._library)
                self._start()
        if not again and not troubled:
            self._heard({"event": "trouble", "error": _DIED})

    def _settled(self) -> None:
        """All is up to date: wait a while for something to do."""
        self._failures = 0
        self._untold.clear()
        self._stop_timer()
        self._timer = Timer(self._idle, self._doze)
        self._timer.daemon = True
        self._timer.start()

    def _doze(self) -> None:
        with self._lock:
            if self._timer is not None and not self._untold:
                self._rest()


def _events(stream: IO[bytes] | None) -> Iterable[Event]:
    for line in stream or ():
        try:
            event = json.loads(line)
        except ValueError:
            continue
        if isinstance(event, dict):
            yield event


def _send(child: Popen[bytes], told: dict[str, Any]) -> None:
    """Tell a child; one that has died is started again by who hears it."""
    try:
        if child.stdin is not None:
            child.stdin.write(json.dumps(told).encode() + b"\n")
            child.stdin.flush()
    except (OSError, ValueError):
        return


def _end(child: Popen[bytes]) -> None:
    from subprocess import TimeoutExpired  # noqa: PLC0415  see _popen

    try:
        child.wait(_PATIENCE)
    except TimeoutExpired:
        child.kill()
        child.wait()


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream is not None:
            stream.close()
    except OSError:
        return  # what was still to be told


def _popen(words: list[str]) -> Popen[bytes]:
    import subprocess  # noqa: PLC0415  15 ms, for who looks at a library alone

    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(  # noqa: S603  our own program
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=places.program(),  # where a checkout's modules are; and no folder of notes is held
        start_new_session=True,  # Ctrl+C at a terminal is for the window
        creationflags=flags,
    )
