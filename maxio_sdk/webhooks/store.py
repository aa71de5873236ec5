"""What keeps accepted webhooks until they are handled, and one that keeps them in memory."""

from __future__ import annotations

from collections.abc import Collection
from threading import Lock
from typing import Protocol

import attrs

from maxio_sdk.errors import WebhookStoreError

__all__ = [
    "LONGEST_REASON",
    "Accepted",
    "DeadLetter",
    "MemoryStore",
    "Pending",
    "StoreCounts",
    "WebhookStore",
    "reason",
    "storable",
]

LONGEST_REASON = 2_000


@attrs.frozen(kw_only=True)
class Accepted:
    """A webhook as it was accepted."""

    key: str
    """What duplicates have in common: at most 128 characters."""
    event: str
    """Its kind; `""` where the body could not be read."""
    lane: str
    """Whose order it belongs to."""
    position: int
    """Its place in the lane."""
    body: bytes = attrs.field(repr=False)
    received_at: float


@attrs.frozen(kw_only=True)
class Pending(Accepted):
    """A webhook that is to be handled."""

    attempts: int = 0
    """How often that was tried."""
    done: frozenset[str] = frozenset()
    """The names of the handlers that have succeeded with it."""


@attrs.frozen(kw_only=True)
class DeadLetter(Pending):
    """A webhook that was given up."""

    error: str
    """Why."""
    died_at: float


@attrs.frozen(kw_only=True)
class StoreCounts:
    """How many webhooks a store has."""

    pending: int
    handled: int
    dead: int


class WebhookStore(Protocol):
    """Where accepted webhooks are kept.

    A webhook is pending, then handled or dead. Every method may be called from any thread, and raises
    `WebhookStoreError` where it failed, which then noted nothing. Times are unix seconds. A method that is given
    the key of a webhook that is not in the state it is about does nothing.
    """

    def add(self, item: Accepted, *, dead: str | None = None) -> bool:
        """Keep a webhook. It outlives the process once this has returned.

        True where it is new, and where it was dead and is now pending again, with what was kept of it and no
        attempts. False where it is known. `dead` says why it goes among the dead letters at once; one that is
        there already is then known.
        """
        ...

    def lead(self) -> bool:
        """Become, or stay, the one process that hands over. Cheap, to be called before every round."""
        ...

    def resign(self) -> None:
        """Leave the lead to another at once."""
        ...

    def due(self, now: float, limit: int, busy: Collection[str] = ()) -> list[Pending]:
        """Return the first pending webhook of each lane whose time has come, the longest known first.

        First is the lowest position. One that is postponed holds up its lane. Lanes in `busy` are left out.
        """
        ...

    def next_due(self) -> float | None:
        """Return when there is something to hand over, which may be in the past. None where nothing is pending."""
        ...

    def handled(self, key: str, handler: str) -> None:
        """Note that one handler succeeded, also where the webhook was given up meanwhile."""
        ...

    def finish(self, key: str) -> None:
        """Note that all handlers succeeded. The key is kept, to know duplicates; the body is dropped."""
        ...

    def postpone(self, key: str, *, until: float, attempts: int, error: str) -> None:
        """Try a pending webhook again later."""
        ...

    def bury(self, key: str, *, attempts: int, error: str, at: float) -> None:
        """Give a pending webhook up."""
        ...

    def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        """Return what was given up, the longest dead first."""
        ...

    def revive(self, key: str | None = None) -> int:
        """Make a dead letter pending again, or all of them. Returns how many."""
        ...

    def discard(self, key: str) -> bool:
        """Take a dead letter for handled and drop its body. False where there is none with the key."""
        ...

    def counts(self) -> StoreCounts:
        """Return how many webhooks are pending, handled and dead."""
        ...

    def forget(self, before: float) -> int:
        """Delete the handled webhooks that were received before a time. Returns how many.

        One that is sent again later is then new, and is handled again.
        """
        ...

    def close(self) -> None:
        """Resign, and let go of what is open. The store cannot be used afterwards."""
        ...


