"""Writing exactly once, whatever ends the process in the middle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, TypeVar

import attrs
from anyio import to_thread

from maxio_sdk.bulk._journal import Journal, Step
from maxio_sdk.bulk._site_clock import SiteClock
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import DEFAULT_MAX_RETRY_SECONDS, RequestOptions
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    ClientClosedError,
    DuplicateSubmissionError,
    MaxioError,
    PermissionDeniedError,
    RateLimitedError,
    ResponseDecodeError,
)

__all__ = [
    "ABSENT",
    "CLOCK_TOLERANCE",
    "UNKNOWABLE",
    "UNSEEN",
    "Doubt",
    "Finding",
    "Once",
    "RowInDoubtError",
    "RowKey",
    "RowRefusedError",
    "RowUnknowableError",
    "Write",
    "stops_the_job",
]

T = TypeVar("T")

TRUSTED_SECONDS: Final = 45 * 60
"""How long after it was made a token is sent again. Maxio forgets it after 60 minutes, and retries take time too."""
_REMEMBERED_SECONDS: Final = 55 * 60
"""No request goes out with a token that is older, retries included."""
CLOCK_TOLERANCE: Final = 5.0
"""How many seconds the clocks of the site's machines may differ."""
_TRIES: Final = 3


class Doubt:
    """Why a look at the site does not tell that a write was applied."""


ABSENT: Final = Doubt()
"""It was not applied, or sending it again changes nothing."""
UNKNOWABLE: Final = Doubt()
"""There is nothing by which to find it, or it was changed since."""
UNSEEN: Final = Doubt()
"""It is not found, by a search that may not know yet what was made a moment ago."""

Finding = int | Doubt
"""The id of what a write has made or changed, or why it cannot be said."""


class _RowError(MaxioError):
    def __init__(self, *messages: str, object_id: int | None = None) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages
        self.object_id = object_id
        """What an earlier write of the row has made or changed."""


class RowRefusedError(_RowError):
    """A write was refused, so that nothing of it was applied."""


class RowInDoubtError(_RowError):
    """A write was sent, and what became of it cannot be known."""

    applied = None


class RowUnknowableError(RowInDoubtError):
    """A write was sent, and nothing will ever tell what became of it."""


class Write(Protocol):
    """One write of a row."""

    @property
    def name(self) -> str:
        """What it is in the journal: `create`, `update`, `metafields`."""
        ...

    @property
    def target(self) -> int | None:
        """The id of what it changes, if it changes something that is there."""
        ...

    async def send(self, options: RequestOptions) -> int:
        """Send it, and return the id of what it made or changed."""
        ...

    async def find(self, since: float, *, alike: bool) -> Finding:
        """Look on the site for what the write has done at `since` (Unix seconds by the site's clock) or later.

        `alike`: only what has the values that were sent counts.
        """
        ...


@attrs.frozen(kw_only=True)
class RowKey:
    """Which row a write is of, and what it sends, without secrets."""

    key: str
    number: int
    payload: Mapping[str, Any] = attrs.field(repr=False)
    is_new: bool = False
    """Whether the journal had nothing of it when it came, so that there is nothing to read there."""


