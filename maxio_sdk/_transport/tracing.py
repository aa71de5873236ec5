"""OpenTelemetry: one span for each call, over all its attempts.

Where the program does not use OpenTelemetry, it is not even imported. Spans hold the path's template, and no id, query,
header, body or message.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Concatenate, Final, NamedTuple, ParamSpec, TypeVar
from urllib.parse import urlsplit

from maxio_sdk import __version__
from maxio_sdk.errors import APIStatusError

if TYPE_CHECKING:
    from contextvars import Token

    from opentelemetry.context import Context
    from opentelemetry.trace import Span, SpanKind, Status, Tracer, TracerProvider

__all__ = ["CallSpan", "Tracing"]

P = ParamSpec("P")
S = TypeVar("S")

_log: Final = logging.getLogger("maxio_sdk")


class _API(NamedTuple):
    """What the SDK uses of `opentelemetry-api`."""

    get_tracer_provider: Callable[[], TracerProvider]
    set_span_in_context: Callable[[Span], Context]
    get_current: Callable[[], Context]
    attach: Callable[[Context], Token[Context]]
    detach: Callable[[Token[Context]], None]
    client: SpanKind
    error: Status


@cache
def _api() -> _API | None:
    try:
        from opentelemetry import context, trace

        return _API(
            trace.get_tracer_provider,
            trace.set_span_in_context,
            context.get_current,
            context.attach,
            context.detach,
            trace.SpanKind.CLIENT,
            trace.Status(trace.StatusCode.ERROR),
        )
    except Exception as error:
        _log.warning("this opentelemetry-api cannot be used (%s), so there are no spans", type(error).__name__)
        return None


class Tracing:
    """Makes the spans of a client's calls, if anything in the program records spans."""

    def __init__(self) -> None:
        self._known: tuple[TracerProvider, Tracer] | None = None

    def span(self, *, operation: str | None, method: str, path: str, origin: str) -> CallSpan | None:
        """Return the span of a call, not started yet; None where nothing would record it."""
        # A program that records spans has imported this. To import it for nothing would cost some 80 ms.
        if sys.modules.get("opentelemetry.trace") is None:
            return None
        api = _api()
        tracer = None if api is None else self._tracer(api)
        if api is None or tracer is None:
            return None
        return CallSpan(api, tracer, f"{method} {path}", _attributes(operation, method, path, origin))

    def _tracer(self, api: _API) -> Tracer | None:
        try:
            provider = api.get_tracer_provider()
            # Those of the API itself record nothing.
            if type(provider).__module__ == "opentelemetry.trace":
                return None
            if self._known is None or self._known[0] is not provider:
                self._known = provider, provider.get_tracer("maxio_sdk", __version__)
            return self._known[1]
        except Exception as error:
            _failed(error)
            return None


def _failed(error: Exception) -> None:
    _log.error("OpenTelemetry raised %s, so a span is missing or not complete", type(error).__name__)


def _harmless(method: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Let no sampler and no processor of spans change how a call ends."""

    def guarded(self: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            method(self, *args, **kwargs)
        except Exception as error:
            _failed(error)

    return guarded


class CallSpan:
    """The span of one call, current between `start` and `end`."""

    def __init__(self, api: _API, tracer: Tracer, name: str, attributes: dict[str, Any]) -> None:
        self._api, self._tracer, self._name, self._attributes = api, tracer, name, attributes
        self._span: Span | None = None
        self._context: Context | None = None
        self._token: Token[Context] | None = None
        self._attempts = 0
        self._waited = 0.0
        self._status_code: int | None = None
        self._problem: str | None = None

    @_harmless
    def start(self) -> None:
        """Start the span, and make it the current one."""
        self._span = self._tracer.start_span(self._name, kind=self._api.client, attributes=self._attributes)
        self._context = self._api.set_span_in_context(self._span)
        self._token = self._api.attach(self._context)

    def sending(self, waited: float) -> None:
        """Count an attempt."""
        self._attempts += 1
        self._waited += waited
        self._status_code = self._problem = None

    def ended(self, status_code: int | None, problem: str | None) -> None:
        """Note how the attempt ended."""
        self._status_code, self._problem = status_code, problem

    @_harmless
    def retrying(self, attempt: int, wait: float) -> None:
        """Note that another attempt follows."""
        if self._span is not None:
            attributes = {"maxio.attempt": attempt, "maxio.retry_in": wait, **self._answer()}
            if self._status_code is None and self._problem is not None:
                attributes["error.type"] = self._problem
            self._span.add_event("maxio.retry", attributes)

    def end(self, error: BaseException | None) -> None:
        """End the span, with what the call raised."""
        self._conclude(error)
        self._detach(error)
        self._finish()

    @_harmless
    def _conclude(self, error: BaseException | None) -> None:
        if self._span is None:
            return
        self._span.set_attribute("maxio.slot_wait", self._waited)
        for name, value in self._answer().items():
            self._span.set_attribute(name, value)
        if self._attempts > 1:
            self._span.set_attribute("http.request.resend_count", self._attempts - 1)
        if error is not None:
            # Without a description: the server's messages may hold personal data.
            self._span.set_attribute("error.type", _error_type(error))
            self._span.set_status(self._api.error)

    @_harmless
    def _detach(self, error: BaseException | None) -> None:
        # A coroutine that was dropped may be closed in another context, in which there is nothing to detach.
        dropped = isinstance(error, GeneratorExit) and self._api.get_current() is not self._context
        if self._token is not None and not dropped:
            self._api.detach(self._token)

    @_harmless
    def _finish(self) -> None:
        if self._span is not None:
            self._span.end()

    def _answer(self) -> dict[str, Any]:
        return {} if self._status_code is None else {"http.response.status_code": self._status_code}


def _attributes(operation: str | None, method: str, path: str, origin: str) -> dict[str, Any]:
    parts = urlsplit(origin)
    attributes: dict[str, Any] = {
        "http.request.method": method,
        "url.template": path,
        "server.address": parts.hostname,
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
    }
    if operation is not None:
        attributes["maxio.operation"] = operation
    return attributes


def _error_type(error: BaseException) -> str:
    if isinstance(error, APIStatusError):
        return str(error.status_code)
    kind = type(error)
    return f"{kind.__module__}.{kind.__qualname__}"
