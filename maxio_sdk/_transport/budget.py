"""A bound on retries, so that an outage does not become a storm."""

from __future__ import annotations

import time
from typing import Final

from maxio_sdk.config import whole
from maxio_sdk.errors import ConfigurationError

__all__ = ["RetryBudget"]

_REFILL_SECONDS: Final = 300.0


class RetryBudget:
    """Retries that all calls to one origin share.

    `size` may be made at once. Every call that succeeds earns a tenth of one, and time earns the whole again in five
    minutes: but not the time before a failure, or a slow outage would pay for its own retries. Counts without a lock:
    threads may now and then gain or lose a fraction of a retry, and a fork finds nothing held.
    """

    def __init__(self, size: int = 50, *, per_success: float = 0.1) -> None:
        if not 0 <= per_success <= 1:
            raise ConfigurationError("RetryBudget: per_success must be a number from 0 to 1.")
        self.size = whole("RetryBudget: size", size, 0)
        self._per_success = per_success
        self._left = float(size)
        self._counted_at = time.monotonic()

    @property
    def left(self) -> int:
        """How many retries may be made now."""
        return int(self._left)

    def take(self) -> bool:
        """Take one retry after a failure; False where none is left."""
        if self._earned_by_time() >= self.size:
            self._left = float(self.size)  # there was no outage: nothing was asked for in all that time
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def succeeded(self) -> None:
        """Note a call that succeeded."""
        earned = self._per_success + self._earned_by_time()
        self._left = min(float(self.size), self._left + earned)

    def _earned_by_time(self) -> float:
        now = time.monotonic()
        seconds, self._counted_at = now - self._counted_at, now
        return seconds * self.size / _REFILL_SECONDS

    def __repr__(self) -> str:
        return f"<RetryBudget {self.left} of {self.size}>"
