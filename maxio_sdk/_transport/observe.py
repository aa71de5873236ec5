"""Tells logs, hooks and traces how a call goes on."""

from __future__ import annotations

import inspect
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import TracebackType
from typing import Any, Final, Self, cast, get_args

from maxio_sdk._core.jsontext import is_mapping
from maxio_sdk._core.request import nearest
from maxio_sdk._transport.tracing import CallSpan, Tracing
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.hooks import AttemptEvent, EventHooks, HookName

__all__ = ["Observer", "Watch"]

_log: Final = logging.getLogger("maxio_sdk")
_NAMES: Final[tuple[HookName, ...]] = get_args(HookName)

Hook = Callable[[AttemptEvent], None]
Hooks = Mapping[HookName, tuple[Hook, ...]]


class Watch:
    """A call that nobody watches. Entered once, around all attempts."""

    __slots__ = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the call, and an attempt that was broken off."""

    def sending(self, attempt: int, waited: float) -> None:
        """Tell that an attempt is about to be sent, `waited` seconds after it asked for a slot."""

    def ended(self, *, status_code: int | None, problem: str | None, elapsed: float) -> None:
        """Tell how the attempt ended. `problem` is the name of what went wrong: `ReadTimeout`."""

    def retrying(self, wait: float) -> None:
        """Tell that another attempt will follow, which asks for a slot in `wait` seconds."""


_UNWATCHED: Final = Watch()


class Observer:
    """Watches the calls of a client. Raises `ConfigurationError` for hooks that cannot be called."""

    def __init__(self, hooks: EventHooks) -> None:
        self._hooks = _checked(hooks)
        self._tracing = Tracing()

    def watch(self, *, operation: str | None, method: str, path: str, origin: str) -> Watch:
        """Return the watch of one call. `path` is the template, `origin` scheme, host and port."""
        span = self._tracing.span(operation=operation, method=method, path=path, origin=origin)
        if span is None and not self._hooks and not _log.isEnabledFor(logging.INFO):
            return _UNWATCHED
        return _Watched(self._hooks, span, operation, method, path, origin)


class _Watched(Watch):
    __slots__ = (
        "_attempt",
        "_began",
        "_elapsed",
        "_hooks",
        "_method",
        "_operation",
        "_origin",
        "_path",
        "_problem",
        "_span",
        "_status_code",
        "_waited",
    )

    def __init__(
        self, hooks: Hooks, span: CallSpan | None, operation: str | None, method: str, path: str, origin: str
    ) -> None:
        self._hooks = hooks
        self._span = span
        self._operation, self._method, self._path, self._origin = operation, method, path, origin
        self._attempt, self._waited, self._elapsed = 0, 0.0, 0.0
        self._status_code: int | None = None
        self._problem: str | None = None
        self._began: float | None = None
        """When the attempt that is under way began."""

    def __enter__(self) -> Self:
        if self._span is not None:
            self._span.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if kind is not None and self._began is not None:
                # Cancelled, for one: who counts what is under way must learn that it ended.
                self.ended(status_code=None, problem=kind.__name__, elapsed=time.monotonic() - self._began)
        finally:
            if self._span is not None:
                self._span.end(error)

    def sending(self, attempt: int, waited: float) -> None:
        self._attempt, self._waited, self._elapsed = attempt, waited, 0.0
        self._status_code = self._problem = None
        self._began = time.monotonic()
        if self._span is not None:
            self._span.sending(waited)
        self._tell("request")

    def ended(self, *, status_code: int | None, problem: str | None, elapsed: float) -> None:
        self._began = None
        self._status_code, self._problem, self._elapsed = status_code, problem, elapsed
        if self._span is not None:
            self._span.ended(status_code, problem)
        if _log.isEnabledFor(logging.DEBUG):
            _log.debug(
                "%s %s: %s (attempt %d, waited %.3f s, took %.3f s)",
                self._method,
                self._path,
                self._outcome(),
                self._attempt,
                self._waited,
                elapsed,
            )
        self._tell("response")

    def retrying(self, wait: float) -> None:
        if self._span is not None:
            self._span.retrying(self._attempt, wait)
        if _log.isEnabledFor(logging.INFO):
            _log.info(
                "%s %s: %s (attempt %d), trying again in %.3f s",
                self._method,
                self._path,
                self._outcome(),
                self._attempt,
                wait,
            )
        self._tell("retry", wait)

    def _outcome(self) -> str:
        return " ".join(str(each) for each in (self._status_code, self._problem) if each is not None)

    def _tell(self, name: HookName, retry_in: float | None = None) -> None:
        hooks = self._hooks.get(name)
        if hooks is None:
            return
        event = AttemptEvent(
            operation=self._operation,
            method=self._method,
            path=self._path,
            origin=self._origin,
            attempt=self._attempt,
            waited=self._waited,
            status_code=self._status_code,
            elapsed=self._elapsed,
            problem=self._problem,
            retry_in=retry_in,
        )
        for hook in hooks:
            _call(name, hook, event)


def _call(name: HookName, hook: Callable[[AttemptEvent], Any], event: AttemptEvent) -> None:
    try:
        result = hook(event)
    except Exception as error:
        # The type alone: the message is somebody else's, and may hold anything.
        _log.error("the %r hook %s raised %s", name, _name(hook), type(error).__name__)
        return
    if inspect.iscoroutine(result):
        # Of a lambda, say, which cannot be told from a plain function before.
        result.close()
        _log.error("the %r hook %s returned a coroutine, which is not awaited: use a plain function", name, _name(hook))


def _name(hook: object) -> str:
    """Return the qualified name. Never the repr, which shows the arguments of a partial."""
    bare = _bare(hook)
    named = bare if hasattr(bare, "__qualname__") else bare.__class__
    return ".".join(filter(None, (named.__module__, named.__qualname__)))


def _bare(hook: Any) -> Any:
    """Return what a partial wraps."""
    while isinstance(hook, partial):
        hook = hook.func
    return hook


def _checked(given: Any) -> Hooks:
    if not is_mapping(given):
        raise ConfigurationError("event_hooks must map names of hooks to lists of functions.")
    checked: dict[HookName, tuple[Hook, ...]] = {}
    for name, functions in given.items():
        if name not in _NAMES:
            meant = nearest(name, _NAMES) if isinstance(name, str) else ""
            raise ConfigurationError(f"event_hooks: there is no {name!r}{meant}; there are {', '.join(_NAMES)}.")
        if not isinstance(functions, list | tuple):
            raise ConfigurationError(f"event_hooks: {name!r} must be a list of functions.")
        hooks = tuple(cast("Sequence[Any]", functions))
        for hook in hooks:
            _check(name, hook)
        if hooks:
            checked[name] = hooks
    return checked


def _check(name: HookName, hook: Any) -> None:
    if not callable(hook):
        raise ConfigurationError(
            f"event_hooks: {name!r} holds a value of the type {type(hook).__name__}, not a function."
        )
    bare = _bare(hook)
    for function in (bare, getattr(bare, "__call__", None)):  # noqa: B004  (of an object, it may be async)
        if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
            raise ConfigurationError(
                f"event_hooks: {name!r} holds the async function {_name(hook)}. Hooks are plain functions; "
                "to wait for something, hand the event to a task of yours."
            )
