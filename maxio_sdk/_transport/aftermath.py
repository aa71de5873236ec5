"""What becomes of a call that no answer settles: its effect is found, or its error raised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import attrs

from maxio_sdk._core.api_response import APIResponse, NoAnswer, Outcome, WireResponse
from maxio_sdk._core.codec import decode as decode_value
from maxio_sdk._core.failure import error_of
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.recovery import lookup, path_values
from maxio_sdk._core.request import Arguments, WireArguments
from maxio_sdk._core.response import check
from maxio_sdk._core.retry import End, is_failure
from maxio_sdk._core.unanswered import done_unread, never_applied, unknown
from maxio_sdk._transport.call import Call
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import NotFoundError

__all__ = ["Aftermath", "Run"]


class Run(Protocol):
    """Carries out another operation."""

    async def __call__(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions
    ) -> APIResponse[Any]: ...


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Aftermath:
    """Asks the server what a call has done, within the bounds of that call."""

    call: Call
    arguments: Arguments
    options: RequestOptions
    run: Run
    operations: Mapping[str, Operation[Any]]

    async def settle(self, end: End, outcome: Outcome) -> tuple[Any, WireResponse | APIResponse[Any]]:
        """Return the value of a call that ended so, with the answer that it comes from, or raise its error."""
        history, broken_by = self.call.history, self.call.broken_by
        if isinstance(outcome, NoAnswer):
            if end is End.NEVER_SENT:
                raise never_applied(history, outcome) from None
        elif end is End.DONE:
            return await self._read_again(outcome), outcome
        found = await self._look_up(outcome)
        if found is not None:
            return found.data, found
        if isinstance(outcome, NoAnswer):
            raise unknown(history, outcome) from broken_by
        error = error_of(outcome, history.operation, history.wire.method, history.wire.template)
        if is_failure(outcome) and not history.lost and broken_by is None:
            raise error
        raise unknown(history, outcome) from broken_by or error

    async def _read_again(self, answer: WireResponse) -> Any:
        """Return what the operation returns, though an earlier attempt, whose answer was lost, has carried it out."""
        operation = self.call.history.operation
        if operation is None or operation.result is None:
            return None
        cause: Exception | None = None
        if operation.reread is not None:
            path = path_values(operation, self.arguments)
            again = self.operations[operation.reread]
            wanted = WireArguments(path={param.wire: path[param.wire] for param in again.path_params})
            try:
                return (await self.run(again, wanted, self._like())).data
            except NotFoundError:
                # So it was never there, and the answer means what it says.
                check(answer, operation, operation.method, operation.path)
            except Exception as error:  # whatever it is, the call was done
                cause = error
        else:
            value, misfits = decode_value({}, operation.result.type)
            if not misfits and not operation.result.many:
                return value  # an acknowledgement with nothing in it
        raise done_unread(operation, answer) from cause

    async def _look_up(self, outcome: Outcome) -> APIResponse[Any] | None:
        """Return the object that a create in doubt has made, None where none is found."""
        history = self.call.history
        found = lookup(history.operation, self.arguments, history.wire, self.operations)
        # A server that is down is not asked more often than the budget of retries allows.
        down = isinstance(outcome, NoAnswer) or is_failure(outcome)
        if found is None or (down and not self.call.may_repeat()):
            return None
        try:
            response = await self.run(found.operation, found.arguments, self._like())
        except Exception:  # whatever it is, the call stays in doubt
            return None
        return response if found.is_ours(response.data, response.headers, self.call.seconds_awake) else None

    def _like(self) -> RequestOptions:
        """Return the options for a read on behalf of the call: its own, in what is left of its time."""
        return attrs.evolve(
            self.options,
            uniqueness_token=None,
            extra_headers={
                name: value for name, value in self.options.extra_headers.items() if name.lower() != "content-type"
            },
            extra_query={},
            extra_body={},
            total_timeout=self.call.seconds_left,
            priority=self.call.lane,
        )
