"""One adapter from a Python tree to Qt's tree model, used by every tree.

A tree is made of Nodes; the model never changes a node, it is given a new tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from gui.panes.rows import Index

Value = TypeVar("Value")
VALUE = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()


@dataclass(eq=False, slots=True)
class Node(Generic[Value]):
    """A value with its place in the tree; ``row`` counts among its parent's children."""

    value: Value
    parent: Node[Value] | None = None
    row: int = 0
    children: list[Node[Value]] = field(default_factory=list)

    def walk(self) -> Iterator[Node[Value]]:
        """All nodes below this one, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


def grow(
    root: Value, children: Callable[[Value], Sequence[Value]], parent: Node[Value] | None = None
) -> Node[Value]:
    """The nodes of a tree that ``children`` unfolds from its root."""
    node = Node(root, parent)
    for row, value in enumerate(children(root)):
        child = grow(value, children, node)
        child.row = row
        node.children.append(child)
    return node


class TreeModel(QAbstractItemModel, Generic[Value]):
    """A tree of one column. ``read`` gives what a value shows in a role.

    An index holds a node's number, never its address: Qt keeps indexes longer than we keep nodes.
    """

    def __init__(self, read: Callable[[Value, int], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._root: Node[Value] | None = None
        self._nodes: dict[int, Node[Value]] = {}
        self._numbers: dict[int, int] = {}
        self._next = 0

    def set_root(self, root: Node[Value] | None) -> None:
        """Show the tree below ``root``, which itself is not shown."""
        self.beginResetModel()
        self._root = root
        self._nodes, self._numbers = {}, {}
        for node in root.walk() if root else ():
            self._next += 1
            self._nodes[self._next] = node
            self._numbers[id(node)] = self._next
        self.endResetModel()

    def node(self, index: Index) -> Node[Value] | None:
        """The node of an index; the root's for an invalid one."""
        if not index.isValid():
            return self._root
        return self._nodes.get(index.internalId())

    def nodes(self) -> Iterator[Node[Value]]:
        """All shown nodes in reading order."""
        if self._root is not None:
            yield from self._root.walk()

    def index_of(self, node: Node[Value]) -> QModelIndex:
        """Where a node is shown."""
        number = self._numbers.get(id(node))
        return QModelIndex() if number is None else self.createIndex(node.row, 0, number)

    def redraw(self, node: Node[Value]) -> None:
        """What a node shows has changed."""
        index = self.index_of(node)
        self.dataChanged.emit(index, index)

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        """The index of a child."""
        above = self.node(parent)
        if above is None or column != 0 or not 0 <= row < len(above.children):
            return QModelIndex()
        return self.index_of(above.children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # two in Qt
        """The index above; invalid for the outermost."""
        node = self.node(index) if index.isValid() else None
        return QModelIndex() if node is None or node.parent is None else self.index_of(node.parent)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many children a node has."""
        above = self.node(parent)
        return 0 if above is None or parent.column() > 0 else len(above.children)

    def columnCount(self, parent: Index = _NONE) -> int:  # noqa: ARG002
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the value shows; itself in the role VALUE."""
        node = self.node(index) if index.isValid() else None
        if node is None:
            return None
        return node.value if role == VALUE else self._read(node.value, role)
