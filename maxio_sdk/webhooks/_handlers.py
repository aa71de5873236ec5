"""Handlers: what they want, and calling them so that nothing of theirs reaches anybody else."""

from __future__ import annotations

import functools
import inspect
import math
import threading
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias, cast

import anyio
import anyio.lowlevel
import attrs
from anyio import to_thread

from maxio_sdk.errors import ConfigurationError

__all__ = ["Called", "Handler", "Note", "attempt", "checked_name", "described"]

Called: TypeAlias = Callable[[Any], object]
"""A function of one argument, plain or async."""

_QUITTING: Final = (KeyboardInterrupt, SystemExit, GeneratorExit)


@attrs.frozen(kw_only=True)
class Handler:
    """A function that gets webhooks."""

    name: str
    events: frozenset[str]
    """Empty: all of them."""
    call: Called

    def wants(self, event: str) -> bool:
        """Tell whether it is to get an event."""
        return not self.events or event in self.events


@attrs.frozen(kw_only=True)
class Note:
    """How a success is noted."""

    once: Callable[[], object]
    """One try, which raises where it fails."""
    until_it_stands: Callable[[], Awaitable[None]]


@attrs.frozen(kw_only=True)
class _Outcome:
    error: BaseException | None = None
    noted: bool = False
    awaited: Awaitable[object] | None = None
    """What a plain function returned that is yet to be awaited."""


def checked_name(call: Called, name: str | None) -> str:
    """Return the name that a handler goes by. Raises `ConfigurationError` where it cannot be one."""
    plain = _unwrapped(call)
    if not callable(call):
        raise ConfigurationError("A handler must be a function: write @receiver.on(...), with the parentheses.")
    if inspect.isgeneratorfunction(plain) or inspect.isasyncgenfunction(plain):
        raise ConfigurationError("A handler must not be a generator: calling it would do nothing.")
    found = getattr(call, "__name__", None) if name is None else name
    if not found:
        raise ConfigurationError("The handler has no name of its own: give one with on(..., name=...).")
    return str(found)


async def attempt(
    call: Called, argument: object, threads: anyio.CapacityLimiter, note: Note | None = None
) -> BaseException | None:
    """Call a function, and note its success. Returns what it raised.

    An async function runs in a task of its own, a plain one in a thread. Where this is cancelled, the call counts
    as never made, unless it had succeeded before. A thread cannot be cancelled: it is left behind, and notes its
    success by itself. A cancellation that nobody asked for (by awaiting a task that was cancelled) is an error of
    the function like any other; what ends the process is passed on.
    """
    outcomes: list[_Outcome] = []

    async def alone() -> None:
        outcome = await _outcome(call, argument, threads, note)
        # At once, and not after the task has ended: cancellation could come in between.
        if outcome.error is None and not outcome.noted and note is not None:
            await note.until_it_stands()
        outcomes.append(outcome)

    # Its context variables, and cancelling "the current task", are then its own affair.
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(alone)
    return outcomes[0].error if outcomes else RuntimeError("its task was cancelled")


async def _outcome(call: Called, argument: object, threads: anyio.CapacityLimiter, note: Note | None) -> _Outcome:
    try:
        if _is_async(call):
            await cast("Awaitable[object]", call(argument))
        else:
            work = functools.partial(_in_thread, call, argument, note)
            outcome = await to_thread.run_sync(work, abandon_on_cancel=True, limiter=threads)
            if outcome.awaited is None:
                return outcome
            await outcome.awaited
        # One that swallowed its cancellation has hardly done its work.
        await anyio.lowlevel.checkpoint_if_cancelled()
    except Exception as error:
        return _Outcome(error=error)
    except BaseException as error:
        if _being_cancelled() or _quits(error):
            raise
        return _Outcome(error=error)
    return _Outcome()


def _in_thread(call: Called, argument: object, note: Note | None) -> _Outcome:
    try:
        result = call(argument)
    except BaseException as error:
        # Signals come to the main thread alone, so that even SystemExit is but an error here.
        return _Outcome(error=error)
    if isinstance(result, Awaitable):
        return _Outcome(awaited=cast("Awaitable[object]", result))
    try:
        if note is not None:
            note.once()
    except Exception:
        return _Outcome()
    return _Outcome(noted=True)


def _being_cancelled() -> bool:
    return anyio.current_effective_deadline() == -math.inf


def _quits(error: BaseException) -> bool:
    """Tell whether an error ends the process, rather than being a handler's own. Signals come to the main thread."""
    if threading.current_thread() is not threading.main_thread():
        return isinstance(error, GeneratorExit)
    if isinstance(error, BaseExceptionGroup):
        group = cast("BaseExceptionGroup[BaseException]", error)
        return group.subgroup(_QUITTING) is not None
    return isinstance(error, _QUITTING)


def _unwrapped(call: object) -> Any:
    while isinstance(call, functools.partial):
        call = call.func
    return call if inspect.isroutine(call) else getattr(call, "__call__", call)  # noqa: B004


def _is_async(call: Called) -> bool:
    return inspect.iscoroutinefunction(_unwrapped(call))


def described(error: BaseException) -> str:
    """Return the type and message of an error."""
    try:
        message = str(error)
    except Exception:
        message = "(its message cannot be read)"
    return f"{type(error).__name__}: {message}".removesuffix(": ")
