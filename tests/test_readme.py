"""The README: each of its Python blocks runs, against a server that answers every operation."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.markdown import blocks, run_tests
from tests.support.server import AnsweringServer

PROJECT = Path(__file__).parents[1]
BLOCKS = [block.text for block in blocks(PROJECT / "README.md") if block.language == "python"]
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
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert bool(server.operations) == ("AsyncMaxio" in SCRIPTS[number])
    assert not server.strays


@pytest.mark.parametrize("number", range(len(TESTS)))
def test_a_test_passes(number: int, tmp_path: Path) -> None:
    run_tests(TESTS[number], tmp_path)


def test_there_are_blocks() -> None:
    assert len(SCRIPTS) >= 2
    assert TESTS
