"""The errors of calls that end without an answer that settles them."""

from __future__ import annotations

from typing import Any, Final

from maxio_sdk._core.api_response import NoAnswer, Outcome, WireResponse
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.retry import History
from maxio_sdk.errors import APIConnectionError, APITimeoutError, OutcomeUnknownError, ResponseDecodeError

__all__ = ["done_unread", "never_applied", "out_of_time", "unknown"]

_NOTHING: Final = "Nothing was applied; it can be repeated."


def never_applied(history: History, outcome: NoAnswer) -> APIConnectionError:
    """Return the error of a call that never reached the server, or was a read."""
    how = "got no complete answer" if outcome.sent else "could not be sent"
    kind = APITimeoutError if outcome.timeout else APIConnectionError
    return kind(f"{_what(history)} {how} ({outcome.reason}). {_NOTHING}", operation=_operation(history))


def unknown(history: History, outcome: Outcome) -> OutcomeUnknownError:
    """Return the error of a write that may have been applied, or not."""
    last = outcome.reason if isinstance(outcome, NoAnswer) else f"at last it was {outcome.status_code}"
    return OutcomeUnknownError(
        f"{_what(history)} was sent, but no answer tells what became of it ({last}): it may have been applied. "
        f"{_advice(history)}.",
        operation=_operation(history),
        uniqueness_token=history.wire.token,
    )


def done_unread(operation: Operation[Any], answer: WireResponse) -> ResponseDecodeError:
    """Return the error of a write that was carried out, but what it returns cannot be had any more."""
    return ResponseDecodeError(
        f"{operation.method} {operation.path} was done by an attempt whose answer was lost (the next was answered "
        f"{answer.status_code}), but what it returns could not be read. Do not send it again.",
        operation=operation.id,
        status_code=answer.status_code,
        headers=answer.headers,
        content=answer.content,
        applied=True,
    )


def out_of_time(history: History, seconds: float, *, in_flight: bool) -> APITimeoutError | OutcomeUnknownError:
    """Return the error of a call that its total timeout ended before any answer settled it."""
    if not history.reads and (in_flight or history.in_doubt):
        reason = f"its total_timeout of {seconds:g} s is over"
        return unknown(history, NoAnswer(sent=True, timeout=True, kind="TotalTimeout", reason=reason))
    last = history.last
    was = "" if last is None else f" (at last: {last.reason if isinstance(last, NoAnswer) else last.status_code})"
    return APITimeoutError(
        f"{_what(history)} was not settled within {seconds:g} s, its total_timeout{was}. {_NOTHING}",
        operation=_operation(history),
    )


def _what(history: History) -> str:
    tried = f" (attempt {history.attempts})" if history.attempts > 1 else ""
    return f"{history.wire.method} {history.wire.template}{tried}"


def _operation(history: History) -> str | None:
    return history.operation.id if history.operation else None


def _advice(history: History) -> str:
    if history.operation is not None and history.operation.repeatable:
        return "Doing it twice does no more than doing it once, so it can be repeated"
    look = "Look for what it should have done before you send it again"
    if history.wire.token is None:
        return look
    return (
        f"{look}; with the same uniqueness_token, begun within 45 minutes of the first time, it cannot be applied twice"
    )
