"""What follows an attempt: another one, or the end of the call. Pure: waiting and sending are done elsewhere."""

from __future__ import annotations

import random
from enum import Enum
from typing import Any, Final

import attrs

from maxio_sdk._core.api_response import NoAnswer, Outcome, WireResponse
from maxio_sdk._core.failure import error_of, is_site_limit, retry_after
from maxio_sdk._core.jsontext import is_list, is_object
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import WireRequest
from maxio_sdk.errors import AccountBlockedError
from maxio_sdk.types import JSON

__all__ = ["FOREIGN_TOKEN_SECONDS", "TOKEN_SECONDS", "End", "History", "Policy", "is_failure"]

TOKEN_SECONDS: Final = 55 * 60.0
"""How long a uniqueness token is trusted. The server forgets it after 60 minutes."""
FOREIGN_TOKEN_SECONDS: Final = 10 * 60.0
"""How long one of the caller's is: it may be 45 minutes old, as errors advise, when the call begins."""

_FAILURES: Final = frozenset({408, 500, 502, 503, 504})
_NOT_ASKED: Final = frozenset({401, 403, 408, 429})
"""Answers that are given before the server looks whether it knows the uniqueness token."""
_BACKOFF_MOST: Final = 8.0
_WAIT_ASKED_MOST: Final = 120.0


@attrs.frozen(kw_only=True)
class Policy:
    """How often and for how long a call is tried."""

    max_retries: int
    max_seconds: float
    backoff: float

    def wait(self, retry: int, outcome: Outcome, *, paused: bool) -> float:
        """Return the seconds before a retry, the first of which is 1: exponential, with full jitter.

        `paused`: the limiter holds back all requests already, as long as the server asked for.
        """
        most = min(_BACKOFF_MOST, self.backoff * 2 ** min(retry - 1, 30))
        wait = random.uniform(0, most)  # noqa: S311  (no secret)
        if isinstance(outcome, NoAnswer) or paused or outcome.status_code not in {429, 503}:
            return wait
        return max(wait, min(retry_after(outcome.headers) or 0.0, _WAIT_ASKED_MOST))


class End(Enum):
    """How a call ends."""

    ANSWER = "the answer says what happened: a value or an error"
    DONE = "what it asked for had been done by an earlier attempt"
    NEVER_SENT = "no attempt has reached the server, or it was a read"
    DOUBT = "an attempt may have been applied, or not"


@attrs.define(kw_only=True, eq=False)
class History:
    """A call's attempts so far, and what they leave open."""

    wire: WireRequest
    operation: Operation[Any] | None
    foreign_token: bool = False
    """Whether the uniqueness token is the caller's own, who may have sent it before."""
    attempts: int = 0
    last: Outcome | None = None
    """What the last attempt ended with."""
    lost: bool = False
    """An attempt was sent and had no complete answer."""
    failed: bool = False
    """An attempt was answered by a failure of the server, and may have been applied."""

    def note(self, outcome: Outcome) -> None:
        """Take in what an attempt ended with."""
        self.last = outcome
        if isinstance(outcome, NoAnswer):
            self.lost = self.lost or outcome.sent
        elif is_failure(outcome):
            self.failed = True

    @property
    def reads(self) -> bool:
        """Whether the call changes nothing."""
        return self.wire.method == "GET"

    @property
    def in_doubt(self) -> bool:
        """Whether an attempt may have been applied without our knowing."""
        return not self.reads and (self.lost or self.failed)

    def repeatable(self, outcome: Outcome) -> bool:
        """Whether another attempt could help, and cannot have an effect twice."""
        if isinstance(outcome, NoAnswer):
            return not outcome.sent or self._safe
        if is_site_limit(outcome, self.operation):
            return True
        return outcome.status_code in _FAILURES and self._safe

    @property
    def _safe(self) -> bool:
        """Whether the request may be sent again after it has reached the server."""
        if self.wire.token is not None or self.reads:
            return True
        if self.wire.method == "DELETE":
            return self.operation is None or self.operation.repeatable
        return self.operation is not None and self.operation.server == "events" and _marked(self.wire.body)

    def end(self, outcome: Outcome) -> End:
        """Return how a call ends whose last attempt ended so."""
        if isinstance(outcome, NoAnswer):
            return End.DOUBT if self.in_doubt else End.NEVER_SENT
        if outcome.is_success or not self.in_doubt:
            return End.ANSWER
        status, wire = outcome.status_code, self.wire
        # What is no JSON comes of something in between, which says nothing of what the server did before. So may an
        # empty answer, but then a DELETE is answered so for what is gone.
        if not outcome.is_json or not (outcome.content or wire.method == "DELETE"):
            return End.DOUBT
        if status == 404 and wire.method == "DELETE":
            return End.DONE
        error = error_of(outcome, self.operation, wire.method, wire.template)
        if self.operation is not None and any(
            done.status == status and any(done.message in said for said in error.errors) for done in self.operation.done
        ):
            return End.DONE
        # Without a token, the server cannot tell a repetition: an error may even come of the first one's success.
        # And a 409 may be its word for a token that it has seen, whatever it says in its body.
        if wire.token is None or status == 409 or isinstance(error, AccountBlockedError):
            return End.DOUBT
        unsettled = status in _NOT_ASKED or not 400 <= status < 500
        return End.DOUBT if unsettled else End.ANSWER


def is_failure(answer: WireResponse) -> bool:
    """Whether the server failed, so that the request may have been applied or not."""
    return answer.status_code == 408 or answer.status_code >= 500


def _marked(body: JSON) -> bool:
    """Whether every event carries a token of its own: events with a token that is known are ignored."""
    events = body if is_list(body) else [body]
    return bool(events) and all(_has_token(event) for event in events)


def _has_token(event: JSON) -> bool:
    inner = event.get("chargify") if is_object(event) else None
    token: JSON = inner.get("uniqueness_token") if is_object(inner) else None
    return isinstance(token, str) and bool(token.strip())
