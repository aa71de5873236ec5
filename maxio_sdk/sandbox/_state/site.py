"""A site: its settings, its clock and everything that it remembers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from maxio_sdk.sandbox._state.clock import Clock
from maxio_sdk.sandbox._state.record import Record, Store

__all__ = ["KINDS", "DunningStep", "Kind", "Settings", "Site", "stored"]

R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class Kind:
    """How the records of one class are kept."""

    record: type[Record]
    name: str
    first_id: int
    by: tuple[str, ...]


KINDS: dict[type[Record], Kind] = {}


def stored(name: str, *, first_id: int, by: tuple[str, ...] = ()) -> Callable[[type[R]], type[R]]:
    """Give a class of records a store in every site: `site[Customer]`.

    `by` names the fields by which records are found quickly, with `Store.where` and `Store.first`.
    """

    def register(record: type[R]) -> type[R]:
        KINDS[record] = Kind(record=record, name=name, first_id=first_id, by=by)
        return record

    return register


def _a_zone(_: object, __: object, name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"there is no time zone {name!r}: write it as America/New_York. "
            "Where a machine has no time zones of its own (Windows), pip install tzdata"
        ) from None


@attrs.frozen
class DunningStep:
    """What is done about a payment that is overdue, and when."""

    day_threshold: int = attrs.field(converter=int)
    """Counted from the day of the failure, which is day 1."""
    action: str = attrs.field(validator=attrs.validators.in_(("retry", "cancel", "unpaid", "notify")))


def _steps(values: Iterable[DunningStep | Mapping[str, Any]]) -> tuple[DunningStep, ...]:
    steps = (value if isinstance(value, DunningStep) else DunningStep(**value) for value in values)
    return tuple(sorted(steps, key=lambda step: step.day_threshold))


def _rates(values: Mapping[str, str | Decimal | float]) -> dict[str, str]:
    return {currency: str(rate) for currency, rate in dict(values).items()}


def _positive_rates(_: object, __: object, rates: Mapping[str, str]) -> None:
    for currency, rate in rates.items():
        try:
            usable = Decimal(0) < Decimal(rate) < Decimal("Infinity")
        except InvalidOperation:
            usable = False
        if not usable:
            raise ValueError(f"the exchange rate of {currency} must be a number above 0, not {rate!r}")


_AUTOMATIC_DUNNING: Final = (
    DunningStep(1, "retry"),
    DunningStep(2, "retry"),
    DunningStep(8, "retry"),
    DunningStep(15, "retry"),
    DunningStep(22, "retry"),
    DunningStep(28, "cancel"),
)
_REMITTANCE_DUNNING: Final = (DunningStep(1, "notify"),)


_SIMPLE: Final[Mapping[str, Any]] = {"int": int, "str": str, "bool": bool, "str | None": (str, type(None))}


def _of_their_types(_: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Let fields of a simple type take nothing else."""
    return [_of_its_type(field, _SIMPLE[str(field.type)]) if str(field.type) in _SIMPLE else field for field in fields]


def _of_its_type(field: attrs.Attribute[Any], kind: Any) -> attrs.Attribute[Any]:
    own = () if field.validator is None else (field.validator,)
    return field.evolve(validator=attrs.validators.and_(attrs.validators.instance_of(kind), *own))


def _a_label(_: object, __: object, name: str) -> None:
    if not re.fullmatch("[a-z0-9]([a-z0-9-]*[a-z0-9])?", name):
        raise ValueError(f"subdomain must be one label of small letters, digits and inner hyphens, not {name!r}")


def _codes(values: Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


_A_CURRENCY: Final = attrs.validators.matches_re("[A-Z]{3}")


@attrs.define(frozen=True, kw_only=True, field_transformer=_of_their_types)
class Settings:
    """The site's profile. Replace it as a whole: `site.settings = attrs.evolve(site.settings, name="Acme")`."""

    id: int = 60_001
    name: str = "Acme, Inc."
    subdomain: str = attrs.field(default="acme", validator=_a_label)
    seller_id: int = 40_001
    currency: str = attrs.field(default="USD", validator=_A_CURRENCY)
    currencies: tuple[str, ...] = attrs.field(
        default=(), converter=_codes, validator=attrs.validators.deep_iterable(_A_CURRENCY)
    )
    """Further currencies that prices may be defined in."""
    exchange_rates: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_rates, validator=_positive_rates)
    """What a unit of the site's currency is worth in others, as decimal strings: `{"EUR": "0.9"}`. Else it is 1."""
    time_zone: str = attrs.field(default="UTC", validator=_a_zone)
    test: bool = True
    relationship_invoicing_enabled: bool = True
    customer_hierarchy_enabled: bool = True
    schedule_subscription_cancellation_enabled: bool = True
    whopays_enabled: bool = True
    whopays_default_payer: str = "self"
    referrals_enabled: bool = True
    multi_frequency_enabled: bool = True
    auto_renewals_enabled: bool = True
    portal_enabled: bool = True
    features_enabled: bool = True
    """Whether the site has features and entitlements."""
    contracts_enabled: bool = False
    """Whether scheduled renewals can be put under contracts."""
    upgrade_charge: str = attrs.field(default="prorated", validator=attrs.validators.in_(("full", "prorated", "none")))
    """What more of a component costs in the middle of a period, where nobody says otherwise."""
    downgrade_credit: str = attrs.field(default="none", validator=attrs.validators.in_(("full", "prorated", "none")))
    """What less of a component gives back."""
    accrue_charge: bool = True
    """Whether the charge for more of a component waits for the next renewal."""
    dunning: tuple[DunningStep, ...] = attrs.field(default=_AUTOMATIC_DUNNING, converter=_steps)
    """What follows a payment that could not be collected. Without steps the subscription is canceled at once."""
    remittance_dunning: tuple[DunningStep, ...] = attrs.field(default=_REMITTANCE_DUNNING, converter=_steps)
    """What follows a payment that a customer did not send in time."""
    default_payment_collection_method: str = "automatic"
    net_terms_days: int = 0
    default_organization: str | None = None
    """What a customer created without an organization gets."""
    organization_address: Mapping[str, str | None] = attrs.field(
        validator=attrs.validators.deep_mapping(
            key_validator=attrs.validators.instance_of(str),
            value_validator=attrs.validators.instance_of((str, type(None))),
        ),
        factory=lambda: {
            "street": "1 Market Street", "line2": "Suite 200", "city": "Boston", "state": "MA", "zip": "02110",
            "country": "US", "name": None, "phone": "617-555-0100",
        }
    )  # fmt: skip
    shared_key: str = "sandbox-shared-key"
    """What webhooks and self-service page links are signed with."""
    webhooks_enabled: bool = True
    invoice_memo: str = "Thanks for your business! If you have any questions, please contact your account manager."


class Site:
    """One site. Handlers change it only inside a transaction, which the sandbox opens around every request."""

    def __init__(self, settings: Settings | None = None, clock: Clock | None = None) -> None:
        self.settings = settings or Settings()
        self.clock = clock or Clock()
        self._stores: dict[type[Record], Store[Any]] = {
            kind.record: Store(kind.record, kind.name, first_id=kind.first_id, by=kind.by) for kind in KINDS.values()
        }

    def __getitem__(self, kind: type[R]) -> Store[R]:
        return self._stores[kind]

    @property
    def stores(self) -> Mapping[type[Record], Store[Any]]:
        """All stores, by the class of their records."""
        return self._stores

    @property
    def now(self) -> datetime:
        """The time on the site, in its zone."""
        return self.clock.now.astimezone(self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.settings.time_zone)
