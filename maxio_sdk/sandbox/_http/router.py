"""From the raw path of a request to its operation."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import unquote

import attrs

from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._http.legacy import LEGACY

__all__ = ["Route", "Router"]

_SUFFIX: Final = ".json"
_RESOURCE_TYPES: Final = frozenset({"customers", "subscriptions"})
"""What the path parameter `resource_type` may be."""


@attrs.frozen
class Route:
    """An operation and the path parameters of a request to it, decoded."""

    operation: Operation[Any]
    parameters: Mapping[str, str]


@attrs.frozen
class _Pattern:
    operation: Operation[Any]
    segments: tuple[str, ...]
    """Names in braces are parameters. Without the suffix `.json`."""

    @classmethod
    def of(cls, operation: Operation[Any]) -> _Pattern:
        return cls(operation, tuple(operation.path.removesuffix(_SUFFIX).lstrip("/").split("/")))

    @property
    def rank(self) -> tuple[int, bool]:
        """How exact it is: `/subscriptions/lookup` goes before `/subscriptions/{id}`."""
        literal = [not segment.startswith("{") for segment in self.segments]
        return sum(literal), literal[-1]

    def match(self, segments: list[str]) -> dict[str, str] | None:
        found: dict[str, str] = {}
        for mine, given in zip(self.segments, segments, strict=True):
            if mine.startswith("{"):
                found[mine[1:-1]] = unquote(given, errors="replace")
            elif mine != given:
                return None
        if "" in found.values() or found.get("resource_type", "customers") not in _RESOURCE_TYPES:
            return None
        return found


class Router:
    """Finds the operation of a request.

    The path is taken as it was sent, still percent-encoded: `handle%3Amy%2Fcomponent` is one segment.
    """

    def __init__(self, operations: Iterable[Operation[Any]]) -> None:
        patterns = sorted(map(_Pattern.of, operations), key=lambda pattern: pattern.rank, reverse=True)
        self._patterns: dict[tuple[str, int], list[_Pattern]] = {}
        for pattern in patterns:
            self._patterns.setdefault((pattern.operation.method, len(pattern.segments)), []).append(pattern)

    def find(self, method: str, raw_path: str) -> Route | None:
        """Return the route of a request. None: there is no such operation."""
        segments = raw_path.removesuffix(_SUFFIX).lstrip("/").split("/")
        for pattern in self._patterns.get((method, len(segments)), ()):
            parameters = pattern.match(segments)
            if parameters is not None:
                return Route(pattern.operation, parameters)
        return None

    @classmethod
    @functools.cache
    def of_api(cls) -> Router:
        """Return the router of the whole API. It is made once."""
        from maxio_sdk.catalogue import OPERATIONS

        return cls([*OPERATIONS.values(), *LEGACY.values()])
