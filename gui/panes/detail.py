"""The detail pane: the whole note in good typography, steered and followed by the topic tree.

The note is laid out in slices (``Filling``): what is asked for before its part is there is done
when it is. By keyboard: Tab goes from link to link and then on, Enter opens; ``next_term`` shows
what each term means; Escape closes the card, then takes the marks away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panes.page import Page
from gui.panes.page_folds import PageFolds
from gui.panes.page_matches import Matches
from gui.panes.page_places import Places
from gui.panes.page_pointing import Pointing
from gui.panes.read_watch import ReadWatch
from gui.panes.term_card import TermCard
from gui.pointers import place_of
from gui.text.filling import Filling
from gui.text.pieces import TERM, Piece
from gui.text.writer import Writer
from gui.theme.theme import Theme
from readout.note.model import Note
from readout.note.views import widest_table

SMALLEST, LARGEST, STEP = 0.6, 3.0, 0.1
_TOP = 14  # pixels above a heading that was gone to


class DetailPane(QWidget):
    """Shows one note.

    ``section_reached(where)`` when another section is the one being read, by scrolling;
    ``section_read(where)`` when its end was seen long enough; ``link_opened(href)`` for http,
    https and mailto only; ``status(text)``: where a link goes, while it is pointed at;
    ``matches_changed(current, total)``: the marked words, ``current`` from 1, 0 for none;
    ``zoom_changed(zoom)``; ``grown``: more of the note is laid out, ``filled``: all of it;
    ``looked(seen)``: another part may be seen, and whether it is; ``folded(where, folded)``.
    """

    section_reached = Signal(str)
    section_read = Signal(str)
    link_opened = Signal(str)
    status = Signal(str)
    matches_changed = Signal(int, int)
    zoom_changed = Signal(float)
    grown = Signal()
    looked = Signal(bool)
    filled = Signal()
    folded = Signal(str, bool)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, page: Page | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detailPage")
        self.setAccessibleName(self.tr("Note"))
        self._theme = theme
        self._note: Note | None = None
        self._subtitle = ""
        self._zoom = 1.0
        self._reached = ""
        self._back = ""
        self._steered = False
        self._pending: Callable[[], bool] | None = None
        self._ticked: Mapping[tuple[str, int], bool] = {}
        self.page = page or Page(theme)
        self.page.wake()
        self.places = Places(self.page.document())
        self.folds = PageFolds(self.page.document(), self._piece, self)
        self._filling = Filling(self.page.document(), self, self.folds.settle)
        self.watch = ReadWatch(self)
        self.card = TermCard(theme, self)
        self._pointing = Pointing(self.page, self.card, self.page.seen, self)
        box = QVBoxLayout(self)
        box.setSpacing(0)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.page)
        lines = partial(self.folds.lines, self.places.position)
        self.matches = Matches(self.page, theme, self.reach, box.addWidget, lines, self)
        self._connect()
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        self._filling.grown.connect(self._grown)
        self._filling.finished.connect(self._finished)
        self.watch.read.connect(self.section_read)
        self._pointing.status.connect(self.status)
        self._pointing.link_opened.connect(self.link_opened)
        self.page.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.page.verticalScrollBar().rangeChanged.connect(self._stay)
        self.page.resized.connect(self._stay)
        self.page.resized.connect(self.look)
        self.page.zoomed.connect(lambda steps: self.set_zoom(self._zoom + STEP * steps))
        self.page.escape = self.dismiss
        self.matches.told.connect(self.matches_changed)
        self.page.fold_toggled.connect(self.toggle_fold)
        self._theme.changed.connect(self._again)

    # What is shown

    def show_note(self, note: Note | None, subtitle: str = "") -> None:
        """Show a note from its beginning, or nothing."""
        self._note, self._subtitle = note, subtitle
        self._ticked = {}
        self._reached = ""
        self.matches.marks.words = ()
        self.watch.forget()
        self._fill()

    def set_ticked(self, ticked: Mapping[tuple[str, int], bool]) -> None:
        """The user's marks of check boxes by section and block; the others are the note's own."""
        self._ticked = ticked
        self.page.viewport().update()

    def is_done(self, piece: Piece) -> bool:
        """Whether the check box of a piece is ticked now."""
        key = (piece.where, piece.block if piece.block is not None else -1)
        return self._ticked.get(key, bool(piece.done))

    def set_zoom(self, zoom: float) -> None:
        """The size of the note's type, 1 being the theme's; the place stays."""
        zoom = round(max(SMALLEST, min(LARGEST, zoom)), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            self._again()
            self.zoom_changed.emit(zoom)

    def zoom(self) -> float:
        """The size of the note's type."""
        return self._zoom

    def complete(self) -> None:
        """Lay out all that is still to come, at once (to print, to test)."""
        self._filling.complete()

    @property
    def is_complete(self) -> bool:
        """Whether the whole note is laid out."""
        return self._filling.is_done

    def _again(self) -> None:
        place = self.position()
        self._fill()
        self._come_back(place, tell=False)

    def _fill(self) -> None:
        self._steered = True
        self._fill_now()
        self._steered = False

    def _fill_now(self) -> None:
        self._pending, self._back = None, ""
        self._filling.stop()
        document = self.page.document()
        document.clear()
        # Until now the page may have shown a first look, which knew its own pieces.
        self.page.follow(self._piece, self.is_done)
        tokens = self._theme.scaled(self._zoom)
        note, marks = self._note, self.matches.marks
        self.page.prepare(tokens, widest_table(note) if note is not None else 0)
        marks.clear()
        if note is None:
            self._pointing.set_writer(None)
            self.places.clear(())
            self.matches.renew()
            return
        writer = Writer(note, self._subtitle, tokens, beyond=self.page.beyond)
        self._pointing.set_writer(writer)
        self.page.hrefs = writer.hrefs
        self.folds.begin(note.path, writer.folds)
        self.places.clear(self._filling.pieces)
        self._filling.start(writer.pieces())
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _piece(self, number: int) -> Piece | None:
        pieces = self._filling.pieces
        return pieces[number] if 0 <= number < len(pieces) else None

    def _grown(self, begin: int) -> None:
        self.folds.settle_tables(begin)
        self.places.grow(begin)
        if self.matches.marks.words:
            self.matches.marks.grow(begin)
            self.matches.show()
        self.grown.emit()
        if self._pending is not None and self._pending() and not self.page.at_end:
            self._pending = None
        self.look()

    def _finished(self) -> None:
        self._pending = None
        if self.matches.marks.words:
            self.matches.tell()
        self.matches.renew()
        self.page.fit()
        self.filled.emit()

    # Going to places

    def go_to(self, where: str, block: int | None = None, words: Sequence[str] = ()) -> None:
        """Scroll to a section, one of its blocks, or the first of the words in it, marked.

        What it is folded in is unfolded.
        """
        if words:
            self.mark(words)
        self.set_folded(self.folds.known.inside.get(where, ""), folded=False)
        self.walk_to(where, block, to_words=bool(words))

    def walk_to(self, where: str, block: int | None = None, *, to_words: bool = False) -> None:
        """The same, what it is folded in staying so."""
        self._back = ""
        if (not self._go_now(where, block, to_words) or self.page.at_end) and not self.is_complete:
            self._pending = lambda: self._go_now(where, block, to_words)

    def _go_now(self, where: str, block: int | None, to_words: bool) -> bool:
        place = self.places.position(where, block)
        if place is None and (block is None or self.places.position(where) is None):
            return False
        if place is None:
            place = self.places.position(where) or 0
        match = self.matches.marks.go(place) if to_words else None
        end = self.places.end(where)
        if match is not None and end is not None:
            last = self.page.document().findBlock(end)
            if match[0] > last.position() + last.length():
                match = None
        self._steered = True
        if match is not None:
            self._reveal(match[0])
            self._scroll_to(match[0], self.page.viewport().height() // 3)
            self.matches.tell()
        else:
            self._scroll_to(place, _TOP)
        self._reached = where
        self._steered = False
        self.look()
        return True

    def _scroll_to(self, position: int, above: int) -> None:
        if not self.page.document().findBlock(position).isVisible():
            self.folds.complete()
        self.page.scroll_to(position, above)

    def position(self) -> str:
        """Where one is, to come back: section, block and the pixels into it."""
        top = self.page.verticalScrollBar().value()
        piece = self.page.piece_of(self.page.seen()[0])
        return self.places.kept(piece, top) if piece is not None and top > 0 else ""

    def restore(self, place: str) -> None:
        """Go back to what ``position`` gave; to the beginning for anything else."""
        self._come_back(place, tell=True)

    def _come_back(self, place: str, *, tell: bool) -> None:
        where, block = place_of(place)
        pixels = place.rpartition("#")[2]
        into = int(pixels) if pixels.removeprefix("-").isdecimal() else 0
        if not where:
            self.page.verticalScrollBar().setValue(0)
            return
        self.set_folded(self.folds.known.opened_by(where, block), folded=False)

        def go() -> bool:
            found = self.places.position(where, block)
            if found is None:
                return False
            self._steered, self._back = not tell, ""
            self._scroll_to(found, -into)
            self._steered = False
            self._back = place
            return True

        if not go() and not self._filling.is_done:
            self._pending = go

    # Folding

    def set_folded(self, where: str, *, folded: bool) -> None:
        """Fold or unfold a section; nothing happens where that changes nothing."""
        if where not in self.folds.known.folds or self.folds.is_folded(where) == folded:
            return
        self._back = "" if folded else self._back
        heading = self.places.position(where)
        steered, self._steered = self._steered, True
        self.folds.set_folded(where, heading, folded=folded)
        if folded and heading is not None and heading < self.page.seen()[0]:
            self._scroll_to(heading, _TOP)
        self._steered = steered
        self.folded.emit(where, folded)
        self.matches.show()
        self.look()

    def toggle_fold(self, where: str) -> bool:
        """Fold or unfold what a section is in, else what is on the screen; whether that folds."""
        fold = self.folds.near(where, *self.page.seen())
        self.set_folded(fold, folded=not self.folds.is_folded(fold))
        if fold and fold != self._reached:
            self._reached = fold  # what one folds is where one is
            self.section_reached.emit(fold)
        return bool(fold)

    def _stay(self) -> None:
        """Who came back and did not scroll since stays where they were, whatever grows."""
        if self._back and not self.page.resizing:
            self._come_back(self._back, tell=False)

    def _scrolled(self) -> None:
        if self.card.isVisible():
            self._pointing.forget()
        self.matches.show()
        self.look()
        if not (self._steered or self.page.resizing or (self._pending and self.page.at_end)):
            self._back = ""
            self._pending = None  # who scrolls by hand no longer wants to go elsewhere
            self._follow()

    def _follow(self) -> None:
        """Tell the section at the reading line."""
        here = self.places.section_at(self.page.reading_position(_TOP * 2))
        where = self.folds.seen(here)
        if where and where != self._reached:
            self._reached = where
            self.section_reached.emit(where)

    def look(self) -> None:
        """Tell the watches which ends are on the screen, if anyone looks at it."""
        seen = self._note is not None and self.isVisible() and self.isActiveWindow()
        self.looked.emit(seen)
        if not seen:
            self.watch.see(())
            return
        first, last = self.page.seen()
        ends = self.places.ending_between(first, last)
        self.watch.see(where for where in ends if not self.folds.hides(where))

    def changeEvent(self, event: QEvent) -> None:
        """The window got or lost the focus."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.look()

    # Marked words

    def mark(self, words: Sequence[str]) -> None:
        """Mark these wherever they are; none takes the marks away."""
        self.matches.set_words(words)

    def next_match(self) -> None:
        """Go on to the next marked place."""
        self.matches.step(1)

    def previous_match(self) -> None:
        """Go back to the marked place before."""
        self.matches.step(-1)

    def reach(self, position: int) -> None:
        """Unfold what a position is folded in, and scroll to it where it is out of sight."""
        self._reveal(position)
        first, last = self.page.seen()
        if not first <= position < last:
            self._scroll_to(position, self.page.viewport().height() // 3)

    def _reveal(self, position: int) -> None:
        """Unfold what a position is folded in."""
        piece = self.page.piece_of(position)
        if piece is not None and piece.fold:
            self.set_folded(piece.fold, folded=False)

    # Terms and links

    @property
    def pointing(self) -> Pointing:
        """What happens at terms and links."""
        return self._pointing

    def next_term(self) -> None:
        """Step to the next term and show what it means."""
        self._pointing.step(TERM, forward=True)

    def previous_term(self) -> None:
        """Step to the term before and show what it means."""
        self._pointing.step(TERM, forward=False)

    def dismiss(self) -> bool:
        """Close the card, else the bar, else take the marks away; whether there was any."""
        if self.card.isVisible():
            self._pointing.forget()
        elif not self.matches.end():
            if not self.matches.marks.words:
                return False
            self.mark(())
        return True
