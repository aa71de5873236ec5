"""JSON-shaped data to models and back, without loss: `from_wire`, `to_wire`, and `decode` for answers.

Decoding is lenient: a value that does not fit its declared type stays as it came. Nothing is coerced.
"""

from __future__ import annotations

import logging
import typing
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar, cast, overload

import cattrs

from maxio_sdk._core.compiler import compile_model, shape
from maxio_sdk._core.encode import Encoder
from maxio_sdk._core.names import hints, resolve
from maxio_sdk._core.nodes import Hook, Node, Planner, misfit
from maxio_sdk.types import JSON, Model

__all__ = ["CONVERTER", "argument_to_wire", "decode", "fields_of", "from_wire", "report", "to_wire"]

T = TypeVar("T")

_log = logging.getLogger("maxio_sdk")
_REPORTED_MOST = 10_000

# No lock guards these: threads that race compile the same, and a lock could be held while the process forks.
_reported: set[str] = set()
_fields: dict[type[Model], dict[str, Node]] = {}
_roots: dict[Any, tuple[Hook, Node, str]] = {}

CONVERTER = cattrs.Converter(detailed_validation=False)
"""The one converter, with hooks that take nothing but what fits exactly."""


def fields_of(cls: type[Model]) -> dict[str, Node]:
    """Return a class's nodes by wire name."""
    found = _fields.get(cls)
    if found is None:
        types = hints(cls)
        form = shape(cls)
        planner = _local if form.request else _planner
        found = _fields.setdefault(cls, {wire: planner.node(types[name]) for name, wire in form.fields})
    return found


def _model_hook(cls: type[Model]) -> Hook:
    return cast(Hook, CONVERTER.get_structure_hook(cls))


def _compile(cls: type[Model]) -> Hook:
    return compile_model(cls, fields_of(cls))


_planner = Planner(_model_hook, fields_of)
_local = Planner(_model_hook, fields_of, local=True)
_encoder = Encoder(lambda cls, wire, data: fields_of(cls)[wire].read(data)[0])


def _structure_hook(type_: Any) -> Hook:
    return _planner.node(type_).structure


def _is_model(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, Model)


CONVERTER.register_structure_hook_factory(lambda type_: True, _structure_hook)
CONVERTER.register_structure_hook_factory(_is_model, _compile)
for _type in (str, int, float, bool, Decimal, datetime, date):
    # cattrs has hooks of its own for these, and they coerce.
    CONVERTER.register_structure_hook(_type, _planner.node(_type).structure)


def _root(type_: Any) -> tuple[Hook, Node, str]:
    found = _roots.get(type_)
    if found is not None:
        return found
    resolved = resolve(type_) if isinstance(type_, str) else type_
    hook = cast(Hook, CONVERTER.get_structure_hook(resolved))
    return _roots.setdefault(type_, (hook, _planner.node(resolved), _name(type_)))


def _name(type_: Any) -> str:
    if isinstance(type_, str):
        return type_.removeprefix("list[").removesuffix("]") if type_.startswith("list[") else type_
    if typing.get_origin(type_) is list:
        return _name(typing.get_args(type_)[0])
    return type_.__name__ if isinstance(type_, type) else "value"


def decode(data: JSON, type_: Any) -> tuple[Any, tuple[str, ...]]:
    """Decode JSON-shaped data as a type (or an annotation's text); return the value and its misfits.

    A misfit is the path of a value that does not fit its declared type and was kept as it came:
    `Subscription.customer.created_at`, `Customer.cc_emails[2]`.
    """
    hook, node, name = _root(type_)
    before = misfit()
    value = hook(data, None)
    if misfit() == before + 1:
        return value, ()
    found: list[str] = []
    rows = node.rows(data)
    if rows is None:
        node.walk(data, name, found)
    else:
        # A path names the field that does not fit, and not each row in which it does not.
        for row in data:
            rows.walk(row, name, found)
    return value, tuple(dict.fromkeys(found))


def report(misfits: tuple[str, ...]) -> None:
    """Log each path once in the process, never the value."""
    for path in misfits:
        if path not in _reported and len(_reported) < _REPORTED_MOST:
            _reported.add(path)
            _log.warning("%s does not fit its documented type and was kept as it came", path)


@overload
def from_wire(data: JSON, type_: type[T]) -> T: ...
@overload
def from_wire(data: JSON, type_: Any) -> Any: ...
def from_wire(data: JSON, type_: Any) -> Any:
    """Decode JSON-shaped data as a model (or `list[Model]`, a union, ...) without loss.

    Values that do not fit stay as they came and are logged once, by path, at WARNING; unknown fields go
    to `extra`. `to_wire` gives the same data back.
    """
    value, misfits = decode(data, type_)
    if misfits:
        report(misfits)
    return value


def to_wire(value: Any, name: str = "") -> JSON:
    """Encode a model, or anything made of models and plain values, as JSON-shaped data.

    `UNSET` fields are left out, decimals become strings, times ISO 8601. `name` begins the path in
    errors. Raises `TypeError` for what JSON cannot hold and `ValueError` for NaN and infinities.
    """
    return _encoder.encode(value, name)


def argument_to_wire(value: Any, name: str) -> JSON:
    """Encode an argument of a method as `to_wire` does, but for a float with rounding errors."""
    return _encoder.encode(value, name, typed=True)
