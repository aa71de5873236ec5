"""The guides: the code of each page runs from top to bottom, as the cells of a notebook."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.util._once import Once

from maxio_sdk.sandbox import Sandbox
from tests.docs.served import ServedSandbox
from tests.support.markdown import Block, blocks, run_command, run_python, run_tests

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.glob("*.md"))


@functools.cache
def demo() -> dict[str, Any]:
    return Sandbox(seed="demo").snapshot()


def demo_sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.restore(demo())
    return sandbox


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A sandbox that clients find by the environment, as they find a site."""
    with ServedSandbox(demo_sandbox()) as server:
        monkeypatch.setenv("MAXIO_SUBDOMAIN", "acme")
        monkeypatch.setenv("MAXIO_API_KEY", "sandbox-key")
        monkeypatch.setenv("MAXIO_BASE_URL", server.url)
        yield server.sandbox


@pytest.fixture(autouse=True)
def no_tracing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page record spans, and nothing after it."""
    monkeypatch.setattr(trace, "_TRACER_PROVIDER", None)
    monkeypatch.setattr(trace, "_TRACER_PROVIDER_SET_ONCE", Once())


@pytest.fixture(autouse=True)
def no_logging() -> Iterator[None]:
    """Let a page log, and nothing after it."""
    logger = logging.getLogger("maxio_sdk")
    level, handlers = logger.level, list(logger.handlers)
    yield
    logger.setLevel(level)
    logger.handlers[:] = handlers


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_code_of_a_page_runs(
    page: Path, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [block for block in blocks(page) if block.runs]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    if any(block.commands or "AsyncMaxio(" in block.text for block in found):
        request.getfixturevalue("served")
    tests = [block.text for block in found if "def test_" in block.text]
    if tests:
        run_tests("\n\n".join(tests), tmp_path)
    cells = [block for block in found if "def test_" not in block.text]
    if any(block.language == "python" or block.commands for block in cells):
        run_as_a_notebook(page, cells)


def run_as_a_notebook(page: Path, cells: list[Block]) -> None:
    sandbox = demo_sandbox()
    names: dict[str, Any] = {"__name__": "docs", "sandbox": sandbox, "maxio": sandbox.client(backoff=0.01)}
    with asyncio.Runner() as runner:
        for block in cells:
            if block.title is not None:
                Path(block.title).write_text(block.text, encoding="utf-8")
            if block.language == "python":
                printed = run_python(page, block, names, runner)
            else:
                printed = "".join(run_command(words) for words in block.commands)
            if block.output is not None:
                assert printed.splitlines() == block.output.splitlines(), f"{page.name}, line {block.line}"
        runner.run(names["maxio"].aclose())


def test_every_guide_is_in_the_navigation() -> None:
    config = (DOCS.parent / "zensical.toml").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if f'"{page.name}"' not in config] == []
