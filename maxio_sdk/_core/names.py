"""Annotations as text to types, with the models looked up (and loaded) only when a name is needed."""

from __future__ import annotations

import importlib
import types
import typing
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, cast

from maxio_sdk import types as _types

__all__ = ["NAMES", "hints", "resolve"]

NAMES: dict[str, Any] = {
    **{name: getattr(_types, name) for name in _types.__all__},
    "Annotated": Annotated,
    "Any": Any,
    "Decimal": Decimal,
    "Literal": Literal,
    "Mapping": Mapping,
    "Sequence": Sequence,
    "date": date,
    "datetime": datetime,
}
"""Names that every annotation may use; the models come after them."""

_resolved: dict[str, Any] = {}


class _Namespace:
    """The locals in which annotations are evaluated: a module's own names, `NAMES`, then the models."""

    def __init__(self, own: Mapping[str, Any]) -> None:
        self._own = own

    def __getitem__(self, name: str) -> Any:
        for names in (self._own, NAMES):
            if name in names:
                return names[name]
        return _model(name)


def _model(name: str) -> Any:
    try:
        return getattr(importlib.import_module("maxio_sdk.models"), name)
    except (AttributeError, ModuleNotFoundError):
        # A KeyError makes the evaluation go on to the builtins (`int`, `list`).
        raise KeyError(name) from None


def hints(cls: type[Any]) -> dict[str, Any]:
    """Return the types of a class's annotations, `Annotated` kept.

    Raises `NameError` for a name that neither its module, `NAMES` nor the models have.
    """
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        own = vars(base).get("__annotations__")
        if own:
            found.update(_evaluate(own, vars(importlib.import_module(base.__module__))))
    return found


def resolve(text: str) -> Any:
    """Return the type that an annotation's text (`list[Customer]`) means."""
    try:
        return _resolved[text]
    except KeyError:
        type_ = _evaluate({"it": text}, {})["it"]
        return _resolved.setdefault(text, type_)


def _evaluate(annotations: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    holder = types.SimpleNamespace(__annotations__=dict(annotations))
    # `eval` takes any mapping as locals; the stubs of `typing` ask for a dict.
    names = cast("dict[str, Any]", _Namespace(own))
    return typing.get_type_hints(holder, globalns={}, localns=names, include_extras=True)
