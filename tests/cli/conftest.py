"""Every test of the command line begins without settings, and without a terminal."""

from __future__ import annotations

import io
import os
import sys

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from tests.cli.support import Terminal


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MAXIO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    # Nor does the keyring of whoever runs the tests have a say.
    monkeypatch.setattr("keyring.get_keyring", NoKeyring)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put somebody at the terminal, who gives `answers` in turn."""
    return Terminal(monkeypatch)
