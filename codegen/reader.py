"""Takes the entries of a mapping one after the other and reports what is missing, odd or left over."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.load import Mapped, Node, Scalar, Sequenced
from codegen.problems import Place, Problems, nearest

__all__ = ["Reader", "as_mapping", "as_text"]


def as_text(node: Node, what: str, problems: Problems) -> str:
    """Return a scalar's text. Anything else is reported and reads as nothing."""
    if isinstance(node, Scalar) and isinstance(node.value, str) and node.value.strip():
        return node.value.strip()
    problems.add(node.place, f"{what} must be text")
    return ""


def as_mapping(node: Node, what: str, problems: Problems) -> Mapped:
    """Return a mapping. Anything else is reported and reads as an empty one."""
    if isinstance(node, Mapped):
        return node
    problems.add(node.place, f"{what} must be a mapping")
    return Mapped(node.place, {}, {})


class Reader:
    """Reads one mapping. `close` reports the keys that nobody asked for."""

    def __init__(self, node: Node, what: str, problems: Problems) -> None:
        self._node = as_mapping(node, what, problems)
        self._what = what
        self._problems = problems
        self._known: list[str] = []
        self.place: Place = node.place

    def node(self, key: str) -> Node | None:
        self._known.append(key)
        return self._node.entries.get(key)

    def needed(self, key: str) -> Node:
        node = self.node(key)
        if node is None:
            self._problems.add(self.place, f"{self._what} lacks {key!r}")
            return Scalar(self.place, key)
        return node

    def text(self, key: str, default: str | None = None) -> str:
        """Return text. Without a `default` it must be there."""
        node = self.node(key) if default is not None else self.needed(key)
        return default or "" if node is None else as_text(node, repr(key), self._problems)

    def doc(self) -> str:
        """Return the documentation, which everything public has."""
        node = self.needed("doc")
        text = as_text(node, "'doc'", self._problems)
        if re.match(r"(?i)todo\b", text):
            self._problems.add(node.place, "'doc' is still to be written")
        return text

    def choice(self, key: str, among: Iterable[str], default: str | None = None) -> str | None:
        node = self.node(key)
        if node is None:
            return default
        text = as_text(node, repr(key), self._problems)
        allowed = list(among)
        if text and text not in allowed:
            self._problems.add(
                node.place, f"{key!r} is one of {', '.join(allowed)}, not {text!r}{nearest(text, allowed)}"
            )
            return default
        return text or default

    def flag(self, key: str) -> bool:
        node = self.node(key)
        if node is None:
            return False
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        self._problems.add(node.place, f"{key!r} must be true or false")
        return False

    def number(self, key: str) -> int | None:
        node = self.node(key)
        if node is None:
            return None
        if isinstance(node, Scalar) and type(node.value) is int and node.value > 0:
            return node.value
        self._problems.add(node.place, f"{key!r} must be a whole number above 0")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Sequenced):
            return tuple(as_text(item, f"an item of {key!r}", self._problems) for item in node.items)
        self._problems.add(node.place, f"{key!r} must be a list")
        return ()

    def entries(self, key: str) -> Mapped | None:
        node = self.node(key)
        return None if node is None else as_mapping(node, repr(key), self._problems)

    def close(self) -> None:
        for key, place in self._node.keys.items():
            if key not in self._known:
                hint = nearest(str(key), self._known)
                self._problems.add(place, f"{self._what} has no key {key!r}{hint}")
