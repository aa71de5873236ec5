"""The write that creates the subscription of a row, and the look for what it has done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import attrs

from maxio_sdk.bulk._found import IN_BACKGROUND, made_at
from maxio_sdk.bulk._once import ABSENT, CLOCK_TOLERANCE, UNKNOWABLE, Finding, RowRefusedError
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import APIConnectionError, NotFoundError, OutcomeUnknownError, ResponseDecodeError
from maxio_sdk.models.subscriptions import Subscription

__all__ = ["Creation", "Due"]

_RETRIED_FOR: Final = 3600.0
"""Within so many seconds a call has ended, so that only a date before that can pass during it."""


@attrs.frozen(kw_only=True)
class Due:
    """When the first charge of a subscription comes due: what is created later is charged at once."""

    at: datetime | None
    """None: it is charged at once, or never."""
    place: str
    """The line and the column where it stands."""
    site_now: Callable[[], float]
    """The time by the site's clock, in Unix seconds."""

    @property
    def seconds_left(self) -> float | None:
        """How long it may take to create the subscription. None: as long as it likes."""
        return None if self.at is None else self.at.timestamp() - self.site_now() - CLOCK_TOLERANCE

    @property
    def refusals(self) -> tuple[str, ...]:
        """Why nothing is to be created any more, once the time has come."""
        left = self.seconds_left
        if self.at is None or left is None or left > 0:
            return ()
        at = self.at.astimezone(UTC)
        return (f"{self.place}: the date has passed, or is about to ({at:%Y-%m-%d %H:%M} UTC). Give a later one.",)


@attrs.define(kw_only=True)
class Creation:
    """Create the subscription of a row, unless there are refusals. Then it is only looked for."""

    maxio: AsyncMaxio
    body: Mapping[str, Any] = attrs.field(repr=False)
    due: Due
    refusals: tuple[str, ...]
    may_be_there: bool
    """Whether it may have been sent before, and was not looked for since."""
    name: str = "create"
    target: None = None

    async def send(self, options: RequestOptions) -> int:
        self._withhold()
        before, self.may_be_there = self.may_be_there, True
        try:
            made: object = await self.maxio.call(
                "create_subscription", body={"subscription": dict(self.body)}, request_options=self._in_time(options)
            )
        except APIConnectionError:
            # It never left. That may be because it came due.
            self.may_be_there = before
            self._withhold()
            raise
        return _id_of(made, made=True)

    def _withhold(self) -> None:
        refusals = self.refusals or self.due.refusals
        if refusals and self.may_be_there:
            # To have it looked for.
            raise OutcomeUnknownError(_WITHHELD)
        if refusals:
            raise RowRefusedError(*refusals)

    def _in_time(self, options: RequestOptions) -> RequestOptions:
        """Let no attempt begin when the subscription would be charged at once."""
        left = self.due.seconds_left
        if left is None or left > min(self.maxio.config.total_timeout or _RETRIED_FOR, _RETRIED_FOR):
            return options
        return attrs.evolve(options, total_timeout=left)

    async def find(self, since: float, *, alike: bool) -> Finding:
        found = await self._find(since, alike=alike)
        if found is ABSENT:
            self.may_be_there = False
        return found

    async def _find(self, since: float, *, alike: bool) -> Finding:
        ours = await self._made_since(since - CLOCK_TOLERANCE)
        if ours is not None and alike:
            ours = [each for each in ours if self._is_alike(each)]
        if ours is None or len(ours) > 1:
            return UNKNOWABLE
        return _id_of(ours[0]) if ours else ABSENT

    async def _made_since(self, since: float) -> list[Subscription] | None:
        """List what may be ours. None: there is nothing by which to find it."""
        customer: Mapping[str, Any] = self.body.get("customer_attributes") or {}
        try:
            if reference := self.body.get("reference"):
                found = [await self.maxio.subscriptions.find(reference=reference, request_options=IN_BACKGROUND)]
            elif reference := customer.get("reference"):
                # The reference of a customer is unique, so that one who is as new came with this very row.
                owner = await self.maxio.customers.find(reference=reference, request_options=IN_BACKGROUND)
                if made_at(owner) < since:
                    return []
                listed = self.maxio.customers.list_subscriptions(owner.id, request_options=IN_BACKGROUND)
                found = await listed.collect()
            else:
                return None
        except NotFoundError:
            return []
        return [each for each in found if made_at(each) >= since]

    def _is_alike(self, found: Subscription) -> bool:
        """Tell whether a subscription is of the product and the customer of the row."""
        customer: Mapping[str, Any] = self.body.get("customer_attributes") or {}
        wanted = {("product", name): self.body.get(f"product_{name}") for name in ("handle", "id")}
        wanted |= {("customer", name): customer.get(name) for name in ("first_name", "last_name", "email")}
        wanted["customer", "id"] = self.body.get("customer_id")
        return all(
            str(getattr(getattr(found, owner, None), name, None)).casefold() == str(value).casefold()
            for (owner, name), value in wanted.items()
            if value is not None
        )


_WITHHELD: Final = "An earlier run may have sent it, and it is not sent again."


def _id_of(found: object, *, made: bool = False) -> int:
    """Return the id of a subscription that the site answered with. Raises `ResponseDecodeError` where it has none."""
    object_id = getattr(found, "id", None)
    if isinstance(object_id, int):
        return object_id
    raise ResponseDecodeError("The site answered with a subscription that has no id.", status_code=200, applied=made)
