"""The README: each of its Python blocks runs, against a server that answers every operation."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import AnsweringServer

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
BLOCKS = [textwrap.dedent(block) for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL)]
SCRIPTS = [block for block in BLOCKS if "def test_" not in block]
TESTS = [block for block in BLOCKS if "def test_" in block]


@pytest.fixture
def server() -> Iterator[AnsweringServer]:
    with AnsweringServer() as running:
        yield running


@pytest.mark.parametrize("number", range(len(SCRIPTS)))
def test_a_block_runs(number: int, server: AnsweringServer, tmp_path: Path) -> None:
    script = tmp_path / "block.py"
    script.write_text(SCRIPTS[number], encoding="utf-8")
    environment = {
        **os.environ,
        "MAXIO_SUBDOMAIN": "acme",
        "MAXIO_API_KEY": "key",
        "MAXIO_BASE_URL": server.base_url,
    }
    done = subprocess.run([sys.executable, "-W", "error", str(script)], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert bool(server.operations) == ("AsyncMaxio" in SCRIPTS[number])
    assert not server.strays


@pytest.mark.parametrize("number", range(len(TESTS)))
def test_a_test_passes(number: int, tmp_path: Path) -> None:
    (tmp_path / "test_block.py").write_text(TESTS[number], encoding="utf-8")
    options = ["-q", "-W", "error", "-p", "no:cacheprovider", "-p", "anyio", "-p", "maxio_sdk.sandbox.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", *options, str(tmp_path)]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout


def test_there_are_blocks() -> None:
    assert len(SCRIPTS) >= 2
    assert TESTS
