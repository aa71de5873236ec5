"""When a subscription begins: at once, later, or long ago."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.products import ProductPricePoint
from maxio_sdk.sandbox._state.site import Site

__all__ = ["FIRST_CHARGES", "Timing", "read_snap_day", "read_timing"]

FIRST_CHARGES = ("prorated", "immediate", "delayed")


@attrs.frozen(kw_only=True)
class Timing:
    """The times that a signup gives, as far as they count."""

    next_billing_at: datetime | None = None
    """In the future: an import, which charges nothing now."""
    previous_billing_at: datetime | None = None
    activated_at: datetime | None = None
    canceled_at: datetime | None = None
    initial_billing_at: datetime | None = None
    """In the future: the subscription waits until then."""
    deferred: bool = False
    expires_at: datetime | None = None
    snap_day: int | str | None = None
    first_charge: str | None = None

    @property
    def state(self) -> str | None:
        """The state that follows from the times alone. None: it begins now, in its trial or active."""
        if self.canceled_at is not None:
            return "canceled"
        if self.deferred or self.initial_billing_at is not None:
            return "awaiting_signup"
        return "active" if self.next_billing_at is not None else None


def read_timing(site: Site, fields: Fields, price_point: ProductPricePoint) -> Timing:
    """Read the times of a signup. Billing dates that have passed leave it to begin now."""
    next_billing_at = _future(site, fields, "next_billing_at")
    canceled_at, activated_at = fields.time("canceled_at"), fields.time("activated_at")
    for label, when in (("Canceled at", canceled_at), ("Activated at", activated_at)):
        if when is not None and when > site.now:
            raise unprocessable(f"{label}: must be in the past.")
    snap_day, first_charge = _calendar(fields, price_point)
    if snap_day is not None and fields.raw("next_billing_at"):
        raise unprocessable("Calendar billing: cannot be used when also specifying next_billing_at.")
    return Timing(
        next_billing_at=next_billing_at,
        previous_billing_at=_previous(site, fields, next_billing_at),
        activated_at=activated_at,
        canceled_at=canceled_at,
        initial_billing_at=_future(site, fields, "initial_billing_at"),
        deferred=bool(fields.flag("defer_signup")) and not fields.raw("initial_billing_at"),
        expires_at=fields.time("expires_at"),
        snap_day=snap_day,
        first_charge=first_charge,
    )


def _future(site: Site, fields: Fields, name: str) -> datetime | None:
    when = fields.time(name)
    return when if when is not None and when > site.now else None


def _previous(site: Site, fields: Fields, next_billing_at: datetime | None) -> datetime | None:
    previous = fields.time("previous_billing_at")
    if previous is None:
        return None
    if next_billing_at is None and not fields.raw("canceled_at"):
        raise unprocessable("Previous billing at: can only be used with a future next_billing_at.")
    if previous > site.now:
        raise unprocessable("Previous billing at: must be in the past.")
    return previous


def _calendar(fields: Fields, price_point: ProductPricePoint) -> tuple[int | str | None, str | None]:
    calendar = fields.object("calendar_billing")
    snap_day = read_snap_day(calendar if calendar is not None else fields)
    charge = fields.text("calendar_billing_first_charge") or None
    if calendar is not None:
        charge = calendar.text("calendar_billing_first_charge") or charge
    if charge is not None and charge not in FIRST_CHARGES:
        raise unprocessable("Calendar billing first charge: must be 'prorated', 'immediate' or 'delayed'.")
    if snap_day is not None and price_point.interval_unit != "month":
        raise unprocessable("Snap day: can only be used with a product that is billed by months.")
    return snap_day, charge


def read_snap_day(fields: Fields) -> int | str | None:
    """Read a day to bill on: 1 to 28, or `end`."""
    text = fields.text("snap_day")
    if not text or text == "end":
        return text or None
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:3]) <= 28):
        raise unprocessable("Snap day: must be between 1 and 28, or 'end'.")
    return int(text)
