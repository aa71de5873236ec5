"""What the tests of `maxio sync` and `maxio import` share: files, sites, and the command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk.cli import _connection
from maxio_sdk.sandbox import Sandbox

__all__ = ["COLUMNS", "customers_csv", "live", "started"]

COLUMNS = ("first_name", "last_name", "email", "reference")


def customers_csv(file: Path, numbers: Iterable[int], **more: str) -> Path:
    """Write customers to a file, with further columns."""
    lines = [",".join((*COLUMNS, *more))]
    lines += [",".join(("Ada", f"No{n}", f"ada-{n}@example.com", f"u-{n}", *more.values())) for n in numbers]
    file.write_text("\n".join(lines) + "\n")
    return file


def live(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """Have commands work on a sandbox that has the address of a live site."""
    monkeypatch.setattr(_connection, "connect", lambda *_, **__: sandbox.client())
    return sandbox


def started(url: str, *arguments: str, directory: Path, **how: Any) -> subprocess.Popen[str]:
    """Start a command in a process of its own."""
    environment = os.environ | {"MAXIO_BASE_URL": url, "MAXIO_API_KEY": "sandbox-key"}
    return subprocess.Popen(
        [sys.executable, "-m", "maxio_sdk.cli", *arguments],
        cwd=directory,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **how,
    )
