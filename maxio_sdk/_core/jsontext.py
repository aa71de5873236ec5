"""JSON text to data and back. Reading uses orjson where it is installed, with the same results.

orjson rounds integers beyond 64 bits and refuses lone surrogates; those texts take the other way.
Writing does not use it: requests are small, and it would write NaN as null.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeGuard

from maxio_sdk.types import JSON

__all__ = ["dumps", "is_list", "is_mapping", "is_object", "loads"]

_fast_loads: Callable[[bytes], Any] | None
try:
    import orjson
except ModuleNotFoundError:
    _fast_loads = None
else:
    _fast_loads = orjson.loads

_DIGITS = bytes(48 if 48 <= byte <= 57 else 32 for byte in range(256))
_LONG = b"0" * 19


def loads(text: bytes) -> JSON:
    """Parse JSON. Raises `ValueError` for what is none, NaN and infinities included."""
    # The stretch of 19 digits finds every integer that may not fit 64 bits.
    if _fast_loads is not None and _LONG not in text.translate(_DIGITS):
        try:
            return _fast_loads(text)
        except ValueError:
            pass
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None


def dumps(data: JSON) -> bytes:
    """Write JSON-shaped data, compactly, in UTF-8. Raises `ValueError` for NaN and infinities."""
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # a lone surrogate, which only an escape can carry
        return json.dumps(data, allow_nan=False, separators=(",", ":")).encode()


def is_object(value: object) -> TypeGuard[dict[str, JSON]]:
    """Whether parsed JSON is an object."""
    return isinstance(value, dict)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value of any kind is a mapping."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[JSON]]:
    """Whether parsed JSON is a list."""
    return isinstance(value, list)


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number is beyond what a float can hold")
    return number
