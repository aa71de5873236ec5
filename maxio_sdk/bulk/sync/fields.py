"""What a row may fill of a customer or a subscription, and turning cells into what the API takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal, TypeAlias
from uuid import UUID

import attrs

from maxio_sdk._core.codec import decode, fields_of
from maxio_sdk._core.nodes import Node, ScalarNode, TextNode
from maxio_sdk._core.scalars import decimal_text
from maxio_sdk.models.customers import CreateCustomer, UpdateCustomer
from maxio_sdk.models.subscriptions import CreateSubscription, UpdateSubscription
from maxio_sdk.types import JSON, Model

__all__ = [
    "CUSTOMERS",
    "SUBSCRIPTIONS",
    "SYNC_OBJECTS",
    "SyncKind",
    "SyncObject",
    "cell_text",
    "cell_value",
    "is_empty",
]

SyncKind: TypeAlias = Literal["customers", "subscriptions"]

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_DIGITS_MOST: Final = 30
_BOOLEANS: Final = {"true": True, "false": False}


@attrs.frozen(kw_only=True)
class SyncObject:
    """What is written of one kind of object."""

    kind: SyncKind
    singular: str
    create: type[Model]
    update: type[Model]
    defaults: tuple[str, ...]
    """The fields that Maxio documents for warehouse sync, in their order."""
    required: tuple[tuple[str, ...], ...]
    """What a new one needs: one of each group."""
    lanes: tuple[str, ...]
    """Fields that say whose row it is: the rows of one customer are written in their order."""
    fallback_lane: str | None = None
    """One more, for rows that say it in no other way."""

    def fields(self) -> Mapping[str, Node]:
        """Return the types of all fields that a cell can fill, by name."""
        return {name: node for name, node in fields_of(self.create).items() if _is_plain(node)}

    def updatable(self) -> frozenset[str]:
        """Return the fields that can be changed later."""
        return frozenset(name for name, node in fields_of(self.update).items() if _is_plain(node))

    def misfits(self, values: Mapping[str, JSON], *, new: bool) -> tuple[str, ...]:
        """Return the fields whose values the API cannot take."""
        cls = self.create if new else self.update
        _, found = decode(dict(values), cls)
        return tuple(path.partition(".")[2] for path in found)


CUSTOMERS: Final = SyncObject(
    kind="customers",
    singular="customer",
    create=CreateCustomer,
    update=UpdateCustomer,
    defaults=(
        "first_name",
        "last_name",
        "email",
        "organization",
        "phone",
        "address",
        "city",
        "state",
        "zip",
        "country",
        "reference",
    ),
    required=(("first_name",), ("last_name",), ("email",)),
    lanes=("reference",),
    fallback_lane="email",
)

SUBSCRIPTIONS: Final = SyncObject(
    kind="subscriptions",
    singular="subscription",
    create=CreateSubscription,
    update=UpdateSubscription,
    defaults=("product_handle", "customer_id", "customer_reference", "product_id", "reference"),
    required=(("product_handle", "product_id"), ("customer_id", "customer_reference")),
    lanes=("customer_id", "customer_reference", "reference"),
)

SYNC_OBJECTS: Final[Mapping[str, SyncObject]] = {each.kind: each for each in (CUSTOMERS, SUBSCRIPTIONS)}


def _is_plain(node: Node) -> bool:
    """Tell whether a cell can hold the type: text, a number, a yes or no, a time."""
    return any(isinstance(member, ScalarNode) for members in node.by_kind.values() for member in members)


def is_empty(value: object) -> bool:
    """Tell whether a cell says nothing. Data frames have NaN, NaT or NA there, none of which equals itself."""
    if value is None or isinstance(value, str):
        return not value
    try:
        return bool(value != value)
    except (TypeError, ArithmeticError):
        # NA compares to NA, and a signaling NaN does not compare.
        return True
    except ValueError:
        return False  # an array, which is refused later


def cell_value(value: object, node: Node) -> JSON:
    """Turn a cell that says something into what the API takes. Raises `ValueError` that says what was expected."""
    takes_text = any(type(member) is ScalarNode or isinstance(member, TextNode) for member in node.by_kind.get(str, ()))
    if isinstance(value, str):
        return cell_text(value) if takes_text else _from_text(value, node)
    if isinstance(value, bool):
        if bool in node.by_kind:
            return value
        raise ValueError("expected no true or false here")
    if takes_text:
        return cell_text(value)
    if isinstance(value, int | float | Decimal):
        return _whole(value, node)
    raise ValueError(_unusable(value))


def cell_text(value: object) -> str:
    """Turn a cell that says something into text. Raises `ValueError` that says why it cannot be."""
    if isinstance(value, str):
        if not value.isascii() and _HALF_PAIR.search(value):
            raise ValueError("half a surrogate pair cannot be sent")
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        number = _number(value)
        # Data frames turn a column of whole numbers with gaps into floats.
        return str(int(number)) if number == number.to_integral_value() else decimal_text(number)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise ValueError(_unusable(value))


def _from_text(value: str, node: Node) -> JSON:
    if int in node.by_kind:
        if _INTEGER.fullmatch(value.strip()):
            return int(value)
        raise ValueError("expected a whole number")
    if bool in node.by_kind and value.strip().lower() in _BOOLEANS:
        return _BOOLEANS[value.strip().lower()]
    raise ValueError("expected true or false")


def _whole(value: float | Decimal, node: Node) -> int:
    number = _number(value)
    if int not in node.by_kind:
        raise ValueError("expected true or false")
    if number != number.to_integral_value():
        raise ValueError("expected a whole number")
    return int(number)


def _number(value: float | Decimal) -> Decimal:
    number = Decimal(repr(float(value))) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS_MOST:
        raise ValueError("expected a number")
    return number


def _unusable(value: object) -> str:
    return f"cannot be made of a value of the type {type(value).__name__}"
