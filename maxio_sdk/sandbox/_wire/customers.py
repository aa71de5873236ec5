"""JSON of customers."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.places import COUNTRIES, STATES
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["customer_wire", "state_name"]


def state_name(country: str | None, state: str | None) -> str | None:
    """Name a state by the codes of its country and its own."""
    return STATES.get(country or "", {}).get(state or "")


def customer_wire(site: Site, customer: Customer) -> dict[str, Json]:
    """Write a customer."""
    return {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "email": customer.email,
        "cc_emails": customer.cc_emails,
        "organization": customer.organization,
        "reference": customer.reference,
        "id": customer.id,
        "created_at": time_text(site, customer.created_at),
        "updated_at": time_text(site, customer.updated_at),
        "address": customer.address,
        "address_2": customer.address_2,
        "city": customer.city,
        "state": customer.state,
        "state_name": state_name(customer.country, customer.state),
        "zip": customer.zip,
        "country": customer.country,
        "country_name": COUNTRIES.get(customer.country or ""),
        "phone": customer.phone,
        "verified": customer.verified,
        "portal_customer_created_at": time_text(site, customer.portal_customer_created_at),
        "portal_invite_last_sent_at": time_text(site, customer.portal_invite_last_sent_at),
        "portal_invite_last_accepted_at": time_text(site, customer.portal_invite_last_accepted_at),
        "tax_exempt": customer.tax_exempt,
        "surcharging": customer.surcharging,
        "vat_number": customer.vat_number,
        "parent_id": customer.parent_id,
        "locale": customer.locale,
        "default_subscription_group_uid": customer.default_subscription_group_uid,
        "salesforce_id": customer.salesforce_id,
        "tax_exempt_reason": customer.tax_exempt_reason,
        "default_auto_renewal_profile_id": customer.default_auto_renewal_profile_id,
        "maxioid": None,
        "branding_theme_id": customer.branding_theme_id,
    }
