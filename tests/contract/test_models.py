"""Every model: decoding and encoding lose nothing, whatever the server sends."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import maxio_sdk.models
from maxio_sdk import from_wire, to_wire
from maxio_sdk.sandbox.fixtures import sample, wire_fields
from maxio_sdk.types import Model
from tests.support.grouped import grouped
from tests.support.samples import FALSY, model_json

MODELS: list[type[Model]] = [
    cls
    for cls in (getattr(maxio_sdk.models, name) for name in maxio_sdk.models.__all__)
    if isinstance(cls, type) and issubclass(cls, Model)
]
ODD: tuple[Any, ...] = (*FALSY, "value_from_the_future", 7.5, {"wrong": "type"}, [{}])
each_model = grouped("cls", MODELS, by=lambda cls: cls.__module__.rpartition(".")[2], name=lambda cls: cls.__name__)


def same(one: Any, other: Any) -> bool:
    """Compare JSON strictly: `0` is not `False`, `1` is not `1.0`."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def assert_lossless(data: Any, cls: type[Model]) -> None:
    decoded = from_wire(data, cls)
    encoded = to_wire(decoded)
    assert same(encoded, data), f"{encoded!r} came back for {data!r}"
    assert from_wire(encoded, cls) == decoded


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, logger="maxio_sdk")


@each_model
def test_everything_that_a_model_may_hold_comes_back(cls: type[Model]) -> None:
    data = sample(cls)
    assert_lossless(data, cls)
    assert_lossless({}, cls)
    assert_lossless(dict.fromkeys(data), cls)
    assert_lossless({**data, "unknown_field": {"a": [0, "", False, None]}}, cls)
    assert from_wire({"unknown_field": 0}, cls).extra == {"unknown_field": 0}
    for value in ODD:
        assert_lossless(dict.fromkeys(wire_fields(cls), value), cls)


@pytest.mark.heavy
@each_model
def test_everything_that_a_field_may_hold_alone_comes_back(cls: type[Model]) -> None:
    for field in wire_fields(cls):
        for value in ODD:
            assert_lossless({field: value}, cls)


@each_model
def test_falsy_values_are_not_taken_for_absent(cls: type[Model]) -> None:
    for field, type_ in wire_fields(cls).items():
        absent = getattr(from_wire({}, cls), _attribute(cls, field))
        assert not absent
        if isinstance(sample(type_), bool):
            assert getattr(from_wire({field: False}, cls), _attribute(cls, field)) is False
        if isinstance(sample(type_), str):
            assert getattr(from_wire({field: ""}, cls), _attribute(cls, field)) == ""


def _attribute(cls: type[Model], wire: str) -> str:
    import attrs

    return next(field.name for field in attrs.fields(cls) if field.metadata.get("wire", field.name) == wire)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(st.data())
def test_any_json_comes_back(data: st.DataObject) -> None:
    cls = data.draw(st.sampled_from(MODELS))
    assert_lossless(data.draw(model_json(cls)), cls)


@pytest.mark.heavy
@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(st.data())
def test_any_json_comes_back_at_full_count(data: st.DataObject) -> None:
    cls = data.draw(st.sampled_from(MODELS))
    assert_lossless(data.draw(model_json(cls)), cls)
