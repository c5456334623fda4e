"""A file that the user chose for what a page lists: written in a lane, and told of."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import NamedTuple

from gui.background import Job, Lane
from gui.session import Session
from gui.targets import failure, refusal
from gui.trouble import Trouble
from readout.errors import ReadoutError


class FileOut(NamedTuple):
    """Writes such files: ``say`` says a word that passes, ``kind`` is that of its troubles."""

    session: Session
    lane: Lane
    say: Callable[[str], None]
    kind: str

    def write(
        self,
        path: str,
        ending: str,
        endings: Container[str],
        make: Callable[[str], bytes],
        said: Callable[[str], str],
    ) -> None:
        """Write to a path, which gets ``ending`` where it has none of ``endings``.

        ``make`` is called in the lane with the ending and gives the bytes; ``said`` gives the
        sentence that it is done, of the file's name.
        """
        target = Path(path)
        if target.suffix[1:].casefold() not in endings:
            target = Path(f"{path}.{ending}")
        if refused := refusal(target, self.session):
            self.session.trouble.emit(Trouble(refused, kind=self.kind))
            return
        form = target.suffix[1:].casefold()

        def work(_: Job[None]) -> None:
            from readout.whole_file import write_whole  # noqa: PLC0415  no start needs it

            write_whole(target, make(form))

        self.lane.submit(
            work,
            lambda _: self.say(said(target.name)),
            lambda error: self._failed(target, error),
        )

    def _failed(self, target: Path, error: Exception) -> None:
        text = str(error) if isinstance(error, ReadoutError) else failure(target, error)
        self.session.trouble.emit(Trouble(text, "error", self.kind))
