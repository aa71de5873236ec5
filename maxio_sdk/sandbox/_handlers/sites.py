"""The site itself."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from maxio_sdk.sandbox._engine.clearing import clear
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import counted
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []

_KEY_MADE = datetime(2020, 1, 1, 12, tzinfo=UTC)


@handles("read_site")
def read_site(site: Site, call: Call) -> Answer:
    """Show the site and its settings."""
    return Answer(body={"site": _wire(site)})


@handles("clear_site")
def clear_site(site: Site, call: Call) -> Answer:
    """Delete what is on a test site."""
    if not site.settings.test:
        raise Refused(Answer(status=403))
    scope = call.query.text("cleanup_scope") or "all"
    if scope not in ("all", "customers"):
        raise unprocessable("Cleanup scope: must be 'all' or 'customers'.")
    clear(site, catalogue=scope == "all")
    return Answer()


@handles("list_chargify_js_public_keys")
def list_public_keys(site: Site, call: Call) -> Answer:
    """List the keys for Chargify.js. A site has one, which follows from its subdomain."""
    digest = hashlib.sha256(f"{site.settings.subdomain} chargify.js".encode()).hexdigest()
    key = {
        "public_key": f"chjs_{digest[:24]}",
        "requires_security_token": False,
        "created_at": time_text(site, _KEY_MADE),
    }
    return Answer(body={"chargify_js_keys": call.page([key]), "meta": counted(call, 1)})


def _wire(site: Site) -> dict[str, Json]:
    settings = site.settings
    hierarchy = {
        "customer_hierarchy_enabled": settings.customer_hierarchy_enabled,
        "whopays_enabled": settings.whopays_enabled,
        "whopays_default_payer": settings.whopays_default_payer,
    }
    return {
        "id": settings.id,
        "name": settings.name,
        "subdomain": settings.subdomain,
        "currency": settings.currency,
        "seller_id": settings.seller_id,
        "non_primary_currencies": list(settings.currencies),
        "relationship_invoicing_enabled": settings.relationship_invoicing_enabled,
        "schedule_subscription_cancellation_enabled": settings.schedule_subscription_cancellation_enabled,
        **(hierarchy if settings.relationship_invoicing_enabled else {}),
        "allocation_settings": {
            "upgrade_charge": settings.upgrade_charge,
            "downgrade_credit": settings.downgrade_credit,
            "accrue_charge": "true" if settings.accrue_charge else "false",
        },
        "default_payment_collection_method": settings.default_payment_collection_method,
        "organization_address": dict(settings.organization_address),
        "tax_configuration": {
            "kind": "custom",
            "destination_address": "shipping_then_billing",
            "fully_configured": False,
        },
        "net_terms": {
            "default_net_terms": settings.net_terms_days,
            "automatic_net_terms": 0,
            "remittance_net_terms": settings.net_terms_days,
            "net_terms_on_remittance_signups_enabled": settings.net_terms_days > 0,
            "custom_net_terms_enabled": False,
        },
        "multi_frequency_enabled": settings.multi_frequency_enabled,
        "auto_renewals_enabled": settings.auto_renewals_enabled,
        "portal_enabled": settings.portal_enabled,
        "test": settings.test,
    }
