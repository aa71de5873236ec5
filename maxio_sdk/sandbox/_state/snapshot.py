"""All of a site as JSON-shaped data, and back."""

from __future__ import annotations

import functools
import sys
import typing
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any, Final

import attrs

from maxio_sdk._core.jsontext import is_list, is_mapping
from maxio_sdk.sandbox import _state
from maxio_sdk.sandbox._state.clock import Clock
from maxio_sdk.sandbox._state.record import Record
from maxio_sdk.sandbox._state.site import KINDS, Kind, Settings, Site
from maxio_sdk.sandbox._state.typed import Check, check_of

__all__ = ["FORMAT", "load", "save"]

FORMAT: Final = 1
"""Of the data; an older sandbox does not read a newer one's."""

_TAG: Final = "$"


def save(site: Site) -> dict[str, Any]:
    """Return the site's state. It shares nothing with the site."""
    return {
        "format": FORMAT,
        "settings": _pack(site.settings),
        "clock": {"now": site.clock.now.isoformat(), "frozen": site.clock.frozen},
        "stores": {
            store.name: {"next_id": store.next_id, "records": [_pack(record) for record in store]}
            for store in site.stores.values()
        },
    }


def load(data: Mapping[str, Any]) -> Site:
    """Make a site of saved state. Raises `ValueError` where the data are not such."""
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"the state has format {data['format']}, and this version reads format {FORMAT}")
        clock = Clock()
        if data["clock"]["frozen"]:
            clock.freeze()
        clock.move(datetime.fromisoformat(data["clock"]["now"]).astimezone(UTC))
        settings = _unpack(data["settings"])
        if not isinstance(settings, Settings):
            raise ValueError("the state has no settings")
        site = Site(settings, clock)
        for kind in KINDS.values():
            saved = data["stores"].get(kind.name)
            if saved is not None:
                site[kind.record].load(_records(kind, saved["records"], saved["next_id"]), saved["next_id"])
    except (KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"this is not the state of a sandbox: {error}") from error
    return site


def _records(kind: Kind, saved: Any, next_id: Any) -> list[Any]:
    """Read the records of a store."""
    records = [_unpack(record) for record in saved]
    ids = {record.id for record in records if type(record) is kind.record}
    if len(ids) != len(records) or type(next_id) is not int or next_id <= max(ids, default=0):
        raise ValueError(f"the state's {kind.name} have wrong kinds or ids")
    return records


def _pack(value: Any) -> Any:
    """Write a value as JSON, with a tag where JSON has no such type."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Decimal):
        return {_TAG: "Decimal", "value": str(value)}
    if isinstance(value, datetime):
        return {_TAG: "datetime", "value": value.isoformat()}
    if isinstance(value, date):
        return {_TAG: "date", "value": value.isoformat()}
    if is_list(value):
        return [_pack(item) for item in value]
    if isinstance(value, tuple):
        return {_TAG: "tuple", "value": _pack(_as_list(value))}
    if is_mapping(value):
        return {_TAG: "Mapping", "value": {key: _pack(item) for key, item in value.items()}}
    names = (field.name for field in value.__attrs_attrs__ if field.name != "store")
    return {_TAG: value.__class__.__name__, "value": {name: _pack(getattr(value, name)) for name in names}}


def _as_list(values: Any) -> list[Any]:
    return list(values)


def _unpack(data: Any) -> Any:
    if is_list(data):
        return [_unpack(item) for item in data]
    if not is_mapping(data):
        return data
    tag, value = data[_TAG], data["value"]
    match tag:
        case "Decimal":
            return Decimal(value)
        case "datetime":
            return datetime.fromisoformat(value)
        case "date":
            return date.fromisoformat(value)
        case "tuple":
            return tuple(_unpack(item) for item in value)
        case "Mapping":
            return {key: _unpack(item) for key, item in value.items()}
        case _:
            made = _CLASSES[tag](**{key: _unpack(item) for key, item in value.items()})
            for name, check in _checks(tag):
                if not check(getattr(made, name)):
                    raise ValueError(f"the state has a {tag} with an impossible {name}")
            return made


@functools.cache
def _checks(tag: str) -> Sequence[tuple[str, Check]]:
    """List the fields of a class, with what tells whether a value is of the field's type."""
    found = typing.get_type_hints(_CLASSES[tag])
    return [(name, check_of(type_)) for name, type_ in found.items() if name != "store"]


def _classes() -> dict[str, type[Any]]:
    """Find the classes of records, and of the values within them, by name."""
    found: dict[str, type[Any]] = {Settings.__name__: Settings}
    for module in vars(_state).values():
        if isinstance(module, ModuleType) and module.__name__ in sys.modules:
            own = (each for each in vars(module).values() if isinstance(each, type) and attrs.has(each))
            found.update({each.__name__: each for each in own if each is not Record})
    return found


_CLASSES: Final = _classes()
