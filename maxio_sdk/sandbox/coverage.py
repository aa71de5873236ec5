"""What of the API the sandbox carries out."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["Coverage"]


class Coverage:
    """Which operations are real, and which were answered by a fixture: an answer made up from the spec."""

    def __init__(self, real: Mapping[str, object], fallen_back: Mapping[str, int]) -> None:
        self._real = real
        self._fallen_back = fallen_back

    @property
    def real(self) -> frozenset[str]:
        """The ids of the operations that are carried out."""
        from maxio_sdk.catalogue import OPERATIONS

        return frozenset(OPERATIONS) & frozenset(self._real)

    @property
    def fixtures(self) -> frozenset[str]:
        """The ids of the operations that are only answered."""
        from maxio_sdk.catalogue import OPERATIONS

        return frozenset(OPERATIONS) - self.real

    @property
    def fallen_back(self) -> Mapping[str, int]:
        """How often operations were answered by a fixture since the last reset."""
        return dict(self._fallen_back)