def storable(text: str) -> str:
    """Replace what a database refuses in a text."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def reason(error: str) -> str:
    """Make why something failed fit to be kept."""
    return storable(error[:LONGEST_REASON])


@attrs.define
class _Waiting:
    item: Pending
    until: float = 0.0


class MemoryStore:
    """A store whose webhooks end with the process: for tests, and where losing them is no loss."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed = False
        self._pending: dict[str, _Waiting] = {}
        self._handled: dict[str, float] = {}
        self._dead: dict[str, DeadLetter] = {}

    def __repr__(self) -> str:
        return "MemoryStore()"

    def add(self, item: Accepted, *, dead: str | None = None) -> bool:
        """Keep a webhook, as `WebhookStore.add` says, while the process lives."""
        with self._lock:
            self._check_open()
            if item.key in self._dead and dead is None:
                return self._revive(item.key)
            if item.key in self._pending or item.key in self._handled or item.key in self._dead:
                return False
            kept = {field.name: getattr(item, field.name) for field in attrs.fields(Accepted)}
            if dead is None:
                self._pending[item.key] = _Waiting(Pending(**kept))
            else:
                self._dead[item.key] = DeadLetter(**kept, error=reason(dead), died_at=item.received_at)
            return True

    def lead(self) -> bool:
        """Return True: no other process can see the store."""
        self._check_open()
        return True

    def resign(self) -> None:
        """Do nothing: there is no other process to hand over to."""

    def due(self, now: float, limit: int, busy: Collection[str] = ()) -> list[Pending]:
        """Return the first pending webhook of each lane whose time has come, the longest known first."""
        with self._lock:
            self._check_open()
            ready = [head.item for head in self._heads().values() if head.until <= now and head.item.lane not in busy]
        return sorted(ready, key=lambda item: (item.received_at, item.position, item.key))[:limit]

    def next_due(self) -> float | None:
        """Return when there is something to hand over. None where nothing is pending."""
        with self._lock:
            self._check_open()
            return min((head.until for head in self._heads().values()), default=None)

    def handled(self, key: str, handler: str) -> None:
        """Note that one handler succeeded."""
        with self._lock:
            self._check_open()
            if waiting := self._pending.get(key):
                waiting.item = attrs.evolve(waiting.item, done=waiting.item.done | {handler})
            elif letter := self._dead.get(key):
                self._dead[key] = attrs.evolve(letter, done=letter.done | {handler})

    def finish(self, key: str) -> None:
        """Note that all handlers succeeded, and drop the body."""
        with self._lock:
            self._check_open()
            waiting = self._pending.pop(key, None)
            item = waiting.item if waiting else self._dead.pop(key, None)
            if item:
                self._handled[key] = item.received_at

    def postpone(self, key: str, *, until: float, attempts: int, error: str) -> None:
        """Try a pending webhook again later."""
        with self._lock:
            self._check_open()
            if waiting := self._pending.get(key):
                self._pending[key] = _Waiting(attrs.evolve(waiting.item, attempts=attempts), until)

    def bury(self, key: str, *, attempts: int, error: str, at: float) -> None:
        """Give a pending webhook up."""
        with self._lock:
            self._check_open()
            if waiting := self._pending.pop(key, None):
                kept = attrs.asdict(attrs.evolve(waiting.item, attempts=attempts), recurse=False)
                self._dead[key] = DeadLetter(**kept, error=reason(error), died_at=at)

    def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        """Return what was given up, the longest dead first."""
        with self._lock:
            self._check_open()
            return sorted(self._dead.values(), key=lambda item: (item.died_at, item.position, item.key))[:limit]

    def revive(self, key: str | None = None) -> int:
        """Make a dead letter pending again, or all of them. Returns how many."""
        with self._lock:
            self._check_open()
            keys = list(self._dead) if key is None else [key]
            return sum(self._revive(each) for each in keys)

    def discard(self, key: str) -> bool:
        """Take a dead letter for handled and drop its body. False where there is none with the key."""
        with self._lock:
            self._check_open()
            if letter := self._dead.pop(key, None):
                self._handled[key] = letter.received_at
            return letter is not None

    def counts(self) -> StoreCounts:
        """Return how many webhooks are pending, handled and dead."""
        with self._lock:
            self._check_open()
            return StoreCounts(pending=len(self._pending), handled=len(self._handled), dead=len(self._dead))

    def forget(self, before: float) -> int:
        """Delete the handled webhooks that were received before a time. Returns how many."""
        with self._lock:
            self._check_open()
            old = [key for key, received_at in self._handled.items() if received_at < before]
            for key in old:
                del self._handled[key]
            return len(old)

    def close(self) -> None:
        """Let go of all webhooks."""
        with self._lock:
            self._closed = True
            self._pending, self._handled, self._dead = {}, {}, {}

    def _check_open(self) -> None:
        if self._closed:
            raise WebhookStoreError("The store of received webhooks is closed.")

    def _revive(self, key: str) -> bool:
        letter = self._dead.pop(key, None)
        if letter is None:
            return False
        kept = {field.name: getattr(letter, field.name) for field in attrs.fields(Pending)}
        self._pending[key] = _Waiting(attrs.evolve(Pending(**kept), attempts=0))
        return True

    def _heads(self) -> dict[str, _Waiting]:
        heads: dict[str, _Waiting] = {}
        for waiting in self._pending.values():
            head = heads.setdefault(waiting.item.lane, waiting)
            if (waiting.item.position, waiting.item.key) < (head.item.position, head.item.key):
                heads[waiting.item.lane] = waiting
        return heads
