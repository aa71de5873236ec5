# Generated from spec/operations/subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Done, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.accounts import AccountBalances
    from maxio_sdk.models.subscriptions import (
        DelayedCancellation,
        PrepaidConfiguration,
        RenewalPreview,
        Subscription,
        SubscriptionMigrationPreview,
        SubscriptionPreview,
    )

LIST_SUBSCRIPTIONS: Operation[Subscription] = Operation(
    id="list_subscriptions",
    method="GET",
    path="/subscriptions.json",
    resource="subscriptions",
    name="list",
    summary="List the subscriptions of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="sort", wire="sort", type="SubscriptionSort | str"),
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="state", wire="state", type="SubscriptionStateFilter | str"),
        Param(name="product", wire="product", type="int | str"),
        Param(name="q", wire="q", type="str"),
        Param(name="q_scope", wire="q_scope", type="QScope | str"),
        Param(name="customer_id", wire="customer_id", type="int"),
        Param(name="product_price_point_id", wire="product_price_point_id", type="int"),
        Param(name="coupon", wire="coupon", type="int"),
        Param(name="coupon_code", wire="coupon_code", type="str"),
        Param(name="collection_method", wire="collection_method", type="SubscriptionCollectionMethodFilter | str"),
        Param(name="branding_theme_id", wire="branding_theme_id", type="int"),
        Param(name="date_field", wire="date_field", type="SubscriptionDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="metadata", wire="metadata", type="Mapping[str, str]"),
        Param(name="group_status", wire="group_status", type="GroupStatus | str"),
        Param(name="dunning_exemption", wire="dunning_exemption", type="bool"),
        Param(name="payment_gateways", wire="payment_gateways", type="str"),
        Param(name="currencies", wire="currencies", type="str"),
        Param(
            name="include",
            wire="include",
            type="list[SubscriptionListInclude | str] | list[SubscriptionListInclude] | list[str] | tuple[SubscriptionListInclude | str, ...]",
            style="brackets",
        ),
    ),
    result=Result(type="Subscription", many=True, item="subscription"),
    paging="page",
    repeatable=True,
    reference="Subscriptions",
)

CREATE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="create_subscription",
    method="POST",
    path="/subscriptions.json",
    resource="subscriptions",
    name="create",
    summary="Sign a customer up to a product.",
    body=Body(root="subscription", type="CreateSubscription"),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    find=Finder(argument="reference", operation="find_subscription", parameter="reference"),
    priority="critical",
    reference="Subscriptions",
)

READ_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="read_subscription",
    method="GET",
    path="/subscriptions/{subscription_id}.json",
    resource="subscriptions",
    name="get",
    summary="Read a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(
            name="include",
            wire="include",
            type="list[SubscriptionInclude | str] | list[SubscriptionInclude] | list[str] | tuple[SubscriptionInclude | str, ...]",
            style="brackets",
        ),
    ),
    result=Result(type="Subscription", path=("subscription",)),
    repeatable=True,
    reference="Subscriptions",
)

FIND_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="find_subscription",
    method="GET",
    path="/subscriptions/lookup.json",
    resource="subscriptions",
    name="find",
    summary="Find a subscription by your own reference.",
    query_params=(Param(name="reference", wire="reference", type="str", required=True),),
    result=Result(type="Subscription", path=("subscription",)),
    repeatable=True,
    reference="Subscriptions",
)

UPDATE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="update_subscription",
    method="PUT",
    path="/subscriptions/{subscription_id}.json",
    resource="subscriptions",
    name="update",
    summary="Change a subscription: product, dates, card, how it is billed.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="subscription", type="UpdateSubscription"),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscriptions",
)

READ_ACCOUNT_BALANCES: Operation[AccountBalances] = Operation(
    id="read_account_balances",
    method="GET",
    path="/subscriptions/{subscription_id}/account_balances.json",
    resource="subscriptions",
    name="get_account_balances",
    summary="Read what is owed and what is credited: invoices, pending discounts, service credits, prepayments.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="AccountBalances"),
    repeatable=True,
    reference="Subscription Invoice Account",
)

