"""What the cells of a row mean together: product, customer, dates, components."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from maxio_sdk.bulk.imports._draft import Draft
from maxio_sdk.bulk.imports._payment_rules import check_payment
from maxio_sdk.bulk.imports._regions import ARMED_FORCES, state_fault
from maxio_sdk.bulk.imports.columns import Resource
from maxio_sdk.bulk.imports.dates import Moment

__all__ = ["RULES"]

_YEARS_AHEAD: Final = 10
_NEEDED_OF_CUSTOMERS: Final = ("customer_first_name", "customer_last_name", "customer_email")
_CANCELLATION: Final = ("cancellation_message", "reason_code")


def _check_product(draft: Draft) -> None:
    given = draft.given
    if "product_handle" in given and "product_id" in given:
        draft.error(
            "product_id", "The product is named twice. Give product_handle or product_id, and leave the other empty."
        )
    elif "product_handle" not in given and "product_id" not in given:
        positions = draft.header.positions
        name = "product_id" if "product_id" in positions and "product_handle" not in positions else "product_handle"
        draft.error(name, "No product is named. Give its product_handle or its product_id.")
    if "product_price_point_handle" in given and "product_price_point_id" in given:
        text = "The price point is named twice. Give product_price_point_handle or product_price_point_id, not both."
        draft.error("product_price_point_id", text)
    if "," in given.get("coupon_code", ""):
        draft.error("coupon_code", "There is more than one code. The column takes one.")


def _check_customer(draft: Draft) -> None:
    if "customer_id" not in draft.given:
        for name in _NEEDED_OF_CUSTOMERS:
            if name not in draft.given:
                draft.error(
                    name, "This is empty. A new customer needs it; an existing one is named by customer_id alone."
                )
        return
    for column in draft.header.columns:
        if column is None or column.name == "customer_id" or column.name not in draft.given:
            continue
        of_customer = column.metafield is not None and column.metafield.resource is Resource.CUSTOMER
        if of_customer or column.name.startswith("customer_"):
            text = "The row names an existing customer by customer_id, so all other customer fields must be empty."
            draft.error(column.name, text)


def _check_dates(draft: Draft) -> None:
    given = draft.given
    if "canceled_at" in given:
        _check_canceled(draft)
    else:
        _check_active(draft)
    _check_previous(draft)
    activated = _moment(draft, "activated_at")
    if activated is not None:
        if activated.at > draft.now:
            draft.error(
                "activated_at", "The date lies in the future. Give the day when the subscription became active."
            )
        canceled = _moment(draft, "canceled_at")
        if canceled is not None and activated.at > canceled.at:
            draft.error(
                "activated_at", "The date lies after canceled_at. A subscription is active before it is canceled."
            )
    if draft.values.get("import_mrr") is True:
        _check_mrr(draft)


def _check_active(draft: Draft) -> None:
    if "next_billing_at" not in draft.given:
        text = (
            "This is empty. An active subscription needs a date in the future, or NOW to charge at once; a canceled "
            "one needs canceled_at."
        )
        draft.error("next_billing_at", text)
    billing = _moment(draft, "next_billing_at")
    if billing is not None and not billing.is_now:
        if billing.at <= draft.now:
            draft.error("next_billing_at", "The date has passed. Give a date in the future, or NOW to charge at once.")
        elif billing.at.year > draft.now.year + _YEARS_AHEAD:
            text = f"The date is more than {_YEARS_AHEAD} years ahead: nothing is billed until then. Look at the year."
            draft.warn("next_billing_at", text)
    for name in _CANCELLATION:
        if name in draft.given:
            draft.warn(name, "This is for canceled subscriptions, and the row has no canceled_at. It will be lost.")


def _check_canceled(draft: Draft) -> None:
    canceled, billing = _moment(draft, "canceled_at"), _moment(draft, "next_billing_at")
    if canceled is not None and canceled.at > draft.now:
        draft.error("canceled_at", "The date lies in the future. Give the day when the subscription was canceled.")
    if billing is not None and billing.is_now:
        text = "NOW charges at once, and canceled_at says that the subscription has ended. Leave one of them empty."
        draft.error("next_billing_at", text)
    elif billing is not None and billing.at > draft.now:
        text = "The row has canceled_at, so the subscription is created as canceled, and not billed then."
        draft.warn("next_billing_at", text)


def _check_previous(draft: Draft) -> None:
    previous, billing = _moment(draft, "previous_billing_at"), _moment(draft, "next_billing_at")
    if "previous_billing_at" in draft.given and "next_billing_at" not in draft.given and "canceled_at" in draft.given:
        draft.error("previous_billing_at", "This needs next_billing_at beside it. Give both, or leave it empty.")
    if previous is None:
        return
    if previous.at >= draft.now:
        draft.error("previous_billing_at", "The date must lie in the past: it is when the current period began.")
    elif billing is not None and previous.at >= billing.at:
        draft.error("previous_billing_at", "The date must lie before next_billing_at.")


def _check_mrr(draft: Draft) -> None:
    billing = _moment(draft, "next_billing_at")
    future = billing is not None and not billing.is_now and billing.at > draft.now
    unread = "next_billing_at" in draft.given and billing is None
    if not future and not unread:
        draft.error(
            "import_mrr", "`true` needs a next_billing_at in the future, and not NOW. Give one, or write `false`."
        )


def _moment(draft: Draft, name: str) -> Moment | None:
    return draft.values.get(name)


def _check_components(draft: Draft) -> None:
    seen: dict[int, str] = {}
    for column in draft.header.columns:
        if column is None or column.component is None or column.name not in draft.given:
            continue
        first = seen.setdefault(column.component.component_id, column.name)
        if first != column.name:
            text = f"The component has a quantity in {first} already. Give it at one price point."
            draft.error(column.name, text)


def _check_addresses(draft: Draft) -> None:
    for prefix in ("customer_", "payment_profile_billing_"):
        country, state = draft.values.get(f"{prefix}country"), draft.values.get(f"{prefix}state")
        zip_code = draft.given.get(f"{prefix}zip", "")
        if state is not None and f"{prefix}country" not in draft.given:
            draft.warn(f"{prefix}state", f"The state cannot be checked, as {prefix}country is empty. Give the country.")
        elif state is not None and country is not None:
            _check_state(draft, f"{prefix}state", country, state)
        if country == "US" and zip_code.isascii() and zip_code.isdigit() and len(zip_code) in (3, 4):
            text = "A US zip code has five digits: its leading zero seems to be lost. Format the column as text."
            draft.warn(f"{prefix}zip", text)


def _check_state(draft: Draft, name: str, country: str, state: str) -> None:
    if country == "US" and state in ARMED_FORCES:
        draft.warn(name, f"{state} is a state for the US post alone, and none in ISO 3166-2. Maxio may refuse it.")
    elif fault := state_fault(country, state):
        draft.error(name, fault)


def _check_vat_number(draft: Draft) -> None:
    country, number = draft.values.get("customer_country"), draft.values.get("customer_vat_number")
    if country is None or number is None:
        return
    prefix = "EL" if country == "GR" else country
    if number.upper().startswith(prefix):
        text = f"The number begins with the country code {prefix}. Write it without, or taxes are charged."
        draft.warn("customer_vat_number", text)


RULES: Final[tuple[Callable[[Draft], None], ...]] = (
    _check_product,
    _check_customer,
    _check_dates,
    _check_components,
    _check_addresses,
    _check_vat_number,
    check_payment,
)
"""All that is checked across cells."""
