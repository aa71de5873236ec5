"""Carries out operations over HTTP: credentials, one attempt, and what its outcome means."""

from __future__ import annotations

import base64
import time
import uuid
from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar
from urllib.parse import quote

from maxio_sdk._core.api_response import APIResponse, WireResponse
from maxio_sdk._core.jsontext import dumps, loads
from maxio_sdk._core.operation import Auth, Operation
from maxio_sdk._core.request import Arguments, WireRequest, build, build_raw
from maxio_sdk._core.response import Rows, check, decode, decode_rows
from maxio_sdk._transport.discreet import HiddenHeaders
from maxio_sdk._transport.http import BodyTooLargeError, HTTPTransport, NoAnswerError, UnreadableBodyError
from maxio_sdk.config import ClientConfig, RequestOptions
from maxio_sdk.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    OutcomeUnknownError,
    ResponseDecodeError,
)
from maxio_sdk.pagination import Pager
from maxio_sdk.types import JSON, UNSET

__all__ = ["HTTPExecutor"]

T = TypeVar("T")

_READS = frozenset({"GET"})
_USER_AGENT = "maxio-sdk-python"


class HTTPExecutor:
    """The `Executor` of `AsyncMaxio`."""

    def __init__(self, config: ClientConfig, transport: HTTPTransport) -> None:
        self._config = config
        self._transport = transport

    async def run(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> APIResponse[T]:
        """Carry out an operation and decode its answer."""
        response, elapsed = await self._carry_out(operation, arguments, options)
        return _answer(decode(operation, response, strict=self._config.strict), response, elapsed)

    async def run_page(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> APIResponse[Rows[T]]:
        """Carry out a list operation and decode one page."""
        response, elapsed = await self._carry_out(operation, arguments, options)
        return _answer(decode_rows(operation, response, strict=self._config.strict), response, elapsed)

    def pager(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> Pager[T]:
        """Return the pager of a list operation."""
        return Pager(self, operation, arguments, options)

    async def request(
        self, method: str, path: str, *, params: Mapping[str, Any], json: Any, options: RequestOptions
    ) -> APIResponse[JSON]:
        """Send a request to any path of the production server. `data` is the parsed body, if it is JSON."""
        wire = build_raw(method, path, params, json, options, _token(options))
        response, elapsed = await self._send(wire, options, operation=None)
        check(response, None, wire.method, wire.template)
        try:
            data = loads(response.content) if response.content.strip() else None
        except ValueError:
            data = None
        return _answer(data, response, elapsed)

    async def _carry_out(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions
    ) -> tuple[WireResponse, float]:
        wire = build(operation, arguments, options, _token(options))
        return await self._send(wire, options, operation=operation)

    async def _send(
        self, wire: WireRequest, options: RequestOptions, *, operation: Operation[Any] | None
    ) -> tuple[WireResponse, float]:
        name = operation.id if operation else None
        auth = operation.auth if operation else "basic"
        events = operation is not None and operation.server == "events"
        base = self._config.events_base_url if events else self._config.base_url
        content = None if wire.body is UNSET else dumps(wire.body)
        started = time.monotonic()
        try:
            response = await self._transport.send(
                wire.method,
                base + wire.path + _query(wire),
                shown=f"{base}{wire.template}",
                headers=self._headers(wire, auth, has_body=content is not None),
                content=content,
                patience=options.timeout or self._config.timeout,
            )
        except NoAnswerError as error:
            _raise_unanswered(wire, name, error)
        except BodyTooLargeError as error:
            limit = self._config.max_response_bytes
            _raise_unreadable(wire, name, error.response, f"its body is larger than {limit} bytes")
        except UnreadableBodyError as error:
            _raise_unreadable(wire, name, error.response, "its body cannot be decompressed")
        return response, time.monotonic() - started

    def _headers(self, wire: WireRequest, auth: Auth, *, has_body: bool) -> HiddenHeaders:
        headers = HiddenHeaders({"accept": "application/json", "user-agent": _USER_AGENT})
        if has_body or wire.method in {"POST", "PUT", "PATCH"}:
            headers["content-type"] = "application/json"
        headers.update((name.lower(), value) for name, value in wire.headers.items())
        headers["authorization"] = self._credentials(auth)
        return headers

    def _credentials(self, auth: Auth) -> str:
        if auth == "basic":
            return "Basic " + base64.b64encode(f"{self._config.api_key}:x".encode()).decode()
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


def _answer(data: T, response: WireResponse, elapsed: float) -> APIResponse[T]:
    return APIResponse(
        data=data,
        status_code=response.status_code,
        headers=response.headers,
        content=response.content,
        elapsed=elapsed,
    )


def _raise_unanswered(wire: WireRequest, operation: str | None, error: NoAnswerError) -> NoReturn:
    what = f"{wire.method} {wire.template}"
    if error.sent and wire.method not in _READS:
        again = "Look for what it should have done before you send it again"
        if wire.token:
            again += "; with the same uniqueness_token, within 60 minutes, it cannot be applied twice"
        raise OutcomeUnknownError(
            f"{what} was sent, but no complete answer came ({error.reason}): it may have been applied. {again}.",
            operation=operation,
            uniqueness_token=wire.token,
        ) from None
    how = "got no complete answer" if error.sent else "could not be sent"
    kind = APITimeoutError if error.timeout else APIConnectionError
    raise kind(
        f"{what} {how} ({error.reason}). Nothing was applied; it can be repeated.", operation=operation
    ) from None


def _raise_unreadable(wire: WireRequest, operation: str | None, response: WireResponse, problem: str) -> NoReturn:
    succeeded = 200 <= response.status_code < 300
    applied = " What it asked for was applied: do not send it again." if succeeded and wire.method != "GET" else ""
    raise ResponseDecodeError(
        f"{wire.method} {wire.template} answered {response.status_code}, but {problem}.{applied}",
        operation=operation,
        status_code=response.status_code,
        headers=response.headers,
        content=response.content,
    )
