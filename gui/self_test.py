"""The app tries itself: what a user does first, with the real window and without a display.

Runs in a checkout and in the package, where a file that was left out shows here. Prints a line a
step; everything that it writes goes to a temporary profile unless one is named.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QTreeView,
    QWidget,
)

from gui import foreign_samples
from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from gui.language import speak
from gui.said import said
from gui.screenshot import settle, show
from readout import places
from readout.errors import ReadError

V = TypeVar("V", bound=QWidget)


class _Failed(Exception):  # noqa: N818  a step's outcome
    """The step did not do what it should; the text says what was seen."""


def self_test(asked: Arguments) -> int:
    """Run every step; the exit status, 1 where one failed."""
    app = make_application(offscreen=True)
    with _profile(asked.profile) as profile:
        asked = asked._replace(profile=str(profile), size=(1400, 880))
        opened = open_window(app, places.profile(asked.profile), asked)
        fine = _run(_FIRST, opened)
        opened.window.close()
        again = open_window(app, places.profile(asked.profile), asked._replace(paths=()))
        fine = _run(_AGAIN, again) and fine
        again.window.close()
    sys.stdout.write("all is well\n" if fine else "something is wrong\n")
    return 0 if fine else 1


@contextmanager
def _profile(named: str | None) -> Iterator[Path]:
    if named:
        yield Path(named)
    else:
        with tempfile.TemporaryDirectory(prefix="readout-self-test-") as folder:
            yield Path(folder)


def _run(steps: tuple[tuple[str, Callable[[Opened], str]], ...], opened: Opened) -> bool:
    fine = True
    for name, step in steps:
        try:
            seen = step(opened)
        except _Failed as failed:
            fine = False
            sys.stdout.write(f"FAILED  {name}: {failed}\n")
        else:
            sys.stdout.write(f"ok      {name}: {seen}\n")
        sys.stdout.flush()
    return fine


def _opens(opened: Opened) -> str:
    show(opened)
    note = opened.session.note
    if note is None:
        texts = "; ".join(opened.window.panes.banners.texts())
        raise _Failed(texts or "no note came")
    return note.title.plain


def _walks(opened: Opened) -> str:
    view = _view(opened, "topicTree", QTreeView)
    index = view.model().index(0, 0)
    count = 0
    while index.isValid():
        view.setCurrentIndex(index)
        _key(view, Qt.Key.Key_Return)
        count += 1
        index = view.indexBelow(index)
    if not count:
        raise _Failed("the tree is empty")
    return f"{count} topics"


def _sorts(opened: Opened) -> str:
    view = _view(opened, "highlightsTable", QTableView)
    before = _column(view.model())
    if not before:
        raise _Failed("the table is empty")
    header = view.horizontalHeader()
    orders = []
    for _ in range(3):
        _click_header(header, 0)
        orders.append(_column(view.model()))
    up, down, back = orders
    if sorted(before) != sorted(up) or up[:: len(up) - 1 or 1] != down[::-1][:: len(up) - 1 or 1]:
        raise _Failed(f"sorted up {up}, down {down}")
    if back != before:
        raise _Failed("the third click did not give the note's order back")
    return f"{len(before)} rows up, down and back"


def _searches(opened: Opened) -> str:
    note = opened.session.note
    if note is None:
        raise _Failed("no note is shown")
    word = max(note.title.plain.split(), key=len)
    box = opened.window.panes.search
    searching = opened.window.searching
    box.setText(word)
    settle(lambda: searching.open)
    if not searching.open:
        raise _Failed(f"nothing was found of {word!r}")
    box.setText("")
    settle(lambda: not searching.open)
    return f"found {word!r}"


def _ticks(opened: Opened) -> str:
    view = _view(opened, "actionItems", QAbstractItemView)
    before = opened.session.counts()
    view.setCurrentIndex(view.model().index(0, 0))
    _key(view, Qt.Key.Key_Space)
    settle(lambda: opened.session.saving.state == "saved")
    after = opened.session.counts()
    if after == before:
        raise _Failed(f"still {before[0]} of {before[1]} done")
    if opened.session.saving.state != "saved":
        raise _Failed("it was not saved")
    _ticked[:] = [after]
    return f"{after[0]} of {after[1]} done, saved"


def _reads_foreign(opened: Opened) -> str:
    """Files that other libraries read, by the worker process."""
    from readout.worker.reader import Reader  # noqa: PLC0415  reading is not needed before

    files = foreign_samples.write(opened.session.profile.cache / "self-test")
    with Reader() as reader:
        for file in files:
            try:
                title = reader.read(file).title.plain
            except ReadError as error:
                raise _Failed(str(error)) from None
            finally:
                file.unlink()
            if title != foreign_samples.TITLE:
                raise _Failed(f"{file.suffix[1:]} has the title {title!r}")
    return ", ".join(file.suffix[1:] for file in files)


def _speaks_german(opened: Opened) -> str:
    """Qt's own texts, the window's, and the core's sentences, whose catalogues are files."""
    app = QApplication.instance()
    if app is None:
        raise _Failed("there is no application")
    speak(app, "de")
    words = (
        QCoreApplication.translate("QPlatformTheme", "Cancel"),
        QCoreApplication.translate("SettingsDialog", "Language"),
        said("a.pdf: This PDF holds no text."),
    )
    speak(app, opened.session.settings.value.language)
    if words != ("Abbrechen", "Sprache", "a.pdf: Dieses PDF enthält keinen Text."):
        raise _Failed(", ".join(words))
    return words[0]


def _remembers(opened: Opened) -> str:
    counts = opened.session.counts()
    if [counts] != _ticked:
        raise _Failed(f"{counts[0]} of {counts[1]} done after the restart")
    return f"{counts[0]} of {counts[1]} done"


_ticked: list[tuple[int, int]] = []
_FIRST = (
    ("opens a note", _opens),
    ("walks the topics", _walks),
    ("sorts the table", _sorts),
    ("searches", _searches),
    ("ticks", _ticks),
    ("reads foreign files", _reads_foreign),
    ("speaks German", _speaks_german),
)
_AGAIN = (("starts again", _opens), ("remembers the tick", _remembers))


def _view(opened: Opened, name: str, kind: type[V]) -> V:
    found = opened.window.findChild(kind, name)
    if found is None:
        raise _Failed(f"there is no {name}")
    return found


def _column(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _key(widget: QWidget, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        text = " " if key == Qt.Key.Key_Space else ""
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    QApplication.processEvents()


def _click_header(header: QHeaderView, section: int) -> None:
    at = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    target = header.viewport()
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            QPointF(at),
            QPointF(target.mapToGlobal(at)),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, event)
    QApplication.processEvents()
