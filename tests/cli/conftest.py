"""Every test of the command line begins without settings, and without a terminal."""

from __future__ import annotations

import io
import os
import sys

import pytest

from tests.cli.support import Terminal


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MAXIO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put somebody at the terminal, who gives `answers` in turn."""
    return Terminal(monkeypatch)
