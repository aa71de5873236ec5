# Generated from spec/operations/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import customers as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from datetime import date, datetime

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, SortingDirection
    from maxio_sdk.models.customers import Customer
    from maxio_sdk.models.subscriptions import Subscription
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.customers_metadata import CustomerMetadata, CustomerMetadataWithRawResponse
    from maxio_sdk.resources.customers_metafields import CustomerMetafields, CustomerMetafieldsWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Customers", "CustomersWithRawResponse"]


class Customers(Resource):
    """The people and companies that you bill.

    A customer may hold any number of subscriptions and payment profiles. Values of its custom fields are under
    `maxio.customers.metadata`."""

    @cached_property
    def metadata(self) -> CustomerMetadata:
        from maxio_sdk.resources.customers_metadata import CustomerMetadata

        return CustomerMetadata(self._executor, raw=self._raw)

    @cached_property
    def metafields(self) -> CustomerMetafields:
        from maxio_sdk.resources.customers_metafields import CustomerMetafields

        return CustomerMetafields(self._executor, raw=self._raw)

    def list(
        self,
        *,
        direction: SortingDirection | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        q: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Customer]:
        """List the customers of the site, or search them with `q`.

        `GET /customers.json`

        A search may find several customers. The one customer with a given reference: `maxio.customers.find`. A
        datetime without an offset is read in the site's time zone.

        Args:
            direction: The order by time of creation.
            per_page: Customers a page; 200 at most.
            date_field: The timestamp that the four dates below apply to.
            start_date: Only customers from midnight of this day on, in the site's time zone.
            end_date: Only customers up to the end of this day, in the site's time zone.
            start_datetime: Only customers at or after this time. Takes precedence over `start_date`.
            end_datetime: Only customers at or before this time. Takes precedence over `end_date`.
            q: Text to search for; an email address, an id, a reference, an organization, a first or a last name.

        Maxio's API reference: Customers, listCustomers.
        """
        return self._list(_ops.LIST_CUSTOMERS, locals())

    async def create(
        self,
        *,
        first_name: str,
        last_name: str,
        email: str,
        cc_emails: str | Unset = UNSET,
        organization: str | Unset | None = UNSET,
        reference: str | Unset = UNSET,
        address: str | Unset = UNSET,
        address_2: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip: str | Unset = UNSET,
        country: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        locale: str | Unset = UNSET,
        vat_number: str | Unset = UNSET,
        tax_exempt: bool | Unset = UNSET,
        surcharging: bool | Unset = UNSET,
        tax_exempt_reason: str | Unset = UNSET,
        parent_id: int | Unset | None = UNSET,
        salesforce_id: str | Unset | None = UNSET,
        branding_theme_id: int | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Create a customer.

        `POST /customers.json`

        The reference, if given, must be unique on the site; nothing else is checked for duplicates, so that two
        customers may share an email address. Give a reference: the customer can then be found by your own key, with
        `maxio.customers.find`, and one whose answer was lost is found again by it. A customer can also be created
        along with a subscription: pass `customer_attributes` to `maxio.subscriptions.create`.

        Args:
            cc_emails: Further addresses that get a copy of all mail to the customer, separated by commas.
            organization: The company. Empty or left out, it becomes the first and last name.
            reference: Your own identifier of the customer; unique on the site.
            address: The street of the shipping address.
            address_2: The second line of the shipping address.
            state: The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere.
            country: The two-letter ISO 3166-1 code.
            locale: The language and region in which the customer gets invoices, such as `es-MX`.
            vat_number: Not checked now, but through VIES before taxes are calculated; only a valid business number
                allows the VAT opt-out.
            surcharging: Whether surcharging applies to the customer.
            tax_exempt_reason: The code of the reason for the exemption.
            parent_id: The customer above this one in a customer hierarchy.
            branding_theme_id: The branding theme used for the customer.

        Raises:
            UnprocessableEntityError: 422. The reference is taken, or a required field is blank. `body` is a
                `CustomerErrorResponse`.

        Maxio's API reference: Customers, createCustomer.
        """
        return await self._call(_ops.CREATE_CUSTOMER, locals())

    async def get(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Get a customer by Maxio's id.

        `GET /customers/{id}.json`

        By your own reference: `maxio.customers.find`.

        Args:
            customer_id: The id that Maxio gave the customer; not your reference.

        Raises:
            NotFoundError: 404. No customer has this id.

        Maxio's API reference: Customers, readCustomer.
        """
        return await self._call(_ops.READ_CUSTOMER, locals())

    async def find(
        self,
        *,
        reference: str,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Find the one customer with a given reference.

        `GET /customers/lookup.json`

        For a search by email address, name or organization use `maxio.customers.list` with `q`.

        Args:
            reference: Your own unique identifier of the customer; matched exactly.

        Raises:
            NotFoundError: 404. No customer has this reference.

        Maxio's API reference: Customers, readCustomerByReference.
        """
        return await self._call(_ops.READ_CUSTOMER_BY_REFERENCE, locals())

    async def update(
        self,
        customer_id: int,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        cc_emails: str | Unset | None = UNSET,
        organization: str | Unset | None = UNSET,
        reference: str | Unset | None = UNSET,
        address: str | Unset | None = UNSET,
        address_2: str | Unset | None = UNSET,
        city: str | Unset | None = UNSET,
        state: str | Unset | None = UNSET,
        zip: str | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        phone: str | Unset | None = UNSET,
        locale: str | Unset | None = UNSET,
        vat_number: str | Unset | None = UNSET,
        tax_exempt: bool | Unset = UNSET,
        surcharging: bool | Unset = UNSET,
        tax_exempt_reason: str | Unset | None = UNSET,
        parent_id: int | Unset | None = UNSET,
        verified: bool | Unset | None = UNSET,
        salesforce_id: str | Unset | None = UNSET,
        branding_theme_id: int | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Change fields of a customer.

        `PUT /customers/{id}.json`

        Fields that are not given keep their values. Changes of name, organization, email, reference, address,
        phone, VAT number, parent and CC addresses send the `customer_update` webhook. Addresses on payment profiles
        are separate: see `maxio.payment_profiles.update`.

        Args:
            customer_id: The id that Maxio gave the customer.
            cc_emails: Further addresses that get a copy of all mail to the customer, separated by commas.
            organization: The company. Emptied, it becomes the first and last name.
            reference: Your own identifier of the customer; unique on the site.
            address: The street of the shipping address.
            address_2: The second line of the shipping address.
            state: The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere.
            country: The two-letter ISO 3166-1 code.
            locale: The language and region in which the customer gets invoices, such as `es-MX`.
            vat_number: Not checked now, but through VIES before taxes are calculated; only a valid business number
                allows the VAT opt-out.
            surcharging: Whether surcharging applies to the customer.
            tax_exempt_reason: The code of the reason for the exemption.
            parent_id: The customer above this one in a customer hierarchy.
            verified: Whether the customer is verified for payment by ACH; only with the Authorize.Net gateway.
            branding_theme_id: The branding theme used for the customer.

        Raises:
            NotFoundError: 404. No customer has this id.
            UnprocessableEntityError: 422. The reference is taken, or a required field would be blank. `body` is a
                `CustomerErrorResponse`.

        Maxio's API reference: Customers, updateCustomer.
        """
        return await self._call(_ops.UPDATE_CUSTOMER, locals())

    async def delete(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete a customer.

        `DELETE /customers/{id}.json`

        Sends the `customer_delete` webhook. The API has no call that brings a deleted customer back.

        Args:
            customer_id: The id that Maxio gave the customer.

        Raises:
            NotFoundError: 404. No customer has this id.

        Maxio's API reference: Customers, deleteCustomer.
        """
        return await self._call(_ops.DELETE_CUSTOMER, locals())

    def list_subscriptions(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """List all subscriptions of a customer.

        `GET /customers/{customer_id}/subscriptions.json`

        They come in one answer, whatever their state. Filters and pages: `maxio.subscriptions.list`.

        Args:
            customer_id: The id that Maxio gave the customer.

        Raises:
            NotFoundError: 404. No customer has this id.

        Maxio's API reference: Customers, listCustomerSubscriptions.
        """
        return self._list(_ops.LIST_CUSTOMER_SUBSCRIPTIONS, locals())


class CustomersWithRawResponse:
    """`Customers`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Customers) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.list_subscriptions = raw_list(resource.list_subscriptions)

    @cached_property
    def metadata(self) -> CustomerMetadataWithRawResponse:
        from maxio_sdk.resources.customers_metadata import CustomerMetadataWithRawResponse

        return CustomerMetadataWithRawResponse(self._resource.metadata)

    @cached_property
    def metafields(self) -> CustomerMetafieldsWithRawResponse:
        from maxio_sdk.resources.customers_metafields import CustomerMetafieldsWithRawResponse

        return CustomerMetafieldsWithRawResponse(self._resource.metafields)
