# Generated from spec/operations/payment_profiles.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import payment_profiles as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import GetOneTimeTokenRequest
    from maxio_sdk.models.payment_profiles import (
        AllVaults,
        BankAccountHolderType,
        BankAccountPaymentProfile,
        BankAccountType,
        CardType,
        PaymentProfileResponse,
        PaymentType,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["PaymentProfiles", "PaymentProfilesWithRawResponse"]


class PaymentProfiles(Resource):
    """Do it."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[PaymentProfileResponse]:
        """Do it.

        `GET /payment_profiles.json`

        Maxio's API reference: Payment Profiles, listPaymentProfiles.
        """
        return self._list(_ops.LIST_PAYMENT_PROFILES, locals())

    async def create(
        self,
        *,
        chargify_token: str | Unset = UNSET,
        id: int | Unset = UNSET,
        payment_type: PaymentType | str | Unset = UNSET,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        masked_card_number: str | Unset = UNSET,
        full_number: str | Unset = UNSET,
        card_type: CardType | str | Unset = UNSET,
        expiration_month: int | str | None | Unset = UNSET,
        expiration_year: int | str | None | Unset = UNSET,
        billing_address: str | Unset = UNSET,
        billing_address_2: str | None | Unset = UNSET,
        billing_city: str | Unset = UNSET,
        billing_state: str | Unset = UNSET,
        billing_country: str | Unset = UNSET,
        billing_zip: str | Unset = UNSET,
        current_vault: AllVaults | str | Unset = UNSET,
        vault_token: str | Unset = UNSET,
        customer_vault_token: str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        paypal_email: str | Unset = UNSET,
        payment_method_nonce: str | Unset = UNSET,
        gateway_handle: str | Unset = UNSET,
        cvv: str | Unset = UNSET,
        bank_name: str | Unset = UNSET,
        bank_iban: str | Unset = UNSET,
        bank_routing_number: str | Unset = UNSET,
        bank_account_number: str | Unset = UNSET,
        bank_branch_code: str | Unset = UNSET,
        bank_account_type: BankAccountType | str | Unset = UNSET,
        bank_account_holder_type: BankAccountHolderType | str | Unset = UNSET,
        last_four: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfileResponse:
        """Do it.

        `POST /payment_profiles.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, createPaymentProfile.
        """
        return await self._call(_ops.CREATE_PAYMENT_PROFILE, locals())

    async def get(
        self,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfileResponse:
        """Do it.

        `GET /payment_profiles/{payment_profile_id}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Payment Profiles, readPaymentProfile.
        """
        return await self._call(_ops.READ_PAYMENT_PROFILE, locals())

    async def update(
        self,
        payment_profile_id: int,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        full_number: str | Unset = UNSET,
        card_type: CardType | str | Unset = UNSET,
        expiration_month: str | Unset = UNSET,
        expiration_year: str | Unset = UNSET,
        current_vault: AllVaults | str | Unset = UNSET,
        billing_address: str | Unset = UNSET,
        billing_city: str | Unset = UNSET,
        billing_state: str | Unset = UNSET,
        billing_zip: str | Unset = UNSET,
        billing_country: str | Unset = UNSET,
        billing_address_2: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfileResponse:
        """Do it.

        `PUT /payment_profiles/{payment_profile_id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorStringMapResponse`.

        Maxio's API reference: Payment Profiles, updatePaymentProfile.
        """
        return await self._call(_ops.UPDATE_PAYMENT_PROFILE, locals())

    async def delete(
        self,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /payment_profiles/{payment_profile_id}.json`

        Maxio's API reference: Payment Profiles, deleteUnusedPaymentProfile.
        """
        return await self._call(_ops.DELETE_UNUSED_PAYMENT_PROFILE, locals())

    async def verify_bank_account(
        self,
        bank_account_id: int,
        *,
        deposit_1_in_cents: int | Unset = UNSET,
        deposit_2_in_cents: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> BankAccountPaymentProfile:
        """Do it.

        `PUT /bank_accounts/{bank_account_id}/verification.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, verifyBankAccount.
        """
        return await self._call(_ops.VERIFY_BANK_ACCOUNT, locals())

    async def get_one_time_token(
        self,
        chargify_token: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> GetOneTimeTokenRequest:
        """Do it.

        `GET /one_time_tokens/{chargify_token}.json`

        Raises:
            NotFoundError: 404. `body` is a `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, readOneTimeToken.
        """
        return await self._call(_ops.READ_ONE_TIME_TOKEN, locals())

    async def delete_from_subscription_group(
        self,
        uid: str,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscription_groups/{uid}/payment_profiles/{payment_profile_id}.json`

        Maxio's API reference: Payment Profiles, deleteSubscriptionGroupPaymentProfile.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTION_GROUP_PAYMENT_PROFILE, locals())

    async def change_subscription_group_default(
        self,
        uid: str,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfileResponse:
        """Do it.

        `POST /subscription_groups/{uid}/payment_profiles/{payment_profile_id}/change_payment_profile.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, changeSubscriptionGroupDefaultPaymentProfile.
        """
        return await self._call(_ops.CHANGE_SUBSCRIPTION_GROUP_DEFAULT_PAYMENT_PROFILE, locals())

    async def delete_from_subscription(
        self,
        subscription_id: int,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}.json`

        Maxio's API reference: Payment Profiles, deleteSubscriptionsPaymentProfile.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTIONS_PAYMENT_PROFILE, locals())

    async def change_subscription_default(
        self,
        subscription_id: int,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfileResponse:
        """Do it.

        `POST /subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}/change_payment_profile.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, changeSubscriptionDefaultPaymentProfile.
        """
        return await self._call(_ops.CHANGE_SUBSCRIPTION_DEFAULT_PAYMENT_PROFILE, locals())

    async def send_update_request(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /subscriptions/{subscription_id}/request_payment_profiles_update.json`

        Maxio's API reference: Payment Profiles, sendRequestUpdatePaymentEmail.
        """
        return await self._call(_ops.SEND_REQUEST_UPDATE_PAYMENT_EMAIL, locals())


class PaymentProfilesWithRawResponse:
    """`PaymentProfiles`, with each answer as an `APIResponse`."""

    def __init__(self, resource: PaymentProfiles) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.verify_bank_account = raw_call(resource.verify_bank_account)
        self.get_one_time_token = raw_call(resource.get_one_time_token)
        self.delete_from_subscription_group = raw_call(resource.delete_from_subscription_group)
        self.change_subscription_group_default = raw_call(resource.change_subscription_group_default)
        self.delete_from_subscription = raw_call(resource.delete_from_subscription)
        self.change_subscription_default = raw_call(resource.change_subscription_default)
        self.send_update_request = raw_call(resource.send_update_request)
