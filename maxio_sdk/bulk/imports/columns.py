"""The columns of the import format, as data."""

from __future__ import annotations

import enum
from typing import Final

import attrs

__all__ = ["COLUMNS", "Column", "ComponentKind", "ComponentRef", "MetafieldRef", "Need", "Resource", "Takes"]


class Takes(enum.StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    ID = "id"
    EMAIL = "email"
    COUNTRY = "country"
    STATE = "state"
    DATE = "date"
    DATE_OR_NOW = "date or NOW"
    CARD_NUMBER = "card number"
    CVV = "card verification value"
    MONTH = "month"
    YEAR = "year"
    CARD_TYPE = "card type"
    VAULT = "vault"
    TOKEN = "token"  # noqa: S105  (a kind of value, not one)
    LAST_FOUR = "last four digits"
    COLLECTION_METHOD = "collection method"
    CURRENCY = "currency"
    FLAG = "true or false"
    QUANTITY = "quantity"
    ON_OFF = "0 or 1"
    METAFIELD = "custom field"


class Need(enum.StrEnum):
    """Whether a subscription needs a column."""

    REQUIRED = "required"
    ALTERNATIVE = "alternative"
    """Required, unless another column that says the same is given."""
    OPTIONAL = "optional"
    UNUSED = "unused"


class ComponentKind(enum.StrEnum):
    """The kinds of components that can be imported."""

    METERED = "metered"
    QUANTITY = "quantity"
    ON_OFF = "on_off"


class Resource(enum.StrEnum):
    """What has custom fields."""

    SUBSCRIPTION = "subscription"
    CUSTOMER = "customer"


@attrs.frozen
class ComponentRef:
    """The component that a column is about."""

    kind: ComponentKind
    component_id: int
    price_point_id: int | None = None
    """None: the component's default price point."""


@attrs.frozen
class MetafieldRef:
    """The custom field that a column is about."""

    resource: Resource
    metafield_id: int


@attrs.frozen
class Column:
    """A column of the format."""

    name: str
    takes: Takes = Takes.TEXT
    active: Need = Need.OPTIONAL
    """Whether an active subscription needs it."""
    canceled: Need = Need.OPTIONAL
    """Whether a canceled subscription needs it."""
    secret: bool = False
    """Whether its values must never be shown or stored."""
    component: ComponentRef | None = None
    metafield: MetafieldRef | None = None


def _either(name: str, takes: Takes = Takes.TEXT) -> Column:
    return Column(name, takes, Need.ALTERNATIVE, Need.ALTERNATIVE)


def _secret(name: str, takes: Takes) -> Column:
    return Column(name, takes, secret=True)


_ALL: Final = (
    _either("product_handle"),
    _either("product_id", Takes.ID),
    Column("product_price_point_handle"),
    Column("product_price_point_id", Takes.ID),
    _either("customer_first_name"),
    _either("customer_last_name"),
    _either("customer_email", Takes.EMAIL),
    _either("customer_id", Takes.ID),
    Column("next_billing_at", Takes.DATE_OR_NOW, active=Need.REQUIRED),
    Column("canceled_at", Takes.DATE, active=Need.UNUSED, canceled=Need.REQUIRED),
    Column("cancellation_message", active=Need.UNUSED),
    Column("reason_code", active=Need.UNUSED),
    Column("previous_billing_at", Takes.DATE),
    Column("activated_at", Takes.DATE),
    Column("import_mrr", Takes.FLAG),
    Column("customer_organization"),
    Column("customer_reference"),
    Column("customer_vat_number"),
    Column("customer_address"),
    Column("customer_address_2"),
    Column("customer_city"),
    Column("customer_state", Takes.STATE),
    Column("customer_zip"),
    Column("customer_country", Takes.COUNTRY),
    Column("customer_phone"),
    _secret("payment_profile_full_number", Takes.CARD_NUMBER),
    _secret("payment_profile_cvv", Takes.CVV),
    Column("payment_profile_current_vault", Takes.VAULT),
    _secret("payment_profile_vault_token", Takes.TOKEN),
    _secret("payment_profile_customer_vault_token", Takes.TOKEN),
    Column("payment_profile_last_four", Takes.LAST_FOUR),
    Column("payment_profile_expiration_month", Takes.MONTH),
    Column("payment_profile_expiration_year", Takes.YEAR),
    Column("payment_profile_card_type", Takes.CARD_TYPE),
    Column("payment_profile_first_name"),
    Column("payment_profile_last_name"),
    Column("payment_profile_billing_address"),
    Column("payment_profile_billing_address_2"),
    Column("payment_profile_billing_city"),
    Column("payment_profile_billing_state", Takes.STATE),
    Column("payment_profile_billing_zip"),
    Column("payment_profile_billing_country", Takes.COUNTRY),
    Column("payment_collection_method", Takes.COLLECTION_METHOD),
    Column("currency", Takes.CURRENCY),
    Column("coupon_code"),
)

COLUMNS: Final = {column.name: column for column in _ALL}
"""The columns with fixed names. Those of components and custom fields have ids in theirs: see `column_named`."""
