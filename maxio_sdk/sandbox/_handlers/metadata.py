"""Metadata: the values that customers and subscriptions have in metafields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maxio_sdk.sandbox._engine.custom_fields import (
    delete_metadata,
    find_metafield,
    live_metadata,
    make_metafield,
    one_or_many,
    rename_metafield,
    set_named,
    set_value,
)
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, single_error
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import counted, ordered
from maxio_sdk.sandbox._http.values import Malformed, as_text
from maxio_sdk.sandbox._state.custom_fields import Metadata, Metafield
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.custom_fields import metadata_wire

__all__: list[str] = []


def _resource(site: Site, call: Call) -> tuple[str, int]:
    """Read whose metadata is meant, or answer 404."""
    kind, resource_id = call.path["resource_type"], call.id("resource_id")
    need(site, Customer if kind == "customers" else Subscription, resource_id)
    return kind, resource_id


@handles("list_metadata")
def list_metadata(site: Site, call: Call) -> Answer:
    """List the values of one customer or subscription."""
    found = live_metadata(site, *_resource(site, call))
    page = call.page(found)
    return Answer(body=counted(call, len(found)) | {"metadata": [metadata_wire(site, entry) for entry in page]})


@handles("list_metadata_for_resource_type")
def list_all_metadata(site: Site, call: Call) -> Answer:
    """List the values of all customers or subscriptions, or of some."""
    kind = call.path["resource_type"]
    deleted_too = call.query.flag("with_deleted")
    ids = call.query.integers("resource_ids")
    wanted = None if ids is None else frozenset(ids)
    found = [
        entry
        for entry in within_dates(site, call.query, site[Metadata])
        if entry.resource[0] == kind
        and (deleted_too or entry.deleted_at is None)
        and (wanted is None or entry.resource[1] in wanted)
    ]
    page = call.page(ordered(call, found))
    return Answer(body=counted(call, len(found)) | {"metadata": [metadata_wire(site, entry) for entry in page]})


@handles("create_metadata")
def create_metadata(site: Site, call: Call) -> Answer:
    """Set values, and declare the fields that are not there yet."""
    resource = _resource(site, call)
    items = one_or_many(call.body, "metadata")
    entries = [set_named(site, *resource, _name(item, "name"), item.get("value")) for item in items]
    return Answer(body=[metadata_wire(site, entry) for entry in entries])


@handles("update_metadata")
def update_metadata(site: Site, call: Call) -> Answer:
    """Change values, and the names of their fields."""
    kind, resource_id = _resource(site, call)
    entries: list[Metadata] = []
    for item in one_or_many(call.body, "metadata"):
        field = _renamed(site, kind, item)
        value = item["value"] if "value" in item else _present_value(site, field, resource_id)
        entries.append(set_value(site, field, resource_id, value))
    return Answer(body=[metadata_wire(site, entry) for entry in entries])


@handles("delete_metadata")
def remove_metadata(site: Site, call: Call) -> Answer:
    """Take values off a customer or subscription."""
    resource = _resource(site, call)
    name = call.query.text("name")
    names = {*([] if name is None else [name]), *(call.query.many("names") or [])}
    for entry in live_metadata(site, *resource):
        if site[Metafield][entry.metafield_id].name in names:
            delete_metadata(site, entry)
    return Answer()


def _name(item: Mapping[str, Any], key: str) -> str:
    try:
        return "" if item.get(key) is None else as_text(item[key])
    except Malformed as error:
        raise single_error(f"Name: {error}.") from None


def _renamed(site: Site, kind: str, item: Mapping[str, Any]) -> Metafield:
    """Find the field that is meant, under the name that it shall have, or declare it."""
    name = _name(item, "name")
    current = _name(item, "current_name") or name
    field = find_metafield(site, kind, current)
    if field is None:
        return find_metafield(site, kind, name) or make_metafield(site, kind, name or current)
    if name:
        rename_metafield(site, field, name)
    return field


def _present_value(site: Site, field: Metafield, resource_id: int) -> str | None:
    entries = live_metadata(site, field.resource_type, resource_id)
    return next((entry.value for entry in entries if entry.metafield_id == field.id), None)
