"""Disjoint sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Disjoint(Generic[Node]):
    """Sets that are joined step by step."""

    def __init__(self) -> None:
        self._parents: dict[Node, Node] = {}

    def find(self, node: Node) -> Node:
        """What stands for the set of a node."""
        path = []
        while (parent := self._parents.get(node, node)) != node:
            path.append(node)
            node = parent
        for passed in path:
            self._parents[passed] = node
        return node

    def join(self, one: Node, other: Node) -> None:
        """Make the sets of two nodes one."""
        self._parents[self.find(other)] = self.find(one)

    def sets(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """The nodes by sets, each in the order given."""
        found: defaultdict[Node, list[Node]] = defaultdict(list)
        for node in nodes:
            found[self.find(node)].append(node)
        return list(found.values())
