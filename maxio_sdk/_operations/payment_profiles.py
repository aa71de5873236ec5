# Generated from spec/operations/payment_profiles.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Done, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.payment_profiles import BankAccountPaymentProfile, OneTimePaymentProfile, PaymentProfile

LIST_PAYMENT_PROFILES: Operation[PaymentProfile] = Operation(
    id="list_payment_profiles",
    method="GET",
    path="/payment_profiles.json",
    resource="payment_profiles",
    name="list",
    summary="List the active payment profiles of the site, or of one customer.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="customer_id", wire="customer_id", type="int"),
    ),
    result=Result(type="PaymentProfile", many=True, item="payment_profile"),
    paging="page",
    repeatable=True,
    reference="Payment Profiles",
)

CREATE_PAYMENT_PROFILE: Operation[PaymentProfile] = Operation(
    id="create_payment_profile",
    method="POST",
    path="/payment_profiles.json",
    resource="payment_profiles",
    name="create",
    summary="Create a payment profile for a customer.",
    body=Body(root="payment_profile", type="CreatePaymentProfile"),
    result=Result(type="PaymentProfile", path=("payment_profile",)),
    errors={422: "CreatePaymentProfileErrorResponse"},
    token="body",
    reference="Payment Profiles",
)

READ_PAYMENT_PROFILE: Operation[PaymentProfile] = Operation(
    id="read_payment_profile",
    method="GET",
    path="/payment_profiles/{payment_profile_id}.json",
    resource="payment_profiles",
    name="get",
    summary="Read a payment profile.",
    path_params=(Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),),
    result=Result(type="PaymentProfile", path=("payment_profile",)),
    repeatable=True,
    reference="Payment Profiles",
)

UPDATE_PAYMENT_PROFILE: Operation[PaymentProfile] = Operation(
    id="update_payment_profile",
    method="PUT",
    path="/payment_profiles/{payment_profile_id}.json",
    resource="payment_profiles",
    name="update",
    summary="Change the card or the billing address of a payment profile.",
    path_params=(Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),),
    body=Body(root="payment_profile", type="UpdatePaymentProfile"),
    result=Result(type="PaymentProfile", path=("payment_profile",)),
    errors={422: "ErrorStringMapResponse"},
    token="body",
    repeatable=True,
    reference="Payment Profiles",
)

DELETE_UNUSED_PAYMENT_PROFILE: Operation[None] = Operation(
    id="delete_unused_payment_profile",
    method="DELETE",
    path="/payment_profiles/{payment_profile_id}.json",
    resource="payment_profiles",
    name="delete",
    summary="Delete a payment profile that nothing uses.",
    path_params=(Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),),
    errors={422: "ErrorListResponse"},
    repeatable=True,
    reference="Payment Profiles",
)

VERIFY_BANK_ACCOUNT: Operation[BankAccountPaymentProfile] = Operation(
    id="verify_bank_account",
    method="PUT",
    path="/bank_accounts/{bank_account_id}/verification.json",
    resource="payment_profiles",
    name="verify_bank_account",
    summary="Verify a bank account by the amounts of the two small deposits that its holder received.",
    path_params=(Param(name="bank_account_id", wire="bank_account_id", type="int", required=True),),
    body=Body(root="bank_account_verification", type="BankAccountVerification"),
    result=Result(type="BankAccountPaymentProfile", path=("payment_profile",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Payment Profiles",
)

READ_ONE_TIME_TOKEN: Operation[OneTimePaymentProfile] = Operation(
    id="read_one_time_token",
    method="GET",
    path="/one_time_tokens/{chargify_token}.json",
    resource="payment_profiles",
    name="get_one_time_token",
    summary="Read the card or bank account behind a token of Chargify.js.",
    path_params=(Param(name="chargify_token", wire="chargify_token", type="str", required=True),),
    result=Result(type="OneTimePaymentProfile", path=("payment_profile",)),
    errors={404: "ErrorListResponse"},
    repeatable=True,
    reference="Payment Profiles",
)

DELETE_SUBSCRIPTION_GROUP_PAYMENT_PROFILE: Operation[None] = Operation(
    id="delete_subscription_group_payment_profile",
    method="DELETE",
    path="/subscription_groups/{uid}/payment_profiles/{payment_profile_id}.json",
    resource="payment_profiles",
    name="delete_from_subscription_group",
    summary="Delete a payment profile that belongs to a subscription group.",
    path_params=(
        Param(name="uid", wire="uid", type="str", required=True),
        Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),
    ),
    repeatable=True,
    reference="Payment Profiles",
)

CHANGE_SUBSCRIPTION_GROUP_DEFAULT_PAYMENT_PROFILE: Operation[PaymentProfile] = Operation(
    id="change_subscription_group_default_payment_profile",
    method="POST",
    path="/subscription_groups/{uid}/payment_profiles/{payment_profile_id}/change_payment_profile.json",
    resource="payment_profiles",
    name="change_subscription_group_default",
    summary="Make an existing payment profile the one that a subscription group pays with.",
    path_params=(
        Param(name="uid", wire="uid", type="str", required=True),
        Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),
    ),
    result=Result(type="PaymentProfile", path=("payment_profile",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    done=(Done(status=422, message="already the current payment profile"),),
    reread="read_payment_profile",
    reference="Payment Profiles",
)

DELETE_SUBSCRIPTIONS_PAYMENT_PROFILE: Operation[None] = Operation(
    id="delete_subscriptions_payment_profile",
    method="DELETE",
    path="/subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}.json",
    resource="payment_profiles",
    name="delete_from_subscription",
    summary="Delete a payment profile of the customer of a subscription.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),
    ),
    repeatable=True,
    reference="Payment Profiles",
)

CHANGE_SUBSCRIPTION_DEFAULT_PAYMENT_PROFILE: Operation[PaymentProfile] = Operation(
    id="change_subscription_default_payment_profile",
    method="POST",
    path="/subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}/change_payment_profile.json",
    resource="payment_profiles",
    name="change_subscription_default",
    summary="Make an existing payment profile the one that a subscription pays with.",
    path_params=(
        Param(name="subscription_id", wire="subscription_id", type="int", required=True),
        Param(name="payment_profile_id", wire="payment_profile_id", type="int", required=True),
    ),
    result=Result(type="PaymentProfile", path=("payment_profile",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    done=(Done(status=422, message="already the current payment profile"),),
    reread="read_payment_profile",
    reference="Payment Profiles",
)

SEND_REQUEST_UPDATE_PAYMENT_EMAIL: Operation[None] = Operation(
    id="send_request_update_payment_email",
    method="POST",
    path="/subscriptions/{subscription_id}/request_payment_profiles_update.json",
    resource="payment_profiles",
    name="send_update_request",
    summary="Send the customer of a subscription an email that asks to update the payment details.",
    path_params=(Param(name="subscription_id", wire="subscription_id", type="int", required=True),),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Payment Profiles",
)
