# Generated from spec/models/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = ["CreateCustomer", "Customer", "CustomerAttributes", "UpdateCustomer"]


@model
class CreateCustomer(Model):
    """Do it."""

    first_name: str
    last_name: str
    email: str
    cc_emails: str | Unset = UNSET
    organization: str | Unset = UNSET
    reference: str | Unset = UNSET
    address: str | Unset = UNSET
    address_2: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    phone: str | Unset = UNSET
    locale: str | Unset = UNSET
    vat_number: str | Unset = UNSET
    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    tax_exempt_reason: str | Unset = UNSET
    parent_id: int | None | Unset = UNSET
    salesforce_id: str | None | Unset = UNSET
    branding_theme_id: int | None | Unset = UNSET


@model
class Customer(Model):
    """Do it."""

    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    cc_emails: str | None = None
    organization: str | None = None
    reference: str | None = None
    id: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    address: str | None = None
    address_2: str | None = None
    city: str | None = None
    state: str | None = None
    state_name: str | None = None
    zip: str | None = None
    country: str | None = None
    country_name: str | None = None
    phone: str | None = None
    verified: bool | None = None
    portal_customer_created_at: datetime | None = None
    portal_invite_last_sent_at: datetime | None = None
    portal_invite_last_accepted_at: datetime | None = None
    tax_exempt: bool | None = None
    surcharging: bool | None = None
    vat_number: str | None = None
    parent_id: int | None = None
    locale: str | None = None
    default_subscription_group_uid: str | None = None
    salesforce_id: str | None = None
    tax_exempt_reason: str | None = None
    default_auto_renewal_profile_id: int | None = None
    maxioid: str | None = None
    branding_theme_id: int | None = None


@model
class CustomerAttributes(Model):
    """Do it."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    cc_emails: str | Unset = UNSET
    organization: str | Unset = UNSET
    reference: str | Unset = UNSET
    address: str | Unset = UNSET
    address_2: str | None | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    phone: str | Unset = UNSET
    verified: bool | Unset = UNSET
    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    vat_number: str | Unset = UNSET
    metafields: Mapping[str, str] | Unset = UNSET
    parent_id: int | None | Unset = UNSET
    salesforce_id: str | None | Unset = UNSET
    default_auto_renewal_profile_id: int | None | Unset = UNSET


@model
class UpdateCustomer(Model):
    """Do it."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    cc_emails: str | Unset = UNSET
    organization: str | Unset = UNSET
    reference: str | Unset = UNSET
    address: str | Unset = UNSET
    address_2: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    phone: str | Unset = UNSET
    locale: str | Unset = UNSET
    vat_number: str | Unset = UNSET
    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    tax_exempt_reason: str | Unset = UNSET
    parent_id: int | None | Unset = UNSET
    verified: bool | None | Unset = UNSET
    salesforce_id: str | None | Unset = UNSET
    branding_theme_id: int | None | Unset = UNSET
