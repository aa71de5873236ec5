"""Metafields: the custom fields that a site declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from maxio_sdk.models.custom_fields import MetafieldInput
from maxio_sdk.sandbox._engine.custom_fields import (
    delete_metafield,
    find_metafield,
    make_metafield,
    one_or_many,
    rename_metafield,
)
from maxio_sdk.sandbox._http.answers import Answer, not_found, single_error
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import counted, ordered
from maxio_sdk.sandbox._http.values import Malformed, as_flag, as_text
from maxio_sdk.sandbox._state.custom_fields import Metafield, Scope
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.custom_fields import metafield_wire

__all__: list[str] = []

_INPUT_TYPES = tuple(kind.value for kind in MetafieldInput)
_PLACES = ("csv", "invoices", "statements", "portal", "public_show", "public_edit")


@handles("create_metafields")
def create_metafields(site: Site, call: Call) -> Answer:
    """Declare metafields. One whose name is there already is answered as it is."""
    kind = call.path["resource_type"]
    fields: list[Metafield] = []
    for item in one_or_many(call.body, "metafields"):
        name = _text(item, "name")
        fields.append(find_metafield(site, kind, name) or _declare(site, kind, name, item))
    return Answer(body=[metafield_wire(site, field) for field in fields])


@handles("list_metafields")
def list_metafields(site: Site, call: Call) -> Answer:
    """List the metafields of customers or of subscriptions."""
    name = call.query.text("name")
    found = [
        field
        for field in site[Metafield].where(resource_type=call.path["resource_type"])
        if not name or field.name == name
    ]
    page = call.page(ordered(call, found))
    return Answer(body=counted(call, len(found)) | {"metafields": [metafield_wire(site, field) for field in page]})


@handles("update_metafield")
def update_metafield(site: Site, call: Call) -> Answer:
    """Change metafields, and declare those that are not there yet."""
    kind = call.path["resource_type"]
    fields = [_change(site, kind, item) for item in one_or_many(call.body, "metafields")]
    return Answer(body=[metafield_wire(site, field) for field in fields])


@handles("delete_metafield")
def remove_metafield(site: Site, call: Call) -> Answer:
    """Remove a metafield with all its values."""
    field = find_metafield(site, call.path["resource_type"], call.query.text("name") or "")
    if field is None:
        raise not_found()
    delete_metafield(site, field)
    return Answer()


def _declare(site: Site, kind: str, name: str, item: Mapping[str, Any]) -> Metafield:
    return make_metafield(
        site,
        kind,
        name,
        input_type=_input_type(item) or "text",
        enum=_choices(item),
        scope=_scope(item),
    )


def _change(site: Site, kind: str, item: Mapping[str, Any]) -> Metafield:
    name = _text(item, "name")
    current = _text(item, "current_name") or name
    field = find_metafield(site, kind, current)
    if field is None:
        return _declare(site, kind, name or current, item)
    if name:
        rename_metafield(site, field, name)
    field.input_type = _input_type(item) or field.input_type
    if "enum" in item:
        field.enum = _choices(item)
    if "scope" in item:
        field.scope = _scope(item)
    return field


def _text(item: Mapping[str, Any], name: str) -> str:
    try:
        return "" if item.get(name) is None else as_text(item[name])
    except Malformed as error:
        raise single_error(f"{_label(name)}: {error}.") from None


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _input_type(item: Mapping[str, Any]) -> str | None:
    text = _text(item, "input_type")
    if text and text not in _INPUT_TYPES:
        raise single_error("Input type: is not included in the list.")
    return text or None


def _choices(item: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Read the choices of a dropdown. Empty ones are dropped."""
    value = item.get("enum")
    if value is None or value == "":
        return None
    choices = cast("list[object]", value) if isinstance(value, list) else [value]
    try:
        return tuple(dict.fromkeys(text for text in map(as_text, choices) if text))
    except Malformed as error:
        raise single_error(f"Enum: {error}.") from None


def _scope(item: Mapping[str, Any]) -> Scope:
    """Read a scope. What it leaves out is off."""
    value = item.get("scope")
    if value is None:
        return Scope()
    if not isinstance(value, Mapping):
        raise single_error("Scope: must be an object.")
    places = cast("Mapping[str, object]", value)
    hosted = places.get("hosted")
    try:
        shown = {place: "1" if as_flag(places.get(place) or False) else "0" for place in _PLACES}
        pages = tuple(map(as_text, cast("list[object]", hosted))) if isinstance(hosted, list) else ()
    except Malformed as error:
        raise single_error(f"Scope: {error}.") from None
    return Scope(**shown, hosted=pages)
