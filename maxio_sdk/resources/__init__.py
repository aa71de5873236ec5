# Generated from spec/ by "python -m codegen". Do not edit.
"""All resources. Each is imported when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.resources.billing_portal import BillingPortal
    from maxio_sdk.resources.components import Components
    from maxio_sdk.resources.components_features import ComponentFeatures
    from maxio_sdk.resources.components_price_points import ComponentPricePoints
    from maxio_sdk.resources.components_segments import ComponentSegments
    from maxio_sdk.resources.coupons import Coupons
    from maxio_sdk.resources.coupons_subcodes import CouponSubcodes
    from maxio_sdk.resources.credit_notes import CreditNotes
    from maxio_sdk.resources.customers import Customers
    from maxio_sdk.resources.customers_metadata import CustomerMetadata
    from maxio_sdk.resources.customers_metafields import CustomerMetafields
    from maxio_sdk.resources.events import Events
    from maxio_sdk.resources.events_based_billing import EventsBasedBilling
    from maxio_sdk.resources.exports import Exports
    from maxio_sdk.resources.exports_invoices import ExportInvoices
    from maxio_sdk.resources.exports_proforma_invoices import ExportProformaInvoices
    from maxio_sdk.resources.exports_subscriptions import ExportSubscriptions
    from maxio_sdk.resources.feature_templates import FeatureTemplates
    from maxio_sdk.resources.insights import Insights
    from maxio_sdk.resources.invoices import Invoices
    from maxio_sdk.resources.metadata import MetadataValues
    from maxio_sdk.resources.metafields import Metafields
    from maxio_sdk.resources.offers import Offers
    from maxio_sdk.resources.payment_profiles import PaymentProfiles
    from maxio_sdk.resources.product_families import ProductFamilies
    from maxio_sdk.resources.products import Products
    from maxio_sdk.resources.products_features import ProductFeatures
    from maxio_sdk.resources.products_price_points import ProductPricePoints
    from maxio_sdk.resources.proforma_invoices import ProformaInvoices
    from maxio_sdk.resources.reason_codes import ReasonCodes
    from maxio_sdk.resources.referral_codes import ReferralCodes
    from maxio_sdk.resources.sales_commissions import SalesCommissions
    from maxio_sdk.resources.sites import Sites
    from maxio_sdk.resources.subscription_groups import SubscriptionGroups
    from maxio_sdk.resources.subscription_groups_prepayments import SubscriptionGroupPrepayments
    from maxio_sdk.resources.subscription_groups_service_credits import SubscriptionGroupServiceCredits
    from maxio_sdk.resources.subscriptions import Subscriptions
    from maxio_sdk.resources.subscriptions_advance_invoice import SubscriptionAdvanceInvoice
    from maxio_sdk.resources.subscriptions_components import SubscriptionComponents
    from maxio_sdk.resources.subscriptions_entitlements import SubscriptionEntitlementsResource
    from maxio_sdk.resources.subscriptions_metadata import SubscriptionMetadata
    from maxio_sdk.resources.subscriptions_metafields import SubscriptionMetafields
    from maxio_sdk.resources.subscriptions_notes import SubscriptionNotes
    from maxio_sdk.resources.subscriptions_prepayments import SubscriptionPrepayments
    from maxio_sdk.resources.subscriptions_scheduled_renewals import SubscriptionScheduledRenewals
    from maxio_sdk.resources.subscriptions_service_credits import SubscriptionServiceCredits
    from maxio_sdk.resources.subscriptions_usages import SubscriptionUsages
    from maxio_sdk.resources.webhooks import Webhooks
    from maxio_sdk.resources.webhooks_endpoints import WebhookEndpoints

__all__ = [
    "BillingPortal",
    "ComponentFeatures",
    "ComponentPricePoints",
    "ComponentSegments",
    "Components",
    "CouponSubcodes",
    "Coupons",
    "CreditNotes",
    "CustomerMetadata",
    "CustomerMetafields",
    "Customers",
    "Events",
    "EventsBasedBilling",
    "ExportInvoices",
    "ExportProformaInvoices",
    "ExportSubscriptions",
    "Exports",
    "FeatureTemplates",
    "Insights",
    "Invoices",
    "MetadataValues",
    "Metafields",
    "Offers",
    "PaymentProfiles",
    "ProductFamilies",
    "ProductFeatures",
    "ProductPricePoints",
    "Products",
    "ProformaInvoices",
    "ReasonCodes",
    "ReferralCodes",
    "SalesCommissions",
    "Sites",
    "SubscriptionAdvanceInvoice",
    "SubscriptionComponents",
    "SubscriptionEntitlementsResource",
    "SubscriptionGroupPrepayments",
    "SubscriptionGroupServiceCredits",
    "SubscriptionGroups",
    "SubscriptionMetadata",
    "SubscriptionMetafields",
    "SubscriptionNotes",
    "SubscriptionPrepayments",
    "SubscriptionScheduledRenewals",
    "SubscriptionServiceCredits",
    "SubscriptionUsages",
    "Subscriptions",
    "WebhookEndpoints",
    "Webhooks",
]

INDEX = {
    "BillingPortal": "billing_portal",
    "ComponentFeatures": "components_features",
    "ComponentPricePoints": "components_price_points",
    "ComponentSegments": "components_segments",
    "Components": "components",
    "CouponSubcodes": "coupons_subcodes",
    "Coupons": "coupons",
    "CreditNotes": "credit_notes",
    "CustomerMetadata": "customers_metadata",
    "CustomerMetafields": "customers_metafields",
    "Customers": "customers",
    "Events": "events",
    "EventsBasedBilling": "events_based_billing",
    "ExportInvoices": "exports_invoices",
    "ExportProformaInvoices": "exports_proforma_invoices",
    "ExportSubscriptions": "exports_subscriptions",
    "Exports": "exports",
    "FeatureTemplates": "feature_templates",
    "Insights": "insights",
    "Invoices": "invoices",
    "MetadataValues": "metadata",
    "Metafields": "metafields",
    "Offers": "offers",
    "PaymentProfiles": "payment_profiles",
    "ProductFamilies": "product_families",
    "ProductFeatures": "products_features",
    "ProductPricePoints": "products_price_points",
    "Products": "products",
    "ProformaInvoices": "proforma_invoices",
    "ReasonCodes": "reason_codes",
    "ReferralCodes": "referral_codes",
    "SalesCommissions": "sales_commissions",
    "Sites": "sites",
    "SubscriptionAdvanceInvoice": "subscriptions_advance_invoice",
    "SubscriptionComponents": "subscriptions_components",
    "SubscriptionEntitlementsResource": "subscriptions_entitlements",
    "SubscriptionGroupPrepayments": "subscription_groups_prepayments",
    "SubscriptionGroupServiceCredits": "subscription_groups_service_credits",
    "SubscriptionGroups": "subscription_groups",
    "SubscriptionMetadata": "subscriptions_metadata",
    "SubscriptionMetafields": "subscriptions_metafields",
    "SubscriptionNotes": "subscriptions_notes",
    "SubscriptionPrepayments": "subscriptions_prepayments",
    "SubscriptionScheduledRenewals": "subscriptions_scheduled_renewals",
    "SubscriptionServiceCredits": "subscriptions_service_credits",
    "SubscriptionUsages": "subscriptions_usages",
    "Subscriptions": "subscriptions",
    "WebhookEndpoints": "webhooks_endpoints",
    "Webhooks": "webhooks",
}


def __getattr__(name: str) -> Any:
    module = INDEX.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *INDEX])