MIGRATE_SUBSCRIPTION_PRODUCT: Operation[Subscription] = Operation(
    id="migrate_subscription_product",
    method="POST",
    path="/subscriptions/{subscription_id}/migrations.json",
    resource="subscriptions",
    name="migrate_product",
    summary="Move a subscription to another product at once, with proration.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="migration", type="SubscriptionProductMigration"),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "MigrationErrorResponse"},
    token="body",
    reference="Subscription Products",
)

PREVIEW_SUBSCRIPTION_PRODUCT_MIGRATION: Operation[SubscriptionMigrationPreview] = Operation(
    id="preview_subscription_product_migration",
    method="POST",
    path="/subscriptions/{subscription_id}/migrations/preview.json",
    resource="subscriptions",
    name="preview_product_migration",
    summary="Compute what a move to another product would charge and credit, without moving.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="migration", type="SubscriptionMigrationPreviewOptions"),
    result=Result(type="SubscriptionMigrationPreview", path=("migration",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Products",
)

CANCEL_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="cancel_subscription",
    method="DELETE",
    path="/subscriptions/{subscription_id}.json",
    resource="subscriptions",
    name="cancel",
    summary="Cancel a subscription, now or at a later time.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="subscription", type="CancellationOptions", required=False),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "SingleErrorResponse"},
    repeatable=True,
    done=(Done(status=422, message="already canceled"),),
    reread="read_subscription",
    reference="Subscription Status",
)

CANCEL_DUNNING: Operation[Subscription] = Operation(
    id="cancel_dunning",
    method="POST",
    path="/subscriptions/{subscription_id}/cancel_dunning.json",
    resource="subscriptions",
    name="cancel_dunning",
    summary="End the dunning of a subscription and set it to `active`.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Status",
)

CANCEL_DELAYED_CANCELLATION: Operation[DelayedCancellation] = Operation(
    id="cancel_delayed_cancellation",
    method="DELETE",
    path="/subscriptions/{subscription_id}/delayed_cancel.json",
    resource="subscriptions",
    name="cancel_delayed_cancellation",
    summary="Call off the cancellation at the end of the period.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="DelayedCancellation"),
    repeatable=True,
    reference="Subscription Status",
)

INITIATE_DELAYED_CANCELLATION: Operation[DelayedCancellation] = Operation(
    id="initiate_delayed_cancellation",
    method="POST",
    path="/subscriptions/{subscription_id}/delayed_cancel.json",
    resource="subscriptions",
    name="initiate_delayed_cancellation",
    summary="Cancel a subscription when its current billing period ends.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="subscription", type="CancellationOptions", required=False),
    result=Result(type="DelayedCancellation"),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Status",
)

PAUSE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="pause_subscription",
    method="POST",
    path="/subscriptions/{subscription_id}/hold.json",
    resource="subscriptions",
    name="pause",
    summary="Put a subscription on hold, so that it does not renew.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="hold", type="AutoResume", required=False),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Status",
)

UPDATE_AUTOMATIC_SUBSCRIPTION_RESUMPTION: Operation[Subscription] = Operation(
    id="update_automatic_subscription_resumption",
    method="PUT",
    path="/subscriptions/{subscription_id}/hold.json",
    resource="subscriptions",
    name="update_automatic_resumption",
    summary="Change when a subscription on hold resumes by itself.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="hold", type="UpdateAutoResume"),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Status",
)

REACTIVATE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="reactivate_subscription",
    method="PUT",
    path="/subscriptions/{subscription_id}/reactivate.json",
    resource="subscriptions",
    name="reactivate",
    summary="Bring a canceled, unpaid or trial-ended subscription back to `active` or `trialing`.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(type="ReactivateSubscription"),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Status",
)

PREVIEW_RENEWAL: Operation[RenewalPreview] = Operation(
    id="preview_renewal",
    method="POST",
    path="/subscriptions/{subscription_id}/renewals/preview.json",
    resource="subscriptions",
    name="preview_renewal",
    summary="Compute the next renewal of a subscription, without side effects.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(
        params=(
            Param(name="components", wire="components", type="Sequence[RenewalPreviewComponent | Mapping[str, Any]]"),
        )
    ),
    result=Result(type="RenewalPreview", path=("renewal_preview",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscription Status",
)

RESUME_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="resume_subscription",
    method="POST",
    path="/subscriptions/{subscription_id}/resume.json",
    resource="subscriptions",
    name="resume",
    summary="Take a subscription off hold.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="resumption_charge", wire="calendar_billing[resumption_charge]", type="ResumptionCharge | str"),
    ),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Status",
)

