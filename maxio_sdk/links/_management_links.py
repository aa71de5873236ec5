"""Links into the Billing Portal, asked for no more often than Maxio allows."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, MutableMapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import anyio
import attrs

from maxio_sdk._loop import running_loop
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    MaxioError,
    NotFoundError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
    UnprocessableEntityError,
)
from maxio_sdk.links._arguments import aware, positive_id
from maxio_sdk.links._link_cache import LinkCache, cache_of
from maxio_sdk.links._management_link import CacheEntry, ManagementLink
from maxio_sdk.models import TooManyManagementLinkRequestsError

if TYPE_CHECKING:
    from maxio_sdk.client import AsyncMaxio

__all__ = ["ManagementLinkBlockedError", "ManagementLinks"]

_log = logging.getLogger("maxio_sdk")

_PAUSE: Final = timedelta(minutes=5)
"""How long Maxio is left alone when it gave nothing new though it was time."""
_RENEWAL: Final = RequestOptions(timeout=10, total_timeout=15, max_retries=0)
"""For a call that has a valid link to fall back on: a customer waits for it."""
_MOST_RETRIES: Final = 1
"""Each attempt may count towards the 15 that are allowed, its answer lost or not."""


class ManagementLinkBlockedError(MaxioError):
    """Maxio gives no link of this customer before `available_at`: it was asked too often, and none is cached."""

    def __init__(self, *, customer_id: int, available_at: datetime) -> None:
        super().__init__(
            "No management link can be had before "
            f"{available_at.isoformat()}: Maxio was asked for this customer's link more than 15 times, and no valid "
            "one is cached. Give ManagementLinks a cache that outlives the process and that all processes share."
        )
        self.customer_id = customer_id
        self.available_at = available_at


@attrs.define
class _Turn:
    """The tasks of one event loop that want the same customer's link: one fetches, the others have its outcome."""

    lock: anyio.Lock = attrs.field(factory=anyio.Lock)
    tasks: int = 0
    failure: MaxioError | None = None


