"""A request as its handler sees it, and the table of handlers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

import attrs

from maxio_sdk._core.jsontext import is_mapping
from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._http.answers import Answer, Json, missing_root, not_found, unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.query import Query

if TYPE_CHECKING:
    from maxio_sdk.sandbox._state.site import Site

__all__ = ["HANDLERS", "Call", "Handler", "handles"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Call:
    """One request, routed and read."""

    operation: Operation[Any]
    path: Mapping[str, str]
    """The path parameters, percent-decoded, by their wire names."""
    query: Query
    body: Json
    """The body's JSON. None where there is none. Numbers with a point are Decimal."""
    zone: ZoneInfo
    now: datetime
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """By name in small letters."""

    def id(self, name: str) -> int:
        """Read a path parameter that is an id. What is none of ours is not found."""
        text = self.path[name]
        if not re.fullmatch(r"[0-9]{1,18}", text):
            raise not_found()
        return int(text)

    def fields(self, root: str | None = None, *, required: bool = True) -> Fields:
        """Read the object under the body's root key, or the whole body where there is no root.

        Without the root it is refused as the API does, or reads as an empty object if not `required`.
        """
        body: Json = {} if self.body is None else self.body
        if not is_mapping(body):
            raise unprocessable("The request body must be a JSON object.")
        if root is None:
            return Fields(body, self.zone)
        value: Json = body.get(root)
        if value is None and not required:
            return Fields({}, self.zone)
        if not is_mapping(value):
            raise missing_root(root)
        return Fields(value, self.zone)

    def page(self, items: Sequence[T]) -> list[T]:
        """Cut the asked page out of a list, by `page` and `per_page`."""
        number = self.query.integer("page", 1) or 0
        if number < 1:
            raise unprocessable(f"invalid page: {number}")
        size = self.query.integer("per_page", self.operation.per_page)
        if size is None or size < 1:
            raise unprocessable(f"invalid per_page: {size}")
        size = min(size, self.operation.max_per_page)
        return list(items[(number - 1) * size : number * size])


Handler: TypeAlias = "Callable[[Site, Call], Answer]"

HANDLERS: dict[str, Handler] = {}
"""The handler of each operation that the sandbox carries out, by its id."""


def handles(operation_id: str) -> Callable[[Handler], Handler]:
    """Make a function the handler of an operation."""

    def register(handler: Handler) -> Handler:
        if operation_id in HANDLERS:
            raise ValueError(f"{operation_id} has two handlers")
        HANDLERS[operation_id] = handler
        return handler

    return register
