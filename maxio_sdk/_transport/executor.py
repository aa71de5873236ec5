"""Carries out operations over HTTP: request, attempts, and what their end means."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping
from functools import partial
from traceback import clear_frames
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import attrs
from anyio import move_on_after

from maxio_sdk._core.api_response import APIResponse, WireResponse
from maxio_sdk._core.jsontext import is_list
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import Arguments, WireRequest, build, build_raw
from maxio_sdk._core.response import Rows, check, decode, decode_rows, parse
from maxio_sdk._core.retry import End, History, Policy
from maxio_sdk._core.unanswered import done_unread, out_of_time
from maxio_sdk._transport.aftermath import Aftermath
from maxio_sdk._transport.call import Call, Destination
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk._transport.observe import Observer, Watch
from maxio_sdk._transport.sender import Sender
from maxio_sdk.config import ClientConfig, RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.limits import Ticket
from maxio_sdk.pagination import Pager
from maxio_sdk.types import JSON

__all__ = ["HTTPExecutor", "origin_of"]

T = TypeVar("T")

_DEFAULT_PORTS: Final = {"https": 443, "http": 80}


def origin_of(url: str) -> str:
    """Return scheme, host and port of a URL, the same text for the same server."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    port = parts.port
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in (None, _DEFAULT_PORTS[parts.scheme]) else "")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class _Job:
    """What a call needs to know of its making."""

    wire: WireRequest
    operation: Operation[Any] | None
    arguments: Arguments
    options: RequestOptions
    ticket: Ticket
    foreign_token: bool
    """Whether the uniqueness token is the caller's own."""
    began: float = attrs.field(factory=time.monotonic)


