"""A card: where it opens, how round it is, what it gives back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.card import Card
from gui.panes.chooser import Chooser
from gui.parts import Menu, rounded
from gui.theme.theme import Theme


def test_a_card_opens_beside_what_it_is_of_and_has_round_corners(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    window.show()
    qtbot.waitExposed(window)
    screen = window.screen().availableGeometry()
    given: list[object] = []
    for top in (screen.top() + 20, screen.bottom() - 20):
        card = Card("someCard", "Some title", theme, window)
        card.column.addWidget(QLabel("What is asked"))
        card.taken.connect(given.append)
        beside = QRect(screen.right() - 30, top, 20, 10)
        card.open_at(beside)
        frame = QMargins(2, 2, 2, 2)  # a screen that is drawn nowhere puts one around
        assert screen.marginsAdded(frame).contains(card.geometry())
        assert not card.geometry().intersects(beside)
        drawn = card.grab().toImage()
        assert drawn.pixelColor(0, 0).alpha() == 0
        assert drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).alpha() == 255
        card.take(top)
        assert not card.isVisible()
    assert len(given) == 2
    window.close()
    window.deleteLater()
    qapp.processEvents()


def test_what_is_cut_off_is_the_same_at_each_corner() -> None:
    box = QRect(0, 0, 60, 40)
    region = rounded(box, 10)
    for x, y in ((0, 0), (2, 2), (0, 5), (3, 2), (9, 0), (10, 10), (30, 0)):
        places = (QPoint(x, y), QPoint(59 - x, y), QPoint(x, 39 - y), QPoint(59 - x, 39 - y))
        assert len({region.contains(place) for place in places}) == 1
    assert not region.contains(QPoint(0, 0))
    assert region.contains(QPoint(3, 3))
    assert region.boundingRect() == box


def test_menus_and_lists_that_pop_up_have_round_corners(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    chooser = Chooser(theme, window)
    chooser.addItems(["Some", "Other"])
    window.show()
    menu = Menu("Some title", window)
    menu.addAction("Open")
    menu.popup(window.pos())
    drawn = menu.grab().toImage()
    menu.close()
    assert drawn.pixelColor(0, 0).alpha() == 0
    assert drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).alpha() == 255
    chooser.showPopup()
    held = chooser.view().window()
    assert held.mask() == rounded(held.rect(), theme.tokens.radius.control)
    chooser.hidePopup()


def test_every_menu_is_made_by_the_one_that_has_round_corners() -> None:
    others = [
        path.name
        for path in (Path(__file__).parents[2] / "gui").rglob("*.py")
        if " QMenu(" in path.read_text("utf-8")
    ]
    assert others == []
