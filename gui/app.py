"""The application: one QApplication, a profile, a session and its window."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.arguments import Arguments
from gui.main_window import MainWindow
from gui.memory import Sweeper
from gui.session import Session
from gui.settings import SettingsFile
from gui.single import First, claim, hand_over
from gui.theme.theme import Theme
from readout import __version__
from readout.places import Profile
from readout.progress.store import Progress


@dataclass(slots=True)
class Opened:
    """A window with all that belongs to it; hold it as long as the window is to live."""

    session: Session
    theme: Theme
    window: MainWindow


def make_application(*, offscreen: bool = False) -> QApplication:
    """The one QApplication, with the names that the system shows."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QCoreApplication.setApplicationName("Readout")
    QCoreApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("readout")
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["readout"])


def open_window(app: QApplication, profile: Profile, asked: Arguments) -> Opened:
    """A window on a profile, not shown yet."""
    settings = SettingsFile(profile.settings)
    theme = Theme(asked.theme or settings.value.theme, settings.value.text_size)
    theme.apply(app)
    session = Session(profile, settings, Progress.open(profile))
    window = MainWindow(session, theme)
    Sweeper(window)
    if asked.size:
        window.resize(*asked.size)
    session.start(asked.paths)
    return Opened(session, theme, window)


def run(profile: Profile, asked: Arguments) -> int:
    """Show the window and stay until it is closed; the exit status."""
    app = make_application()
    first = claim(profile)
    if first is None and hand_over(profile, asked.paths):
        return 0
    opened = open_window(app, profile, asked)
    if "READOUT_BENCH_DRAWN" in os.environ:
        from gui import drawn  # noqa: PLC0415  only where the bench measures

        drawn.tell(opened.window)
    opened.window.show()
    if first is not None:
        _receive(first, opened)
    _let_interrupt(app, opened.window)
    status = app.exec()
    if first is not None:
        first.close()
    return status


def _receive(first: First, opened: Opened) -> None:
    def take(paths: list[str]) -> None:
        opened.session.open(paths)
        window = opened.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    first.handed.connect(take)
    QTimer.singleShot(250, first, first.listen)


def _let_interrupt(app: QApplication, window: QObject) -> None:
    """Let Ctrl+C close the window as its button does.

    Python sees a signal only when it runs, so a timer lets it run now and then.
    """
    signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, app.closeAllWindows))
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, lambda *_: QTimer.singleShot(0, app.closeAllWindows))
    timer = QTimer(window)
    timer.timeout.connect(lambda: None)
    timer.start(400)
