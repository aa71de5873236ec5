# Generated from spec/models/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = ["CreateCustomer", "Customer", "CustomerAttributes", "UpdateCustomer"]


@model
class CreateCustomer(Model):
    """A customer to create."""

    first_name: str
    last_name: str
    email: str
    cc_emails: str | Unset = UNSET
    """Further addresses that get a copy of all mail to the customer, separated by commas."""

    organization: str | Unset | None = UNSET
    """The company. Empty or left out, it becomes the first and last name."""

    reference: str | Unset = UNSET
    """Your own identifier of the customer; unique on the site."""

    address: str | Unset = UNSET
    """The street of the shipping address."""

    address_2: str | Unset = UNSET
    """The second line of the shipping address."""

    city: str | Unset = UNSET
    state: str | Unset = UNSET
    """The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere."""

    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code."""

    phone: str | Unset = UNSET
    locale: str | Unset = UNSET
    """The language and region in which the customer gets invoices, such as `es-MX`."""

    vat_number: str | Unset = UNSET
    """Not checked now, but through VIES before taxes are calculated; only a valid business number allows the VAT
    opt-out."""

    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    """Whether surcharging applies to the customer."""

    tax_exempt_reason: str | Unset = UNSET
    """The code of the reason for the exemption."""

    parent_id: int | Unset | None = UNSET
    """The customer above this one in a customer hierarchy."""

    salesforce_id: str | Unset | None = UNSET
    branding_theme_id: int | Unset | None = UNSET
    """The branding theme used for the customer."""


@model
class Customer(Model):
    """A person or company that you bill."""

    first_name: str = attrs.field(default=None)
    last_name: str = attrs.field(default=None)
    email: str = attrs.field(default=None)
    cc_emails: str | None = None
    """Further addresses that get a copy of all mail to the customer, separated by commas."""

    organization: str | None = None
    """The company, or the first and last name where none was given."""

    reference: str | None = None
    """Your own identifier of the customer; unique on the site."""

    id: int = attrs.field(default=None)
    created_at: datetime = attrs.field(default=None)
    updated_at: datetime = attrs.field(default=None)
    address: str | None = None
    """The street of the shipping address."""

    address_2: str | None = None
    """The second line of the shipping address."""

    city: str | None = None
    state: str | None = None
    """The code of the state or region."""

    state_name: str | None = None
    zip: str | None = None
    country: str | None = None
    """The two-letter code of the country."""

    country_name: str | None = None
    phone: str | None = None
    verified: bool | None = None
    """Whether the customer is verified for payment by ACH."""

    portal_customer_created_at: datetime | None = None
    """When the customer was entered in the Billing Portal."""

    portal_invite_last_sent_at: datetime | None = None
    portal_invite_last_accepted_at: datetime | None = None
    tax_exempt: bool | None = None
    surcharging: bool | None = None
    """Whether surcharging applies to the customer."""

    vat_number: str | None = None
    """Checked through VIES before taxes are calculated, not when it is set."""

    parent_id: int | None = None
    """The customer above this one in a customer hierarchy."""

    locale: str | None = None
    """The language and region in which the customer gets invoices."""

    default_subscription_group_uid: str | None = None
    salesforce_id: str | None = None
    tax_exempt_reason: str | None = None
    """The code of the reason for the exemption."""

    default_auto_renewal_profile_id: int | None = None
    maxioid: str | None = None
    """The customer's Maxio id, apart from `id`."""

    branding_theme_id: int | None = None
    """The branding theme used for the customer."""


@model
class CustomerAttributes(Model):
    """A customer to create along with a subscription. First name, last name and email are needed then."""

    first_name: str | Unset = UNSET
    """Required for a new customer."""

    last_name: str | Unset = UNSET
    """Required for a new customer."""

    email: str | Unset = UNSET
    """Required for a new customer."""

    cc_emails: str | Unset = UNSET
    """Further addresses that get a copy of all mail to the customer, separated by commas."""

    organization: str | Unset = UNSET
    """The company."""

    reference: str | Unset = UNSET
    """Your own identifier of the customer; unique on the site."""

    address: str | Unset = UNSET
    """The street of the shipping address."""

    address_2: str | Unset | None = UNSET
    """The second line of the shipping address."""

    city: str | Unset = UNSET
    state: str | Unset = UNSET
    """The ISO code of the state or region, which taxes depend on."""

    zip: str | Unset = UNSET
    country: str | Unset = UNSET
    """The two-letter ISO 3166-1 code."""

    phone: str | Unset = UNSET
    verified: bool | Unset = UNSET
    """Whether the customer is verified for payment by ACH."""

    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    """Whether surcharging applies to the customer."""

    vat_number: str | Unset = UNSET
    """Without the country code, or else taxes are charged. Lets EU customers opt out of VAT unless you and they are
    in the same country."""

    metafields: Mapping[str, str] | Unset = UNSET
    """Custom field values by name. Fields that the site doesn't define yet are created."""

    parent_id: int | Unset | None = UNSET
    """The customer above this one in a customer hierarchy."""

    salesforce_id: str | Unset | None = UNSET
    default_auto_renewal_profile_id: int | Unset | None = UNSET


@model
class UpdateCustomer(Model):
    """Changes to a customer. What is left out stays as it is."""

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    cc_emails: str | Unset | None = UNSET
    """Further addresses that get a copy of all mail to the customer, separated by commas."""

    organization: str | Unset | None = UNSET
    """The company. Emptied, it becomes the first and last name."""

    reference: str | Unset | None = UNSET
    """Your own identifier of the customer; unique on the site."""

    address: str | Unset | None = UNSET
    """The street of the shipping address."""

    address_2: str | Unset | None = UNSET
    """The second line of the shipping address."""

    city: str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    """The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere."""

    zip: str | Unset | None = UNSET
    country: str | Unset | None = UNSET
    """The two-letter ISO 3166-1 code."""

    phone: str | Unset | None = UNSET
    locale: str | Unset | None = UNSET
    """The language and region in which the customer gets invoices, such as `es-MX`."""

    vat_number: str | Unset | None = UNSET
    """Not checked now, but through VIES before taxes are calculated; only a valid business number allows the VAT
    opt-out."""

    tax_exempt: bool | Unset = UNSET
    surcharging: bool | Unset = UNSET
    """Whether surcharging applies to the customer."""

    tax_exempt_reason: str | Unset | None = UNSET
    """The code of the reason for the exemption."""

    parent_id: int | Unset | None = UNSET
    """The customer above this one in a customer hierarchy."""

    verified: bool | Unset | None = UNSET
    """Whether the customer is verified for payment by ACH; only with the Authorize.Net gateway."""

    salesforce_id: str | Unset | None = UNSET
    branding_theme_id: int | Unset | None = UNSET
    """The branding theme used for the customer."""
