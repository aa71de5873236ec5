# Generated from spec/models/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

__all__ = [
    "CreateOrUpdateEndpoint",
    "EnableWebhooksResult",
    "Endpoint",
    "ReplayWebhooksResult",
    "Webhook",
    "WebhookOrder",
    "WebhookStatus",
    "WebhookSubscription",
]


class WebhookOrder(StrEnum):
    """Do it."""

    NEWEST_FIRST = "newest_first"
    OLDEST_FIRST = "oldest_first"


class WebhookStatus(StrEnum):
    """Do it."""

    SUCCESSFUL = "successful"
    FAILED = "failed"
    PENDING = "pending"
    PAUSED = "paused"


class WebhookSubscription(StrEnum):
    """Do it."""

    BILLING_DATE_CHANGE = "billing_date_change"
    COMPONENT_ALLOCATION_CHANGE = "component_allocation_change"
    CHJS_TOKENIZATION_FAILURE = "chjs_tokenization_failure"
    CHJS_TOKENIZATION_SUCCESS = "chjs_tokenization_success"
    CUSTOMER_CREATE = "customer_create"
    CUSTOMER_UPDATE = "customer_update"
    DUNNING_STEP_REACHED = "dunning_step_reached"
    EXPIRING_CARD = "expiring_card"
    EXPIRATION_DATE_CHANGE = "expiration_date_change"
    INVOICE_ISSUED = "invoice_issued"
    INVOICE_PENDING = "invoice_pending"
    METERED_USAGE = "metered_usage"
    PAYMENT_FAILURE = "payment_failure"
    PAYMENT_SUCCESS = "payment_success"
    DIRECT_DEBIT_PAYMENT_PENDING = "direct_debit_payment_pending"
    DIRECT_DEBIT_PAYMENT_PAID_OUT = "direct_debit_payment_paid_out"
    DIRECT_DEBIT_PAYMENT_REJECTED = "direct_debit_payment_rejected"
    PREPAID_SUBSCRIPTION_BALANCE_CHANGED = "prepaid_subscription_balance_changed"
    PREPAID_USAGE = "prepaid_usage"
    REFUND_FAILURE = "refund_failure"
    REFUND_SUCCESS = "refund_success"
    RENEWAL_FAILURE = "renewal_failure"
    RENEWAL_SUCCESS = "renewal_success"
    SIGNUP_FAILURE = "signup_failure"
    SIGNUP_SUCCESS = "signup_success"
    STATEMENT_CLOSED = "statement_closed"
    STATEMENT_SETTLED = "statement_settled"
    SUBSCRIPTION_CARD_UPDATE = "subscription_card_update"
    SUBSCRIPTION_GROUP_CARD_UPDATE = "subscription_group_card_update"
    SUBSCRIPTION_PRODUCT_CHANGE = "subscription_product_change"
    SUBSCRIPTION_PRODUCT_CHANGE_SCHEDULED = "subscription_product_change_scheduled"
    SUBSCRIPTION_STATE_CHANGE = "subscription_state_change"
    TRIAL_END_NOTICE = "trial_end_notice"
    UPCOMING_RENEWAL_NOTICE = "upcoming_renewal_notice"
    UPGRADE_DOWNGRADE_FAILURE = "upgrade_downgrade_failure"
    UPGRADE_DOWNGRADE_SUCCESS = "upgrade_downgrade_success"
    PENDING_CANCELLATION_CHANGE = "pending_cancellation_change"
    SUBSCRIPTION_PREPAYMENT_ACCOUNT_BALANCE_CHANGED = "subscription_prepayment_account_balance_changed"
    SUBSCRIPTION_SERVICE_CREDIT_ACCOUNT_BALANCE_CHANGED = "subscription_service_credit_account_balance_changed"


@model
class CreateOrUpdateEndpoint(Model):
    """Do it."""

    url: str
    webhook_subscriptions: Sequence[WebhookSubscription | str]


@model
class EnableWebhooksResult(Model):
    """Do it."""

    webhooks_enabled: bool | None = None


@model
class Endpoint(Model):
    """Do it."""

    id: int | None = None
    url: str | None = None
    site_id: int | None = None
    status: str | None = None
    webhook_subscriptions: list[str] | None = None


@model
class ReplayWebhooksResult(Model):
    """Do it."""

    status: str | None = None


@model
class Webhook(Model):
    """Do it."""

    event: str | None = None
    id: int | None = None
    created_at: datetime | None = None
    last_error: str | None = None
    last_error_at: datetime | None = None
    accepted_at: datetime | None = None
    last_sent_at: datetime | None = None
    last_sent_url: str | None = None
    successful: bool | None = None
    body: str | None = None
    signature: str | None = None
    signature_hmac_sha_256: str | None = None
