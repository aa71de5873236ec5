"""Pages that say how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._http.call import Call

__all__ = ["counted", "newest_first", "ordered"]

T = TypeVar("T")


def counted(call: Call, total: int) -> dict[str, Json]:
    """Tell which page of how many is asked for. Ask `call.page` first, which refuses an impossible one."""
    asked = call.query.integer("per_page", call.operation.per_page) or call.operation.per_page
    size = min(asked, call.operation.max_per_page)
    return {
        "total_count": total,
        "current_page": call.query.integer("page", 1),
        "total_pages": -(-total // size),
        "per_page": size,
    }


def newest_first(call: Call) -> bool:
    """Tell whether `direction` asks for the descending order."""
    return (call.query.text("direction") or "").lower() == "desc"


def ordered(call: Call, items: Sequence[T]) -> list[T]:
    """Turn a list that ascends the way that `direction` asks for."""
    return list(reversed(items)) if newest_first(call) else list(items)
