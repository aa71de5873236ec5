"""Python expressions as text. What equals its default is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["call", "mapping", "tuple_of", "unless"]


def call(function: str, **arguments: str) -> str:
    """Return the text of a call. Arguments without text are left out."""
    return f"{function}({', '.join(f'{name}={text}' for name, text in arguments.items() if text)})"


def unless(value: object, default: object) -> str:
    """Return the text of a value, or none where it is the default."""
    return "" if value == default else repr(value)


def tuple_of(items: Iterable[str]) -> str:
    """Return the text of a tuple, or none where it is empty."""
    texts = list(items)
    return f"({', '.join(texts)},)" if texts else ""


def mapping(pairs: Mapping[str, str] | Mapping[int, str]) -> str:
    """Return the text of a dict, or none where it is empty."""
    return "{" + ", ".join(f"{key!r}: {text}" for key, text in pairs.items()) + "}" if pairs else ""
