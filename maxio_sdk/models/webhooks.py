# Generated from spec/models/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

__all__ = [
    "CreateOrUpdateEndpoint",
    "Endpoint",
    "EndpointStatus",
    "Webhook",
    "WebhookOrder",
    "WebhookStatus",
    "WebhookSubscription",
]


class EndpointStatus(StrEnum):
    """Whether webhooks are sent to an endpoint. Repeated failures pause it (from the 26th) and then disable it (from
    the 51st)."""

    ENABLED = "enabled"
    PAUSED = "paused"
    DISABLED = "disabled"


class WebhookOrder(StrEnum):
    """The order of a list of webhooks."""

    NEWEST_FIRST = "newest_first"
    OLDEST_FIRST = "oldest_first"


class WebhookStatus(StrEnum):
    """How the delivery of a webhook stands."""

    SUCCESSFUL = "successful"
    FAILED = "failed"
    PENDING = "pending"
    PAUSED = "paused"


class WebhookSubscription(StrEnum):
    """An event that an endpoint can subscribe to.

    What arrives with each is in `maxio_sdk.webhooks`. Maxio's own pages do not agree on one name:
    `prepaid_subscription_balance_changed` is also written without the final "d"."""

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
    CUSTOM_FIELD_VALUE_CHANGE = "custom_field_value_change"
    CUSTOMER_DELETE = "customer_delete"
    DELAYED_SUBSCRIPTION_CREATION_FAILURE = "delayed_subscription_creation_failure"
    DELAYED_SUBSCRIPTION_CREATION_SUCCESS = "delayed_subscription_creation_success"
    PENDING_PAYMENT_CREATED = "pending_payment_created"
    PENDING_PAYMENT_COMPLETED = "pending_payment_completed"
    PENDING_PAYMENT_FAILED = "pending_payment_failed"
    PREPAID_SUBSCRIPTION_BALANCE_CHANGE = "prepaid_subscription_balance_change"
    SUBSCRIPTION_BANK_ACCOUNT_UPDATE = "subscription_bank_account_update"
    SUBSCRIPTION_GROUP_SIGNUP_FAILURE = "subscription_group_signup_failure"
    SUBSCRIPTION_GROUP_SIGNUP_SUCCESS = "subscription_group_signup_success"


@model
class CreateOrUpdateEndpoint(Model):
    """A URL that webhooks are sent to, with the events it wants."""

    url: str
    """A public URL that takes form-encoded POSTs on port 80 or 443; a live site needs https.
    `{signature_hmac_sha_256}` in it is replaced by the signature of the body."""

    webhook_subscriptions: (
        list[WebhookSubscription | str] | list[WebhookSubscription] | list[str] | tuple[WebhookSubscription | str, ...]
    )
    """All events to subscribe to. An empty list unsubscribes from all."""


@model
class Endpoint(Model):
    """A URL that webhooks are sent to."""

    id: int = attrs.field(default=None)
    url: str = attrs.field(default=None)
    site_id: int | None = None
    status: EndpointStatus | str | None = None
    webhook_subscriptions: list[WebhookSubscription | str] | None = None
    """The events that are sent to it."""


@model
class Webhook(Model):
    """A webhook that was or will be sent, with the outcome of the latest attempt."""

    event: str | None = None
    """What happened, by the names of `WebhookSubscription`."""

    id: int = attrs.field(default=None)
    """Unique in all of Maxio, and the same in every retry and replay."""

    created_at: datetime | None = None
    last_error: str | None = None
    """The status or the error of the latest failed attempt; cleared once the webhook is accepted."""

    last_error_at: datetime | None = None
    """When it last failed; cleared once the webhook is accepted."""

    accepted_at: datetime | None = None
    """When the endpoint answered 200; a replay clears it until the webhook is accepted again."""

    last_sent_at: datetime | None = None
    last_sent_url: str | None = None
    successful: bool | None = None
    """Whether the latest attempt was answered with 200 in time (about 15 seconds)."""

    body: str | None = None
    """The form-encoded body as it was posted."""

    signature: str | None = None
    signature_hmac_sha_256: str | None = None
    """HMAC-SHA-256 of the body, keyed with the site's shared key, as it stands in the header."""
