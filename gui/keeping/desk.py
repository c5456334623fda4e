"""What the window asks and tells about keeping: the review, saving that fails, a mass change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.keeping.losses import Losses
from gui.pane_set import PaneSet
from gui.review.library import LibraryFollowing
from gui.said import said
from gui.session import Session
from gui.trouble import Trouble

if TYPE_CHECKING:
    from gui.keeping.elsewhere import Elsewhere
    from gui.keeping.question import Question
    from gui.review.dialog import ReviewDialog
    from readout.progress.mass import MassChange


class Desk(QObject):
    """Opens the dialogs and does what is answered. ``ask_*`` may be replaced in tests."""

    def __init__(
        self, window: QWidget, session: Session, panes: PaneSet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._panes = panes
        self._elsewhere: Elsewhere | None = None
        self._review: ReviewDialog | None = None
        self._question: Question | None = None
        self._refused = ""
        self._leaving = False
        self._closing = False
        self._kept_here = False
        self.ask_target: Callable[[], str] = self._ask_target
        self.ask_source: Callable[[], str] = self._ask_source
        self._mark_timer = QTimer(self)
        self._mark_timer.setSingleShot(True)
        self._mark_timer.timeout.connect(self._mark)
        following = session.following
        following.reviewed.connect(self._mark_timer.start)
        following.stopped.connect(self._stopped)
        following.resumed.connect(self._resumed)
        session.items_changed.connect(self._items_changed)
        session.saving.failed.connect(self._not_saved)
        session.saving.state_changed.connect(self._saved)
        session.catalogued.ready.connect(self._want_asked)
        self._library = LibraryFollowing(session, self)
        self._losses = Losses(session, self)
        panes.status.review.clicked.connect(self.review)
        QTimer.singleShot(0, self, self._offer_kept)

    # The review

    def review(self) -> None:
        """Show what became of the items of notes that came again."""
        reviewing = self._session.following.reviewing
        if reviewing is None or not reviewing.rows():
            self._panes.status.say(self.tr("Nothing is to be reviewed."))
            return
        if self._review is None:
            from gui.review.dialog import ReviewDialog  # noqa: PLC0415  no start needs it

            session, stack = self._session, self._session.ticking.stack
            order = session.settings.value.date_order
            self._review = ReviewDialog(reviewing, stack, self._panes.theme, order, self._window)
            self._review.went.connect(self._go)
            self._review.finished.connect(self._forget_review)
        reviewing.see()
        self._review.show()
        self._review.raise_()
        self._review.activateWindow()

    def _forget_review(self) -> None:
        self._review = None

    def _go(self, path: str) -> None:
        self._session.show(path)

    def _items_changed(self) -> None:
        reviewing = self._session.following.reviewing
        if self._review is not None and reviewing is not None:
            reviewing.tell()
        else:
            self._mark_timer.start()

    def _mark(self) -> None:
        reviewing = self._session.following.reviewing
        if reviewing is not None:
            count = reviewing.count()
            told = reviewing.summary if count or reviewing.unseen else ""
            self._panes.status.review.set_state(count, told)

    def _want_asked(self) -> None:
        """Have notes of a library read that hold a question from an earlier start."""
        from readout.progress.pending import asked_paths  # noqa: PLC0415  no start needs it

        session = self._session
        session.catalogued.ready.disconnect(self._want_asked)
        for path in asked_paths(session.progress):
            if path not in session.notes:
                session.intake.want(path)

    # Much is gone at once

    def _stopped(self, mass: MassChange) -> None:
        text = self.tr("Show…")
        trouble = Trouble(mass.sentence, "warning", "mass", text, lambda: self._ask_mass(mass))
        self._session.trouble.emit(trouble)
        self._ask_mass(mass)

    def _resumed(self) -> None:
        self._panes.banners.settle("mass")

    def _ask_mass(self, mass: MassChange) -> None:
        from gui.keeping.questions import mass_question  # noqa: PLC0415  no start needs it

        self._ask(mass_question(mass, self._panes.theme, self._window), self._mass_answered)

    def _mass_answered(self, answer: str) -> None:
        following = self._session.following
        if answer == "goOn":
            following.go_on()
            self._panes.banners.settle("mass")
        elif answer == "leave":
            following.leave()

    # Writing fails

    def save_elsewhere(self) -> None:
        """Write all progress to another file."""
        path = self.ask_target()
        if path:
            self._files().keep(path)
        elif self._closing:
            self._stay()

    def import_progress(self) -> None:
        """Choose a file of progress and take it in."""
        path = self.ask_source()
        if path:
            self._files().bring_in(path)

    def take(self, files: list[str]) -> list[str]:
        """Bring in what is progress of these files; gives the others."""
        named = [path for path in files if path.casefold().endswith(".json")]
        if not named:
            return files
        from readout.progress.elsewhere import is_progress  # noqa: PLC0415  few are dropped

        found = [path for path in named if is_progress(Path(path))]
        for path in found:
            self._files().bring_in(path)
        return [path for path in files if path not in found]

    def may_close(self, failed: str) -> bool:
        """Whether the window may close; where saving failed, only when the user says so.

        Closing it a second time says so, too.
        """
        if not failed or self._leaving or failed == self._refused:
            self._end()
            return True
        self._refused = failed
        if self._session.progress.unsaved:
            from gui.keeping.questions import unsaved_question  # noqa: PLC0415  few need it

            question = unsaved_question(failed, self._panes.theme, self._window)
            self._ask(question, self._close_answered)
        else:
            text = self.tr("%1 Close the window again to leave without saving.")
            self._session.trouble.emit(Trouble(text.replace("%1", said(failed)), "error", "save"))
        return False

    def _close_answered(self, answer: str) -> None:
        if answer == "leave":
            self._leaving = True
            self._window.close()
        elif answer == "again":
            self._refused = ""
            self._window.close()
        elif answer == "elsewhere":
            self._closing = True
            self.save_elsewhere()
        else:
            self._stay()

    def _stay(self) -> None:
        self._refused, self._closing = "", False

    def _saved(self, state: str) -> None:
        asked = self._question
        if state == "saved" and asked is not None and asked.objectName() == "unsavedDialog":
            asked.reject()  # it went well in the end: nothing is to be answered
        if state == "saved" and self._kept_here:
            self._kept_here = False
            self._forget_kept()

    def _not_saved(self, sentence: str) -> None:
        again, elsewhere = self.tr("Try again"), self.tr("Save elsewhere…")
        self._session.trouble.emit(
            Trouble(
                *(sentence, "error", "save", again, self._session.saving.try_again),
                other=elsewhere,
                other_act=self.save_elsewhere,
            )
        )

    def _files(self) -> Elsewhere:
        if self._elsewhere is None:
            from gui.keeping.elsewhere import Elsewhere  # noqa: PLC0415  no start needs it

            session = self._session
            made = self._elsewhere = Elsewhere(session.progress, session.ticking.stack, self)
            made.kept.connect(self._kept)
            made.brought_in.connect(self._brought_in)
            made.changed.connect(self._renew)
            made.failed.connect(self._not_elsewhere)
        return self._elsewhere

    def _offer_kept(self) -> None:
        """Where progress was kept elsewhere at an earlier end, offer to bring it in now."""
        path = self._session.settings.value.kept_elsewhere
        if not path or not Path(path).is_file():  # it may be on a stick that is not there today
            return
        text = self.tr(
            "What you did last could not be saved in its place, and was kept in %1. Bring it in "
            "to go on with it."
        )
        bring, forget = self.tr("Bring it in"), self.tr("Do not ask again")
        self._session.trouble.emit(
            Trouble(
                *(text.replace("%1", path), "warning", "elsewhere"),
                *(bring, lambda: self._files().bring_in(path)),
                other=forget,
                other_act=self._forget_kept,
            )
        )

    def _forget_kept(self) -> None:
        self._session.settings.change(kept_elsewhere="")
        self._session.save_settings()
        self._panes.banners.settle("elsewhere")

    def _kept(self, path: str) -> None:
        self._kept_here = self._session.progress.unsaved
        if self._kept_here:
            self._session.settings.change(kept_elsewhere=path)
            self._session.save_settings()
        if self._closing:
            self._leaving = True
            self._window.close()
            return
        text = self.tr(
            "Progress is kept in %1. Bring it in later by Import Progress in the File menu, or "
            "drop that file on the window."
        )
        self._session.trouble.emit(Trouble(text.replace("%1", path), "notice", "elsewhere"))

    def _not_elsewhere(self, sentence: str) -> None:
        closing = self._closing
        self._stay()
        if closing:
            self._refused = sentence  # closing once more means it
            from gui.keeping.questions import unsaved_question  # noqa: PLC0415  few need it

            question = unsaved_question(sentence, self._panes.theme, self._window)
            self._ask(question, self._close_answered)
        else:
            self._session.trouble.emit(Trouble(sentence, "error", "elsewhere"))

    def _brought_in(self, name: str, count: int) -> None:
        said = self.tr("%1 of %2 was brought in.")
        things = self.tr("1 item") if count == 1 else self.tr("%1 items")
        if not count:
            said = self.tr("All of %2 was here already.")
        said = said.replace("%1", things.replace("%1", str(count))).replace("%2", name)
        self._panes.status.say(said)
        if name == Path(self._session.settings.value.kept_elsewhere).name:
            self._forget_kept()

    def _renew(self) -> None:
        self._session.renew()
        self._session.saving.request()

    # Dialogs

    def _ask(self, question: Question, answered: Callable[[str], None]) -> None:
        if self._question is not None:
            self._question.answered.disconnect()
            self._question.close()
        self._question = question
        question.answered.connect(self._forget_question)
        question.answered.connect(answered)
        question.open()

    def _forget_question(self) -> None:
        self._question = None

    def _end(self) -> None:
        if self._question is not None:
            self._question.answered.disconnect()
            self._question.close()
            self._question = None
        if self._review is not None:
            self._review.close()
        if self._elsewhere is not None:
            self._elsewhere.close()

    def _ask_target(self) -> str:
        title, kinds = self.tr("Save progress elsewhere"), self.tr("Progress (*.json)")
        name = str(Path.home() / "readout-progress.json")
        return QFileDialog.getSaveFileName(self._window, title, name, kinds)[0]

    def _ask_source(self) -> str:
        title, kinds = self.tr("Import progress"), self.tr("Progress (*.json)")
        return QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)[0]