class HTTPExecutor:
    """The `Executor` of `AsyncMaxio`."""

    def __init__(
        self,
        config: ClientConfig,
        transport: HTTPTransport,
        *,
        operations: Mapping[str, Operation[Any]],
        observer: Observer,
        production: Destination,
        events: Destination,
    ) -> None:
        self._config = config
        self._transport = transport
        self._sender = Sender(config, transport)
        self._observer = observer
        self._operations = operations
        self._production, self._events = production, events

    async def run(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> APIResponse[T]:
        """Carry out an operation and decode its answer."""
        job = self._job(operation, arguments, options, None)
        most = operation.body.max_items if operation.body else None
        if most is None or not is_list(job.wire.body) or len(job.wire.body) <= most:
            return await self._run(operation, job)
        try:
            return await self._run_in_parts(operation, job, job.wire.body, most)
        except MaxioError as error:
            clear_frames(error.__traceback__)
            raise

    async def fetch(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions, ticket: Ticket | None = None
    ) -> APIResponse[WireResponse]:
        """Carry out an operation that reads; the answer comes back undecoded."""
        return await self._carry_out(self._job(operation, arguments, options, ticket), lambda answer: answer)

    def rows(self, operation: Operation[T], response: APIResponse[WireResponse]) -> APIResponse[Rows[T]]:
        """Decode what `fetch` returned as one page of a list."""
        try:
            return response.with_data(decode_rows(operation, response.data, strict=self._config.strict))
        except MaxioError as error:
            clear_frames(error.__traceback__)
            raise

    def pager(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> Pager[T]:
        """Return the pager of a list operation."""
        return Pager(self, operation, arguments, options)

    async def request(
        self, method: str, path: str, *, params: Mapping[str, Any], json: Any, options: RequestOptions
    ) -> APIResponse[JSON]:
        """Send a request to any path of the production server. `data` is the parsed body, if it is JSON."""
        wire, foreign = _with_token(options, partial(build_raw, method, path, params, json, options))
        del path, params, json  # or tracebacks with local variables would show them
        ticket = Ticket(options.priority or "interactive")
        job = _Job(
            wire=wire,
            operation=None,
            arguments={},
            options=options,
            ticket=ticket,
            foreign_token=foreign,
        )
        return await self._carry_out(job, lambda answer: parse(answer, wire.method, wire.template))

    def _job(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions, ticket: Ticket | None
    ) -> _Job:
        make = partial(build, operation, arguments, options)
        wire, foreign = _with_token(options, make) if operation.token == "body" else (make(None), False)  # noqa: S105
        return _Job(
            wire=wire,
            foreign_token=foreign,
            operation=operation,
            arguments=arguments,
            options=options,
            ticket=ticket or Ticket(options.priority or operation.priority),
        )

    async def _run(self, operation: Operation[T], job: _Job) -> APIResponse[T]:
        return await self._carry_out(job, partial(decode, operation, strict=self._config.strict))

    async def _run_in_parts(self, operation: Operation[T], job: _Job, items: list[JSON], most: int) -> APIResponse[T]:
        """Send a list that is too long for one request in several, in order."""
        responses: list[APIResponse[T]] = []
        for start in range(0, len(items), most):
            wire = attrs.evolve(job.wire, body=items[start : start + most])
            try:
                responses.append(
                    await self._run(operation, attrs.evolve(job, wire=wire, ticket=Ticket(job.ticket.lane)))
                )
            except MaxioError as error:
                _tell_what_was_accepted(error, start, min(start + most, len(items)), len(items))
                raise
        return attrs.evolve(
            responses[-1],
            elapsed=sum(response.elapsed for response in responses),
            attempts=sum(response.attempts for response in responses),
        )

    async def _carry_out(self, job: _Job, read: Callable[[WireResponse], T]) -> APIResponse[T]:
        """Make the attempts, and read what ends them with `read`."""
        call, origin = self._call(job)
        wire, operation = job.wire, job.operation
        total = job.options.total_timeout or self._config.total_timeout
        try:
            with self._observer.watch(
                operation=operation.id if operation else None, method=wire.method, path=wire.template, origin=origin
            ) as watch:
                if total is None:
                    return await self._settled(job, call, read, watch)
                with move_on_after(total - (time.monotonic() - job.began)):
                    return await self._settled(job, call, read, watch)
                if call.end is End.DONE and operation is not None and isinstance(call.history.last, WireResponse):
                    raise done_unread(operation, call.history.last)
                raise out_of_time(call.history, total, in_flight=call.in_flight)
        except MaxioError as error:
            # Error trackers show local variables, and those of the decoder hold bodies.
            clear_frames(error.__traceback__)
            raise

    def _call(self, job: _Job) -> tuple[Call, str]:
        operation, options = job.operation, job.options
        server = operation.server if operation else "production"
        destination = self._events if server == "events" else self._production
        call = Call(
            History(wire=job.wire, operation=operation, foreign_token=job.foreign_token),
            destination=destination,
            policy=Policy(
                max_retries=self._config.max_retries if options.max_retries is None else options.max_retries,
                max_seconds=self._config.max_retry_seconds,
                backoff=self._config.backoff,
            ),
            ticket=job.ticket,
            connection=self._transport,
            send=self._sender.sending(
                job.wire, server=server, auth=operation.auth if operation else "basic", timeout=options.timeout
            ),
        )
        return call, destination.origin

    async def _settled(self, job: _Job, call: Call, read: Callable[[WireResponse], T], watch: Watch) -> APIResponse[T]:
        started, wire = time.monotonic(), job.wire
        end, outcome = await call.settle(watch)
        if end is End.ANSWER and isinstance(outcome, WireResponse):
            check(outcome, job.operation, wire.method, wire.template, foreign_token=job.foreign_token)
            data: Any = read(outcome)
            answer: WireResponse | APIResponse[Any] = outcome
        else:
            aftermath = Aftermath(
                call=call, arguments=job.arguments, options=job.options, run=self.run, operations=self._operations
            )
            data, answer = await aftermath.settle(end, outcome)
        return APIResponse(
            data=data,
            status_code=answer.status_code,
            headers=answer.headers,
            content=answer.content,
            elapsed=time.monotonic() - started,
            attempts=call.history.attempts,
        )

    def __repr__(self) -> str:
        return f"<HTTPExecutor {self._config.base_url}>"


def _with_token(options: RequestOptions, make: Callable[[str], WireRequest]) -> tuple[WireRequest, bool]:
    """Make a request that carries a token, and tell whether that is the caller's own."""
    fresh = str(uuid.uuid4())
    wire = make(options.uniqueness_token or fresh)
    return wire, wire.token not in {None, fresh}


def _tell_what_was_accepted(error: MaxioError, start: int, end: int, count: int) -> None:
    """Have the error of one part of a list speak for the whole list."""
    error.accepted = end if error.applied else start
    if error.accepted and error.accepted < count:
        error.applied = None
    error.args = (
        f"{error} This was about items {start + 1} to {end} of {count}: the {start} before were accepted, "
        f"the {count - end} after were not sent.",
    )
