"""What is chosen in a grid on its way to the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.clipboard import clip
from gui.grid.model import GridModel
from gui.grid.view import GridView
from gui.grid.words import copied_words

_MOST_HTML = 200_000
"""More cells go to the clipboard as text alone."""
_MOST_AT_ONCE = 5_000
"""More cells are put together in the lane."""
_Range = tuple[int, int, int, int]


class Copier(QObject):
    """Copies cells as text with tabs and as HTML, columns as they stand in the view.

    ``copied(sentence)`` says what was.
    """

    copied = Signal(str)

    def __init__(self, model: GridModel, view: GridView) -> None:
        super().__init__(view)
        self._table = model
        self._view = view

    def chosen(self, *, titles: bool = False, as_markdown: bool = False) -> None:
        """Copy what is chosen, or all that is shown where nothing is.

        Whole columns and the whole table come with their titles, others with ``titles``. What is
        not chosen between chosen cells is empty.
        """
        ranges = self._ranges()
        if not ranges:
            self.all(as_markdown=as_markdown)
            return
        rows = sorted({row for top, bottom, _, _ in ranges for row in range(top, bottom + 1)})
        some = {column for _, _, left, right in ranges for column in range(left, right + 1)}
        columns = [column for column in self._view.shown_columns() if column in some]
        whole = len(rows) == self._table.rowCount() > 1
        self._copy(rows, columns, ranges, titles=titles or whole, as_markdown=as_markdown)

    def rows(self) -> None:
        """Copy the rows that something is chosen in, with all their columns that are shown."""
        rows = sorted({row for t, b, _, _ in self._ranges() for row in range(t, b + 1)})
        if not rows and self._view.currentIndex().isValid():
            rows = [self._view.currentIndex().row()]
        self._copy(rows, self._view.shown_columns(), (), titles=False, as_markdown=False)

    def column(self, column: int) -> None:
        """Copy a column with its title."""
        self._copy(range(self._table.rowCount()), [column], (), titles=True, as_markdown=False)

    def all(self, *, as_markdown: bool = False) -> None:
        """Copy all rows that are shown, with the titles of their columns."""
        rows, columns = range(self._table.rowCount()), self._view.shown_columns()
        self._copy(rows, columns, (), titles=True, as_markdown=as_markdown)

    def _ranges(self) -> list[_Range]:
        chosen = self._view.selectionModel().selection()
        each = (chosen.at(at) for at in range(chosen.count()))
        return [(one.top(), one.bottom(), one.left(), one.right()) for one in each]

    def _copy(
        self,
        rows: Sequence[int],
        columns: Sequence[int],
        ranges: Sequence[_Range],
        *,
        titles: bool,
        as_markdown: bool,
    ) -> None:
        heads = [self._table.titles()[column] for column in columns]
        holes = len(ranges) > 1
        table = self._table.rows

        from gui.grid.copying import html_table, markdown, tab_separated  # noqa: PLC0415

        def work() -> tuple[str, str]:
            cells = self._table.cells_of([table[row] for row in rows], columns)
            if holes:
                for row, line in zip(rows, cells, strict=True):
                    for at, column in enumerate(columns):
                        if not any(t <= row <= b and le <= column <= r for t, b, le, r in ranges):
                            line[at] = ""
            if as_markdown:
                return markdown(heads, cells), ""
            text = tab_separated([heads, *cells] if titles else cells)
            few = len(rows) * len(columns) <= _MOST_HTML
            return text, html_table(heads if titles else (), cells) if few else ""

        def done(made: tuple[str, str]) -> None:
            text, markup = made
            QGuiApplication.clipboard().setMimeData(clip(text, markup))
            self.copied.emit(copied_words(len(rows), len(columns)))

        self._table.run(work, done, slow=len(rows) * len(columns) > _MOST_AT_ONCE)