RETRY_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="retry_subscription",
    method="PUT",
    path="/subscriptions/{subscription_id}/retry.json",
    resource="subscriptions",
    name="retry",
    summary="Try to collect the balance of a past-due subscription now, ahead of the next planned try.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Subscription Status",
)

PREVIEW_SUBSCRIPTION: Operation[SubscriptionPreview] = Operation(
    id="preview_subscription",
    method="POST",
    path="/subscriptions/preview.json",
    resource="subscriptions",
    name="preview",
    summary="Compute what a signup would charge now and at its first renewal, without creating anything.",
    body=Body(root="subscription", type="CreateSubscription"),
    result=Result(type="SubscriptionPreview", path=("subscription_preview",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Subscriptions",
)

ACTIVATE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="activate_subscription",
    method="PUT",
    path="/subscriptions/{subscription_id}/activate.json",
    resource="subscriptions",
    name="activate",
    summary="Start a subscription that waits for its signup date or is in its trial.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(params=(Param(name="revert_on_failure", wire="revert_on_failure", type="bool | None"),)),
    result=Result(type="Subscription", path=("subscription",)),
    errors={400: "ErrorArrayMapResponse"},
    token="body",
    reference="Subscriptions",
)

APPLY_COUPONS_TO_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="apply_coupons_to_subscription",
    method="POST",
    path="/subscriptions/{subscription_id}/add_coupon.json",
    resource="subscriptions",
    name="apply_coupons",
    summary="Apply coupons to a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(Param(name="code", wire="code", type="str"),),
    body=Body(params=(Param(name="codes", wire="codes", type="list[str] | tuple[str, ...]"),)),
    result=Result(type="Subscription", path=("subscription",)),
    errors={422: "SubscriptionAddCouponError"},
    token="body",
    reference="Subscriptions",
)

OVERRIDE_SUBSCRIPTION: Operation[None] = Operation(
    id="override_subscription",
    method="PUT",
    path="/subscriptions/{subscription_id}/override.json",
    resource="subscriptions",
    name="override",
    summary="Set dates that Maxio otherwise keeps itself, to match history from another system.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="subscription", type="OverrideSubscription"),
    token="body",
    repeatable=True,
    reference="Subscriptions",
)

UPDATE_PREPAID_SUBSCRIPTION_CONFIGURATION: Operation[PrepaidConfiguration] = Operation(
    id="update_prepaid_subscription_configuration",
    method="POST",
    path="/subscriptions/{subscription_id}/prepaid_configurations.json",
    resource="subscriptions",
    name="update_prepaid_configuration",
    summary="Set how the prepayment account of a prepaid subscription is funded and refilled.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    body=Body(root="prepaid_configuration", type="UpsertPrepaidConfiguration"),
    result=Result(type="PrepaidConfiguration", path=("prepaid_configuration",)),
    token="body",
    reference="Subscriptions",
)

PURGE_SUBSCRIPTION: Operation[Subscription] = Operation(
    id="purge_subscription",
    method="POST",
    path="/subscriptions/{subscription_id}/purge.json",
    resource="subscriptions",
    name="purge",
    summary="Delete a subscription for good, on a site in test mode.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(
        Param(name="ack", wire="ack", type="int", required=True),
        Param(
            name="cascade",
            wire="cascade",
            type="list[SubscriptionPurgeType | str] | list[SubscriptionPurgeType] | list[str] | tuple[SubscriptionPurgeType | str, ...]",
            style="brackets",
        ),
    ),
    result=Result(type="Subscription", path=("subscription",)),
    errors={400: "SubscriptionResponseError"},
    token="body",
    reference="Subscriptions",
)

REMOVE_COUPON_FROM_SUBSCRIPTION: Operation[str] = Operation(
    id="remove_coupon_from_subscription",
    method="DELETE",
    path="/subscriptions/{subscription_id}/remove_coupon.json",
    resource="subscriptions",
    name="remove_coupon",
    summary="Remove a coupon from a subscription.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    query_params=(Param(name="coupon_code", wire="coupon_code", type="str"),),
    result=Result(type="str"),
    errors={422: "SubscriptionRemoveCouponErrors"},
    reference="Subscriptions",
)
