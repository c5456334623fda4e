"""Every text of a note as a line of a list, with what it was read as and what else it can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from gui.panes.doubt_choices import Choice, kinds_of
from gui.panes.doubt_rows import kind_name, tr
from gui.panes.drawing import chip_width, draw_chip, draw_line_below
from gui.panes.rows import Index, RowDelegate
from gui.pointers import walk
from gui.theme.tokens import SEMIBOLD
from readout.corrections.apply import Corrected
from readout.corrections.model import Correction
from readout.note.model import Action, Block, Bullet, Paragraph, Section, Table

_NONE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
_INDENT = 18
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A heading or a block. ``choices`` say what it can be, ``now`` which of them it is."""

    key: str
    depth: int
    text: str
    name: str
    choices: tuple[Choice, ...]
    now: int
    heading: bool = False


def lines_of(made: Corrected) -> list[OutlineLine]:
    """The lines of a corrected note, those of texts that can be nothing else left out."""
    found = []
    for where, section in walk(made.note):
        depth = where.count("/sections/") - 1
        if section.title:
            found.append(_of_section(made, where, section, depth))
        for number, block in enumerate(section.blocks):
            place = f"{where}/blocks/{number}"
            line = _of_block(block, made.texts.get(place, ""), depth + 1)
            if line is not None:
                found.append(line)
    return found


def line_at(made: Corrected, where: str, block: int | None = None) -> OutlineLine | None:
    """The line of one section, or of one of its blocks; ``None`` where it can be nothing else."""
    section = next((each for at, each in walk(made.note) if at == where), None)
    if section is None:
        return None
    if block is None:
        return _of_section(made, where, section, 0) if section.title else None
    if block >= len(section.blocks):
        return None
    return _of_block(section.blocks[block], made.texts.get(f"{where}/blocks/{block}", ""), 0)


def _of_section(made: Corrected, where: str, section: Section, depth: int) -> OutlineLine:
    kinds = kinds_of(made, where)
    key = made.texts.get(where)
    names = [kind_name(section.kind)]
    now = next((at for at, kind in enumerate(kinds) if kind.text == names[0]), -1)
    if key is not None:
        kinds += (Choice(tr("No heading: a paragraph"), (Correction(f"role:{key}", "paragraph"),)),)
    return OutlineLine(
        made.kinds.get(where, where), depth, section.title.plain, names[0], kinds, now, heading=True
    )


def _of_block(block: Block, key: str, depth: int) -> OutlineLine | None:
    names = {
        "paragraph": tr("Paragraph"),
        "heading": tr("Heading"),
        "bullet": tr("Bullet"),
        "action": tr("Action item"),
        "table": tr("Table"),
        "paragraphs": tr("Paragraphs"),
    }
    match block:
        case Paragraph(text):
            roles: Sequence[str] = ("paragraph", "heading", "bullet", "action")
            said = text.plain
        case Bullet(text, _, None, None):
            roles, said = ("bullet", "action", "paragraph"), text.plain
        case Bullet(text):
            roles, said = ("bullet", "action"), text.plain
        case Action(text):
            roles, said = ("action", "bullet"), text.plain
        case Table(columns):
            roles, said = ("table", "paragraphs"), " · ".join(cell.plain for cell in columns)
        case _:
            return None
    if not key:
        return None
    choices = tuple(
        Choice(names[role], (Correction(f"role:{key}", None if role == "table" else role),))
        for role in roles
    )
    return OutlineLine(key, depth, said, names[roles[0]], choices, 0)


class OutlineModel(QAbstractListModel):
    """A row an OutlineLine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[OutlineLine] = []

    def set_lines(self, lines: Sequence[OutlineLine]) -> None:
        """Show these."""
        if list(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text; with what it is for a screen reader."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(line.text[:_LONGEST].split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.text[:_LONGEST]}, {line.name}"
            case role if role == LINE:
                return line
        return None


class OutlineDelegate(RowDelegate):
    """One line of text, what it is at its right."""

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """All rows alike."""
        line = QFontMetrics(self.theme.font("base")).height()
        return max(self.tokens.size.row, line + self.tokens.space.m)

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One text."""
        line: OutlineLine = index.data(LINE)
        tokens, tiny = self.tokens, self.theme.font("tiny")
        right = rect.right() - tokens.space.l
        wide = chip_width(line.name, tiny, tokens)
        chip = self.at(rect, right - wide, wide)
        draw_chip(painter, (chip, rect.y() + 5), line.name, tiny, tokens)
        left = rect.x() + tokens.space.xl - 2 + line.depth * _INDENT
        font = self.theme.font("base", SEMIBOLD) if line.heading else self.theme.font("base")
        room = QRect(left, rect.y(), round(right - wide - left - tokens.space.m), rect.height())
        text = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.text))
        room = self.turned(rect, room)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.start, text)
        draw_line_below(painter, rect, tokens)
