# Generated from spec/models/sites.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.models.common import CollectionMethod, CreditType

__all__ = [
    "AllocationSettings",
    "CleanupScope",
    "NetTerms",
    "OrganizationAddress",
    "PublicKey",
    "Site",
    "TaxConfiguration",
    "TaxConfigurationKind",
    "TaxDestinationAddress",
]


class CleanupScope(StrEnum):
    """How much of a test site is deleted.

    `all` deletes products, customers and their subscriptions. `customers` leaves the products and resets
    revenue to zero."""

    ALL = "all"
    CUSTOMERS = "customers"


class TaxConfigurationKind(StrEnum):
    """The system that calculates taxes."""

    CUSTOM = "custom"
    MANAGED_AVALARA = "managed avalara"
    LINKED_AVALARA = "linked avalara"
    DIGITAL_RIVER = "digital river"


class TaxDestinationAddress(StrEnum):
    """Which of a customer's addresses taxes go by."""

    SHIPPING_THEN_BILLING = "shipping_then_billing"
    BILLING_THEN_SHIPPING = "billing_then_shipping"
    SHIPPING_ONLY = "shipping_only"
    BILLING_ONLY = "billing_only"


@model
class AllocationSettings(Model):
    """What the site does by default when quantities of components change in the middle of a period."""

    upgrade_charge: CreditType | str | None = None
    """What is charged for an upgrade."""

    downgrade_credit: CreditType | str | None = None
    """What is credited for a downgrade."""

    accrue_charge: str | None = None
    """The text `"true"` or `"false"`; whether charges are collected with the next renewal rather than at once."""


@model
class NetTerms(Model):
    """After how many days the site's invoices are due."""

    default_net_terms: int | None = None
    """In days."""

    automatic_net_terms: int | None = None
    """In days, for subscriptions with automatic collection."""

    remittance_net_terms: int | None = None
    """In days, for subscriptions that pay by remittance."""

    net_terms_on_remittance_signups_enabled: bool | None = None
    custom_net_terms_enabled: bool | None = None


@model
class OrganizationAddress(Model):
    """The address of the organization that the site belongs to."""

    street: str | None = None
    line2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    name: str | None = None
    phone: str | None = None


@model
class PublicKey(Model):
    """A public key for Chargify.js."""

    public_key: str = attrs.field(default=None)
    requires_security_token: bool | None = None
    """Whether requests made with the key need a security token as well."""

    created_at: datetime | None = None


@model
class Site(Model):
    """A site, which is a container for products, customers and subscriptions, with its settings."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    subdomain: str = attrs.field(default=None)
    currency: str | None = None
    """The main currency, as a three-letter code."""

    seller_id: int | None = None
    non_primary_currencies: list[str] | None = None
    """The other currencies of the site."""

    relationship_invoicing_enabled: bool | None = None
    schedule_subscription_cancellation_enabled: bool | None = None
    customer_hierarchy_enabled: bool | None = None
    """Whether customers can have parents. Only with Relationship Invoicing."""

    whopays_enabled: bool | None = None
    """Whether one customer can pay for another. Only with Relationship Invoicing."""

    whopays_default_payer: str | None = None
    """Who pays where nothing else is said, such as `self`. Only with Relationship Invoicing."""

    allocation_settings: AllocationSettings | None = None
    default_payment_collection_method: CollectionMethod | str | None = None
    """For new subscriptions that do not say another."""

    organization_address: OrganizationAddress | None = None
    tax_configuration: TaxConfiguration | None = None
    net_terms: NetTerms | None = None
    multi_frequency_enabled: bool | None = None
    auto_renewals_enabled: bool | None = None
    portal_enabled: bool | None = None
    """Whether the site has a Billing Portal."""

    test: bool | None = None
    """Whether the site is in test mode. Only such a site can be cleared."""


@model
class TaxConfiguration(Model):
    """How the site charges taxes."""

    kind: TaxConfigurationKind | str | None = None
    destination_address: TaxDestinationAddress | str | None = None
    fully_configured: bool | None = None
    """Whether everything is set up to charge taxes this way."""
