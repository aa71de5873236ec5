# Generated from spec/models/sites.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.models.common import CreditType

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
    """Do it."""

    ALL = "all"
    CUSTOMERS = "customers"


class TaxConfigurationKind(StrEnum):
    """Do it."""

    CUSTOM = "custom"
    MANAGED_AVALARA = "managed avalara"
    LINKED_AVALARA = "linked avalara"
    DIGITAL_RIVER = "digital river"


class TaxDestinationAddress(StrEnum):
    """Do it."""

    SHIPPING_THEN_BILLING = "shipping_then_billing"
    BILLING_THEN_SHIPPING = "billing_then_shipping"
    SHIPPING_ONLY = "shipping_only"
    BILLING_ONLY = "billing_only"


@model
class AllocationSettings(Model):
    """Do it."""

    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    accrue_charge: str | None = None


@model
class NetTerms(Model):
    """Do it."""

    default_net_terms: int | None = None
    automatic_net_terms: int | None = None
    remittance_net_terms: int | None = None
    net_terms_on_remittance_signups_enabled: bool | None = None
    custom_net_terms_enabled: bool | None = None


@model
class OrganizationAddress(Model):
    """Do it."""

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
    """Do it."""

    public_key: str | None = None
    requires_security_token: bool | None = None
    created_at: datetime | None = None


@model
class Site(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    subdomain: str | None = None
    currency: str | None = None
    seller_id: int | None = None
    non_primary_currencies: list[str] | None = None
    relationship_invoicing_enabled: bool | None = None
    schedule_subscription_cancellation_enabled: bool | None = None
    customer_hierarchy_enabled: bool | None = None
    whopays_enabled: bool | None = None
    whopays_default_payer: str | None = None
    allocation_settings: AllocationSettings | None = None
    default_payment_collection_method: str | None = None
    organization_address: OrganizationAddress | None = None
    tax_configuration: TaxConfiguration | None = None
    net_terms: NetTerms | None = None
    multi_frequency_enabled: bool | None = None
    auto_renewals_enabled: bool | None = None
    portal_enabled: bool | None = None
    test: bool | None = None


@model
class TaxConfiguration(Model):
    """Do it."""

    kind: TaxConfigurationKind | str | None = None
    destination_address: TaxDestinationAddress | str | None = None
    fully_configured: bool | None = None
