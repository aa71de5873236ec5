"""OpenTelemetry spans: what they hold, when they end, and what they cost where nobody wants them."""

from __future__ import annotations

import contextvars
import logging
import subprocess
import sys
from types import ModuleType
from typing import Any

import anyio
import httpx
import opentelemetry
import pytest
from anyio.lowlevel import checkpoint
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF, Sampler
from opentelemetry.trace import INVALID_SPAN, SpanKind, StatusCode

from maxio_sdk import AsyncMaxio
from maxio_sdk._transport import tracing
from maxio_sdk._transport.observe import Observer, Watch
from maxio_sdk._transport.tracing import Tracing
from maxio_sdk.errors import APIStatusError, APITimeoutError, MaxioError, NotFoundError
from maxio_sdk.hooks import AttemptEvent

ORIGIN = "https://acme.chargify.com"
CALL: Any = {"operation": "create_customer", "method": "POST", "path": "/customers.json", "origin": ORIGIN}


def use(monkeypatch: pytest.MonkeyPatch, **settings: Any) -> InMemorySpanExporter:
    """Record the spans of the whole process."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider(**settings)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", provider)
    return exporter


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    return use(monkeypatch)


def _watch(**more: Any) -> Watch:
    return Observer({}).watch(**{**CALL, **more})


def _one(spans: InMemorySpanExporter) -> ReadableSpan:
    (span,) = spans.get_finished_spans()
    return span


def _answered(watch: Watch, attempt: int = 1, status_code: int | None = 201, problem: str | None = None) -> None:
    watch.sending(attempt, 0.25)
    watch.ended(status_code=status_code, problem=problem, elapsed=0.5)


# What a span holds


def test_span_of_a_call(spans: InMemorySpanExporter) -> None:
    with _watch() as watch:
        _answered(watch)
    span = _one(spans)
    assert (span.name, span.kind, span.parent) == ("POST /customers.json", SpanKind.CLIENT, None)
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.name == "maxio_sdk"
    assert span.attributes == {
        "http.request.method": "POST",
        "url.template": "/customers.json",
        "server.address": "acme.chargify.com",
        "server.port": 443,
        "maxio.operation": "create_customer",
        "maxio.slot_wait": 0.25,
        "http.response.status_code": 201,
    }
    assert span.status.status_code is StatusCode.UNSET
    assert not span.events


def test_attempts_are_events_of_one_span(spans: InMemorySpanExporter) -> None:
    with _watch() as watch:
        _answered(watch, 1, 503)
        watch.retrying(1.5)
        _answered(watch, 2, None, "ReadTimeout")
        watch.retrying(3.0)
        _answered(watch, 3, 200)
    span = _one(spans)
    assert span.attributes is not None
    assert span.attributes["http.request.resend_count"] == 2
    assert span.attributes["maxio.slot_wait"] == 0.75
    assert span.attributes["http.response.status_code"] == 200
    assert "error.type" not in span.attributes
    assert span.status.status_code is StatusCode.UNSET
    assert [(event.name, event.attributes) for event in span.events] == [
        ("maxio.retry", {"maxio.attempt": 1, "http.response.status_code": 503, "maxio.retry_in": 1.5}),
        ("maxio.retry", {"maxio.attempt": 2, "error.type": "ReadTimeout", "maxio.retry_in": 3.0}),
    ]


def test_path_and_operation_that_are_not_known(spans: InMemorySpanExporter) -> None:
    with _watch(operation=None, method="GET", path="/...") as watch:
        _answered(watch)
    span = _one(spans)
    assert span.name == "GET /..."
    assert "maxio.operation" not in (span.attributes or {})


@pytest.mark.parametrize(
    ("origin", "address", "port"),
    [("http://localhost", "localhost", 80), ("http://127.0.0.1:81", "127.0.0.1", 81), ("http://[::1]:8", "::1", 8)],
)
def test_servers(spans: InMemorySpanExporter, origin: str, address: str, port: int) -> None:
    with _watch(origin=origin):
        pass
    attributes = _one(spans).attributes or {}
    assert (attributes["server.address"], attributes["server.port"]) == (address, port)


def _status_error(status_code: int) -> APIStatusError:
    return APIStatusError(status_code=status_code, method="POST", path="/customers.json", errors=("canary",))


@pytest.mark.parametrize(
    ("status_code", "error", "kind"),
    [
        (422, _status_error(422), "422"),
        (503, _status_error(503), "503"),
        (302, _status_error(302), "302"),
        (None, APITimeoutError("canary"), "maxio_sdk.errors.APITimeoutError"),
        (200, MaxioError("canary"), "maxio_sdk.errors.MaxioError"),
        (200, KeyboardInterrupt("canary"), "builtins.KeyboardInterrupt"),
    ],
)
def test_error_is_told_by_its_type_alone(
    spans: InMemorySpanExporter, status_code: int | None, error: BaseException, kind: str
) -> None:
    def call() -> None:
        with _watch() as watch:
            _answered(watch, 1, status_code, None if status_code else "ReadTimeout")
            raise error

    with pytest.raises(type(error)) as caught:
        call()
    assert caught.value is error
    span = _one(spans)
    assert span.attributes is not None
    assert span.attributes["error.type"] == kind
    assert span.attributes.get("http.response.status_code") == status_code
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, None)
    assert not span.events
    assert "canary" not in span.to_json()


# When it is current


def test_span_is_current_while_the_call_runs(spans: InMemorySpanExporter) -> None:
    tracer = trace.get_tracer("program")
    with tracer.start_as_current_span("outer") as outer:
        with _watch() as watch:
            with tracer.start_as_current_span("inner"):
                pass
            _answered(watch)
        assert trace.get_current_span() is outer
    inner, call, _ = spans.get_finished_spans()
    assert call.parent == outer.get_span_context()
    assert inner.parent == call.context


@pytest.mark.anyio
async def test_tasks_at_a_time_have_spans_of_their_own(spans: InMemorySpanExporter) -> None:
    tracer = trace.get_tracer("program")

    async def call(number: int) -> None:
        with _watch(operation=f"operation_{number}") as watch:
            await anyio.sleep(0.001 * (3 - number))
            with tracer.start_as_current_span(f"inner_{number}"):
                await anyio.sleep(0.001)
            _answered(watch)
        assert trace.get_current_span() is INVALID_SPAN

    async with anyio.create_task_group() as tasks:
        for number in range(3):
            tasks.start_soon(call, number)
        await checkpoint()
        assert trace.get_current_span() is INVALID_SPAN
    found = spans.get_finished_spans()
    calls = {span.attributes["maxio.operation"]: span for span in found if span.kind is SpanKind.CLIENT}  # type: ignore[index]
    inner = {span.name: span for span in found if span.kind is SpanKind.INTERNAL}
    assert len(calls) == len(inner) == 3
    for number in range(3):
        assert calls[f"operation_{number}"].parent is None
        assert inner[f"inner_{number}"].parent == calls[f"operation_{number}"].context


@pytest.mark.anyio
async def test_cancelled_call_ends_its_span(spans: InMemorySpanExporter) -> None:
    with anyio.CancelScope() as scope, _watch() as watch:
        watch.sending(1, 0.0)
        scope.cancel()
        await anyio.sleep_forever()
    assert trace.get_current_span() is INVALID_SPAN
    span = _one(spans)
    assert span.status.status_code is StatusCode.ERROR
    assert span.attributes is not None
    assert str(span.attributes["error.type"]).endswith(anyio.get_cancelled_exc_class().__name__)


def test_unsampled_call_is_the_parent_of_what_is_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    spans = use(monkeypatch, sampler=ALWAYS_OFF)
    with _watch() as watch:
        assert trace.get_current_span().get_span_context().is_valid
        _answered(watch)
    assert trace.get_current_span() is INVALID_SPAN
    assert not spans.get_finished_spans()


class Suspend:
    def __await__(self) -> Any:
        yield


async def _call_that_waits() -> None:
    with _watch():
        await Suspend()


def test_dropped_call_ends_its_span_in_another_context(
    spans: InMemorySpanExporter, caplog: pytest.LogCaptureFixture
) -> None:
    waiting = _call_that_waits()
    context = contextvars.copy_context()
    context.run(waiting.send, None)
    # As when a coroutine is collected that nobody finished.
    waiting.close()
    assert _one(spans).name == "POST /customers.json"
    assert trace.get_current_span() is INVALID_SPAN
    assert not caplog.records


def test_dropped_call_leaves_its_own_context_as_it_was(spans: InMemorySpanExporter) -> None:
    waiting = _call_that_waits()
    waiting.send(None)
    assert trace.get_current_span() is not INVALID_SPAN
    waiting.close()
    assert trace.get_current_span() is INVALID_SPAN


# Where nobody records


def _span() -> Any:
    return Tracing().span(**CALL)


def test_package_does_not_import_opentelemetry() -> None:
    script = """
