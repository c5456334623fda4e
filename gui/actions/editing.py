"""The cards that ask for one thing of some items, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, TypeAlias

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gui.actions.doing import ItemDoing
from gui.actions.editors import CommentCard, DayCard, OwnerCard, days_ahead
from gui.actions.words import items_words, tr
from gui.card import Card
from gui.settings import DateOrder
from gui.theme.theme import Theme
from readout.items.rows import ItemRow

Edit: TypeAlias = Literal["due", "owner", "comment", "snooze"]


class ItemEditing:
    """Opens cards; what they hold at first is what all items have alike."""

    def __init__(
        self,
        theme: Theme,
        doing: ItemDoing,
        owners: Callable[[], Sequence[str]],
        order: Callable[[], DateOrder],
    ) -> None:
        self._theme = theme
        self._doing = doing
        self._owners = owners
        self._order = order

    def edit(self, what: Edit, rows: Sequence[ItemRow], beside: QRect, parent: QWidget) -> Card:
        """Ask for it beside a rectangle of the screen."""
        card = {
            "due": self._due,
            "owner": self._owner,
            "comment": self._comment,
            "snooze": self._snooze,
        }[what](rows, parent)
        card.open_at(beside)
        card.setFocus()
        return card

    def _due(self, rows: Sequence[ItemRow], parent: QWidget) -> Card:
        today = date.today()  # noqa: DTZ011  the user's own day
        days = {row.due or "" for row in rows}
        offers = [(tr("Today"), today.isoformat()), *days_ahead(today), (tr("No date"), "")]
        card = DayCard(
            "dueCard",
            _titled(tr("Due date"), rows),
            self._theme,
            parent,
            today=today,
            order=self._order(),
            day=days.pop() if len(days) == 1 else "",
            offers=offers,
        )
        card.taken.connect(lambda due: self._doing.set_due(rows, due or None))
        return card

    def _snooze(self, rows: Sequence[ItemRow], parent: QWidget) -> Card:
        today = date.today()  # noqa: DTZ011  the user's own day
        wake = [(tr("Wake now"), "")] if any(row.snoozed for row in rows) else []
        card = DayCard(
            "snoozeCard",
            _titled(tr("Snooze until"), rows),
            self._theme,
            parent,
            today=today,
            order=self._order(),
            offers=[*days_ahead(today), *wake],
            earliest=date.fromordinal(today.toordinal() + 1),
        )
        card.taken.connect(lambda until: self._doing.snooze(rows, until or None))
        return card

    def _owner(self, rows: Sequence[ItemRow], parent: QWidget) -> Card:
        owners = {row.owners for row in rows}
        card = OwnerCard(
            "ownerCard",
            _titled(tr("Owner"), rows),
            self._theme,
            parent,
            owners=owners.pop() if len(owners) == 1 else (),
            known=self._owners(),
        )
        card.taken.connect(lambda names: self._doing.set_owners(rows, names))
        return card

    def _comment(self, rows: Sequence[ItemRow], parent: QWidget) -> Card:
        comments = {row.comment for row in rows}
        comment = comments.pop() if len(comments) == 1 else ""
        title = _titled(tr("Comment"), rows)
        card = CommentCard("commentCard", title, self._theme, parent, comment=comment)
        card.taken.connect(lambda words: self._doing.set_comment(rows, words))
        return card


def _titled(text: str, rows: Sequence[ItemRow]) -> str:
    return text if len(rows) == 1 else f"{text} · {items_words(len(rows))}"
