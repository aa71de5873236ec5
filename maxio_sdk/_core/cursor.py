"""Walking a list by the ids of its items instead of by page number."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final, TypeVar

import attrs

from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.response import Rows
from maxio_sdk.errors import MaxioError
from maxio_sdk.types import JSON

__all__ = ["Edge", "beyond"]

T = TypeVar("T")

_UP: Final = "since_id"
_NOTHING_CHANGED: Final = "Nothing was changed; iterate by page instead."


@attrs.frozen
class Edge:
    """The last id of a page, and the parameter that continues the list from there.

    `since_id` continues a list whose ids rise, `max_id` one whose ids fall.
    """

    parameter: str
    id: int


def beyond(operation: Operation[T], rows: Rows[T], edge: Edge | None, direction: str) -> tuple[list[T], Edge | None]:
    """Return the items of a page that lie beyond the edge of the page before, and the page's own edge.

    The item at the edge is left out where the server includes it. `direction` is the order that was asked
    for: `asc`, `desc`, or anything else for the list's own. Raises `MaxioError` for items without an id
    and for ids out of order.
    """
    ids = [_id(operation, row) for row in rows.raw]
    if edge is None:
        parameter, again, walked = _parameter(operation, direction, ids), 0, ids
    else:
        parameter, again = edge.parameter, 1 if ids[:1] == [edge.id] else 0
        walked = [edge.id, *ids[again:]]
    if any(one >= other if parameter == _UP else one <= other for one, other in pairwise(walked)):
        way = "rise" if parameter == _UP else "fall"
        raise MaxioError(
            f"{operation.id}: the ids do not {way} from item to item, so walking the list by {parameter} would "
            f"lose or repeat some. {_NOTHING_CHANGED}"
        )
    return rows.items[again:], Edge(parameter, walked[-1]) if walked else None


def _parameter(operation: Operation[Any], direction: str, ids: list[int]) -> str:
    """Return the parameter that continues a list which begins with these ids."""
    if len(operation.cursor) == 1:
        return operation.cursor[0]
    if direction in {"asc", "desc"}:
        return _UP if direction == "asc" else "max_id"
    # The documentation does not say how events and usages are sorted by default; the list itself does.
    return _UP if ids == sorted(ids) else "max_id"


def _id(operation: Operation[Any], row: JSON) -> int:
    key = operation.result.item if operation.result is not None else None
    item = row[key] if key is not None and is_object(row) and key in row else row
    found = item.get("id") if is_object(item) else None
    if not isinstance(found, int) or isinstance(found, bool):
        raise MaxioError(
            f"{operation.id}: an item has no whole number as its id, so the list cannot be walked by id. "
            f"{_NOTHING_CHANGED}"
        )
    return found