class ManagementLinks:
    """Gives customers' links into the Billing Portal, and keeps Maxio's rule for asking.

    Maxio makes a customer's new link after 15 days; until then more than 15 requests block the customer's links.
    So a link is fetched once, kept in `cache`, and given from there until `new_link_available_at`. Where a new one
    can't be had then, the old one is given while it is valid, 65 days in all.

    `cache` is a mutable mapping (a dict, a shelf) or a `LinkCache`, best one that all your processes share; without
    one, links are forgotten with this object. Of the tasks of an event loop one at a time fetches a customer's link.
    `now` tells the time; of a sandbox whose clock was moved: `now=lambda: sandbox.clock.now`.

    Source: Billing Portal, "Rules for Management Link API".
    """

    def __init__(
        self,
        maxio: AsyncMaxio,
        *,
        cache: LinkCache | MutableMapping[str, Any] | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._maxio = maxio
        self._cache = cache_of(cache)
        self._clock = now
        self._turns: dict[tuple[Any, int], _Turn] = {}
        self._patience = RequestOptions(max_retries=min(_MOST_RETRIES, maxio.config.max_retries))

    async def get(self, customer_id: int) -> ManagementLink:
        """Return the customer's link into the Billing Portal, from the cache if Maxio need not be asked.

        A cached link is not checked: when you revoke a customer's access, `forget` the link. Raises
        `ManagementLinkBlockedError` where the customer's links are blocked and no valid one is cached;
        `NotFoundError` where there is no such customer, `UnprocessableEntityError` where the portal is not enabled
        for them (both drop the cached link); and the error of the call where Maxio can't be reached and no valid
        link is cached.

        Source: Billing Portal, readBillingPortalLink.
        """
        customer_id = positive_id("customer_id", customer_id)
        entry = await self._load(customer_id)
        if entry is not None and self._now() < entry.fetch_after:
            return self._cached(customer_id, entry)
        return await self._in_turn(customer_id)

    async def forget(self, customer_id: int) -> None:
        """Drop what is cached of a customer, so that the next `get` asks Maxio."""
        await self._cache.drop(self._key(positive_id("customer_id", customer_id)))

    async def _in_turn(self, customer_id: int) -> ManagementLink:
        place = (running_loop(), customer_id)
        turn = self._turns.setdefault(place, _Turn())
        turn.tasks += 1
        try:
            async with turn.lock:
                if turn.failure is not None:
                    # Asked again by each task that waited, Maxio would soon block the customer's links.
                    raise copy.copy(turn.failure) from turn.failure
                try:
                    return await self._renewed(customer_id)
                except MaxioError as error:
                    turn.failure = error
                    # It is the outcome of those that wait by now; who comes later asks anew.
                    del self._turns[place]
                    raise
        finally:
            turn.tasks -= 1
            if not turn.tasks and self._turns.get(place) is turn:
                del self._turns[place]

    async def _renewed(self, customer_id: int) -> ManagementLink:
        entry = await self._load(customer_id)
        now = self._now()
        if entry is not None and now < entry.fetch_after:
            return self._cached(customer_id, entry)
        old = None if entry is None or entry.link is None or now >= entry.link.expires_at else entry.link
        try:
            link = await self._fetched(customer_id, self._patience if old is None else _RENEWAL)
        except MaxioError as error:
            return await self._without_new(customer_id, old, error)
        # By a clock that runs far ahead of the site's every link has expired, and keeping it would block the next call.
        if now < link.expires_at:
            await self._save(customer_id, link, link.new_link_available_at)
        return link

    async def _fetched(self, customer_id: int, options: RequestOptions) -> ManagementLink:
        answer = await self._maxio.billing_portal.get_management_link(customer_id, request_options=options)
        link = ManagementLink.of(customer_id, answer, self._now())
        if link is None:
            raise ResponseDecodeError(
                "GET management_link.json succeeded, but its answer has no link.",
                operation="read_billing_portal_link",
                status_code=200,
            )
        return link

    async def _without_new(self, customer_id: int, old: ManagementLink | None, error: MaxioError) -> ManagementLink:
        """Give the old link where no new one came, or raise what is the matter."""
        if _ends_access(error):
            await self._cache.drop(self._key(customer_id))
            raise error
        entry = await self._load(customer_id)
        if entry is not None and self._now() < entry.fetch_after:
            # Another process was faster.
            return self._cached(customer_id, entry)
        available_at = _available_at(error)
        if available_at is None and (old is None or not _passes(error)):
            raise error
        entry = await self._save(customer_id, old, available_at)
        if old is None:
            raise ManagementLinkBlockedError(customer_id=customer_id, available_at=entry.fetch_after) from error
        until = old.expires_at.isoformat()
        _log.warning("No new management link (%s); the one before is given, until %s", type(error).__name__, until)
        return old

    async def _load(self, customer_id: int) -> CacheEntry | None:
        return CacheEntry.from_json(customer_id, await self._cache.load(self._key(customer_id)))

    async def _save(self, customer_id: int, link: ManagementLink | None, fetch_after: datetime | None) -> CacheEntry:
        soonest = self._now() + _PAUSE
        entry = CacheEntry(link=link, fetch_after=max(fetch_after or soonest, soonest))
        await self._cache.save(self._key(customer_id), entry.to_json(), entry.until)
        return entry

    def _cached(self, customer_id: int, entry: CacheEntry) -> ManagementLink:
        if entry.link is not None and self._now() < entry.link.expires_at:
            return entry.link
        raise ManagementLinkBlockedError(customer_id=customer_id, available_at=entry.fetch_after)

    def _key(self, customer_id: int) -> str:
        # Ids of customers are those of a site, and a cache may serve several.
        site = self._maxio.config.base_url.partition("://")[2]
        return f"maxio/management-link/{site}/{customer_id}"

    def _now(self) -> datetime:
        return aware("now", None if self._clock is None else self._clock())


def _ends_access(error: MaxioError) -> bool:
    if isinstance(error, AccountBlockedError):
        return False
    return isinstance(error, NotFoundError | UnprocessableEntityError)


def _passes(error: MaxioError) -> bool:
    """Whether the same call may well succeed later, with nothing changed here."""
    kinds = (APIConnectionError, ResponseDecodeError, RateLimitedError, ServerError)
    return isinstance(error, kinds) or (isinstance(error, APIStatusError) and error.status_code == 408)


def _available_at(error: MaxioError) -> datetime | None:
    """Return when a refusal by the rule of management links ends; None for any other error."""
    if not isinstance(error, RateLimitedError) or not isinstance(error.body, TooManyManagementLinkRequestsError):
        return None
    told: object = None if error.body.errors is None else error.body.errors.new_link_available_at
    return told.astimezone(UTC) if isinstance(told, datetime) else None
