"""A keyring in memory, in place of the system's."""

from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend

__all__ = ["MemoryKeyring", "install"]


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given until the test is over."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def install(patch: pytest.MonkeyPatch, backend: KeyringBackend) -> None:
    """Have commands use a keyring."""
    patch.setattr(keyring, "get_keyring", lambda: backend)
