"""Carries out operations over HTTP: request, attempts, and what their end means."""

from __future__ import annotations

import base64
import time
import uuid
from collections.abc import Callable, Mapping
from functools import partial
from traceback import clear_frames
from typing import Any, Final, TypeVar, cast
from urllib.parse import quote, urlsplit

import attrs
from anyio import move_on_after

from maxio_sdk._core.api_response import APIResponse, NoAnswer, Outcome, WireResponse
from maxio_sdk._core.codec import decode as decode_value
from maxio_sdk._core.failure import error_of
from maxio_sdk._core.jsontext import dumps, is_list
from maxio_sdk._core.operation import Auth, Operation
from maxio_sdk._core.recovery import lookup, path_values
from maxio_sdk._core.request import Arguments, WireArguments, WireRequest, build, build_raw
from maxio_sdk._core.response import Rows, check, decode, decode_rows, parse
from maxio_sdk._core.retry import ClientClosedError, End, History, Policy
from maxio_sdk._core.unanswered import done_unread, never_applied, out_of_time, unknown
from maxio_sdk._transport.call import Call, Destination, Send
from maxio_sdk._transport.discreet import HiddenHeaders
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk._transport.observe import Observer, Watch
from maxio_sdk.config import ClientConfig, RequestOptions
from maxio_sdk.errors import ConfigurationError, MaxioError, NotFoundError
from maxio_sdk.limits import Ticket
from maxio_sdk.pagination import Pager
from maxio_sdk.types import JSON, UNSET

__all__ = ["HTTPExecutor", "origin_of"]

T = TypeVar("T")

