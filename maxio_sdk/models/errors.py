# Generated from spec/models/errors.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from maxio_sdk.models.subscriptions import Subscription

__all__ = [
    "AttributeError",
    "BaseRefundError",
    "BaseStringError",
    "ComponentAllocationError",
    "ComponentPricePointError",
    "CustomerError",
    "CustomerErrorResponse",
    "ErrorArrayMapResponse",
    "ErrorListResponse",
    "ErrorStringMapResponse",
    "Errors",
    "EventBasedBillingListSegmentsErrors",
    "EventBasedBillingSegment",
    "EventBasedBillingSegmentError",
    "EventBasedBillingSegmentErrors",
    "PayerError",
    "ProductPricePointErrorResponse",
    "ProductPricePointErrors",
    "ProformaBadRequestErrorResponse",
    "ProformaError",
    "RefundPrepaymentBaseErrorsResponse",
    "RefundPrepaymentBaseRefundError",
    "SingleErrorResponse",
    "SingleStringErrorResponse",
    "SubscriptionAddCouponError",
    "SubscriptionGroupCreateErrorResponse",
    "SubscriptionGroupMembersArrayError",
    "SubscriptionGroupSignupError",
    "SubscriptionGroupSignupErrorResponse",
    "SubscriptionGroupSingleError",
    "SubscriptionGroupSubscriptionError",
    "SubscriptionGroupUpdateError",
    "SubscriptionGroupUpdateErrorResponse",
    "SubscriptionRemoveCouponErrors",
    "SubscriptionResponseError",
    "SubscriptionsMrrErrorResponse",
    "TooManyManagementLinkRequests",
    "TooManyManagementLinkRequestsError",
]


@model
class AttributeError(Model):
    """Do it."""

    attribute: list[str] = attrs.field(default=None)


@model
class BaseRefundError(Model):
    """Do it."""

    base: list[Any] | None = None


@model
class BaseStringError(Model):
    """Do it."""

    base: list[str] | None = None


@model
class ComponentAllocationError(Model):
    """Do it."""

    errors: list[str] | None = None


@model
class ComponentPricePointError(Model):
    """Do it."""

    errors: list[str] | None = None


@model
class CustomerError(Model):
    """Do it."""

    customer: str | None = None


@model
class CustomerErrorResponse(Model):
    """Do it."""

    errors: CustomerError | list[str] | None = None


@model
class ErrorArrayMapResponse(Model):
    """Do it."""

    errors: dict[str, Any] | None = None


@model
class ErrorListResponse(Model):
    """Do it."""

    errors: list[str] | None = None


@model
class ErrorStringMapResponse(Model):
    """Do it."""

    errors: dict[str, Any] | None = None


@model
class Errors(Model):
    """Do it."""

    per_page: list[str] | None = None
    price_point: list[str] | None = None


@model
class EventBasedBillingListSegmentsErrors(Model):
    """Do it."""

    errors: Errors | None = None


@model
class EventBasedBillingSegment(Model):
    """Do it."""

    errors: EventBasedBillingSegmentError | None = None


@model
class EventBasedBillingSegmentError(Model):
    """Do it."""

    segments: dict[str, Any] = attrs.field(default=None)


@model
class EventBasedBillingSegmentErrors(Model):
    """Do it."""

    errors: dict[str, Any] | None = None


@model
class PayerError(Model):
    """Do it."""

    last_name: list[str] | None = None
    first_name: list[str] | None = None
    email: list[str] | None = None


@model
class ProductPricePointErrorResponse(Model):
    """Do it."""

    errors: ProductPricePointErrors | None = None


@model
class ProductPricePointErrors(Model):
    """Do it."""

    price_point: str | None = None
    interval: list[str] | None = None
    interval_unit: list[str] | None = None
    name: list[str] | None = None
    price: list[str] | None = None
    price_in_cents: list[str] | None = None


@model
class ProformaBadRequestErrorResponse(Model):
    """Do it."""

    errors: ProformaError | None = None


@model
class ProformaError(Model):
    """Do it."""

    subscription: BaseStringError | None = None


@model
class RefundPrepaymentBaseErrorsResponse(Model):
    """Do it."""

    errors: RefundPrepaymentBaseRefundError | None = None


@model
class RefundPrepaymentBaseRefundError(Model):
    """Do it."""

    refund: BaseRefundError | None = None


@model
class SingleErrorResponse(Model):
    """Do it."""

    error: str | None = None


@model
class SingleStringErrorResponse(Model):
    """Do it."""

    errors: str | None = None


@model
class SubscriptionAddCouponError(Model):
    """Do it."""

    codes: list[str] | None = None
    coupon_code: list[str] | None = None
    coupon_codes: list[str] | None = None
    subscription: list[str] | None = None


@model
class SubscriptionGroupCreateErrorResponse(Model):
    """Do it."""

    errors: SubscriptionGroupMembersArrayError | SubscriptionGroupSingleError | str | None = None


@model
class SubscriptionGroupMembersArrayError(Model):
    """Do it."""

    members: list[str] = attrs.field(default=None)


@model
class SubscriptionGroupSignupError(Model):
    """Do it."""

    subscriptions: dict[str, SubscriptionGroupSubscriptionError] | None = None
    payer_reference: str | None = None
    payer: PayerError | None = None
    subscription_group: list[str] | None = None
    payment_profile_id: str | None = None
    payer_id: str | None = None


@model
class SubscriptionGroupSignupErrorResponse(Model):
    """Do it."""

    errors: SubscriptionGroupSignupError | None = None


@model
class SubscriptionGroupSingleError(Model):
    """Do it."""

    subscription_group: str = attrs.field(default=None)


@model
class SubscriptionGroupSubscriptionError(Model):
    """Do it."""

    product: list[str] | None = None
    product_price_point_id: list[str] | None = None
    payment_profile: list[str] | None = None
    payment_profile_chargify_token: list[str] | None = attrs.field(
        default=None, metadata={"wire": "payment_profile.chargify_token"}
    )
    base: list[str] | None = None
    payment_profile_expiration_month: list[str] | None = attrs.field(
        default=None, metadata={"wire": "payment_profile.expiration_month"}
    )
    payment_profile_expiration_year: list[str] | None = attrs.field(
        default=None, metadata={"wire": "payment_profile.expiration_year"}
    )
    payment_profile_full_number: list[str] | None = attrs.field(
        default=None, metadata={"wire": "payment_profile.full_number"}
    )


@model
class SubscriptionGroupUpdateError(Model):
    """Do it."""

    members: list[str] | None = None


@model
class SubscriptionGroupUpdateErrorResponse(Model):
    """Do it."""

    errors: SubscriptionGroupUpdateError | None = None


@model
class SubscriptionRemoveCouponErrors(Model):
    """Do it."""

    subscription: list[str] | None = None


@model
class SubscriptionResponseError(Model):
    """Do it."""

    subscription: Subscription | None = None


@model
class SubscriptionsMrrErrorResponse(Model):
    """Do it."""

    errors: AttributeError | None = None


@model
class TooManyManagementLinkRequests(Model):
    """Do it."""

    error: str = attrs.field(default=None)
    new_link_available_at: datetime = attrs.field(default=None)


@model
class TooManyManagementLinkRequestsError(Model):
    """Do it."""

    errors: TooManyManagementLinkRequests | None = None
