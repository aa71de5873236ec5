"""What came in, and what it did: for tests that nothing is lost or doubled."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import datetime
from typing import Final

import attrs

from maxio_sdk._core.jsontext import is_list, is_mapping
from maxio_sdk.sandbox._http.answers import Json

__all__ = ["Effect", "Effects", "LoggedRequest", "RequestLog", "hide"]

_HIDDEN: Final = "[hidden]"
_SECRET: Final = frozenset(
    {"full_number", "cvv", "bank_account_number", "bank_routing_number", "bank_iban", "chargify_token", "api_key"}
)
_MOST_KEPT: Final = 10_000


def hide(body: Json) -> Json:
    """Copy a body without card numbers, account numbers and tokens."""
    if is_mapping(body):
        return {key: _HIDDEN if key in _SECRET else hide(value) for key, value in body.items()}
    if is_list(body):
        return [hide(item) for item in body]
    return body


@attrs.define(kw_only=True)
class LoggedRequest:
    """One request, and how it ended."""

    number: int
    id: str
    """What the answer's `X-Request-Id` says."""
    method: str
    path: str
    """As it was sent, without the query."""
    operation_id: str | None
    received_at: datetime
    query: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)
    body: Json = attrs.field(default=None, repr=False)
    """The JSON, without card numbers."""
    token: str | None = attrs.field(default=None, repr=False)
    in_flight: int = 0
    """How many requests were being answered when this one was let in, itself among them."""
    status: int | None = None
    """None: no answer was sent, or not yet."""
    fault: str | None = None
    applied: bool = False
    """Whether it changed the site."""


class RequestLog:
    """The requests, oldest first; the last ten thousand of them."""

    def __init__(self) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=_MOST_KEPT)
        self.count = 0
        """How many there were in all."""

    def add(self, entry: LoggedRequest) -> None:
        """Note a request."""
        self._entries.append(entry)
        self.count = entry.number

    def clear(self) -> None:
        """Forget them."""
        self._entries.clear()

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(list(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def last(self) -> LoggedRequest:
        """The newest."""
        if not self._entries:
            raise LookupError("there was no request")
        return self._entries[-1]

    @property
    def peak(self) -> int:
        """The most requests that were being answered at the same time."""
        return max((entry.in_flight for entry in self._entries), default=0)

    def of(self, operation_id: str) -> list[LoggedRequest]:
        """List the requests to an operation."""
        return [entry for entry in self._entries if entry.operation_id == operation_id]

    def assert_called(self, operation_id: str, *, times: int | None = None) -> list[LoggedRequest]:
        """Raise `AssertionError` unless the operation was called, so many times if told; return its requests."""
        found = self.of(operation_id)
        if times is not None and len(found) != times:
            raise AssertionError(f"{operation_id} was called {len(found)} times, not {times}; {self._summary()}")
        if not found:
            raise AssertionError(f"{operation_id} was not called; {self._summary()}")
        return found

    def assert_not_called(self, operation_id: str) -> None:
        """Raise `AssertionError` if the operation was called."""
        if found := self.of(operation_id):
            raise AssertionError(f"{operation_id} was called {len(found)} times.")

    def _summary(self) -> str:
        counts = Counter(entry.operation_id or f"{entry.method} {entry.path}" for entry in self._entries)
        return "called: " + (", ".join(f"{name} x{count}" for name, count in counts.items()) or "nothing")


@attrs.frozen(kw_only=True)
class Effect:
    """A write that was applied, whether or not its answer arrived."""

    number: int
    operation_id: str
    path: str
    at: datetime
    request_id: str
    token: str | None = attrs.field(default=None, repr=False)


class Effects:
    """The writes that were applied, oldest first."""

    def __init__(self) -> None:
        self._effects: list[Effect] = []

    def add(self, effect: Effect) -> None:
        """Note an effect."""
        self._effects.append(effect)

    def clear(self) -> None:
        """Forget them."""
        self._effects.clear()

    def __iter__(self) -> Iterator[Effect]:
        return iter(list(self._effects))

    def __len__(self) -> int:
        return len(self._effects)

    def of(self, operation_id: str) -> list[Effect]:
        """List the effects of an operation."""
        return [effect for effect in self._effects if effect.operation_id == operation_id]

    def count(self, operation_id: str | None = None) -> int:
        """Count the writes that were applied, of one operation or all."""
        return len(self._effects) if operation_id is None else len(self.of(operation_id))
