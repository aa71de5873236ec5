# Generated from spec/models/people.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import attrs

from maxio_sdk.types import UNSET, Model, Present, Tagged, UnknownVariant, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.types import Unset

__all__ = [
    "Address",
    "AddressInput",
    "AddressPart",
    "AddressPartInput",
    "Bank",
    "Card",
    "CreatePayment",
    "CreatePerson",
    "Level",
    "Means",
    "Person",
    "PersonErrors",
    "PersonKind",
    "PlainRefund",
    "Refund",
    "RemovalOptions",
    "SegmentRefund",
]


class PersonKind(StrEnum):
    """What somebody is."""

    FRIEND = "friend"
    BEST_FRIEND = "best-friend"
    EXPIRED_ALL = "expired_(all)"


class Level(IntEnum):
    """How much."""

    NONE = 0
    SOME = 1


@model
class Person(Model):
    """Somebody."""

    id: int = attrs.field(default=None)
    created_at: datetime | None = None
    reference: str | None = None
    name: str | None = None
    kind: PersonKind | str | None = None
    level: Level | int | None = None
    means: list[Means] | None = None
    address: Address | None = None
    born: date | None = None
    seen_at: datetime | None = None
    paid: Decimal | None = None
    units: int | Decimal | None = None
    """Whole numbers come as numbers, others as text."""

    labels: dict[str, str] | None = None
    anything: Any = None
    type_: str | None = attrs.field(default=None, metadata={"wire": "type"})
    secret_word: str | None = attrs.field(default=None, metadata={"secret": True})
    """Never shown: it is a secret."""


@model
class Address(Model):
    """Where somebody lives; used both ways."""

    street: str | None = None
    parts: list[AddressPart] | None = None


@model
class AddressInput(Model):
    """Where somebody lives; used both ways."""

    street: str | Unset = UNSET
    parts: Sequence[AddressPartInput | Mapping[str, Any]] | Unset = UNSET


@model
class AddressPart(Model):
    """A part of an address."""

    text: str = attrs.field(default=None)


@model
class AddressPartInput(Model):
    """A part of an address."""

    text: str


@model
class CreatePerson(Model):
    """A person to be created."""

    name: str
    reference: str | Unset = UNSET
    nickname: str | Unset | None = UNSET
    amount: Decimal | int | str
    """In whole currency."""

    units: int | Decimal | str | Unset = UNSET
    address: AddressInput | Mapping[str, Any] | Unset = UNSET
    card_number: str = attrs.field(metadata={"secret": True})
    kind: PersonKind | str | Unset = UNSET
    destroy: bool | Unset = attrs.field(default=UNSET, metadata={"wire": "_destroy"})


@model
class RemovalOptions(Model):
    """How to remove."""

    quietly: bool | Unset = UNSET


@model
class CreatePayment(Model):
    """A payment to be made."""

    amount: Decimal | int | str
    refund: Refund | Mapping[str, Any] | Unset = UNSET


@model
class SegmentRefund(Model):
    """For segments."""

    segment_uids: list[str] | tuple[str, ...] | str | Unset = UNSET
    amount: Decimal | int | str | Unset = UNSET


@model
class PlainRefund(Model):
    """For all else."""

    amount: Decimal | int | str


@model
class Card(Model):
    """A card."""

    means_type: str = attrs.field(default=None)
    holder: PersonErrors | str | None = None


@model
class Bank(Model):
    """A bank account."""

    means_type: str = attrs.field(default=None)


@model
class PersonErrors(Model):
    """What was wrong with a person."""

    errors: list[str] | dict[str, str] | None = None


Refund: TypeAlias = Annotated[
    SegmentRefund | PlainRefund,
    Present({"segment_uids": SegmentRefund}, otherwise=PlainRefund),
]
"""Two kinds of refund."""


Means: TypeAlias = Annotated[
    Card | Bank | UnknownVariant,
    Tagged("means_type", {"card": Card, "bank": Bank}),
]
"""A way to pay."""
