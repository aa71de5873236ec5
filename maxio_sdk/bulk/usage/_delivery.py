"""Sending sealed sums, each exactly once, whatever ends the process in the middle."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

import attrs

from maxio_sdk.bulk._once import ABSENT, UNKNOWABLE, Doubt, stops_the_job
from maxio_sdk.bulk.usage._entries import Moment, Sealed, UsageKey, UsageStatus
from maxio_sdk.bulk.usage._file import in_thread
from maxio_sdk.bulk.usage._ledger import UsageLedger, named
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import (
    APIStatusError,
    MaxioError,
    NotFoundError,
    OutcomeUnknownError,
    ResponseDecodeError,
    ServerError,
)
from maxio_sdk.models.subscription_components import Usage
from maxio_sdk.models.subscriptions import Subscription
from maxio_sdk.types import UNSET

__all__ = ["UNANSWERED", "Delivery", "messages_of"]

UNANSWERED: Final = (ServerError, OutcomeUnknownError, ResponseDecodeError)
"""How it ends when no answer settles a sum."""

T = TypeVar("T")

_TRUSTED_SECONDS: Final = 45 * 60
"""How long after it was made a token is sent again. Maxio forgets it after 60 minutes."""
_CALL_SECONDS: Final = 10 * 60
"""How long a call may take with all its repetitions."""
_SETTLED_SECONDS: Final = 60 * 60
"""From then on nothing can still be at work at Maxio: the last call has ended, and Maxio gives up after 120 seconds."""
_CLOCK_TOLERANCE: Final = 60.0
_LOOK_BACK: Final = timedelta(days=2)
"""The day that the look-up begins with is one in the zone of the site."""

_IN_BACKGROUND: Final = RequestOptions(priority="background")
_PLAIN_REFERENCE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@attrs.define(kw_only=True)
class Delivery:
    """Sends to one site."""

    maxio: AsyncMaxio
    ledger: UsageLedger
    now: Callable[[], float]
    site_now: Callable[[], float]
    """The time by the site's clock, in Unix seconds. Unlike ours it is not set in the middle of a flush."""
    _resolved: tuple[str, str] = attrs.field(default=("", ""), init=False)

    async def send(self, key: UsageKey, *, negative: bool) -> UsageStatus | None:
        """Seal a sum and send it. None where there is nothing to send, as `UsageLedger.seal` says.

        Raises what is `UNANSWERED`, and what meets every other sum too; then the entry may be left sealed, for
        `resume`.
        """
        try:
            address = await self._address(key.subscription)
        except MaxioError as error:
            if stops_the_job(error) or isinstance(error, UNANSWERED):
                raise
            refusals = (_NO_SUCH_REFERENCE,) if isinstance(error, NotFoundError) else messages_of(error)
            refused = await in_thread(
                lambda: self.ledger.seal(key, self._present(), address="", negative=negative, refusals=refusals)
            )
            return None if refused is None else "refused"
        entry = await in_thread(lambda: self.ledger.seal(key, self._present(), address=address, negative=negative))
        return None if entry is None else await self._send(entry, is_first=True)

    async def resume(self, entry: Sealed) -> UsageStatus | None:
        """Find out what became of an entry that an earlier flush left, and send it if it was not applied."""
        ours, of_site = self._ages(entry)
        if all(-_CLOCK_TOLERANCE <= age <= _TRUSTED_SECONDS for age in (ours, of_site)):
            return await self._send(entry, is_first=False)
        finding = await self._find(entry)
        if isinstance(finding, Usage):
            return await self._settle(entry, "sent", usage_id=finding.id)
        if finding is UNKNOWABLE:
            return await self._settle(entry, "unknown", messages=(_CANNOT_LOOK,))
        if of_site < 0:
            return await self._settle(entry, "unknown", messages=(_CLOCK_WENT_BACK,))
        # Where our clock was set back since, it tells nothing.
        if of_site <= _SETTLED_SECONDS or 0 <= ours <= _SETTLED_SECONDS:
            return "sealed"
        entry = await in_thread(lambda: self.ledger.seal_anew(entry, self._present()))
        return await self._send(entry, is_first=True)

    async def _send(self, entry: Sealed, *, is_first: bool) -> UsageStatus:
        try:
            usage = await self._create(entry)
        except MaxioError as error:
            if stops_the_job(error):
                raise
            if error.applied is False and is_first:
                return await self._settle(entry, "refused", messages=messages_of(error))
            return await self._look(entry, error)
        return await self._settle(entry, "sent", usage_id=usage.id)

    async def _look(self, entry: Sealed, error: MaxioError) -> UsageStatus:
        """Look for an entry that an earlier attempt may have brought about."""
        finding = await self._find(entry)
        if isinstance(finding, Usage):
            return await self._settle(entry, "sent", usage_id=finding.id)
        if error.applied and finding is UNKNOWABLE:
            return await self._settle(entry, "sent")
        # The request may be at work there still: a later flush looks again.
        if isinstance(error, UNANSWERED):
            raise error
        if error.applied is None:
            return "sealed"
        if finding is ABSENT:
            return await self._settle(entry, "refused", messages=messages_of(error))
        return await self._settle(entry, "unknown", messages=(_CANNOT_LOOK, *messages_of(error)))

    async def _create(self, entry: Sealed) -> Usage:
        is_whole = entry.quantity == entry.quantity.to_integral_value()
        usage = await self.maxio.subscriptions.usages.create(
            entry.address,
            named(entry.key.component),
            quantity=int(entry.quantity) if is_whole else entry.quantity,
            price_point_id=named(entry.key.price_point) if entry.key.price_point else UNSET,
            memo=entry.memo,
            request_options=RequestOptions(
                uniqueness_token=entry.token, priority="background", total_timeout=_CALL_SECONDS
            ),
        )
        return _readable(usage, Usage)

    async def _find(self, entry: Sealed) -> Usage | Doubt:
        """Look for the usage of an entry by its mark."""
        since = (datetime.fromtimestamp(entry.site_time, UTC) - _LOOK_BACK).date()
        usages = self.maxio.subscriptions.usages.list(
            entry.address, named(entry.key.component), since_date=since, request_options=_IN_BACKGROUND
        )
        finding: Doubt = ABSENT
        try:
            async for usage in usages:
                if f"[{entry.mark}]" in str(getattr(usage, "memo", "")):
                    return usage
                if _may_be(usage, entry):
                    finding = UNKNOWABLE
        except MaxioError as error:
            if stops_the_job(error) or isinstance(error, ServerError):
                raise
            return UNKNOWABLE
        return finding

    async def _address(self, subscription: str) -> str:
        """Return what stands for a subscription in the path.

        A reference that could be taken for an id, or that a path could not hold, is looked up: Maxio would take
        the reference `12` for the id 12.
        """
        reference = subscription.removeprefix("reference:")
        if reference == subscription or _PLAIN_REFERENCE.fullmatch(reference):
            return reference
        if self._resolved[0] != reference:
            found = await self.maxio.subscriptions.find(reference=reference, request_options=_IN_BACKGROUND)
            self._resolved = (reference, str(_readable(found, Subscription).id))
        return self._resolved[1]

    async def _settle(
        self, entry: Sealed, status: UsageStatus, *, usage_id: int | None = None, messages: tuple[str, ...] = ()
    ) -> UsageStatus:
        await in_thread(lambda: self.ledger.settle(entry, status, usage_id=usage_id, messages=messages))
        return status

    def _present(self) -> Moment:
        return Moment(self.now(), self.site_now())

    def _ages(self, entry: Sealed) -> tuple[float, float]:
        present = self._present()
        return present.ours - entry.sealed_at, present.of_site - entry.site_time


