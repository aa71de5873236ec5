"""The README: each of its Python blocks runs, against a server that answers every operation."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import AnsweringServer

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def server() -> Iterator[AnsweringServer]:
    with AnsweringServer() as running:
        yield running


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_a_block_runs(number: int, server: AnsweringServer, tmp_path: Path) -> None:
    script = tmp_path / "block.py"
    script.write_text(BLOCKS[number], encoding="utf-8")
    environment = {
        **os.environ,
        "MAXIO_SUBDOMAIN": "acme",
        "MAXIO_API_KEY": "key",
        "MAXIO_BASE_URL": server.base_url,
    }
    done = subprocess.run([sys.executable, "-W", "error", str(script)], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert server.operations
    assert not server.strays


def test_there_are_blocks() -> None:
    assert len(BLOCKS) >= 2


def test_the_first_look_runs_without_a_network() -> None:
    command = [sys.executable, "-W", "error", "examples/first_call.py"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "listed      250 customers over all pages, the last is someone250@example.com" in done.stdout
    assert "tax_exempt=False, cc_emails=''" in done.stdout
