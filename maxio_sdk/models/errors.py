# Generated from spec/models/errors.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import Model, Present, model

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from maxio_sdk.models.subscriptions import Subscription

__all__ = [
    "AttributeErrors",
    "BaseRefundError",
    "BaseStringError",
    "ComponentAllocationError",
    "ComponentAllocationErrorItem",
    "ComponentPricePointError",
    "ComponentPricePointErrorItem",
    "CreatePaymentProfileErrorResponse",
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
    "MigrationErrorResponse",
    "PayerError",
    "ProductPricePointErrorResponse",
    "ProductPricePointErrors",
    "ProformaBadRequestErrorResponse",
    "ProformaError",
    "RefundPrepaymentBaseErrorsResponse",
    "RefundPrepaymentBaseRefundError",
    "RefundPrepaymentErrors",
    "RefundPrepaymentErrorsResponse",
    "RefundPrepaymentFieldErrors",
    "SingleErrorResponse",
    "SingleStringErrorResponse",
    "SubscriptionAddCouponError",
    "SubscriptionGroupCreateError",
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
    "ThreeDSecureError",
    "ThreeDSecureLinks",
    "TooManyManagementLinkRequests",
    "TooManyManagementLinkRequestsError",
]


@model
class AttributeErrors(Model):
    """What is wrong with the parameters of a request. Messages under other names than `attribute` are in `extra`."""

    attribute: list[str] | None = None


@model
class BaseRefundError(Model):
    """What is wrong with a refund as a whole."""

    base: list[Any] | None = None


@model
class BaseStringError(Model):
    """Messages that are about no single field."""

    base: list[str] | None = None


@model
class ComponentAllocationError(Model):
    """Why allocations were refused, one entry for each problem."""

    errors: list[str | ComponentAllocationErrorItem] | None = None
    """A message, or what is wrong with one component."""


@model
class ComponentAllocationErrorItem(Model):
    """What is wrong with the allocation of one component."""

    component_id: int | None = None
    """The component that the message is about."""

    message: str | None = None
    kind: str | None = None
    """What the message is about, such as `allocation`."""

    on: str | None = None
    """The field that is wrong, such as `quantity`."""


@model
class ComponentPricePointError(Model):
    """Why price points of a subscription's components were not changed, one entry for each problem."""

    errors: list[ComponentPricePointErrorItem] | None = None


@model
class ComponentPricePointErrorItem(Model):
    """What is wrong with the price point asked for one component."""

    component_id: int | None = None
    """The component that the message is about."""

    message: str | None = None
    price_point: int | str | None = None
    """The price point that was asked for, by id or handle."""


@model
class CreatePaymentProfileErrorResponse(Model):
    """Why a payment profile was not created: messages, or the step of 3D Secure that the customer has to take first."""

    errors: list[str | ThreeDSecureError] | None = None
    """Objects only where 3D Secure is required."""

    jsonapi: Any = None
    """Says the version of the format; only with 3D Secure."""


@model
class CustomerError(Model):
    """What is wrong with a customer as a whole."""

    customer: str | None = None


@model
class CustomerErrorResponse(Model):
    """Why a customer was not saved."""

    errors: CustomerError | list[str] | None = None
    """Messages, or an object where the body lacks the key `customer`."""


@model
class ErrorArrayMapResponse(Model):
    """What is wrong, by the name of the field."""

    errors: dict[str, str | list[str]] | None = None
    """Messages by field. The name of a nested field holds its path, such as `line_items[0].period_range_end`."""


@model
class ErrorListResponse(Model):
    """What is wrong, as a list of messages."""

    errors: list[str] | None = None


@model
class ErrorStringMapResponse(Model):
    """What is wrong, by the name of the field."""

    errors: dict[str, str | list[str]] | None = None
    """Messages by field."""


@model
class Errors(Model):
    """What is wrong with the parameters of a list of segments."""

    per_page: list[str] | None = None
    price_point: list[str] | None = None


@model
class EventBasedBillingListSegmentsErrors(Model):
    """Why segments were not listed."""

    errors: Errors | None = None


@model
class EventBasedBillingSegment(Model):
    """Why a bulk change of segments was refused. Nothing of it was applied."""

    errors: EventBasedBillingSegmentError | None = None


@model
class EventBasedBillingSegmentError(Model):
    """What is wrong with the segments of a bulk change. Only the first one that failed is shown."""

    segments: dict[str, dict[str, list[str]]] = attrs.field(default=None)
    """By index in the list that was sent, counted from 0, then by field."""


@model
class EventBasedBillingSegmentErrors(Model):
    """Why a segment was not saved."""

    errors: dict[str, list[str] | dict[str, list[str]]] | None = None
    """Messages by field, or by index of the segment and then by field."""


@model
class MigrationErrorResponse(Model):
    """Why a subscription was not moved to another product. Only where the payment needs 3D Secure is there more than
    `errors`."""

    errors: list[str] | None = None
    gateway_payment_id: str | None = None
    """Names the payment at the gateway; comes to `callback_url` along with the result."""

    description: str | None = None
    """What to do, in words."""

    action_link: str | None = None
    """Send the customer's browser to it, not in an iframe. Append `redirect_url` (where the customer goes
    afterwards) and `callback_url` (where Maxio posts `success`, `gateway_payment_id` and `subscription_id`) as
    query parameters."""


@model
class PayerError(Model):
    """What is wrong with the payer of a subscription group."""

    last_name: list[str] | None = None
    first_name: list[str] | None = None
    email: list[str] | None = None


