"""One window a profile: a second start hands its files to the first and ends.

A lock file says who is first; a dead owner's lock is taken over. The files go through a local
socket (no internet one) whose name comes from the profile's place. Where the first does not
answer, the second starts for itself: progress may be written by both.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from readout.places import Profile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 3.0
"""Seconds to wait for the first to answer: it may just be starting."""
_LONGEST = 4_000_000
_ANSWER = b"taken\n"


class First(QObject):
    """The first of its profile. ``handed`` has the paths that a later start brings."""

    handed = Signal(list)

    def __init__(self, profile: Profile, lock: QLockFile) -> None:
        super().__init__()
        self._profile = profile
        self._lock = lock
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Wait for later starts; after the window is shown, for it takes some time."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  not on the way to the window

        name = _name(self._profile)
        QLocalServer.removeServer(name)  # of one that died; we hold the lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self._server.listen(name)

    def close(self) -> None:
        """Let another be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _take(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            heard = bytearray()
            socket.readyRead.connect(lambda s=socket, h=heard: self._hear(s, h))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket, heard)

    def _hear(self, socket: QLocalSocket, heard: bytearray) -> None:
        heard += bytes(socket.readAll().data())
        if len(heard) > _LONGEST:
            socket.abort()
        elif heard.endswith(b"\n"):
            import json  # noqa: PLC0415  not on the way to the window

            try:
                paths = json.loads(heard)
            except (ValueError, RecursionError):
                paths = None
            heard.clear()
            socket.write(_ANSWER)
            socket.flush()
            if isinstance(paths, list):
                self.handed.emit([path for path in paths if isinstance(path, str)])


def claim(profile: Profile) -> First | None:
    """Be the first; None where another is, or where no lock can be made."""
    path = profile.lock.with_name("window.lock")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # a living owner's lock never gets too old
    return First(profile, lock) if lock.tryLock(0) else None


def hand_over(profile: Profile, paths: Sequence[str], patience: float = PATIENCE) -> bool:
    """Give the paths to the first; whether it took them."""
    import json  # noqa: PLC0415  only a second start needs it

    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  the same

    until = monotonic() + patience
    message = json.dumps([str(Path(path).absolute()) for path in paths]).encode() + b"\n"
    while monotonic() < until:
        socket = QLocalSocket()
        socket.connectToServer(_name(profile))
        if socket.waitForConnected(500):
            socket.write(message)
            heard = b""
            while socket.waitForReadyRead(int(max(1, (until - monotonic()) * 1000))):
                heard += bytes(socket.readAll().data())
                if heard == _ANSWER:
                    return True
            return False
        sleep(0.05)
    return False


def _name(profile: Profile) -> str:
    from getpass import getuser  # noqa: PLC0415  not on the way to the window
    from hashlib import sha256  # noqa: PLC0415  the same

    try:
        user = getuser()
    except (OSError, KeyError):
        user = ""
    place = str(profile.lock.resolve())
    return "readout-" + sha256(f"{user}\0{place}".encode("utf-8", "surrogatepass")).hexdigest()[:20]
