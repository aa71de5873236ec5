"""What all clients of a process share: the limiter, and the retry budget of each origin."""

from __future__ import annotations

import weakref
from typing import Final

from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.limiter import ProcessLimiter

__all__ = ["Shared", "shared"]


class Shared:
    """One limiter, and one retry budget for each origin."""

    def __init__(self) -> None:
        self.limiter = ProcessLimiter()
        self._budgets: dict[str, RetryBudget] = {}

    def budget(self, origin: str) -> RetryBudget:
        """Return the retry budget of an origin."""
        return self._budgets.setdefault(origin, RetryBudget())


_PROCESS: Final = Shared()
_IN_PROCESS: Final[weakref.WeakKeyDictionary[object, Shared]] = weakref.WeakKeyDictionary()


def shared(server: object | None) -> Shared:
    """Return what the clients of the process share, or those of one `server` that runs inside the process.

    Servers of tests and sandboxes must not pause each other, though all may be called https://acme.chargify.com.
    """
    return _PROCESS if server is None else _IN_PROCESS.setdefault(server, Shared())
