"""Finding what a call did whose answer was lost. Pure: what to ask, and whether what was found counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import attrs

from maxio_sdk._core.failure import http_date
from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.operation import Operation, Param
from maxio_sdk._core.request import Arguments, WireArguments, WireRequest
from maxio_sdk.types import UNSET

__all__ = ["Lookup", "lookup", "path_values"]

_SLACK: Final = timedelta(seconds=2)
"""`created_at` and `Date` are cut to whole seconds."""


@attrs.frozen(kw_only=True, repr=False)
class Lookup:
    """A request that finds an object by its natural key."""

    operation: Operation[Any]
    arguments: WireArguments
    name: str
    """The field with the key."""
    key: str

    def is_ours(self, found: Any, headers: Mapping[str, str], seconds: float) -> bool:
        """Whether `found` has the key and was created within the last `seconds`, by the server's own clock."""
        created_at = getattr(found, "created_at", None)
        if str(getattr(found, self.name, None)) != self.key or not isinstance(created_at, datetime):
            return False
        return created_at >= _now(headers) - timedelta(seconds=seconds) - _SLACK


def lookup(
    operation: Operation[Any] | None,
    arguments: Arguments,
    wire: WireRequest,
    operations: Mapping[str, Operation[Any]],
) -> Lookup | None:
    """Return how to find what a create has made; None where it has no natural key or no finder."""
    find = operation.find if operation else None
    if operation is None or find is None or operation.body is None:
        return None
    root = operation.body.root
    body = wire.body.get(root) if is_object(wire.body) and root is not None else wire.body
    key = body.get(find.argument) if is_object(body) else None
    if isinstance(key, bool) or not isinstance(key, str | int) or key == "":
        return None
    finder = operations[find.operation]
    given: dict[str, Any] = {find.parameter: f"{find.prefix}{key}" if find.prefix else key}
    params = {param.wire: param for param in (*finder.path_params, *finder.query_params)}
    path = path_values(operation, arguments)
    for name, source in find.also.items():
        if not _fits(params[name], path[source]):
            return None  # without it, the finder would look elsewhere
        given[name] = path[source]
    in_path = {param.wire for param in finder.path_params}
    return Lookup(
        operation=finder,
        arguments=WireArguments(
            path={name: value for name, value in given.items() if name in in_path},
            query={name: value for name, value in given.items() if name not in in_path},
        ),
        name=find.argument,
        key=str(key),
    )


def path_values(operation: Operation[Any], arguments: Arguments) -> dict[str, Any]:
    """Return the path arguments by their names in the path."""
    if isinstance(arguments, WireArguments):
        return {param.wire: arguments.path.get(param.wire, UNSET) for param in operation.path_params}
    return {param.wire: arguments[param.name] for param in operation.path_params}


def _fits(param: Param, value: Any) -> bool:
    """Whether a path value, an id or a handle, may stand for a parameter that may take only ids."""
    return "str" in param.type or isinstance(value, int) or (isinstance(value, str) and value.isdecimal())


def _now(headers: Mapping[str, str]) -> datetime:
    """Return the server's time, so that a wrong clock here does no harm; ours where it tells none."""
    stamp = http_date(headers.get("date", ""))
    age = headers.get("age", "")
    return datetime.now(UTC) if stamp is None else stamp + timedelta(seconds=int(age) if age.isdecimal() else 0)
