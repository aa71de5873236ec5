"""Models and Python values to JSON-shaped data, by value: what a value is decides how it is written."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final, cast

from maxio_sdk._core.compiler import shape
from maxio_sdk._core.jsontext import is_mapping
from maxio_sdk._core.scalars import a_kind, decimal_text
from maxio_sdk.types import JSON, UNSET, Kept, Model, UnknownVariant

__all__ = ["Encoder"]


_ROUNDED: Final = "this float is not exact, as 0.1 + 0.2 is not 0.3; give a Decimal, an int or a str"


class _RefusedError(Exception):
    """Carries a refusal up to where the whole path is known."""

    def __init__(self, kind: type[TypeError | ValueError], reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.path: list[str] = []


class Encoder:
    """Encodes values. `redo` decodes a field's JSON again, to see whether its value has changed since."""

    def __init__(self, redo: Callable[[type[Model], str, JSON], Any]) -> None:
        self._redo = redo

    def encode(self, value: Any, name: str = "", *, typed: bool = False) -> JSON:
        """Return `value` as JSON-shaped data that shares nothing mutable with it.

        `name` begins the path in errors. `typed`: it is the argument of a method, none of which is to be a float, so
        that one with rounding errors is refused. Raises `TypeError` for what JSON cannot hold (sets, bytes, other
        objects) and `ValueError` for NaN and infinities, each naming the path.
        """
        try:
            return self._any(value, typed)
        except _RefusedError as refused:
            path = "".join(reversed(refused.path))
            where = (name + path if name or path.startswith("[") else path[1:]) or "the value"
            raise refused.kind(f"{where}: {refused.reason}") from None

    def _any(self, value: Any, typed: bool) -> JSON:
        kind = value.__class__
        if kind is str or kind is int or kind is bool or value is None:
            return value
        if isinstance(value, Model):
            return self._model(value, typed)
        if is_mapping(value):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            return self._list(cast("Sequence[Any]", value), typed)
        return self._scalar(value, typed)

    def _scalar(self, value: Any, typed: bool) -> JSON:
        if value is UNSET:
            raise _RefusedError(TypeError, "UNSET has no place here; leave the field out")
        if isinstance(value, Enum):
            return self._any(value.value, typed)
        if isinstance(value, float):
            if not math.isfinite(value):
                raise _RefusedError(ValueError, "JSON has no NaN and no infinity")
            if typed and len(Decimal(repr(float(value))).normalize().as_tuple().digits) > sys.float_info.dig:
                raise _RefusedError(TypeError, _ROUNDED)
            return float(value)
        if isinstance(value, Decimal):
            if not value.is_finite():
                raise _RefusedError(ValueError, "JSON has no NaN and no infinity")
            return decimal_text(value)
        if isinstance(value, date):  # a datetime is one too
            return value.isoformat()
        if isinstance(value, UnknownVariant):
            return self._any(value.raw, typed=False)
        if isinstance(value, str):
            return str(value)
        if isinstance(value, int):
            return int(value)
        raise _RefusedError(TypeError, f"{a_kind(value)} cannot be sent as JSON")

    def _list(self, values: Sequence[Any], typed: bool) -> JSON:
        out: list[JSON] = []
        for index, value in enumerate(values):
            try:
                out.append(self._any(value, typed))
            except _RefusedError as refused:
                refused.path.append(f"[{index}]")
                raise
        return out

    def _mapping(self, values: Mapping[Any, Any]) -> dict[str, JSON]:
        out: dict[str, JSON] = {}
        for key, value in values.items():
            name = key.value if isinstance(key, Enum) else key
            if not isinstance(name, str):
                raise _RefusedError(TypeError, f"keys must be strings, and {type(key).__name__} is none")
            if value is UNSET:
                continue
            try:
                out[name] = self._any(value, typed=False)
            except _RefusedError as refused:
                refused.path.append(f".{name}")
                raise
        return out

    def _model(self, model: Model, typed: bool) -> dict[str, JSON]:
        cls = type(model)
        form = shape(cls)
        typed = typed and form.request
        kept: Kept | None = getattr(model, "_kept", None)
        originals = kept.originals if kept else None
        out: dict[str, JSON] = {}
        for name, wire in form.fields:
            value = getattr(model, name)
            if value is UNSET:
                continue
            if value is None:
                # Null if the server sent null, or sent a value that was set to None since.
                if form.request or (kept and wire not in kept.absent):
                    out[wire] = None
                continue
            try:
                out[wire] = self._any(value, typed)
            except _RefusedError as refused:
                refused.path.append(f".{wire}")
                raise
            if originals and wire in originals:
                original = originals[wire]
                before = self._redo(cls, wire, original)
                if type(before) is type(value) and self._any(before, typed=False) == out[wire]:
                    out[wire] = self._any(original, typed=False)
        out.update(self._mapping(model.extra))
        return out
