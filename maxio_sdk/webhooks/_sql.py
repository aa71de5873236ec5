"""The store of accepted webhooks in a database, with statements that all databases understand."""

from __future__ import annotations

import hashlib
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Collection
from contextlib import AbstractContextManager
from typing import Any, Protocol

import attrs

from maxio_sdk.errors import ConfigurationError, WebhookStoreError
from maxio_sdk.webhooks.store import Accepted, DeadLetter, Pending, StoreCounts, reason, storable

__all__ = ["LONGEST_KEY", "LONGEST_LANE", "LONGEST_NAME", "ConflictError", "SQLStore", "Transaction"]

LONGEST_NAME = 64
LONGEST_KEY = 128
LONGEST_LANE = 255
_LARGEST_POSITION = 2**63 - 1
_NAME = re.compile(rf"[A-Za-z0-9_.-]{{1,{LONGEST_NAME}}}")
_TRIES = 20

_ADD = """INSERT INTO maxio_webhooks
    (receiver, webhook, event, lane, position, body, received_at, state, attempts, due_at, done, error, died_at)
    VALUES (:receiver, :key, :event, :lane, :position, :body, :received_at, :state, 0, 0, '[]', :error, :died_at)"""
_STATE = "SELECT state FROM maxio_webhooks WHERE receiver = :receiver AND webhook = :key"
# `<=` beside what says it exactly lets an index find them.
_HEADS = """FROM maxio_webhooks w
    WHERE w.receiver = :receiver AND w.state = 'pending' AND NOT EXISTS (
        SELECT 1 FROM maxio_webhooks e
        WHERE e.receiver = w.receiver AND e.state = 'pending' AND e.lane = w.lane AND e.position <= w.position
        AND (e.position < w.position OR e.webhook < w.webhook))"""
# `+ 0` keeps SQLite from sorting all that are due, bodies and all, where it could read them in order.
_DUE = f"""SELECT w.webhook, w.event, w.lane, w.position, w.body, w.received_at, w.attempts, w.done {_HEADS}
    AND w.due_at + 0 <= :now ORDER BY w.received_at, w.position, w.webhook"""
_NEXT_DUE = f"SELECT w.due_at {_HEADS} ORDER BY w.due_at"
_DONE = "SELECT done FROM maxio_webhooks WHERE receiver = :receiver AND webhook = :key AND state <> 'handled'"
_SET_DONE = """UPDATE maxio_webhooks SET done = :done
    WHERE receiver = :receiver AND webhook = :key AND state <> 'handled' AND done = :before"""
_FINISH = """UPDATE maxio_webhooks SET state = 'handled', body = NULL, done = '[]', error = ''
    WHERE receiver = :receiver AND webhook = :key AND state <> 'handled'"""
_DISCARD = """UPDATE maxio_webhooks SET state = 'handled', body = NULL, done = '[]', error = ''
    WHERE receiver = :receiver AND webhook = :key AND state = 'dead'"""
_POSTPONE = """UPDATE maxio_webhooks SET due_at = :until, attempts = :attempts, error = :error
    WHERE receiver = :receiver AND webhook = :key AND state = 'pending'"""
_BURY = """UPDATE maxio_webhooks SET state = 'dead', attempts = :attempts, error = :error, died_at = :at
    WHERE receiver = :receiver AND webhook = :key AND state = 'pending'"""
_DEAD = """SELECT webhook, event, lane, position, body, received_at, attempts, done, error, died_at
    FROM maxio_webhooks WHERE receiver = :receiver AND state = 'dead' ORDER BY died_at, position, webhook"""
_REVIVE_ALL = """UPDATE maxio_webhooks SET state = 'pending', attempts = 0, due_at = 0
    WHERE receiver = :receiver AND state = 'dead'"""
_REVIVE = f"{_REVIVE_ALL} AND webhook = :key"
_COUNTS = "SELECT state, COUNT(*) FROM maxio_webhooks WHERE receiver = :receiver GROUP BY state"
_FORGET = "DELETE FROM maxio_webhooks WHERE receiver = :receiver AND state = 'handled' AND received_at < :before"


