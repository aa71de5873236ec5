# Generated from spec/operations/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.customers import Customer
    from maxio_sdk.models.subscriptions import Subscription

LIST_CUSTOMERS: Operation[Customer] = Operation(
    id="list_customers",
    method="GET",
    path="/customers.json",
    resource="customers",
    name="list",
    summary="List the customers of the site, or search them with `q`.",
    query_params=(
        Param(name="direction", wire="direction", type="SortingDirection | str"),
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="date_field", wire="date_field", type="BasicDateField | str"),
        Param(name="start_date", wire="start_date", type="date"),
        Param(name="end_date", wire="end_date", type="date"),
        Param(name="start_datetime", wire="start_datetime", type="datetime"),
        Param(name="end_datetime", wire="end_datetime", type="datetime"),
        Param(name="q", wire="q", type="str"),
    ),
    result=Result(type="Customer", many=True, item="customer"),
    paging="page",
    per_page=50,
    repeatable=True,
    reference="Customers",
)

CREATE_CUSTOMER: Operation[Customer] = Operation(
    id="create_customer",
    method="POST",
    path="/customers.json",
    resource="customers",
    name="create",
    summary="Create a customer.",
    body=Body(root="customer", type="CreateCustomer"),
    result=Result(type="Customer", path=("customer",)),
    errors={422: "CustomerErrorResponse"},
    token="body",
    find=Finder(argument="reference", operation="read_customer_by_reference", parameter="reference"),
    reference="Customers",
)

READ_CUSTOMER: Operation[Customer] = Operation(
    id="read_customer",
    method="GET",
    path="/customers/{id}.json",
    resource="customers",
    name="get",
    summary="Get a customer by Maxio's id.",
    path_params=(Param(name="customer_id", wire="id", type="int", required=True),),
    result=Result(type="Customer", path=("customer",)),
    repeatable=True,
    reference="Customers",
)

READ_CUSTOMER_BY_REFERENCE: Operation[Customer] = Operation(
    id="read_customer_by_reference",
    method="GET",
    path="/customers/lookup.json",
    resource="customers",
    name="find",
    summary="Find the one customer with a given reference.",
    query_params=(Param(name="reference", wire="reference", type="str", required=True),),
    result=Result(type="Customer", path=("customer",)),
    repeatable=True,
    reference="Customers",
)

UPDATE_CUSTOMER: Operation[Customer] = Operation(
    id="update_customer",
    method="PUT",
    path="/customers/{id}.json",
    resource="customers",
    name="update",
    summary="Change fields of a customer.",
    path_params=(Param(name="customer_id", wire="id", type="int", required=True),),
    body=Body(root="customer", type="UpdateCustomer"),
    result=Result(type="Customer", path=("customer",)),
    errors={422: "CustomerErrorResponse"},
    token="body",
    repeatable=True,
    reference="Customers",
)

DELETE_CUSTOMER: Operation[None] = Operation(
    id="delete_customer",
    method="DELETE",
    path="/customers/{id}.json",
    resource="customers",
    name="delete",
    summary="Delete a customer.",
    path_params=(Param(name="customer_id", wire="id", type="int", required=True),),
    repeatable=True,
    reference="Customers",
)

LIST_CUSTOMER_SUBSCRIPTIONS: Operation[Subscription] = Operation(
    id="list_customer_subscriptions",
    method="GET",
    path="/customers/{customer_id}/subscriptions.json",
    resource="customers",
    name="list_subscriptions",
    summary="List all subscriptions of a customer.",
    path_params=(Param(name="customer_id", wire="customer_id", type="int", required=True),),
    result=Result(type="Subscription", many=True, item="subscription"),
    paging="single",
    repeatable=True,
    reference="Customers",
)
