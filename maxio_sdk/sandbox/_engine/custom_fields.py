"""Custom fields: metafields, and the values that customers and subscriptions have in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._http.answers import Json, Refused, missing_root, single_error, unprocessable
from maxio_sdk.sandbox._http.values import Malformed, as_text
from maxio_sdk.sandbox._state.custom_fields import Metadata, Metafield, Scope
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = [
    "MOST_METAFIELDS",
    "delete_metadata",
    "delete_metafield",
    "find_metafield",
    "forget_metadata",
    "live_metadata",
    "make_metafield",
    "metadata_of",
    "one_or_many",
    "rename_metafield",
    "set_metadata",
    "set_named",
    "set_value",
]

MOST_METAFIELDS = 100
"""How many metafields customers may have, and how many subscriptions."""
_LONGEST_VALUE = 2048


def find_metafield(site: Site, resource_type: str, name: str) -> Metafield | None:
    """Find a metafield of `customers` or `subscriptions` by its name."""
    return next((field for field in site[Metafield].where(resource_type=resource_type) if field.name == name), None)


def make_metafield(
    site: Site,
    resource_type: str,
    name: str,
    *,
    input_type: str = "text",
    enum: tuple[str, ...] | None = None,
    scope: Scope | None = None,
) -> Metafield:
    """Declare a metafield, unless there would be too many."""
    if not name.strip():
        raise single_error("Name: cannot be blank.")
    if len(site[Metafield].where(resource_type=resource_type)) >= MOST_METAFIELDS:
        raise single_error(f"You have reached the limit of {MOST_METAFIELDS} metafields for {resource_type}.")
    field = Metafield(
        id=site[Metafield].new_id(),
        resource_type=resource_type,
        name=name,
        input_type=input_type,
        enum=enum,
        scope=scope or Scope(),
    )
    return site[Metafield].add(field)


def rename_metafield(site: Site, field: Metafield, name: str) -> None:
    """Give a metafield another name, everywhere."""
    if find_metafield(site, field.resource_type, name) not in (None, field):
        raise single_error(f"Name: '{name}' has already been taken.")
    field.name = name


def one_or_many(body: Json, root: str) -> list[Mapping[str, Any]]:
    """Read the object or the list of objects under the root of a body."""
    value: object = cast("Mapping[str, Any]", body).get(root) if isinstance(body, Mapping) else None
    if value is None:
        raise missing_root(root)
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    if not all(isinstance(item, Mapping) for item in items):
        raise single_error(f"{root.capitalize()}: must be an object or a list of objects.")
    return cast("list[Mapping[str, Any]]", items)


def delete_metafield(site: Site, field: Metafield) -> None:
    """Remove a metafield with all its values, also those that were deleted before."""
    for entry in site[Metadata].where(metafield_id=field.id):
        if entry.deleted_at is None:
            _tell(site, field, entry, "deleted", entry.value, None)
        site[Metadata].remove(entry)
    site[Metafield].remove(field)


def live_metadata(site: Site, resource_type: str, resource_id: int) -> list[Metadata]:
    """List the values that a customer or subscription has, in the order of their ids."""
    return [entry for entry in site[Metadata].where(resource=(resource_type, resource_id)) if entry.deleted_at is None]


def metadata_of(site: Site, resource_type: str, resource_id: int) -> dict[str, str | None]:
    """Read the custom fields of a customer or subscription: name to value."""
    entries = live_metadata(site, resource_type, resource_id)
    return {site[Metafield][entry.metafield_id].name: entry.value for entry in entries}


def set_metadata(site: Site, resource_type: str, resource_id: int, values: Mapping[str, Any]) -> list[Metadata]:
    """Set the custom fields that came along with a customer or subscription.

    What is wrong with them is refused with the list of messages that those resources answer.
    """
    try:
        return [set_named(site, resource_type, resource_id, name, value) for name, value in values.items()]
    except Refused as refused:
        raise unprocessable(refused.answer.body["error"]) from None


def set_named(site: Site, resource_type: str, resource_id: int, name: str, value: Any) -> Metadata:
    """Set a custom field by name. A name that the site does not know becomes a metafield of the type text."""
    field = find_metafield(site, resource_type, name) or make_metafield(site, resource_type, name)
    return set_value(site, field, resource_id, value)


def set_value(site: Site, field: Metafield, resource_id: int, value: Any) -> Metadata:
    """Give a customer or subscription a value in a metafield."""
    text = _checked(field, value)
    resource = (field.resource_type, resource_id)
    entries = live_metadata(site, *resource)
    entry = next((entry for entry in entries if entry.metafield_id == field.id), None)
    if entry is None:
        entry = Metadata(
            id=site[Metadata].new_id(),
            resource=resource,
            metafield_id=field.id,
            value=text,
            created_at=site.now,
            updated_at=site.now,
        )
        site[Metadata].add(entry)
        _tell(site, field, entry, "created", None, text)
    elif entry.value != text:
        old, entry.value, entry.updated_at = entry.value, text, site.now
        _tell(site, field, entry, "updated", old, text)
    return entry


def delete_metadata(site: Site, entry: Metadata) -> None:
    """Take a value off its customer or subscription. Lists with deleted values still show it."""
    entry.deleted_at = entry.updated_at = site.now
    _tell(site, site[Metafield][entry.metafield_id], entry, "deleted", entry.value, None)


def forget_metadata(site: Site, resource_type: str, resource_id: int) -> None:
    """Remove all values of a customer or subscription that goes itself, and tell nobody."""
    for entry in site[Metadata].where(resource=(resource_type, resource_id)):
        site[Metadata].remove(entry)


def _checked(field: Metafield, value: Any) -> str | None:
    if value is None:
        return None
    try:
        text = as_text(value)
    except Malformed:
        raise single_error(f"{field.name}: must be a string.") from None
    if len(text) > _LONGEST_VALUE:
        raise single_error(f"{field.name}: is too long (maximum is {_LONGEST_VALUE} characters).")
    if text and field.input_type in ("dropdown", "radio") and text not in (field.enum or ()):
        raise single_error(f"{field.name}: '{text}' is not one of the available options.")
    return text


def _tell(site: Site, field: Metafield, entry: Metadata, change: str, old: str | None, new: str | None) -> None:
    """Report the change of a value, as an event and a webhook."""
    kind, resource_id = entry.resource
    subscription = site[Subscription].get(resource_id) if kind == "subscriptions" else None
    owner_id = subscription.customer_id if subscription is not None else resource_id
    data = {
        "event_type": change,
        "metafield_name": field.name,
        "metafield_id": field.id,
        "old_value": old,
        "new_value": new,
        "resource_type": "Subscription" if kind == "subscriptions" else "Customer",
        "resource_id": resource_id,
    }
    happened(
        site,
        "custom_field_value_change",
        f"Custom field {field.name} was {change}",
        subscription=subscription,
        customer=site[Customer].get(owner_id),
        data=data,
        subject=entry,
    )