import sys
import anyio, httpx
from maxio_sdk import AsyncMaxio
async def call():
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"customer": {}}))
    await AsyncMaxio("acme", api_key="k", http_client=httpx.AsyncClient(transport=transport)).customers.get(1)
anyio.run(call)
assert not [name for name in sys.modules if name.startswith("opentelemetry")]
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


@pytest.mark.parametrize("state", ["absent", "blocked"])
def test_no_spans_where_opentelemetry_is_not_imported(
    spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, state: str
) -> None:
    if state == "absent":
        monkeypatch.delitem(sys.modules, "opentelemetry.trace")
    else:
        monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    assert _span() is None
    assert not sys.modules.get("opentelemetry.trace")
    assert not caplog.records


class Exploding(ModuleType):
    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("canary")


@pytest.mark.parametrize("broken", [ModuleType("old"), Exploding("broken")])
def test_broken_package_is_reported_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, broken: ModuleType
) -> None:
    tracing._api.cache_clear()
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", broken)
    monkeypatch.setattr(opentelemetry, "trace", broken)
    try:
        for _ in range(3):
            assert _span() is None
    finally:
        tracing._api.cache_clear()
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "there are no spans" in record.getMessage()
    assert "canary" not in record.getMessage()


@pytest.mark.parametrize("provider", [None, trace.NoOpTracerProvider()])
def test_no_spans_where_nothing_is_set_up(monkeypatch: pytest.MonkeyPatch, provider: Any) -> None:
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", provider)
    assert _span() is None