class Transaction(Protocol):
    """What runs statements, all of which are kept or none."""

    def run(self, statement: str, **values: object) -> int:
        """Run a statement and return how many rows it changed."""
        ...

    def rows(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        ...


class ConflictError(WebhookStoreError):
    """The database refused a row: another transaction made the same one first, or a value is missing."""

    def __init__(self) -> None:
        super().__init__("The store of received webhooks failed: the database refused a row.")


class SQLStore(ABC):
    """A `WebhookStore` in a database."""

    _first = " LIMIT :limit"
    """What a query ends with to return its first rows alone."""

    def __init__(self, name: str) -> None:
        if not _NAME.fullmatch(name):
            message = f"name: 1 to {LONGEST_NAME} letters, digits, `_`, `.` and `-` are needed"
            raise ConfigurationError(message)
        self._name = name

    @abstractmethod
    def _transaction(self, *, write: bool = True) -> AbstractContextManager[Transaction]:
        """Begin a transaction. Raises `WebhookStoreError`, and `ConflictError` where a row is refused."""

    def add(self, item: Accepted, *, dead: str | None = None) -> bool:
        """Keep a webhook: it is on disk once this has returned. See `WebhookStore.add`."""
        try:
            with self._transaction() as work:
                return self._add(work, item, dead)
        except ConflictError:
            # Another process added it since it was looked for: now it is known, or the row can never be added.
            with self._transaction() as work:
                return self._add(work, item, dead)

    def due(self, now: float, limit: int, busy: Collection[str] = ()) -> list[Pending]:
        """Return the first pending webhook of each lane whose time has come, the longest known first."""
        with self._transaction(write=False) as work:
            # No lane has more than one.
            rows = work.rows(_DUE + self._first, receiver=self._name, now=now, limit=limit + len(busy))
        return [item for item in (Pending(**_kept(row)) for row in rows) if item.lane not in busy][:limit]

    def next_due(self) -> float | None:
        """Return when there is something to hand over. None where nothing is pending."""
        with self._transaction(write=False) as work:
            rows = work.rows(_NEXT_DUE + self._first, receiver=self._name, limit=1)
        return rows[0][0] if rows else None

    def handled(self, key: str, handler: str) -> None:
        """Note that one handler succeeded."""
        for _ in range(_TRIES):
            with self._transaction() as work:
                found = work.rows(_DONE, receiver=self._name, key=key)
                if not found or handler in json.loads(found[0][0]):
                    return
                before: str = found[0][0]
                done = json.dumps(sorted([*json.loads(before), handler]))
                if work.run(_SET_DONE, receiver=self._name, key=key, before=before, done=done):
                    return
        raise WebhookStoreError("The store of received webhooks failed: what succeeded could not be noted.")

    def finish(self, key: str) -> None:
        """Note that all handlers succeeded, and drop the body."""
        self._change(_FINISH, key=key)

    def postpone(self, key: str, *, until: float, attempts: int, error: str) -> None:
        """Try a pending webhook again later."""
        self._change(_POSTPONE, key=key, until=until, attempts=attempts, error=reason(error))

    def bury(self, key: str, *, attempts: int, error: str, at: float) -> None:
        """Give a pending webhook up."""
        self._change(_BURY, key=key, attempts=attempts, error=reason(error), at=at)

    def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        """Return what was given up, the longest dead first."""
        with self._transaction(write=False) as work:
            rows = work.rows(_DEAD + self._first, receiver=self._name, limit=limit)
        return [DeadLetter(**_kept(row), error=row[-2], died_at=row[-1]) for row in rows]

    def revive(self, key: str | None = None) -> int:
        """Make a dead letter pending again, or all of them. Returns how many."""
        return self._change(_REVIVE_ALL) if key is None else self._change(_REVIVE, key=key)

    def discard(self, key: str) -> bool:
        """Take a dead letter for handled and drop its body. False where there is none with the key."""
        return bool(self._change(_DISCARD, key=key))

    def counts(self) -> StoreCounts:
        """Return how many webhooks are pending, handled and dead."""
        with self._transaction(write=False) as work:
            found: dict[str, int] = dict(work.rows(_COUNTS, receiver=self._name))
        return StoreCounts(**{field.name: found.get(field.name, 0) for field in attrs.fields(StoreCounts)})

    def forget(self, before: float) -> int:
        """Delete the handled webhooks that were received before a time. Returns how many."""
        return self._change(_FORGET, before=before)

    def _change(self, statement: str, **values: object) -> int:
        with self._transaction() as work:
            return work.run(statement, receiver=self._name, **values)

    def _add(self, work: Transaction, item: Accepted, dead: str | None) -> bool:
        this = {"receiver": self._name, "key": item.key}
        known = work.rows(_STATE, **this)
        if known:
            return dead is None and bool(work.run(_REVIVE, **this))
        work.run(
            _ADD,
            **this,
            event=storable(item.event),
            lane=_indexed(item.lane),
            position=min(item.position, _LARGEST_POSITION),
            body=item.body,
            received_at=item.received_at,
            state="pending" if dead is None else "dead",
            error=reason(dead or ""),
            died_at=item.received_at,
        )
        return True


def _kept(row: tuple[Any, ...]) -> dict[str, Any]:
    key, event, lane, position, body, received_at, attempts, done = row[:8]
    return {
        "key": key,
        "event": event,
        "lane": lane,
        "position": position,
        # Some drivers return a view of it.
        "body": bytes(body),
        "received_at": received_at,
        "attempts": attempts,
        "done": frozenset(json.loads(done)),
    }


def _indexed(lane: str) -> str:
    """Make a lane fit a column that databases can index."""
    text = storable(lane)
    return text if len(text) <= LONGEST_LANE else "sha256:" + hashlib.sha256(text.encode()).hexdigest()
