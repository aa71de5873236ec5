"""The columns of a list that has no rows to take them from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from maxio_sdk._core.codec import fields_of
from maxio_sdk._core.names import resolve
from maxio_sdk._core.operation import Operation
from maxio_sdk.types import Model

__all__ = ["columns_of"]


def columns_of(operation: Operation[Any]) -> list[str]:
    """Return the fields of what an operation lists, by their names on the wire.

    Objects are left out: rows have columns of their inner fields instead, and those are known only from rows.
    """
    models = () if operation.result is None else tuple(_models(resolve(operation.result.type)))
    found = [name for model in models for name, node in fields_of(model).items() if dict not in node.by_kind]
    return list(dict.fromkeys(found)) or ["value"]


def _models(type_: Any) -> Iterator[type[Model]]:
    """Find the models in a type, which may be a union of them."""
    if isinstance(type_, type) and issubclass(type_, Model):
        yield type_
    for each in get_args(type_):
        yield from _models(each)
