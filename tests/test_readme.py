"""The README: each of its Python blocks runs, against a server that answers every operation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.markdown import blocks, run_tests
from tests.support.server import AnsweringServer

PROJECT = Path(__file__).parents[1]
BLOCKS = [block.text for block in blocks(PROJECT / "README.md") if block.language == "python"]
SCRIPTS = [block for block in BLOCKS if "def test_" not in block]
TESTS = [block for block in BLOCKS if "def test_" in block]


# Runs scripts one after the other, each with a site of its own, and prints what each has printed.
RUNNER = """
import contextlib, io, json, os, runpy, sys

printed = []
for script, url in json.loads(sys.argv[1]):
    os.environ["MAXIO_BASE_URL"] = url
    with contextlib.redirect_stdout(io.StringIO()) as out:
        runpy.run_path(script, run_name="__main__")
    printed.append(out.getvalue())
print(json.dumps(printed))
"""


def test_the_blocks_run(tmp_path: Path) -> None:
    """All in one process: most of the time would be that of loading the package."""
    environment = {**os.environ, "MAXIO_SUBDOMAIN": "acme", "MAXIO_API_KEY": "key"}
    with ExitStack() as stack:
        servers = [stack.enter_context(AnsweringServer()) for _ in SCRIPTS]
        jobs: list[tuple[str, str]] = []
        for number, (script, server) in enumerate(zip(SCRIPTS, servers, strict=True)):
            path = tmp_path / f"block_{number}.py"
            path.write_text(script, encoding="utf-8")
            jobs.append((str(path), server.base_url))
        command = [sys.executable, "-W", "error", "-c", RUNNER, json.dumps(jobs)]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for script, server, printed in zip(SCRIPTS, servers, json.loads(done.stdout), strict=True):
        assert printed, script
        assert bool(server.operations) == ("AsyncMaxio" in script), script
        assert not server.strays, script


@pytest.mark.parametrize("number", range(len(TESTS)))
def test_a_test_passes(number: int, tmp_path: Path) -> None:
    run_tests(TESTS[number], tmp_path)


def test_nothing_is_left_to_be_filled_in() -> None:
    for page in (PROJECT / "README.md", *(PROJECT / "docs").glob("*.md")):
        assert "@@" not in page.read_text(encoding="utf-8"), page.name


def test_there_are_blocks() -> None:
    assert len(SCRIPTS) >= 2
    assert TESTS
