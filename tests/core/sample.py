"""Models of every kind of field, as the generator would write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, TypeAlias

import attrs

from maxio_sdk.types import UNSET, Model, Present, Tagged, UnknownVariant, Unset, model


class Unit(StrEnum):
    DAY = "day"
    MONTH = "month"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@model
class Owner(Model):
    name: str | None = None
    born_on: date | None = None
    friends: list[Owner] | None = None
    pets: list[Pet] | None = None


@model
class Card(Model):
    payment_type: str | None = None
    masked: str | None = None
    full_number: str | None = attrs.field(default=None, metadata={"secret": True})


@model
class Bank(Model):
    payment_type: str | None = None
    iban: str | None = None


Payment: TypeAlias = Annotated[
    Card | Bank | UnknownVariant, Tagged("payment_type", {"credit_card": Card, "bank_account": "Bank"})
]
ByKey: TypeAlias = Annotated[Card | Bank, Present({"iban": Bank}, otherwise=Card)]
Beside: TypeAlias = Annotated[Card | Bank | UnknownVariant, Tagged("kind", {"card": Card, "bank": Bank}, beside=True)]


@model
class Pet(Model):
    id: int = attrs.field(default=None)
    name: str | None = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    unit: Unit | str | None = None
    closed: Unit | None = None
    level: Level | int | None = None
    good: bool | None = None
    ratio: float | None = None
    price: Decimal | None = None
    prices: list[Decimal] | None = None
    quantity: int | Decimal | None = None
    text_or_number: int | str | None = None
    created_at: datetime | None = None
    seen_at: list[datetime] | None = None
    born_on: date | None = None
    tags: list[str] | None = None
    grid: list[list[int]] | None = None
    metafields: dict[str, str] | None = None
    amounts: dict[str, Decimal] | None = None
    owner: Owner | None = None
    owners: list[Owner] | None = None
    by_name: dict[str, Owner] | None = None
    payment: Payment | None = None
    payments: list[Payment] | None = None
    by_key: ByKey | None = None
    kind: str | None = None
    data: Beside | None = None
    problem: Owner | list[str] | str | None = None
    raw: Any = None


@model
class Lone(Model):
    only: str | None = None


@model
class Empty(Model):
    pass


@model
class NewPrice(Model):
    amount: Decimal | int | str
    currency: str | Unset = UNSET


@model
class NewPet(Model):
    name: str
    vat: str | Unset | None = UNSET
    full_number: str | Unset = attrs.field(default=UNSET, metadata={"secret": True})
    class_: str | Unset = attrs.field(default=UNSET, metadata={"wire": "class"})
    unit: Unit | str | Unset = UNSET
    prices: Sequence[NewPrice | Mapping[str, Any]] | Unset = UNSET
    unit_price: Decimal | int | str | Unset = UNSET
    billing_at: datetime | Unset = UNSET
    born_on: date | Unset = UNSET
    settings: Mapping[str, Any] | Unset = UNSET
    owner: Owner | Unset = UNSET


NAMES: dict[str, Any] = {
    each.__name__: each for each in (Bank, Card, Empty, Lone, NewPet, NewPrice, Owner, Pet, Unit, Level)
} | {"Payment": Payment}
