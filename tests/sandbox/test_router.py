"""From raw paths to operations."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.sandbox._http.router import Router
from tests.support.grouped import each_operation


def find(method: str, path: str) -> tuple[str, dict[str, str]] | None:
    route = Router.of_api().find(method, path)
    return None if route is None else (route.operation.id, dict(route.parameters))


@each_operation(OPERATIONS.values())
def test_every_operation_is_found_at_its_own_path(operation: Operation[Any]) -> None:
    values = {
        parameter.wire: "customers" if parameter.wire == "resource_type" else "7" for parameter in operation.path_params
    }
    path = operation.path
    for name, value in values.items():
        path = path.replace(f"{{{name}}}", value)

    assert find(operation.method, path) == (operation.id, values)


@pytest.mark.parametrize(
    ("method", "path", "operation_id"),
    [
        ("GET", "/subscriptions/lookup.json", "find_subscription"),
        ("GET", "/subscriptions/1.json", "read_subscription"),
        ("GET", "/subscriptions/metafields.json", "list_metafields"),
        ("GET", "/customers/metadata.json", "list_metadata_for_resource_type"),
        ("GET", "/customers/1/metadata.json", "list_metadata"),
        ("GET", "/customers/1/subscriptions.json", "list_customer_subscriptions"),
        ("GET", "/invoices/events.json", "list_invoice_events"),
        ("GET", "/invoices/inv_1.json", "read_invoice"),
        ("POST", "/subscriptions/preview.json", "preview_subscription"),
        ("POST", "/subscriptions/proforma_invoices/preview.json", "preview_signup_proforma_invoice"),
        ("GET", "/products/handle/gold.json", "read_product_by_handle"),
        ("GET", "/customers", "list_customers"),
    ],
)
def test_the_more_exact_path_wins(method: str, path: str, operation_id: str) -> None:
    found = find(method, path)

    assert found is not None
    assert found[0] == operation_id


def test_an_encoded_slash_stays_in_its_segment() -> None:
    assert find("GET", "/components/handle%3Amy%20comp%2Fx/price_points/3.json") == (
        "read_component_price_point",
        {"component_id": "handle:my comp/x", "price_point_id": "3"},
    )


@given(st.text(min_size=1, max_size=20, alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_parameter_comes_back_as_it_was_before_it_was_encoded(value: str) -> None:
    found = find("GET", f"/products/handle/{quote(value, safe='')}.json")

    assert found == ("read_product_by_handle", {"api_handle": value})


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nothing.json"),
        ("GET", "/"),
        ("GET", "//"),
        ("PATCH", "/customers.json"),
        ("GET", "/customers/.json"),
        ("GET", "/invoices/metafields.json/x/y/z"),
        ("GET", "/products/metadata.json/1"),
        ("POST", "/invoices/metafields.json"),
    ],
)
def test_what_is_no_operation_is_not_found(method: str, path: str) -> None:
    assert find(method, path) is None
