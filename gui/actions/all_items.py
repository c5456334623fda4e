"""The page of all action items joined to the session: when it is seen, what it shows and does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from gui.background import Lane
from gui.folds import Folds
from gui.history import Target
from gui.pane_set import PaneSet
from gui.session import Session
from gui.stand_in import StandIn

if TYPE_CHECKING:
    from gui.actions.doing import ItemDoing
    from gui.actions.editing import Edit, ItemEditing
    from gui.actions.gathering import Gathered, Gathering, Library
    from gui.actions.page import ItemsPage
    from gui.actions.raised import RaisedAgain
    from readout.items.page import View
    from readout.items.rows import ItemRow

_FEW = 300
"""Items that are shown as they are now within some milliseconds."""
PAGE = "actions"
"""What the history calls it."""


class AllItems(StandIn):
    """Knows whether the page is ``open``; makes it when it is first wanted.

    ``page_changed`` says whether it is to be seen; ``page`` is the widget then.
    """

    def __init__(
        self, session: Session, panes: PaneSet, folds: Folds, parent: QObject | None = None
    ) -> None:
        super().__init__(PAGE, session, panes, parent)
        self._folds = folds
        self._lane = Lane("items", self)
        self._page: ItemsPage | None = None
        self._gathering: Gathering | None = None
        self._doing: ItemDoing | None = None
        self._editing: ItemEditing | None = None
        self._raised: RaisedAgain | None = None
        panes.items.edit_wanted.connect(self._edit_shown)
        session.note_shown.connect(self._note_shown)
        session.went.connect(lambda _: self.leave())
        for signal in (session.entries_changed, session.items_changed, session.catalogued.changed):
            signal.connect(self._changed)
        folds.changed.connect(self._share)

    @property
    def page(self) -> ItemsPage:
        """The page, with all that belongs to it."""
        return self._page or self._make()

    @property
    def busy(self) -> bool:
        """Whether the page will change by itself in a moment."""
        gathering = self._gathering
        return self._page is not None and (self._page.busy or bool(gathering and gathering.busy))

    @property
    def settled(self) -> bool:
        """Whether all of it stands, also what takes long."""
        return not self.busy and (self._raised is None or not self._raised.busy)

    # The way there and back

    def show(self, *, remember: bool = True) -> None:
        """Show the page, everything in its place."""
        page = self.page
        if self.open:
            page.focus_list()
            return
        value = self._session.settings.value
        page.set_look(self._kept_view(), value.items_folds, value.my_names, value.date_order)
        page.arrange_anew()
        self._come(remember=remember)
        self._share()  # first: with it the page might want more than there is
        self.page_changed.emit(True)
        self._gather().set_seen(seen=True)
        page.focus_list()

    def left(self) -> None:
        """What is being gathered is given up."""
        self._gather().set_seen(seen=False)
        if self._raised is not None:
            self._raised.drop()

    def escape(self) -> None:
        """Leave what is filtered, else the page."""
        if not self.page.escape():
            self.leave()

    def shut(self) -> None:
        """Stop working."""
        if self._doing is not None:
            self._doing.finish()
        if self._raised is not None:
            self._raised.close()
        self._lane.close()

    def export(self, rows: Sequence[ItemRow] | None = None) -> None:
        """Write these, or all that are listed, to a file that the user chooses."""
        from gui.actions.exporting import Exporting  # noqa: PLC0415  no start needs it

        wanted = self.page.listed() if rows is None else rows
        Exporting(self._session, self._lane, self._panes.status.say, self.page).ask(wanted)

    def settings_changed(self) -> None:
        """The user's names or the order of dates may be others."""
        if self.open:
            value = self._session.settings.value
            view = self._kept_view()
            self.page.set_look(view, value.items_folds, value.my_names, value.date_order)

    # Making

    def _make(self) -> ItemsPage:
        from gui.actions.page import ItemsPage  # noqa: PLC0415  no start needs it

        page = self._page = ItemsPage(self._panes.theme, self._lane)
        page.tick_wanted.connect(lambda rows, done: self._do().tick(rows, done))
        page.dismiss_wanted.connect(lambda rows, away: self._do().dismiss(rows, away))
        page.part_wanted.connect(lambda rows: self._do().part(rows))
        page.apart_wanted.connect(lambda rows: self._do().part_each(rows))
        page.edit_wanted.connect(self._edit)
        page.source_wanted.connect(self._go_to)
        page.export_wanted.connect(self.export)
        page.names_wanted.connect(self._ask_names)
        page.view_changed.connect(self._keep_view)
        page.folds_changed.connect(self._keep_folds)
        page.set_sizes(self._session.settings.value.splitters)
        page.sizes_changed.connect(self._keep_sizes)
        self._gather().gathered.connect(self._show_gathered)
        page.counted.connect(self._find_raised)
        return page

    def _gather(self) -> Gathering:
        if self._gathering is None:
            from gui.actions.gathering import Gathering  # noqa: PLC0415  no start needs it

            progress = self._session.progress
            self._gathering = Gathering(self._lane, progress, self._library, self)
        return self._gathering

    def _do(self) -> ItemDoing:
        if self._doing is None:
            from gui.actions.doing import ItemDoing  # noqa: PLC0415  no start needs it

            self._doing = ItemDoing(self._session, lambda: self.open, self)
            self._doing.changed.connect(self._renew)
        return self._doing

    def _edits(self) -> ItemEditing:
        if self._editing is None:
            from gui.actions.editing import ItemEditing  # noqa: PLC0415  no start needs it

            settings = self._session.settings
            self._editing = ItemEditing(
                self._panes.theme, self._do(), self._owners, lambda: settings.value.date_order
            )
        return self._editing

    def _library(self) -> Library:
        from gui.actions.gathering import Library  # noqa: PLC0415  imported with Gathering
        from readout.items.gather import snapshot  # noqa: PLC0415

        catalogued = self._session.catalogued
        catalogue = catalogued.catalogue() if catalogued.folders else None
        return Library(catalogue, self._session.notes.all(), snapshot(self._session.progress))

    def _owners(self) -> list[str]:
        """The names to choose from: of all items where they are known, else of the note's."""
        if self._page is not None and self._page.rows:
            return self._page.owners()
        return list(dict.fromkeys(name for item in self._session.items() for name in item.owners))

    # What is told

    def _changed(self) -> None:
        mine = self._doing is not None and self._doing.acting
        if self._gathering is not None and not mine:
            self._gathering.change()

    def _note_shown(self, another: bool) -> None:
        if another:
            self.leave()

    def _show_gathered(self, gathered: Gathered) -> None:
        if self._raised is not None and not gathered.same:
            self._raised.drop()
        self.page.show_gathered(gathered)

    def _share(self) -> None:
        if self.open:
            self.page.set_side_seen(seen=self._folds.seen("items"))

    def _renew(self, rows: Sequence[ItemRow]) -> None:
        if self._page is None:
            return
        self._page.keep_in_sight(rows)
        if len(rows) > _FEW:  # another thread has it sooner
            self._gather().change()
            return
        changed = self._gather().renew({row.item for row in rows})
        if changed:
            self._page.replace(changed)

    def _find_raised(self, gathered: Gathered) -> None:
        if self._raised is None:
            from gui.actions.raised import RaisedAgain  # noqa: PLC0415  no start needs it

            self._raised = RaisedAgain(self._session.progress, self)
            self._raised.found.connect(self.page.set_chains)
        if self.open:
            self._raised.find(gathered.rows)

    # What the user wants

    def _go_to(self, row: ItemRow) -> None:
        target = Target(row.where, row.block) if row.where else Target()
        self.leave()
        self._session.show(row.path, target)

    def _edit(self, what: Edit, rows: Sequence[ItemRow], beside: QRect) -> None:
        self._edits().edit(what, rows, beside, self.page)

    def _edit_shown(self, key: str, what: Edit, beside: QRect) -> None:
        """Of an item of the note that is shown, from the list beside it."""
        note = self._session.note
        rows = self._session.ticking.rows(note) if note is not None else []
        wanted = [row for row in rows if row.item == key]
        if wanted:
            self._edits().edit(what, wanted[:1], beside, self._panes.items)

    def _ask_names(self, beside: QRect) -> None:
        from gui.actions.editors import OwnerCard  # noqa: PLC0415  few are asked
        from gui.actions.words import tr  # noqa: PLC0415

        names = self._session.settings.value.my_names
        card = OwnerCard(
            "namesCard",
            tr("By which names do notes call you?"),
            self._panes.theme,
            self.page,
            owners=names,
            known=self._owners(),
        )
        card.taken.connect(self._keep_names)
        card.open_at(beside)
        card.setFocus()

    def _keep_names(self, names: Sequence[str]) -> None:
        self._session.settings.change(my_names=tuple(names), items_mine=bool(names))
        self._session.save_settings()
        self.settings_changed()

    def _kept_view(self) -> View:
        from readout.items.page import View  # noqa: PLC0415  no start needs it

        kept = self._session.settings.value
        return View(
            kept.items_group,
            kept.items_sort,
            kept.items_down,
            kept.items_show,
            kept.items_mine,
            kept.items_owner,
        )

    def _keep_view(self, view: View) -> None:
        self._session.settings.change(
            items_group=view.group,
            items_sort=view.sort,
            items_down=view.down,
            items_show=view.show,
            items_mine=view.mine,
            items_owner=view.owner,
        )
        self._session.save_settings()

    def _keep_sizes(self, sizes: Mapping[str, tuple[int, ...]]) -> None:
        settings = self._session.settings
        settings.change(splitters={**settings.value.splitters, **sizes})

    def _keep_folds(self, folds: tuple[str, ...]) -> None:
        self._session.settings.change(items_folds=folds)
        self._session.save_settings()
