"""Option texts to the values of parameters. What cannot be one is refused while the options are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, Final, NoReturn

import typer

from maxio_sdk.cli.calls.table import Argument

__all__ = ["nearest", "pair", "read_all"]

_INTEGER: Final = re.compile(r"-?[0-9]{1,20}")
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS: Final[Mapping[str, bool]] = {"true": True, "false": False}


def read_all(argument: Argument, texts: Sequence[str], hint: str) -> Any:
    """Read what was given for a parameter: one value, a list, or the keys of an object."""
    if argument.kind in ("object", "map"):
        return _read_object(argument, texts, hint)
    if not argument.many:
        return _read(argument, texts[-1], hint)
    # A text may hold a comma of its own; numbers and words of a list do not.
    split = argument.kind != "text" or argument.choices
    parts = [part.strip() for text in texts for part in (text.split(",") if split else (text,))]
    return [_read(argument, part, hint) for part in parts]


def _read(argument: Argument, text: str, hint: str) -> Any:
    """Read one value."""
    if argument.choices and text not in argument.choices:
        _refuse(f"{text!r} is none of {', '.join(argument.choices)}{nearest(text, argument.choices)}", hint)
    reader = _READERS.get(argument.kind)
    if reader is None:
        return text
    try:
        return reader(text)
    except ValueError as error:
        _refuse(f"{text!r} is {error}", hint)


def pair(text: str, hint: str) -> tuple[str, str]:
    """Take `NAME=VALUE` apart."""
    name, sign, value = text.partition("=")
    if not sign or not name:
        _refuse(f"{text!r} must be NAME=VALUE", hint)
    return name, value


def nearest(name: str, known: Sequence[str]) -> str:
    """Return the end of a message: the known name that may be meant."""
    match = get_close_matches(name, known, n=1)
    return f". Did you mean {match[0]!r}?" if match else ""


def _read_object(argument: Argument, texts: Sequence[str], hint: str) -> dict[str, Any]:
    known = {field.key: field for field in argument.fields}
    given: dict[str, list[str]] = {}
    for text in texts:
        name, value = pair(text, hint)
        if known and name not in known:
            _refuse(f"there is no {name!r}, only {', '.join(known)}{nearest(name, list(known))}", hint)
        given.setdefault(name, []).append(value)
    return {name: read_all(known.get(name, Argument(name)), values, hint) for name, values in given.items()}


def _integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise ValueError("no whole number")
    return int(text)


def _boolean(text: str) -> bool:
    if text not in _FLAGS:
        raise ValueError("neither true nor false")
    return _FLAGS[text]


def _decimal(text: str) -> str:
    if not _DECIMAL.fullmatch(text):
        raise ValueError("no decimal number, such as 10.50")
    return text


def _date(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError("no day, such as 2026-01-31")


def _datetime(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("no time, such as 2026-01-31T12:00:00Z") from None


_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "integer": _integer,
    "boolean": _boolean,
    "decimal": _decimal,
    "quantity": _decimal,
    "date": _date,
    "datetime": _datetime,
}


def _refuse(message: str, hint: str) -> NoReturn:
    raise typer.BadParameter(message, param_hint=f"'{hint}'")
