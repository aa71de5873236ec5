"""Making, changing and deleting customers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maxio_sdk.sandbox._engine.custom_fields import forget_metadata, set_metadata
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer, ManagementLink, PortalInvitation
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.record import Record
from maxio_sdk.sandbox._state.site import Site

__all__ = ["change_customer", "delete_customer", "display_name", "make_customer", "remove_customer"]

_REQUIRED = {"first_name": "First name", "last_name": "Last name", "email": "Email address"}
_TEXTS = (
    "cc_emails", "organization", "reference", "address", "address_2", "city", "state", "zip", "country", "phone",
    "locale", "vat_number", "tax_exempt_reason", "salesforce_id",
)  # fmt: skip
_BLANK_IS_NONE = {*_REQUIRED, "organization", "reference"}
"""What is refused when it is blank, made up of the names, or no name that another customer could not have as well."""
_FLAGS = ("verified", "tax_exempt", "surcharging")
_NUMBERS = ("parent_id", "branding_theme_id", "default_auto_renewal_profile_id")
_TOLD = frozenset(
    {
        "first_name", "last_name", "organization", "email", "reference", "address", "address_2", "city", "state", "zip",
        "country", "phone", "vat_number", "parent_id", "cc_emails",
    }
)  # fmt: skip
"""A change of these sends `customer_update`."""


def display_name(customer: Customer) -> str:
    """Write the first and last name."""
    return f"{customer.first_name} {customer.last_name}"


def make_customer(site: Site, fields: Fields) -> Customer:
    """Create a customer from its fields, with the custom fields under `metafields`."""
    values = _read(fields)
    _check(site, values, None)
    _fill_organization(site, values, values)
    customer = Customer(
        id=site[Customer].new_id(),
        **{name: value for name, value in values.items() if value is not None},
        created_at=site.now,
        updated_at=site.now,
    )
    site[Customer].add(customer)
    happened(site, "customer_create", f"{display_name(customer)} was created", customer=customer)
    _set_metafields(site, customer, fields)
    return customer


def change_customer(site: Site, customer: Customer, fields: Fields) -> Customer:
    """Change the fields that were sent."""
    values = _read(fields)
    merged = {name: getattr(customer, name) for name in _REQUIRED} | values
    _check(site, merged, customer)
    if "organization" in values:
        _fill_organization(site, values, merged)
    changed = {name for name, value in values.items() if getattr(customer, name) != value}
    for name in changed:
        setattr(customer, name, values[name])
    if changed:
        customer.updated_at = site.now
    if changed & _TOLD:
        message = f"{display_name(customer)} was updated"
        happened(site, "customer_update", message, customer=customer)
    _set_metafields(site, customer, fields)
    return customer


def delete_customer(site: Site, customer: Customer) -> None:
    """Delete a customer as an action of its own, which tells the `customer_delete` webhook."""
    happened(site, "customer_delete", f"{display_name(customer)} was deleted", customer=customer)
    remove_customer(site, customer)


def remove_customer(site: Site, customer: Customer) -> None:
    """Take a customer out of the site with all that hangs on it but its subscriptions, and tell nobody."""
    for child in site[Customer].where(parent_id=customer.id):
        child.parent_id = None
    forget_metadata(site, "customers", customer.id)
    kinds: tuple[type[Record], ...] = (PaymentProfile, ManagementLink, PortalInvitation)
    for kind in kinds:
        for record in site[kind].where(customer_id=customer.id):
            site[kind].remove(record)
    site[Customer].remove(customer)


def _read(fields: Fields) -> dict[str, Any]:
    """Read the known fields that were sent. Empty text stays empty text, but where it means that there is none."""
    values: dict[str, Any] = {name: fields.text(name) for name in (*_REQUIRED, *_TEXTS) if name in fields}
    for name in values.keys() & _BLANK_IS_NONE:
        values[name] = values[name] if (values[name] or "").strip() else None
    values |= {name: fields.flag(name) for name in _FLAGS if name in fields}
    values |= {name: fields.integer(name) for name in _NUMBERS if name in fields}
    return values


def _check(site: Site, values: Mapping[str, Any], customer: Customer | None) -> None:
    errors = [f"{label}: cannot be blank." for name, label in _REQUIRED.items() if values.get(name) is None]
    reference = values.get("reference")
    if reference is not None and site[Customer].first(reference=reference) not in (None, customer):
        errors.append("Reference: must be unique - that value has been taken.")
    errors += _parent_errors(site, values.get("parent_id"), customer)
    if errors:
        raise unprocessable(*errors)


def _parent_errors(site: Site, parent_id: int | None, customer: Customer | None) -> list[str]:
    if parent_id is None:
        return []
    if not site.settings.customer_hierarchy_enabled:
        return ["Parent: customer hierarchy is not enabled for this site."]
    parent = site[Customer].get(parent_id)
    if parent is None:
        return ["Parent: must be a valid customer."]
    while parent is not None:
        if parent is customer:
            return ["Parent: cannot be the customer itself or one of its descendants."]
        parent = site[Customer].get(parent.parent_id)
    return []


def _fill_organization(site: Site, values: dict[str, Any], names: Mapping[str, Any]) -> None:
    """Give the organization that stands where none was given: the site's, or the first and last name."""
    if values.get("organization") is None:
        values["organization"] = site.settings.default_organization or f"{names['first_name']} {names['last_name']}"


def _set_metafields(site: Site, customer: Customer, fields: Fields) -> None:
    metafields = fields.object("metafields")
    if metafields is not None:
        set_metadata(site, "customers", customer.id, metafields.values)