def test_provider_that_is_set_later_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    observer = Observer({})
    for _ in range(2):
        monkeypatch.setattr(trace, "_TRACER_PROVIDER", None)
        with observer.watch(**CALL):
            pass
        spans = use(monkeypatch)
        with observer.watch(**CALL):
            pass
        assert len(spans.get_finished_spans()) == 1


def test_tracer_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []

    class Counting(TracerProvider):
        def get_tracer(self, *args: Any, **kwargs: Any) -> Any:
            made.append(args)
            return super().get_tracer(*args, **kwargs)

    monkeypatch.setattr(trace, "_TRACER_PROVIDER", Counting())
    observer = Observer({})
    for _ in range(3):
        with observer.watch(**CALL):
            pass
    assert len(made) == 1
    assert made[0][0] == "maxio_sdk"


# What OpenTelemetry does wrong


class BadProvider(trace.TracerProvider):
    def get_tracer(self, *args: Any, **kwargs: Any) -> Any:
        raise RuntimeError("canary")


class BadSampler(Sampler):
    def should_sample(self, *args: Any, **kwargs: Any) -> Any:
        raise RuntimeError("canary")

    def get_description(self) -> str:
        return "bad"


class BadProcessor(SpanProcessor):
    def __init__(self, at: str) -> None:
        self.at = at

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:
        if self.at == "start":
            raise RuntimeError("canary")

    def on_end(self, span: ReadableSpan) -> None:
        if self.at == "end":
            raise RuntimeError("canary")


def _bad_provider(what: str) -> trace.TracerProvider:
    if what == "provider":
        return BadProvider()
    if what == "sampler":
        return TracerProvider(sampler=BadSampler())
    provider = TracerProvider()
    provider.add_span_processor(BadProcessor(what))
    return provider