@attrs.frozen(kw_only=True)
class Once:
    """Carries out writes through the journal: the intent before, the outcome after."""

    journal: Journal
    now: Callable[[], float]
    """The time in Unix seconds."""
    site_now: Callable[[], float]
    """The time by the site's clock, in Unix seconds. Unlike ours it is not set in the middle of a run."""
    retry_seconds: float = DEFAULT_MAX_RETRY_SECONDS
    """How long the client repeats one request."""

    @classmethod
    async def begin(cls, journal: Journal, maxio: AsyncMaxio, now: Callable[[], float]) -> Once:
        """Read the site's clock, and carry out writes from then on. Raises what keeps the site from answering."""
        clock = await SiteClock.read(maxio, now)
        await _in_thread(journal.note_start, clock.now())
        return cls(journal=journal, now=now, site_now=clock.now, retry_seconds=maxio.config.max_retry_seconds)

    async def steps(self, row: RowKey) -> dict[str, Step]:
        """Return the writes that earlier runs intended for a row, by name."""
        return {} if row.is_new else await _in_thread(self.journal.steps, row.key)

    async def perform(self, row: RowKey, write: Write) -> int:
        """Carry out a write, or find that an earlier run has done so, and return the id.

        Raises `RowRefusedError`, `RowInDoubtError`, and what `stops_the_job` as it came.
        """
        step = (await self.steps(row)).get(write.name)
        if step is not None and step.done and step.object_id is not None:
            return step.object_id
        object_id: int | None = None
        if step is not None and not self._is_trusted(step):
            object_id = await self._find(row, write, step)
            step = None
        if object_id is None:
            is_new = step is None
            object_id = await self._sent(row, write, step or await self._intend(row, write), is_new=is_new)
        await _in_thread(self.journal.done, row.key, write.name, object_id)
        return object_id

    def _ages(self, step: Step) -> tuple[float, float]:
        """Return how many seconds ago the token was made, by our clock and by the site's: either may have been set."""
        return self.now() - step.begun_at, self.site_now() - step.site_time

    def _is_trusted(self, step: Step) -> bool:
        ours, theirs = self._ages(step)
        most = min(TRUSTED_SECONDS, _REMEMBERED_SECONDS - self.retry_seconds)
        return 0 <= ours <= most and -CLOCK_TOLERANCE <= theirs <= most

    async def _intend(self, row: RowKey, write: Write) -> Step:
        def intend() -> Step:
            return self.journal.intend(
                row.key,
                row.number,
                write.name,
                payload=row.payload,
                site_time=self.site_now(),
                target=write.target,
            )

        return await to_thread.run_sync(intend)

    async def _sent(self, row: RowKey, write: Write, step: Step, *, is_new: bool) -> int:
        for _ in range(_TRIES):
            sent = await self._send(row, write, step, is_new=is_new)
            if isinstance(sent, int):
                return sent
            # Another token is made only once it is known that nothing was done with the one before.
            step, is_new = sent, sent is not step
            if not self._is_trusted(step):
                break
        raise RowInDoubtError(_IN_DOUBT)

    async def _send(self, row: RowKey, write: Write, step: Step, *, is_new: bool) -> int | Step:
        """Send once. Returns the id, or the step with which to send again. `is_new`: it was never sent before."""
        try:
            sent = await write.send(RequestOptions(uniqueness_token=step.token, priority="background"))
        except DuplicateSubmissionError:
            # It arrived before. It may have been refused then, which uses a token up all the same.
            found = await self._find(row, write, step)
            return await self._intend(row, write) if found is None else found
        except MaxioError as error:
            if stops_the_job(error):
                if is_new and error.applied is False:
                    # It is in no doubt: the next run sends it as the source has it then.
                    await _in_thread(self.journal.withdraw, row.key, write.name)
                raise
            if error.applied is False:
                return await self._refused(row, write, step, error, is_new=is_new)
            return await self._in_doubt(row, write, step, applied=error.applied is True)
        # The client may have looked itself for what it has made, and found what another row had made a moment before.
        return step if await self._is_anothers(row, write, sent) else sent

    async def _in_doubt(self, row: RowKey, write: Write, step: Step, *, applied: bool) -> int | Step:
        """Look for what a write has done whose answer was lost, or cannot be read. The token keeps it from doubling."""
        if applied and write.target is not None:
            return write.target
        found = await self._find(row, write, step)
        if found is None and applied:
            raise RowInDoubtError(_UNREADABLE)
        return step if found is None else found

    async def _find(self, row: RowKey, write: Write, step: Step) -> int | None:
        """Look for what a write in doubt has done. None: it may be sent with a new token."""
        finding = await self._look(write, step.site_time)
        if finding is UNKNOWABLE:
            raise RowUnknowableError(_NOTHING_TO_FIND)
        if finding is UNSEEN and min(self._ages(step)) <= TRUSTED_SECONDS:
            raise RowInDoubtError(_IN_DOUBT)
        if not isinstance(finding, int) or await self._is_anothers(row, write, finding):
            return None
        return finding

    async def _refused(self, row: RowKey, write: Write, step: Step, error: MaxioError, *, is_new: bool) -> int:
        """Forget the intent, unless it was done before: by an attempt whose answer was lost, or with its note."""
        if not is_new:
            found = await self._find(row, write, step)
            if found is not None:
                return found
        if write.target is None:
            found_alike = await self._look(write, self.journal.site_start, alike=True)
            if isinstance(found_alike, int) and not await self._is_anothers(row, write, found_alike):
                return found_alike
        await _in_thread(self.journal.withdraw, row.key, write.name)
        raise RowRefusedError(*_messages(error)) from error

    async def _look(self, write: Write, since: float, *, alike: bool = False) -> Finding:
        try:
            return await write.find(since, alike=alike)
        except (APIStatusError, ResponseDecodeError) as error:
            if stops_the_job(error):
                raise
            raise RowInDoubtError(_NO_LOOK, str(error)) from error

    async def _is_anothers(self, row: RowKey, write: Write, object_id: int) -> bool:
        """Tell whether what seems to be made by a write was made by that of another row."""
        if write.target is not None:
            return False
        return await to_thread.run_sync(lambda: self.journal.is_claimed(object_id, by_other_than=row.key))


_IN_DOUBT: Final = "It was sent, and no answer tells what became of it. Start the job again later to look for it."
_UNREADABLE: Final = (
    "It was applied, but the answer cannot be read, and nothing is found that it has made. See for yourself."
)
_NO_LOOK: Final = (
    "It was sent, no answer tells what became of it, and looking for it failed. Start the job again later."
)
_NOTHING_TO_FIND: Final = (
    "It was sent before, and whether it was applied cannot be known: there is nothing by which to look for it, such as "
    "a reference, or it was changed since. See for yourself before you send it again."
)


def stops_the_job(error: MaxioError) -> bool:
    """Tell whether an error is of the connection or the account, so that it would meet every other row too."""
    return isinstance(
        error,
        APIConnectionError
        | AuthenticationError
        | PermissionDeniedError
        | AccountBlockedError
        | RateLimitedError
        | ClientClosedError,
    )


def _messages(error: MaxioError) -> tuple[str, ...]:
    if isinstance(error, APIStatusError) and error.errors:
        return error.errors
    return (str(error),)


async def _in_thread(function: Callable[..., T], *arguments: object) -> T:
    return await to_thread.run_sync(function, *arguments)
