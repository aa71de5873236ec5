"""Made-up answers, built from the spec: for operations that the sandbox does not carry out."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, Final, Literal, Union

from maxio_sdk._core.compiler import shape
from maxio_sdk._core.names import hints, resolve
from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._http.answers import Answer, Json
from maxio_sdk.sandbox._http.call import Call
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.types import Model, Present, Tagged, UnknownVariant

__all__ = ["answer_of", "fixture", "members", "sample", "wire_fields"]

_DEEPEST: Final = 3
_SCALARS: Final[dict[Any, Any]] = {
    str: "text",
    int: 7,
    bool: False,
    Decimal: "10.50",
    datetime: "2026-01-31T09:30:00-05:00",
    date: "2026-01-31",
    float: 1.5,
}


def fixture(site: Site, call: Call) -> Answer:
    """Answer with a made-up value of the operation's type, and a header that says so."""
    body = answer_of(call.operation)
    status = 204 if body is None else 201 if call.operation.method == "POST" else 200
    return Answer(status=status, body=body, headers={"x-sandbox-fixture": "1"})


def answer_of(operation: Operation[Any]) -> Json:
    """Return an answer to an operation, with its envelopes; None where there is no content."""
    result = operation.result
    if result is None:
        return None
    value = sample(result.type)
    if result.many:
        value = [value if result.item is None else {result.item: value}]
    for key in reversed(result.path):
        value = {key: value}
    return value


@cache
def wire_fields(cls: type[Model]) -> Mapping[str, Any]:
    """Return the types of a model's fields by wire name."""
    found = hints(cls)
    return {wire: found[name] for name, wire in shape(cls).fields}


def members(type_: Any) -> Iterator[Any]:
    """Yield the members of a type: of unions each, of anything else itself."""
    if typing.get_origin(type_) in {Union, types.UnionType}:
        for each in typing.get_args(type_):
            yield from members(each)
    elif type_ is not type(None) and type_ is not UnknownVariant and typing.get_origin(type_) is not Literal:
        yield type_


def sample(type_: Any, depth: int = 0) -> Json:
    """Return JSON that fits a type, given as a type or as an annotation's text."""
    first = next(members(resolve(type_) if isinstance(type_, str) else type_))
    origin, args = typing.get_origin(first), typing.get_args(first)
    if first is Any:
        return {"any": [1, None, "x"]}
    if origin is Annotated:
        return _choice(args, depth)
    if origin in {list, tuple, Sequence}:
        return [] if depth > _DEEPEST else [sample(args[0], depth + 1)]
    if origin in {dict, Mapping}:
        return {"key": sample(args[1], depth + 1)}
    if issubclass(first, Model):
        if depth > _DEEPEST:
            return {}
        return {wire: sample(each, depth + 1) for wire, each in wire_fields(first).items()}
    if issubclass(first, Enum):
        return next(iter(first)).value
    return _SCALARS[first]


def _choice(args: Sequence[Any], depth: int) -> Json:
    choice = args[1]
    if isinstance(choice, Present):
        return sample(choice.otherwise, depth)
    if not isinstance(choice, Tagged):
        raise TypeError(f"no sample for {choice!r}")
    tag, variant = next(iter(choice.variants.items()))
    data = sample(variant, depth)
    return data if choice.beside else {**data, choice.tag: tag}
