"""The columns of the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from maxio_sdk.bulk.imports import (
    COLUMNS,
    Column,
    ComponentKind,
    ComponentRef,
    MetafieldRef,
    Need,
    Resource,
    Takes,
    column_named,
    read_header,
)

DOCUMENTED = [
    "product_handle",
    "product_id",
    "customer_first_name",
    "customer_last_name",
    "customer_email",
    "customer_id",
    "next_billing_at",
    "canceled_at",
    "payment_profile_full_number",
    "payment_profile_cvv",
    "payment_profile_expiration_month",
    "payment_profile_expiration_year",
    "payment_profile_card_type",
    "payment_profile_current_vault",
    "payment_profile_vault_token",
    "payment_profile_customer_vault_token",
    "payment_profile_last_four",
    "payment_profile_first_name",
    "payment_profile_last_name",
    "payment_profile_billing_address",
    "payment_profile_billing_address_2",
    "payment_profile_billing_city",
    "payment_profile_billing_state",
    "payment_profile_billing_zip",
    "payment_profile_billing_country",
    "payment_collection_method",
    "currency",
    "customer_address",
    "customer_address_2",
    "customer_city",
    "customer_state",
    "customer_zip",
    "customer_country",
    "customer_phone",
    "customer_reference",
    "customer_vat_number",
    "coupon_code",
    "previous_billing_at",
    "product_price_point_handle",
    "product_price_point_id",
    "import_mrr",
    "activated_at",
    "cancellation_message",
    "reason_code",
    "customer_organization",
]


def test_all_documented_columns_are_there_and_no_other() -> None:
    assert sorted(COLUMNS) == sorted(DOCUMENTED)
    assert all(column_named(name) == COLUMNS[name] for name in DOCUMENTED)


def test_numbers_and_tokens_are_secret() -> None:
    assert {name for name, column in COLUMNS.items() if column.secret} == {
        "payment_profile_full_number",
        "payment_profile_cvv",
        "payment_profile_vault_token",
        "payment_profile_customer_vault_token",
    }


def test_needs_of_active_and_canceled() -> None:
    needs = {name: (column.active, column.canceled) for name, column in COLUMNS.items()}
    assert {name for name, need in needs.items() if need[0] is Need.REQUIRED} == {"next_billing_at"}
    assert {name for name, need in needs.items() if need[1] is Need.REQUIRED} == {"canceled_at"}
    either = {name for name, need in needs.items() if need == (Need.ALTERNATIVE, Need.ALTERNATIVE)}
    assert either == {
        "product_handle",
        "product_id",
        "customer_first_name",
        "customer_last_name",
        "customer_email",
        "customer_id",
    }
    assert needs["reason_code"] == needs["cancellation_message"] == (Need.UNUSED, Need.OPTIONAL)


@pytest.mark.parametrize(
    ("name", "takes", "component"),
    [
        ("metered_component_id[123]", Takes.QUANTITY, ComponentRef(ComponentKind.METERED, 123)),
        ("metered_component_id[123]price_point_id[1]", Takes.QUANTITY, ComponentRef(ComponentKind.METERED, 123, 1)),
        ("quantity_component_id[456]", Takes.QUANTITY, ComponentRef(ComponentKind.QUANTITY, 456)),
        ("quantity_component_id[456]price_point_id[2]", Takes.QUANTITY, ComponentRef(ComponentKind.QUANTITY, 456, 2)),
        ("on_off_component_id[789]", Takes.ON_OFF, ComponentRef(ComponentKind.ON_OFF, 789)),
        ("on_off_component_id[789]price_point_id[3]", Takes.ON_OFF, ComponentRef(ComponentKind.ON_OFF, 789, 3)),
    ],
)
def test_columns_of_components(name: str, takes: Takes, component: ComponentRef) -> None:
    assert column_named(name) == Column(name, takes, component=component)


@pytest.mark.parametrize("resource", Resource)
def test_columns_of_custom_fields(resource: Resource) -> None:
    name = f"{resource}_metafield_id[1234]"
    assert column_named(name) == Column(name, Takes.METAFIELD, metafield=MetafieldRef(resource, 1234))


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Product_handle",
        " product_handle",
        "metered_component_id[]",
        "metered_component_id[0]",
        "metered_component_id[12",
        "metered_component_id[12]price_point_id[]",
        "metered_component_id[12] ",
        "metered_component_id[１２]",
        "prepaid_component_id[1]",
        "product_metafield_id[1]",
        "customer_metafield_id",
    ],
)
def test_other_names_are_none(name: str) -> None:
    assert column_named(name) is None


def test_a_header_tells_where_its_columns_are() -> None:
    header = read_header(["product_id", "nonsense", "next_billing_at", "Customer ID"])
    assert dict(header.positions) == {"product_id": 1, "next_billing_at": 3, "customer_id": 4}
    assert [problem.position for problem in header.problems] == [2, 4]
    assert header.usable
    assert not header.missing


def test_a_header_tells_what_is_missing() -> None:
    header = read_header(["coupon_code", "customer_email"])
    assert header.missing == {"product_handle", "customer_first_name", "customer_last_name", "next_billing_at"}


def test_the_documentation_is_what_the_samples_are_made_of() -> None:
    used: set[str] = set()
    for sample in Path(__file__).with_name("samples").glob("*.csv"):
        used.update(sample.read_text(encoding="utf-8-sig").splitlines()[0].split(","))
    assert set(DOCUMENTED) <= used
