"""The page of all terms joined to the session: when it is seen, what it shows, where it leads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from gui.background import Job, Lane
from gui.exporting import FileOut
from gui.history import Target
from gui.pane_set import PaneSet
from gui.session import Session
from gui.stand_in import GatheredStandIn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.glossary.marking import TermMarking
    from gui.glossary.page import TermsPage
    from readout.terms.glossary import Definition, Entry

PAGE = "terms"
"""What the history calls it."""
MARK_AFTER = 250
"""Milliseconds after a note's page is whole until its terms are marked: it is painted first."""
FORMS = {"csv": "csv", "apkg": "anki"}
"""Endings of files, and what is written to them."""


class _Gathered(NamedTuple):
    entries: list[Entry]
    texts: list[str]


class AllTerms(GatheredStandIn):
    """Knows whether the page is ``open``; makes it when it is first wanted.

    ``page_changed`` says whether it is to be seen; ``page`` is the widget then. ``ask_target``
    may be replaced where nobody is there to answer.
    """

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(PAGE, session, panes, parent)
        self._lane = Lane("terms", self)
        self._page: TermsPage | None = None
        self._job: Job[_Gathered] | None = None
        self.ask_target = self._ask_target
        session.went.connect(lambda _: self.leave())
        self._marking: TermMarking | None = None
        self._preparing = False
        self._mark_timer = QTimer(self)
        self._mark_timer.setSingleShot(True)
        self._mark_timer.setInterval(MARK_AFTER)
        self._mark_timer.timeout.connect(self._mark)
        panes.detail.filled.connect(self._mark_timer.start)

    @property
    def page(self) -> TermsPage:
        """The page."""
        return self._page or self._make()

    @property
    def busy(self) -> bool:
        """Whether the page will change by itself in a moment."""
        return self._job is not None or self._timer.isActive()

    @property
    def marking(self) -> bool:
        """Whether marks of terms may come by themselves in a moment."""
        busy = self._marking is not None and self._marking.busy
        return busy or self._preparing or self._mark_timer.isActive()

    def mark_anew(self) -> None:
        """Mark the terms of other notes on the page as is wanted now."""
        if self._marking is not None:
            self._marking.settings_changed()

    def shut(self) -> None:
        """Stop working."""
        self._mark_timer.stop()
        self._lane.close()

    def export(self) -> None:
        """Write the listed terms to a file that the user chooses."""
        path, ending = self.ask_target()
        if not path:
            return
        entries, said = self.page.listed(), self.tr("The terms were written to %1.")

        def make(form: str) -> bytes:
            from readout.export.terms import export_terms  # noqa: PLC0415  no start needs it

            return export_terms(entries, FORMS[form])

        out = FileOut(self._session, self._lane, self._panes.status.say, "terms")
        out.write(path, ending, FORMS, make, lambda name: said.replace("%1", name))

    def _mark(self) -> None:
        if self._marking is not None:
            self._marking.look()
        elif not self._preparing:
            self._preparing = True
            self._lane.submit(_prepare, lambda _: self._begin_marking())

    def _begin_marking(self) -> None:
        from gui.glossary.marking import TermMarking  # noqa: PLC0415  no start needs it

        self._preparing = False
        self._marking = TermMarking(self._session, self._panes.detail, self._lane, self)
        self._marking.look()

    def _make(self) -> TermsPage:
        from gui.glossary.page import TermsPage  # noqa: PLC0415  no start needs it

        page = self._page = TermsPage(self._panes.theme)
        page.source_wanted.connect(self._go_to)
        page.export_wanted.connect(self.export)
        return page

    def _gather(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stale = False
        catalogued = self._session.catalogued
        catalogue = catalogued.catalogue() if catalogued.folders else None
        notes = self._session.notes.all()

        def work(_: Job[_Gathered]) -> _Gathered:
            from gui.glossary.model import text_of  # noqa: PLC0415  imported with the page
            from readout.terms.gather import gather  # noqa: PLC0415  no start needs it

            entries = gather(catalogue, notes)
            return _Gathered(entries, [text_of(entry) for entry in entries])

        self._job = self._lane.submit(work, self._gathered)

    def _gathered(self, found: _Gathered) -> None:
        self._job = None
        order = self._session.settings.value.date_order
        first = not self.page.listed()
        self.page.show_entries(found.entries, found.texts, order)
        if first and self.open:
            self.page.focus_list()

    def _go_to(self, definition: Definition) -> None:
        self.leave()
        target = Target(definition.where, definition.block, _words(definition))
        self._session.show(definition.path, target)

    def _ask_target(self) -> tuple[str, str]:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  few ever need it

        filters = {
            self.tr("Table (*.csv)"): "csv",
            self.tr("Anki cards (*.apkg)"): "apkg",
        }
        path, chosen = QFileDialog.getSaveFileName(
            self.page.window(),
            self.tr("Export the terms"),
            str(Path.home() / self.tr("terms.csv")),
            ";;".join(filters),
        )
        return path, filters.get(chosen, "csv")


def _prepare(_: Job[None]) -> None:
    """Import what finds terms, here and not where it would hold up the window."""
    import readout.terms.asking  # noqa: F401, PLC0415


def _words(definition: Definition) -> Sequence[str]:
    return (definition.term,) if definition.term else ()
