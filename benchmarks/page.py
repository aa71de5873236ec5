"""A page of 200 subscriptions as the server sends it: about 644 KB, with all that is nested and many nulls."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["page_of_subscriptions", "subscription"]

_TIME = "2026-01-31T09:30:{:02d}-05:00"


def page_of_subscriptions(count: int = 200) -> bytes:
    """Return the page as JSON text."""
    rows = [{"subscription": subscription(number)} for number in range(count)]
    return json.dumps(rows, separators=(",", ":")).encode()


def subscription(number: int) -> dict[str, Any]:
    """Return one of them."""

    def stamp(shift: int) -> str:
        return _TIME.format((number + shift) % 60)

    return {
        "id": 10_000_000 + number,
        "state": "active" if number % 5 else "canceled",
        "trial_started_at": None,
        "trial_ended_at": None,
        "activated_at": stamp(1),
        "created_at": stamp(2),
        "updated_at": stamp(3),
        "expires_at": None,
        "balance_in_cents": 0,
        "current_period_ends_at": stamp(4),
        "next_assessment_at": stamp(4),
        "canceled_at": None,
        "cancellation_message": "",
        "next_product_id": None,
        "next_product_handle": None,
        "cancel_at_end_of_period": False,
        "payment_collection_method": "automatic",
        "snap_day": None,
        "cancellation_method": None,
        "current_period_started_at": stamp(5),
        "previous_state": "trialing",
        "signup_payment_id": 20_000_000 + number,
        "signup_revenue": "490.00",
        "delayed_cancel_at": None,
        "coupon_code": None,
        "total_revenue_in_cents": 49_000 + number,
        "product_price_in_cents": 49_000,
        "product_version_number": 7,
        "payment_type": "credit_card",
        "referral_code": f"ref{number}",
        "coupon_use_count": None,
        "coupon_uses_allowed": None,
        "reason_code": None,
        "automatically_resume_at": None,
        "offer_id": None,
        "payer_id": 30_000_000 + number,
        "receives_invoice_emails": None,
        "product_price_point_id": 4_000_000,
        "next_product_price_point_id": None,
        "locale": None,
        "reference": f"account-{number}",
        "currency": "USD",
        "coupon_codes": [],
        "customer": _customer(number),
        "product": _product(),
        "credit_card": _card(number),
        "group": None,
    }


def _customer(number: int) -> dict[str, Any]:
    return {
        "id": 30_000_000 + number,
        "first_name": f"First{number}",
        "last_name": "Byron",
        "organization": "",
        "email": f"someone{number}@example.com",
        "created_at": _TIME.format(number % 60),
        "updated_at": _TIME.format((number + 7) % 60),
        "reference": f"u-{number}",
        "address": "123 Main Street",
        "address_2": None,
        "city": "Boston",
        "state": "MA",
        "zip": "02120",
        "country": "US",
        "phone": "",
        "portal_invite_last_sent_at": None,
        "portal_invite_last_accepted_at": None,
        "verified": None,
        "portal_customer_created_at": None,
        "vat_number": None,
        "cc_emails": None,
        "tax_exempt": False,
        "parent_id": None,
        "locale": None,
    }


def _product() -> dict[str, Any]:
    return {
        "id": 5_000_000,
        "name": "Gold Plan",
        "handle": "gold",
        "description": "Everything that a growing team needs, billed month by month.",
        "accounting_code": "",
        "request_credit_card": True,
        "expiration_interval": None,
        "expiration_interval_unit": "never",
        "created_at": "2024-03-01T12:00:00-05:00",
        "updated_at": "2025-03-01T12:00:00-05:00",
        "price_in_cents": 49_000,
        "interval": 1,
        "interval_unit": "month",
        "initial_charge_in_cents": None,
        "trial_price_in_cents": None,
        "trial_interval": None,
        "trial_interval_unit": None,
        "archived_at": None,
        "require_credit_card": False,
        "return_params": None,
        "taxable": False,
        "update_return_url": None,
        "initial_charge_after_trial": False,
        "version_number": 7,
        "update_return_params": None,
        "default_product_price_point_id": 4_000_000,
        "product_price_point_id": 4_000_000,
        "product_family": {
            "id": 600_000,
            "name": "Plans",
            "description": None,
            "handle": "plans",
            "accounting_code": None,
            "created_at": "2024-03-01T12:00:00-05:00",
            "updated_at": "2024-03-01T12:00:00-05:00",
        },
        "public_signup_pages": [],
    }


def _card(number: int) -> dict[str, Any]:
    return {
        "id": 80_000_000 + number,
        "payment_type": "credit_card",
        "first_name": f"First{number}",
        "last_name": "Byron",
        "masked_card_number": "XXXX-XXXX-XXXX-1111",
        "card_type": "visa",
        "expiration_month": 12,
        "expiration_year": 2030,
        "billing_address": "123 Main Street",
        "billing_address_2": "",
        "billing_city": "Boston",
        "billing_state": "MA",
        "billing_country": "US",
        "billing_zip": "02120",
        "current_vault": "bogus",
        "vault_token": "1",
        "customer_vault_token": None,
        "customer_id": 30_000_000 + number,
        "created_at": "2025-03-01T12:00:00-05:00",
        "updated_at": "2025-03-01T12:00:00-05:00",
    }
