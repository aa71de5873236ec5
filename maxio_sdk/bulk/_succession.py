"""Counting what fails one after the other, in the order of the source, whatever order it ends in."""

from __future__ import annotations

import attrs

__all__ = ["Succession"]


@attrs.define
class Succession:
    """How many rows in a row have failed. It knows of those that have begun and not ended, and no others."""

    _open: dict[str, int] = attrs.field(factory=dict[str, int], init=False)
    _ended: dict[int, bool] = attrs.field(factory=dict[int, bool], init=False)
    _begun: int = attrs.field(default=0, init=False)
    _counted: int = attrs.field(default=0, init=False)
    _failures: int = attrs.field(default=0, init=False)
    longest: int = attrs.field(default=0, init=False)
    """The most that have failed one after the other so far."""

    def begin(self, key: str) -> None:
        """Note that a row comes next."""
        self._open[key] = self._begun
        self._begun += 1

    def end(self, key: str, *, failed: bool) -> None:
        """Note how a row ended. Those that did not come from the source are not counted."""
        place = self._open.pop(key, None)
        if place is None:
            return
        self._ended[place] = failed
        while self._counted in self._ended:
            self._failures = self._failures + 1 if self._ended.pop(self._counted) else 0
            self.longest = max(self.longest, self._failures)
            self._counted += 1
