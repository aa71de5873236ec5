# Generated from spec/operations/payment_profiles.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import payment_profiles as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.payment_profiles import (
        AllVaults,
        BankAccountHolderType,
        BankAccountPaymentProfile,
        BankAccountType,
        CardType,
        OneTimePaymentProfile,
        PaymentProfile,
        PaymentType,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["PaymentProfiles", "PaymentProfilesWithRawResponse"]


class PaymentProfiles(Resource):
    """The cards, bank accounts and other means by which customers pay.

    Card and bank data that pass through your own servers put you under PCI rules: send a `chargify_token` made by
    Chargify.js in the browser instead."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[PaymentProfile]:
        """List the active payment profiles of the site, or of one customer.

        `GET /payment_profiles.json`

        Where there is none the list is empty; it is no error.

        Args:
            customer_id: Only those of this customer.

        Maxio's API reference: Payment Profiles, listPaymentProfiles.
        """
        return self._list(_ops.LIST_PAYMENT_PROFILES, locals())

    async def create(
        self,
        *,
        customer_id: int,
        chargify_token: str | Unset = UNSET,
        id: int | Unset = UNSET,
        payment_type: PaymentType | str | Unset = UNSET,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        masked_card_number: str | Unset = UNSET,
        full_number: str | Unset = UNSET,
        card_type: CardType | str | Unset = UNSET,
        expiration_month: int | str | Unset = UNSET,
        expiration_year: int | str | Unset = UNSET,
        billing_address: str | Unset = UNSET,
        billing_address_2: str | Unset | None = UNSET,
        billing_city: str | Unset = UNSET,
        billing_state: str | Unset = UNSET,
        billing_zip: str | Unset = UNSET,
        billing_country: str | Unset = UNSET,
        current_vault: AllVaults | str | Unset = UNSET,
        vault_token: str | Unset = UNSET,
        customer_vault_token: str | Unset = UNSET,
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
    ) -> PaymentProfile:
        """Create a payment profile for a customer.

        `POST /payment_profiles.json`

        The payment data come as a `chargify_token`, as raw card or bank data, or as a `vault_token` of what the
        gateway holds already. With bank data the customer, the bank account and the mandate are made at the gateway:
        where they exist there, import them by `vault_token`. The profile does not become the default of any
        subscription: call `maxio.payment_profiles.change_subscription_default` or
        `change_subscription_group_default`. A card that needs 3D Secure is refused (422) with an `action_link`: send
        the customer there. The profile is then created when the authentication succeeds.

        Args:
            customer_id: The customer who pays with it.
            chargify_token: A token of Chargify.js, instead of card or bank data.
            payment_type: The kind of the profile; `bank_account` for bank data.
            first_name: On the card or the account. Left out, the customer's is used.
            last_name: On the card or the account. Left out, the customer's is used.
            full_number: The card number.
            expiration_month: 1 to 12. Needed with `full_number`.
            expiration_year: Four digits. Needed with `full_number`.
            billing_address: Street and number. Passed on to the gateway.
            billing_address_2: The second line, such as a flat.
            billing_state: The ISO 3166-2 code of the state, such as `MA`. Taxes go by it.
            billing_country: The two-letter ISO 3166-1 code, such as `US`. ACH takes `US` alone.
            current_vault: Where the data behind `vault_token` are stored.
            vault_token: The gateway's own key, for payment data that it holds already.
            customer_vault_token: The gateway's own key to the customer that `vault_token` belongs to. For
                Authorize.Net CIM and Square only.
            paypal_email: For Braintree Blue without Chargify.js.
            payment_method_nonce: For Braintree Blue without Chargify.js.
            gateway_handle: The gateway to store it in, by its handle. Only for sites with several gateways.
            cvv: The card's verification value, three or four digits.
            bank_name: Needed for ACH and GoCardless, optional for Stripe Direct Debit.
            bank_iban: Needed for Stripe SEPA Direct Debit. For GoCardless, instead of the local bank data.
            bank_routing_number: Needed for ACH. GoCardless calls it bank code.
            bank_account_number: Needed without `bank_iban`, for ACH, GoCardless and Stripe BECS and BACS Direct
                Debit.
            bank_branch_code: Branch or sort code. Needed for Stripe BECS and BACS Direct Debit; for GoCardless where
                there is no `bank_iban`.
            last_four: The last four digits of a card that is imported by `vault_token`, to be shown.

        Raises:
            NotFoundError: 404. No such customer.
            UnprocessableEntityError: 422. A field is missing or not valid, the gateway refused it, or the customer
                must first authenticate with 3D Secure. `body` is a `CreatePaymentProfileErrorResponse`.

        Maxio's API reference: Payment Profiles, createPaymentProfile.
        """
        return await self._call(_ops.CREATE_PAYMENT_PROFILE, locals())

    async def get(
        self,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfile:
        """Read a payment profile.

        `GET /payment_profiles/{payment_profile_id}.json`

        Its `payment_type` says which fields it has: those of a card, a bank account, a PayPal account or Apple Pay.
        Numbers are masked.

        Raises:
            NotFoundError: 404. No such payment profile.

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
        expiration_month: int | str | Unset = UNSET,
        expiration_year: int | str | Unset = UNSET,
        cvv: str | Unset = UNSET,
        current_vault: AllVaults | str | Unset = UNSET,
        billing_address: str | Unset | None = UNSET,
        billing_address_2: str | Unset | None = UNSET,
        billing_city: str | Unset | None = UNSET,
        billing_state: str | Unset | None = UNSET,
        billing_zip: str | Unset | None = UNSET,
        billing_country: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfile:
        """Change the card or the billing address of a payment profile.

        `PUT /payment_profiles/{payment_profile_id}.json`

        With Authorize.Net, Stripe, Cybersource, Forte and Braintree Blue names, address and expiry are changed
        without the card number; there a number and a `cvv` that are sent are ignored. For another number create a new
        profile. A profile keeps its type: a card takes no fields of a bank account, and the other way round. A
        past-due balance is not collected by this: retry with `maxio.subscriptions.retry`, or change the card with
        `maxio.subscriptions.update`.

        Args:
            first_name: Of the card holder.
            last_name: Of the card holder.
            full_number: The card number. Ignored by gateways that change cards in part.
            expiration_month: 1 to 12.
            expiration_year: Four digits.
            cvv: The card's verification value. Ignored where `full_number` is.
            current_vault: Where the data are stored.
            billing_address: Street and number. Passed on to the gateway.
            billing_address_2: The second line, such as a flat.
            billing_state: The ISO 3166-2 code of the state, such as `MA`. Taxes go by it.
            billing_country: The two-letter ISO 3166-1 code, such as `US`. ACH takes `US` alone.

        Raises:
            NotFoundError: 404. No such payment profile.
            UnprocessableEntityError: 422. A value is not valid or the gateway refused it. `body` is an
                `ErrorStringMapResponse`.

        Maxio's API reference: Payment Profiles, updatePaymentProfile.
        """
        return await self._call(_ops.UPDATE_PAYMENT_PROFILE, locals())

    async def delete(
        self,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete a payment profile that nothing uses.

        `DELETE /payment_profiles/{payment_profile_id}.json`

        While a subscription or a group uses it, it stays: remove it with
        `maxio.payment_profiles.delete_from_subscription` or `delete_from_subscription_group`.

        Raises:
            NotFoundError: 404. No such payment profile.
            UnprocessableEntityError: 422. A subscription or a group uses it. `body` is an `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, deleteUnusedPaymentProfile.
        """
        return await self._call(_ops.DELETE_UNUSED_PAYMENT_PROFILE, locals())

    async def verify_bank_account(
        self,
        bank_account_id: int,
        *,
        deposit_1_in_cents: int,
        deposit_2_in_cents: int,
        request_options: RequestOptions | None = None,
    ) -> BankAccountPaymentProfile:
        """Verify a bank account by the amounts of the two small deposits that its holder received.

        `PUT /bank_accounts/{bank_account_id}/verification.json`

        Stripe only.

        Args:
            bank_account_id: The id of the bank account's payment profile.

        Raises:
            NotFoundError: 404. No such bank account.
            UnprocessableEntityError: 422. The amounts are not those of the deposits, or the account cannot be
                verified. `body` is an `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, verifyBankAccount.
        """
        return await self._call(_ops.VERIFY_BANK_ACCOUNT, locals())

    async def get_one_time_token(
        self,
        chargify_token: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> OneTimePaymentProfile:
        """Read the card or bank account behind a token of Chargify.js.

        `GET /one_time_tokens/{chargify_token}.json`

        Numbers are masked. Bank accounts come with Authorize.Net and Stripe alone. To use the token pass it as
        `chargify_token`, for example to `maxio.payment_profiles.create`.

        Args:
            chargify_token: The token that Chargify.js gave.

        Raises:
            NotFoundError: 404. No such token. `body` is an `ErrorListResponse`.

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
        """Delete a payment profile that belongs to a subscription group.

        `DELETE /subscription_groups/{uid}/payment_profiles/{payment_profile_id}.json`

        It is removed from all other groups and subscriptions that have it, too.

        Args:
            uid: The uid of the subscription group.

        Raises:
            NotFoundError: 404. No such group or payment profile.

        Maxio's API reference: Payment Profiles, deleteSubscriptionGroupPaymentProfile.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTION_GROUP_PAYMENT_PROFILE, locals())

    async def change_subscription_group_default(
        self,
        uid: str,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfile:
        """Make an existing payment profile the one that a subscription group pays with.

        `POST /subscription_groups/{uid}/payment_profiles/{payment_profile_id}/change_payment_profile.json`

        It must belong to the group's customer and must not be the default already.

        Args:
            uid: The uid of the subscription group.
            payment_profile_id: The payment profile to pay with from now on.

        Raises:
            NotFoundError: 404. No such group or payment profile.
            UnprocessableEntityError: 422. It is the default already, or belongs to another customer. `body` is an
                `ErrorListResponse`.

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
        """Delete a payment profile of the customer of a subscription.

        `DELETE /subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}.json`

        It is removed from all subscriptions of that customer. Where it was the default, a subscription has nothing to
        pay with until another one is made so with `maxio.payment_profiles.change_subscription_default` or the
        customer enters one.

        Raises:
            NotFoundError: 404. No such subscription or payment profile.

        Maxio's API reference: Payment Profiles, deleteSubscriptionsPaymentProfile.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTIONS_PAYMENT_PROFILE, locals())

    async def change_subscription_default(
        self,
        subscription_id: int,
        payment_profile_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> PaymentProfile:
        """Make an existing payment profile the one that a subscription pays with.

        `POST /subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}/change_payment_profile.json`

        It must not be the default already.

        Args:
            payment_profile_id: The payment profile to pay with from now on.

        Raises:
            NotFoundError: 404. No such subscription or payment profile.
            UnprocessableEntityError: 422. It is the default already. `body` is an `ErrorListResponse`.

        Maxio's API reference: Payment Profiles, changeSubscriptionDefaultPaymentProfile.
        """
        return await self._call(_ops.CHANGE_SUBSCRIPTION_DEFAULT_PAYMENT_PROFILE, locals())

    async def send_update_request(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Send the customer of a subscription an email that asks to update the payment details.

        `POST /subscriptions/{subscription_id}/request_payment_profiles_update.json`

        At most five within 30 minutes.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. More than five emails were asked for within 30 minutes. `body` is an
                `ErrorListResponse`.

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
