"""The few rules that a palette cannot say, as one style sheet of the whole app.

Lists, trees and tables draw their own rows; here are only fields, buttons, bars and pop-ups.
A button of the class ``primary`` (a dynamic property) stands out.
"""

from __future__ import annotations

from gui.theme.tokens import Tokens, TypeScale


def sheet(tokens: Tokens) -> str:
    """The style sheet of these tokens."""
    c, space, radius, type_ = tokens.colours, tokens.space, tokens.radius, tokens.type
    check = max(tokens.size.check, round(type_.base * tokens.size.check / TypeScale().base))
    return f"""
QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line};
  padding: {space.xs}px {space.s}px; }}
QLineEdit {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line};
  border-radius: {radius.control}px; padding: 5px {space.s}px;
  placeholder-text-color: {c.muted};
  selection-background-color: {c.selected}; selection-color: {c.text}; }}
QLineEdit:focus {{ border-color: {c.accent}; }}
QToolButton {{ background: transparent; color: {c.muted}; border: 1px solid transparent;
  border-radius: {radius.control}px; padding: {space.xs}px {space.s}px; }}
QToolButton[class="head"] {{ font-size: {type_.tiny}px; font-weight: 600; }}
QToolButton:hover {{ background: {c.hover}; color: {c.text}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selected}; color: {c.accent}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton:disabled {{ color: {c.strong_line}; }}
QToolButton::menu-indicator {{ image: none; }}
QRadioButton[class="page"] {{ background: transparent; color: {c.muted};
  border: 1px solid transparent; border-radius: {radius.control}px; spacing: 0;
  padding: 5px {space.m + 2}px; }}
QRadioButton[class="page"]::indicator {{ width: 0; height: 0; }}
QRadioButton[class="page"]:hover {{ background: {c.hover}; color: {c.text}; }}
QRadioButton[class="page"]:checked {{ background: {c.selected}; color: {c.accent}; }}
QRadioButton[class="page"]:focus {{ border-color: {c.accent}; }}
QPushButton {{ background: transparent; color: {c.text}; border: 1px solid {c.line};
  border-radius: {radius.control}px; padding: 5px {space.m}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:focus {{ border-color: {c.accent}; }}
QPushButton:disabled {{ color: {c.strong_line}; }}
QPushButton[class="primary"] {{ background: {c.selected}; color: {c.accent};
  border-color: {c.selected}; font-weight: 600; }}
QPushButton[class="primary"]:focus {{ border-color: {c.accent}; }}
QPushButton[class="flat"] {{ border-color: transparent; color: {c.muted}; }}
QPushButton[class="flat"]:focus {{ border-color: {c.accent}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.strong_line}; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; border: none; width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {c.line}; }}
QMenu {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line};
  padding: {space.xs}px; }}
Menu {{ border-color: {c.strong_line}; border-radius: {radius.control}px; }}
QMenu::item {{ padding: 5px {space.xl}px 5px {space.m}px; border-radius: {radius.chip}px; }}
QMenu::item:selected {{ background: {c.selected}; }}
QMenu::item:disabled {{ color: {c.strong_line}; }}
QMenu::icon {{ padding-left: {space.s}px; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {space.xs}px {space.s}px; }}
QCheckBox {{ spacing: {space.s}px; }}
QCheckBox::indicator {{ width: {check}px; height: {check}px; }}
QListWidget {{ background: {c.base}; border: 1px solid {c.line};
  border-radius: {radius.control}px; padding: {space.xs}px; }}
QListWidget:focus {{ border-color: {c.accent}; }}
QListWidget::item {{ padding: {space.hair}px {space.xs}px; }}
QComboBox QAbstractItemView, QListView[class="popup"] {{ background: {c.base};
  border: 1px solid {c.strong_line}; border-radius: {radius.control}px; padding: {space.xs}px;
  outline: none; }}
QListView[class="popup"] {{ padding: 1px; }}
QComboBox QAbstractItemView::item, QListView[class="popup"]::item {{ padding: 5px {space.s}px;
  border-radius: {radius.chip}px; }}
QComboBox QAbstractItemView::item:selected, QListView[class="popup"]::item:selected {{
  background: {c.selected}; color: {c.text}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.base}; }}
QCalendarWidget QAbstractItemView {{ background: {c.base}; alternate-background-color: {c.base}; }}
QLabel[class="label"] {{ color: {c.muted}; font-size: {type_.tiny}px; font-weight: 600;
  letter-spacing: 0.6px; }}
QLabel[class="key"] {{ background: {c.chip}; color: {c.muted}; font-size: {type_.small}px;
  border-radius: {radius.chip}px; padding: {space.hair}px {space.s}px; }}
QLabel[class="muted"] {{ color: {c.muted}; font-size: {type_.small}px; }}
"""
