"""Example JSON for any type of the models, made by hypothesis."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any

from hypothesis import strategies as st

from maxio_sdk.sandbox.fixtures import members, sample, wire_fields
from maxio_sdk.types import Model

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
"""Any JSON."""

FALSY: tuple[Any, ...] = (None, 0, "", False, [], {}, 0.0, "0", "0.0", "false")
"""What other clients lose."""


def model_json(cls: type[Model], depth: int = 0) -> st.SearchStrategy[Any]:
    """Generate objects for a model: fields that fit, that do not, nulls, falsy values, unknown keys."""
    fields = {wire: _json_for(type_, depth) | st.sampled_from(FALSY) | JSON for wire, type_ in wire_fields(cls).items()}
    known = st.fixed_dictionaries({}, optional=fields)
    unknown = st.dictionaries(st.text().map(lambda key: f"x_{key}"), JSON, max_size=2)
    return st.builds(lambda some, more: {**more, **some}, known, unknown)


def _json_for(type_: Any, depth: int) -> st.SearchStrategy[Any]:
    return st.one_of([_json_for_member(member, depth) for member in members(type_)] or [JSON])


_TEXTS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)
    | st.sampled_from(["10,23", "1800.0", "0", "-0.00", "1e3", "NaN", 7, 7.5]),
    date: st.dates().map(str) | st.sampled_from(["2026-13-01", "20260101"]),
    datetime: st.sampled_from(
        [
            "2026-01-31T09:30:00-05:00",
            "2026-01-31T09:30:00Z",
            "2026-01-31T09:30:00.123Z",
            "2025-09-09 11:38:32 -0400",
            "2026-01-31T09:30:00",
            "2026-01-31",
            "soon",
        ]
    ),
}


def _json_for_member(member: Any, depth: int) -> st.SearchStrategy[Any]:
    origin, args = typing.get_origin(member), typing.get_args(member)
    if member is Any:
        return JSON
    if depth > 1:
        return st.just(sample(member, 3))
    if origin is Annotated:
        return st.just(sample(member)) | st.dictionaries(st.text(), JSON, max_size=2)
    if origin in {list, tuple, Sequence}:
        return st.lists(_json_for(args[0], depth + 1), max_size=2)
    if origin in {dict, Mapping}:
        return st.dictionaries(st.text(), _json_for(args[1], depth + 1), max_size=2)
    if issubclass(member, Model):
        return model_json(member, depth + 1)
    if issubclass(member, Enum):
        return st.sampled_from([each.value for each in member]) | st.just("value_from_the_future")
    return _TEXTS[member]
