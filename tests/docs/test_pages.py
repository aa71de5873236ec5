"""The guides: the code of each page runs from top to bottom, as the cells of a notebook."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from opentelemetry import trace
from opentelemetry.util._once import Once

from maxio_sdk.sandbox import Sandbox
from tests.docs.served import ServedSandbox
from tests.support.markdown import Block, blocks, run_command, run_python, run_tests

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def written_tests(found: list[Block]) -> str:
    return "\n\n".join(block.text for block in found if block.runs and "def test_" in block.text)


WITH_TESTS = [page for page in PAGES if written_tests(blocks(page))]


@functools.cache
def demo() -> dict[str, Any]:
    return Sandbox(seed="demo").snapshot()


def demo_sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.restore(demo())
    return sandbox


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate authority, which nobody here has to do with."""
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    trustme.CA().cert_pem.write_to_path(path)
    return path


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, authority: Path) -> Iterator[Sandbox]:
    """A sandbox that clients find by the environment, as they find a site."""
    # The authorities of all the world take longer to load than most pages to run.
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
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
    sandbox = None
    if any(block.commands or "AsyncMaxio(" in block.text for block in found):
        sandbox = request.getfixturevalue("served")
    if tests := written_tests(found):
        run_tests(tests, tmp_path)
    cells = [block for block in found if "def test_" not in block.text]
    if any(block.language == "python" or block.commands for block in cells):
        run_as_a_notebook(page, cells, sandbox or demo_sandbox())


@pytest.mark.heavy
@pytest.mark.parametrize("page", WITH_TESTS, ids=[page.stem for page in WITH_TESTS])
def test_the_tests_of_a_page_pass_on_both_event_loops(page: Path, tmp_path: Path) -> None:
    run_tests(written_tests(blocks(page)), tmp_path, backends=["asyncio", "trio"])


def run_as_a_notebook(page: Path, cells: list[Block], sandbox: Sandbox) -> None:
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
