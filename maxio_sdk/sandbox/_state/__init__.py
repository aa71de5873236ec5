"""What a site remembers. Importing this declares every kind of record."""

from __future__ import annotations

from maxio_sdk.sandbox._state import (
    accounts,
    component_billing,
    components,
    coupons,
    custom_fields,
    customers,
    events,
    exports,
    features,
    groups,
    invoices,
    notes,
    offers,
    payment_profiles,
    products,
    reason_codes,
    sales,
    scheduled_renewals,
    subscriptions,
    tokens,
)

__all__ = [
    "accounts",
    "component_billing",
    "components",
    "coupons",
    "custom_fields",
    "customers",
    "events",
    "exports",
    "features",
    "groups",
    "invoices",
    "notes",
    "offers",
    "payment_profiles",
    "products",
    "reason_codes",
    "sales",
    "scheduled_renewals",
    "subscriptions",
    "tokens",
]