_NO_SUCH_REFERENCE: Final = "No subscription has this reference."
_CANNOT_LOOK: Final = (
    "It was sent, no answer came, and the usages of the subscription do not tell whether it was recorded. See for "
    "yourself: retry it if it was not, discard it if it was."
)
_CLOCK_WENT_BACK: Final = (
    "It was sent by a clock that has been set back since, and there is no such usage. See for yourself: retry it if "
    "it was not recorded, discard it if it was."
)


def _may_be(usage: object, entry: Sealed) -> bool:
    """Tell whether a usage may be an entry's, with the memo lost on the way."""
    if not isinstance(usage, Usage):
        return True
    if usage.memo or usage.quantity != entry.quantity:
        return False
    made_at = usage.created_at
    return not isinstance(made_at, datetime) or made_at.timestamp() >= entry.site_time - _CLOCK_TOLERANCE


def _readable(answer: object, kind: type[T]) -> T:
    """Return an answer that is what it should be: a client that is not strict hands over what it cannot read."""
    if isinstance(answer, kind) and isinstance(getattr(answer, "id", None), int):
        return answer
    name = kind.__name__.lower()
    raise ResponseDecodeError(f"Maxio answered with something else than a {name}.", status_code=200, applied=True)


def messages_of(error: MaxioError) -> tuple[str, ...]:
    """Return what Maxio says, or else what we say."""
    if isinstance(error, APIStatusError) and error.errors:
        return error.errors
    return (str(error),)
