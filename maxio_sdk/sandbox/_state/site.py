"""A site: its settings, its clock and everything that it remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from maxio_sdk.sandbox._state.clock import Clock
from maxio_sdk.sandbox._state.record import Record, Store

__all__ = ["KINDS", "Kind", "Settings", "Site", "stored"]

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
        raise ValueError(f"there is no time zone {name!r}: write it as America/New_York") from None


@attrs.frozen(kw_only=True)
class Settings:
    """The site's profile. Replace it as a whole: `site.settings = attrs.evolve(site.settings, name="Acme")`."""

    id: int = 60_001
    name: str = "Acme, Inc."
    subdomain: str = "acme"
    seller_id: int = 40_001
    currency: str = "USD"
    currencies: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    """Further currencies that prices may be defined in."""
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
    default_payment_collection_method: str = "automatic"
    net_terms_days: int = 0
    default_organization: str | None = None
    """What a customer created without an organization gets."""
    organization_address: Mapping[str, str | None] = attrs.field(
        factory=lambda: {
            "street": "1 Market Street", "line2": "Suite 200", "city": "Boston", "state": "MA", "zip": "02110",
            "country": "US", "name": None, "phone": "617-555-0100",
        }
    )  # fmt: skip
    shared_key: str = "sandbox-shared-key"
    """What webhooks and self-service page links are signed with."""
    webhooks_enabled: bool = True
    invoice_memo: str = "Thanks for your business! If you have any questions, please contact your account manager."
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any])


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
