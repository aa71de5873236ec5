# Generated from spec/operations/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import customers as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, SortingDirection
    from maxio_sdk.models.customers import Customer
    from maxio_sdk.models.subscriptions import Subscription
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Customers", "CustomersWithRawResponse"]


class Customers(Resource):
    """Do it."""

    def list(
        self,
        *,
        direction: SortingDirection | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        q: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Customer]:
        """Do it.

        `GET /customers.json`

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
        organization: str | Unset = UNSET,
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
        parent_id: int | None | Unset = UNSET,
        salesforce_id: str | None | Unset = UNSET,
        branding_theme_id: int | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Do it.

        `POST /customers.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `CustomerErrorResponse`.

        Maxio's API reference: Customers, createCustomer.
        """
        return await self._call(_ops.CREATE_CUSTOMER, locals())

    async def get(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Do it.

        `GET /customers/{id}.json`

        Maxio's API reference: Customers, readCustomer.
        """
        return await self._call(_ops.READ_CUSTOMER, locals())

    async def find(
        self,
        *,
        reference: str,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Do it.

        `GET /customers/lookup.json`

        Maxio's API reference: Customers, readCustomerByReference.
        """
        return await self._call(_ops.READ_CUSTOMER_BY_REFERENCE, locals())

    async def update(
        self,
        id: int,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        cc_emails: str | Unset = UNSET,
        organization: str | Unset = UNSET,
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
        parent_id: int | None | Unset = UNSET,
        verified: bool | None | Unset = UNSET,
        salesforce_id: str | None | Unset = UNSET,
        branding_theme_id: int | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Customer:
        """Do it.

        `PUT /customers/{id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `CustomerErrorResponse`.

        Maxio's API reference: Customers, updateCustomer.
        """
        return await self._call(_ops.UPDATE_CUSTOMER, locals())

    async def delete(
        self,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /customers/{id}.json`

        Maxio's API reference: Customers, deleteCustomer.
        """
        return await self._call(_ops.DELETE_CUSTOMER, locals())

    def list_subscriptions(
        self,
        customer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """Do it.

        `GET /customers/{customer_id}/subscriptions.json`

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
