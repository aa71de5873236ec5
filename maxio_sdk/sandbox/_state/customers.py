"""Customers."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Customer", "ManagementLink", "PortalInvitation"]


@stored("customers", first_id=10_000_001, by=("reference", "email", "parent_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Customer(Record):
    """A customer."""

    first_name: str
    last_name: str
    email: str
    created_at: datetime
    updated_at: datetime
    organization: str | None = None
    reference: str | None = None
    cc_emails: str | None = None
    address: str | None = None
    address_2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    phone: str | None = None
    verified: bool | None = False
    tax_exempt: bool | None = False
    surcharging: bool | None = False
    tax_exempt_reason: str | None = None
    branding_theme_id: int | None = None
    vat_number: str | None = None
    parent_id: int | None = None
    locale: str | None = None
    salesforce_id: str | None = None
    default_subscription_group_uid: str | None = None
    default_auto_renewal_profile_id: int | None = None
    portal_customer_created_at: datetime | None = None
    portal_invite_last_sent_at: datetime | None = None
    portal_invite_last_accepted_at: datetime | None = None
    default_payment_profile_id: int | None = None
    """The profile that the next signup of the customer takes by itself."""


@stored("management links", first_id=11_000_001, by=("customer_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ManagementLink(Record):
    """A signed link with which a customer enters the Billing Portal."""

    customer_id: int
    url: str
    created_at: datetime
    new_link_available_at: datetime
    expires_at: datetime
    fetch_count: int = 0


@stored("portal invitations", first_id=12_000_001, by=("customer_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class PortalInvitation(Record):
    """An invitation to the Billing Portal that was emailed."""

    customer_id: int
    sent_at: datetime