@pytest.mark.parametrize("what", ["provider", "sampler", "start", "end"])
def test_tracing_that_raises_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", _bad_provider(what))
    with _watch() as watch:
        _answered(watch, 1, 503)
        watch.retrying(0.0)
        _answered(watch, 2)
    assert trace.get_current_span() is INVALID_SPAN
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "OpenTelemetry raised RuntimeError" in record.getMessage()
    assert "canary" not in record.getMessage()
    assert record.exc_info is None


# Through the client


def _client(handle: Any, **settings: Any) -> AsyncMaxio:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    return AsyncMaxio("acme", api_key="key", http_client=http_client, backoff=0.001, **settings)


@pytest.mark.anyio
async def test_spans_of_the_http_library_are_inside(spans: InMemorySpanExporter) -> None:
    statuses = [503, 200]

    def handle(request: httpx.Request) -> httpx.Response:
        with trace.get_tracer("httpx").start_as_current_span("attempt"):
            return httpx.Response(statuses.pop(0), json={})

    await _client(handle).customers.get(17)
    first, second, call = spans.get_finished_spans()
    assert first.parent == second.parent == call.context
    assert call.name == "GET /customers/{id}.json"
    assert call.attributes is not None
    assert call.attributes["maxio.operation"] == "read_customer"
    assert call.attributes["http.request.resend_count"] == 1
    assert call.attributes["http.response.status_code"] == 200
    assert len(call.events) == 1
    assert call.status.status_code is StatusCode.UNSET
    assert trace.get_current_span() is INVALID_SPAN


@pytest.mark.anyio
async def test_error_of_a_call_ends_its_span(spans: InMemorySpanExporter) -> None:
    maxio = _client(lambda _: httpx.Response(404, json={"errors": ["canary"]}))
    with pytest.raises(NotFoundError):
        await maxio.request("GET", "/customers/17.json")
    span = _one(spans)
    assert span.name == "GET /..."
    assert (span.attributes or {})["error.type"] == "404"
    assert span.status.status_code is StatusCode.ERROR


@pytest.mark.anyio
async def test_concurrent_calls_do_not_mix(spans: InMemorySpanExporter) -> None:
    async def handle(request: httpx.Request) -> httpx.Response:
        await anyio.sleep(0.001)
        trace.get_current_span().set_attribute("seen", request.url.path)
        return httpx.Response(200, json={})

    maxio = _client(handle)
    async with anyio.create_task_group() as tasks:
        for _ in range(4):
            tasks.start_soon(maxio.customers.get, 1)
            tasks.start_soon(maxio.products.get, 1)
    for span in spans.get_finished_spans():
        assert span.attributes is not None
        noun = str(span.attributes["url.template"]).split("/")[1]
        assert span.attributes["seen"] == f"/{noun}/1.json"
    assert len(spans.get_finished_spans()) == 8


@pytest.mark.anyio
async def test_cancelled_call_of_a_client_ends_its_span(spans: InMemorySpanExporter) -> None:
    async def handle(request: httpx.Request) -> httpx.Response:
        scope.cancel()
        await anyio.sleep_forever()
        raise AssertionError

    with anyio.CancelScope() as scope:
        await _client(handle).customers.get(1)
    assert trace.get_current_span() is INVALID_SPAN
    assert _one(spans).status.status_code is StatusCode.ERROR


@pytest.mark.anyio
async def test_total_timeout_is_told_as_what_the_call_raises(spans: InMemorySpanExporter) -> None:
    async def handle(request: httpx.Request) -> httpx.Response:
        await anyio.sleep_forever()
        raise AssertionError

    events: list[AttemptEvent] = []
    maxio = _client(handle, total_timeout=0.01, event_hooks={"response": [events.append]})
    with pytest.raises(APITimeoutError):
        await maxio.customers.get(1)
    assert (_one(spans).attributes or {})["error.type"] == "maxio_sdk.errors.APITimeoutError"
    assert [event.problem for event in events] == ["APITimeoutError"]