_USER_AGENT: Final = "maxio-sdk-python"
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
        self._operations = operations
        self._observer = observer
        self._production, self._events = production, events
        self._basic = "Basic " + base64.b64encode(f"{config.api_key}:x".encode()).decode()

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
        wire = build_raw(method, path, params, json, options, _token(options))
        del path, params, json  # or tracebacks with local variables would show them
        ticket = Ticket(options.priority or "interactive")
        job = _Job(wire=wire, operation=None, arguments={}, options=options, ticket=ticket)
        return await self._carry_out(job, lambda answer: parse(answer, wire.method, wire.template))

    def _job(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions, ticket: Ticket | None
    ) -> _Job:
        return _Job(
            wire=build(operation, arguments, options, _token(options) if operation.token == "body" else None),  # noqa: S105
            operation=operation,
            arguments=arguments,
            options=options,
            ticket=ticket or Ticket(options.priority or operation.priority),
        )

    async def _run(self, operation: Operation[T], job: _Job) -> APIResponse[T]:
        return await self._carry_out(job, partial(decode, operation, strict=self._config.strict))

    async def _run_in_parts(self, operation: Operation[T], job: _Job, items: list[JSON], most: int) -> APIResponse[T]:
        """Send a list that is too long for one request in several, in order."""
        response: APIResponse[T] | None = None
        total, started = job.options.total_timeout or self._config.total_timeout, time.monotonic()
        for start in range(0, len(items), most):
            part = items[start : start + most]
            left = None if total is None else max(total - (time.monotonic() - started), 0.001)
            part_job = attrs.evolve(
                job,
                wire=attrs.evolve(job.wire, body=part),
                options=attrs.evolve(job.options, total_timeout=left),
                ticket=Ticket(job.ticket.lane),
            )
            try:
                response = await self._run(operation, part_job)
            except MaxioError as error:
                error.accepted = start
                rest = len(items) - start - len(part)
                error.args = (
                    f"{error} This was about items {start + 1} to {start + len(part)} of {len(items)}: the {start} "
                    f"before were accepted, the {rest} after were not sent.",
                )
                raise
        return cast("APIResponse[T]", response)

    async def _carry_out(self, job: _Job, read: Callable[[WireResponse], T]) -> APIResponse[T]:
        """Make the attempts, and read what ends them with `read`."""
        options, operation = job.options, job.operation
        destination = self._events if operation is not None and operation.server == "events" else self._production
        retries = self._config.max_retries if options.max_retries is None else options.max_retries
        call = Call(
            History(wire=job.wire, operation=operation),
            destination=destination,
            policy=Policy(
                max_retries=retries, max_seconds=self._config.max_retry_seconds, backoff=self._config.backoff
            ),
            ticket=job.ticket,
            send=self._sender(job),
        )
        total = options.total_timeout or self._config.total_timeout
        try:
            with self._observer.watch(
                operation=operation.id if operation else None,
                method=job.wire.method,
                path=job.wire.template,
                origin=destination.origin,
            ) as watch:
                if total is None:
                    return await self._settled(job, call, destination, read, watch)
                with move_on_after(total):
                    return await self._settled(job, call, destination, read, watch)
                raise out_of_time(call.history, total, in_flight=call.in_flight)
        except MaxioError as error:
            # Error trackers show local variables, and those of the decoder hold bodies.
            clear_frames(error.__traceback__)
            raise

    async def _settled(
        self, job: _Job, call: Call, destination: Destination, read: Callable[[WireResponse], T], watch: Watch
    ) -> APIResponse[T]:
        started, wire = time.monotonic(), job.wire
        operation = job.operation
        end, outcome = await call.settle(watch)
        if end is End.ANSWER and not isinstance(outcome, NoAnswer):
            check(outcome, operation, wire.method, wire.template)
            data: Any = read(outcome)
            answer: WireResponse | APIResponse[Any] = outcome
        elif end is End.DONE and not isinstance(outcome, NoAnswer):
            data, answer = await self._read_again(job, outcome), outcome
        else:
            data, answer = await self._found(job, call, destination, end, outcome)
        return APIResponse(
            data=data,
            status_code=answer.status_code,
            headers=answer.headers,
            content=answer.content,
            elapsed=time.monotonic() - started,
            attempts=call.history.attempts,
        )

    async def _read_again(self, job: _Job, answer: WireResponse) -> Any:
        """Return what the operation returns, though an earlier attempt, whose answer was lost, has carried it out."""
        operation = job.operation
        if operation is None or operation.result is None:
            return None
        cause: Exception | None = None
        if operation.reread is not None:
            path = path_values(operation, job.arguments)
            again = self._operations[operation.reread]
            arguments = WireArguments(path={param.wire: path[param.wire] for param in again.path_params})
            options = RequestOptions(timeout=job.options.timeout, priority=job.ticket.lane)
            try:
                return (await self.run(again, arguments, options)).data
            except NotFoundError:
                # So it was never there, and the answer means what it says.
                check(answer, operation, operation.method, operation.path)
            except (MaxioError, ClientClosedError) as error:
                cause = error
        else:
            value, misfits = decode_value({}, operation.result.type)
            if not misfits and not operation.result.many:
                return value  # an acknowledgement with nothing in it
        raise done_unread(operation, answer) from cause

    async def _found(
        self, job: _Job, call: Call, destination: Destination, end: End, outcome: Outcome
    ) -> tuple[Any, WireResponse | APIResponse[Any]]:
        """Return the object that a call in doubt has created, or raise the error of the call."""
        history = call.history
        if end is End.NEVER_SENT and isinstance(outcome, NoAnswer):
            raise never_applied(history, outcome) from None
        found = await self._look_up(job, call, destination, outcome)
        if found is not None:
            return found.data, found
        if isinstance(outcome, NoAnswer):
            raise unknown(history, outcome) from None
        error = error_of(outcome, job.operation, job.wire.method, job.wire.template)
        if error.applied is None and not history.lost:
            raise error
        raise unknown(history, outcome) from error

    async def _look_up(
        self, job: _Job, call: Call, destination: Destination, outcome: Outcome
    ) -> APIResponse[Any] | None:
        found = lookup(job.operation, job.arguments, job.wire, self._operations)
        # A server that is down is not asked more often than the budget of retries allows.
        down = isinstance(outcome, NoAnswer) or outcome.status_code >= 500
        if found is None or (down and not destination.budget.take()):
            return None
        options = RequestOptions(timeout=job.options.timeout, priority=job.ticket.lane)
        try:
            response = await self.run(found.operation, found.arguments, options)
        except (MaxioError, ClientClosedError):
            return None
        return response if found.is_ours(response.data, response.headers, call.seconds) else None

    def _sender(self, job: _Job) -> Send:
        operation, wire = job.operation, job.wire
        events = operation is not None and operation.server == "events"
        base = self._config.events_base_url if events else self._config.base_url
        content = None if wire.body is UNSET else dumps(wire.body)
        return partial(
            self._transport.send,
            wire.method,
            base + wire.path + _query(wire),
            shown=base + wire.template,
            headers=self._headers(wire, operation.auth if operation else "basic", has_body=content is not None),
            content=content,
            patience=job.options.timeout or self._config.timeout,
        )

    def _headers(self, wire: WireRequest, auth: Auth, *, has_body: bool) -> HiddenHeaders:
        headers = HiddenHeaders({"accept": "application/json", "user-agent": _USER_AGENT})
        if has_body or wire.method in {"POST", "PUT", "PATCH"}:
            headers["content-type"] = "application/json"
        if wire.headers:
            headers.update((name.lower(), value) for name, value in wire.headers.items())
        headers["authorization"] = self._basic if auth == "basic" else self._bearer()
        return headers

    def _bearer(self) -> str:
        if self._config.seller_token is None:
            raise ConfigurationError(
                "seller_token is missing: sales-commission operations need one. "
                "Set it by AsyncMaxio(..., seller_token=...)."
            )
        return f"Bearer {self._config.seller_token}"

    def __repr__(self) -> str:
        return f"<HTTPExecutor {self._config.base_url}>"


def _query(wire: WireRequest) -> str:
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in wire.query)
    return f"?{query}" if query else ""


def _token(options: RequestOptions) -> str:
    return options.uniqueness_token or str(uuid.uuid4())