@model
class ProductPricePointErrorResponse(Model):
    """Why a product's price point was not created."""

    errors: ProductPricePointErrors | None = None


@model
class ProductPricePointErrors(Model):
    """What is wrong with a product's price point, by field."""

    price_point: str | None = None
    interval: list[str] | None = None
    interval_unit: list[str] | None = None
    name: list[str] | None = None
    price: list[str] | None = None
    price_in_cents: list[str] | None = None


@model
class ProformaBadRequestErrorResponse(Model):
    """Why a proforma invoice could not be made for a signup."""

    errors: ProformaError | None = None


@model
class ProformaError(Model):
    """What is wrong with the subscription of a proforma invoice."""

    subscription: BaseStringError | None = None


@model
class RefundPrepaymentBaseErrorsResponse(Model):
    """Why the request for a refund of a prepayment was malformed."""

    errors: RefundPrepaymentBaseRefundError | None = None


@model
class RefundPrepaymentBaseRefundError(Model):
    """What is wrong with a refund of a prepayment."""

    refund: BaseRefundError | None = None


@model
class RefundPrepaymentErrors(Model):
    """What is wrong with a refund of a prepayment."""

    refund: RefundPrepaymentFieldErrors | None = None


@model
class RefundPrepaymentErrorsResponse(Model):
    """Why a prepayment was not refunded."""

    errors: RefundPrepaymentErrors | None = None


@model
class RefundPrepaymentFieldErrors(Model):
    """What is wrong with a refund of a prepayment, by field."""

    amount_in_cents: list[str] | None = None
    base: list[str] | None = None
    """About no single field."""

    external: list[str] | None = None


@model
class SingleErrorResponse(Model):
    """What is wrong, in one message under `error`."""

    error: str | None = None


@model
class SingleStringErrorResponse(Model):
    """What is wrong, in one message under `errors`."""

    errors: str | None = None


@model
class SubscriptionAddCouponError(Model):
    """Why coupons were not applied to a subscription."""

    codes: list[str] | None = None
    coupon_code: list[str] | None = None
    coupon_codes: list[str] | None = None
    subscription: list[str] | None = None


@model
class SubscriptionGroupCreateErrorResponse(Model):
    """Why a subscription group was not created."""

    errors: SubscriptionGroupCreateError | str | None = None


@model
class SubscriptionGroupMembersArrayError(Model):
    """What is wrong with the members of a new subscription group."""

    members: list[str] = attrs.field(default=None)


@model
class SubscriptionGroupSignupError(Model):
    """What is wrong with the signup of a subscription group, part by part."""

    subscriptions: dict[str, SubscriptionGroupSubscriptionError] | None = None
    """By position in the list `subscriptions` that was sent."""

    payer_reference: str | None = None
    payer: PayerError | None = None
    subscription_group: list[str] | None = None
    payment_profile_id: str | None = None
    payer_id: str | None = None


@model
class SubscriptionGroupSignupErrorResponse(Model):
    """Why a subscription group was not signed up."""

    errors: SubscriptionGroupSignupError | None = None


@model
class SubscriptionGroupSingleError(Model):
    """What is wrong with a new subscription group as a whole."""

    subscription_group: str = attrs.field(default=None)


@model
class SubscriptionGroupSubscriptionError(Model):
    """What is wrong with one subscription in the signup of a subscription group."""

    product: list[str] | None = None
    product_price_point_id: list[str] | None = None
    payment_profile: list[str] | None = None
    payment_profile_chargify_token: list[str] | None = attrs.field(
        default=None, metadata={"wire": "payment_profile.chargify_token"}
    )
    base: list[str] | None = None
    """Messages that are about no single field."""

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
    """What is wrong with the new members of a subscription group."""

    members: list[str] | None = None


@model
class SubscriptionGroupUpdateErrorResponse(Model):
    """Why the members of a subscription group were not changed."""

    errors: SubscriptionGroupUpdateError | None = None


@model
class SubscriptionRemoveCouponErrors(Model):
    """Why a coupon was not removed from a subscription."""

    subscription: list[str] | None = None


@model
class SubscriptionResponseError(Model):
    """The subscription that was not purged, as it still stands."""

    subscription: Subscription | None = None


@model
class SubscriptionsMrrErrorResponse(Model):
    """Why the recurring revenue of subscriptions was not listed."""

    errors: AttributeErrors | None = None


@model
class ThreeDSecureError(Model):
    """The customer must authenticate with 3D Secure before the card can be used."""

    title: str | None = None
    detail: str | None = None
    """What to do, in a sentence; holds the link."""

    links: ThreeDSecureLinks | None = None


@model
class ThreeDSecureLinks(Model):
    """Where the customer authenticates."""

    action_link: str | None = None
    """Send the customer's browser to it, not in an iframe. Append `redirect_url` (where the customer goes
    afterwards) and `callback_url` (where Maxio posts `success` and `payment_profile_id`) as query parameters."""


@model
class TooManyManagementLinkRequests(Model):
    """Management links of a customer were asked for too often."""

    error: str = attrs.field(default=None)
    new_link_available_at: datetime = attrs.field(default=None)
    """From then on a link can be had again."""


@model
class TooManyManagementLinkRequestsError(Model):
    """Why no management link was given."""

    errors: TooManyManagementLinkRequests | None = None


SubscriptionGroupCreateError: TypeAlias = Annotated[
    SubscriptionGroupMembersArrayError | SubscriptionGroupSingleError,
    Present({"members": SubscriptionGroupMembersArrayError}, otherwise=SubscriptionGroupSingleError),
]
"""What is wrong with a new subscription group, with its members or as a whole."""
