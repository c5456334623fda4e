"""The application: one QApplication, a profile, a session and its window.

A start has two halves. The window is shown with the first page of its note (``first_page``), and
when that is painted, everything else is imported, made and put around it, a step in each turn of
the event loop.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui.ahead import Ahead
from gui.language import speak
from gui.main_window import MainWindow
from gui.theme.theme import Theme
from readout import __version__
from readout.places import Profile

if TYPE_CHECKING:
    from gui.arguments import Arguments
    from gui.session import Session
    from gui.single import First

PATIENCE = 0.4
"""Seconds that the window waits for its first page; without one it is shown all the same."""
LATEST = 400
"""Milliseconds after which the rest is made, painted or not: the window may be hidden."""
_LATER = (
    "readout.note.views",
    "readout.progress.store",
    "gui.panes.rows",
    "gui.panes.note_model",
    "gui.panes.note_view",
    "gui.session",
    "gui.panes.note_list",
    "gui.panes.topic_tree",
    "gui.panes.highlights",
    "gui.panes.action_items",
    "gui.panes.detail",
    "gui.panes.search",
    "gui.menus",
    "gui.calls",
    "gui.assembly",
)
"""What the second half needs, in the order of who needs whom: an import is a step."""


class Opened:
    """A window with all that belongs to it; hold it as long as the window is to live.

    ``session`` is there once ``steps`` has ended.
    """

    session: Session

    def __init__(self, profile: Profile, asked: Arguments, theme: Theme) -> None:
        self.theme = theme
        self.window = MainWindow(theme)
        self._profile = profile
        self._asked = asked

    def steps(self) -> Iterator[None]:
        """Make everything that the window needs besides its first page."""
        for module in _LATER:
            import_module(module)
            yield
        from gui.memory import Sweeper  # noqa: PLC0415  imported above, one a step
        from gui.session import Session  # noqa: PLC0415
        from gui.settings import SettingsFile  # noqa: PLC0415
        from readout.progress.store import Progress  # noqa: PLC0415

        settings = SettingsFile(self._profile.settings)
        self.session = Session(self._profile, settings, Progress.open(self._profile))
        self.session.intake.list_large()  # in another thread, while the rest is made
        yield
        yield from self.window.furnish(self.session)
        Sweeper(self.window)
        self.session.start(self._asked.paths)


def make_application(*, offscreen: bool = False) -> QApplication:
    """The one QApplication, with the names that the system shows."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QCoreApplication.setApplicationName("Readout")
    QCoreApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("readout")
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["readout", "-style", "fusion"])


def open_window(app: QApplication, profile: Profile, asked: Arguments) -> Opened:
    """A window on a profile, whole and not shown yet."""
    from gui.settings import SettingsFile  # noqa: PLC0415  a start asks the first look instead

    settings = SettingsFile(profile.settings).value
    speak(app, settings.language)
    theme = Theme(asked.theme or settings.theme, settings.text_size)
    theme.apply(app)
    opened = Opened(profile, asked, theme)
    opened.window.stand(settings.geometry)
    if asked.size:
        opened.window.resize(*asked.size)
    for _ in opened.steps():
        pass
    return opened


def run(profile: Profile, asked: Arguments, ahead: Ahead) -> int:
    """Show the window and stay until it is closed; the exit status."""
    from gui.single import claim, hand_over  # noqa: PLC0415  a window without a start needs none

    app = make_application()
    first = claim(profile)
    if first is None and hand_over(profile, asked.paths):
        ahead.stop()
        return 0
    opened = _show_first(app, profile, asked, ahead)
    rest = _Rest(opened, first)
    opened.window.page.hurry(rest.begin)
    QTimer.singleShot(LATEST, opened.window, rest.begin)
    opened.window.show()
    status = app.exec()
    if first is not None:
        first.close()
    return status


def _show_first(app: QApplication, profile: Profile, asked: Arguments, ahead: Ahead) -> Opened:
    """The window with the first page in it; empty where none came in time."""
    look = ahead.answer(PATIENCE)
    if look is None:
        from gui.first_look import settings_of  # noqa: PLC0415  nothing was done ahead

        look = settings_of(profile, asked)
    speak(app, look["language"])
    theme = Theme(look["theme"], look["text_size"])
    theme.apply(app)
    opened = Opened(profile, asked, theme)
    from gui.first_page import show_first  # noqa: PLC0415  only a start has a first page

    show_first(opened.window, theme, look)
    if asked.size:
        opened.window.resize(*asked.size)
    return opened


def _tell_bench(window: MainWindow) -> None:
    if "READOUT_BENCH_DRAWN" in os.environ:
        from gui import drawn  # noqa: PLC0415  only where the bench measures

        drawn.tell(window.page)


class _Rest:
    """The second half of a start, a step in each turn of the event loop."""

    def __init__(self, opened: Opened, first: First | None) -> None:
        self._opened = opened
        self._first = first
        self._steps = opened.steps()
        self._begun = False
        self._timer = QTimer(opened.window)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """The first page is painted, or late."""
        if not self._begun:
            self._begun = True
            _tell_bench(self._opened.window)
            self._timer.start(0)

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._end()

    def _end(self) -> None:
        from gui.app_icon import app_icon  # noqa: PLC0415  after the first paint
        from gui.memory import keep_for_good  # noqa: PLC0415  after the first paint

        QApplication.setWindowIcon(app_icon())
        window = self._opened.window
        if self._first is not None:
            _receive(self._first, self._opened)
        _let_interrupt(window)
        keep_for_good()


def _receive(first: First, opened: Opened) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415  after the first paint

    def take(paths: list[str]) -> None:
        opened.session.open(paths)
        window = opened.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    first.handed.connect(take)
    QTimer.singleShot(250, first, first.listen)


def _let_interrupt(window: QObject) -> None:
    """Let Ctrl+C close the window as its button does.

    Python sees a signal only when it runs, so a timer lets it run now and then.
    """
    import signal  # noqa: PLC0415  after the first paint

    def close(*_: object) -> None:
        QTimer.singleShot(0, QApplication.closeAllWindows)

    signal.signal(signal.SIGINT, close)
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, close)
    timer = QTimer(window)
    timer.timeout.connect(lambda: None)
    timer.start(400)
