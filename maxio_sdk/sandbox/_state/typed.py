"""Whether values are of the types that fields are annotated with."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias, Union

from maxio_sdk._core.jsontext import is_mapping

__all__ = ["Check", "check_of"]

Check: TypeAlias = Callable[[Any], bool]


@functools.cache
def check_of(type_: Any) -> Check:
    """Make what tells whether a value is of a type: a class, a union, a tuple or a mapping. Times need an offset."""
    origin, args = typing.get_origin(type_), typing.get_args(type_)
    if type_ is Any:
        return lambda value: True
    if origin in (Union, types.UnionType):
        return _union([check_of(each) for each in args])
    if origin is tuple and args[-1] is Ellipsis:
        return _all_of(check_of(args[0]))
    if origin is tuple:
        return _each_of([check_of(each) for each in args])
    if origin is Mapping:
        return _mapping(check_of(args[0]), check_of(args[1]))
    if type_ is datetime:
        return lambda value: isinstance(value, datetime) and value.tzinfo is not None
    if type_ in (int, date):
        return lambda value: type(value) is type_
    return lambda value: isinstance(value, type_)


def _union(checks: Sequence[Check]) -> Check:
    return lambda value: any(check(value) for check in checks)


def _all_of(check: Check) -> Check:
    return lambda value: value.__class__ is tuple and all(map(check, value))


def _each_of(checks: Sequence[Check]) -> Check:
    def check(value: Any) -> bool:
        return len(value) == len(checks) and all(one(item) for one, item in zip(checks, value, strict=True))

    return lambda value: value.__class__ is tuple and check(value)


def _mapping(key: Check, item: Check) -> Check:
    def check(value: Any) -> bool:
        return is_mapping(value) and all(map(key, value)) and all(map(item, value.values()))

    return check
