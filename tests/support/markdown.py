"""The code in a Markdown page, and running it."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import os
import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Awaitable, Sequence
from pathlib import Path
from types import CodeType
from typing import Any

import attrs

__all__ = ["Block", "blocks", "run_command", "run_python", "run_tests"]

_FENCE = re.compile(
    r"^(?P<not_run><!-- not run: [^\n]* -->\n)?"
    r"(?P<indent> *)```(?P<language>\w*)(?: title=\"(?P<title>[^\"]*)\")?\n(?P<text>.*?)^(?P=indent)```$",
    re.DOTALL | re.MULTILINE,
)


_CONFTEST = """
import pytest

@pytest.fixture(params={backends})
def anyio_backend(request):
    return request.param
"""


@attrs.frozen
class Block:
    """A block of code."""

    language: str
    text: str
    line: int
    """Where it begins in its page."""
    title: str | None = None
    """The name of the file that it is."""
    runs: bool = True
    """Whether no comment right before it says why it is not run."""
    output: str | None = None
    """What it prints, where a block of text follows at once."""

    @property
    def commands(self) -> list[list[str]]:
        """The commands of a block for a shell, as lists of words, where all of them are `maxio`."""
        lines = [shlex.split(line, comments=True) for line in self.text.replace("\\\n", " ").splitlines()]
        return lines if self.language == "sh" and all(words[:1] == ["maxio"] for words in lines) else []


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page in order. A block of text right after code is the output of that."""
    markdown = page.read_text(encoding="utf-8")
    found: list[Block] = []
    end = 0
    for match in _FENCE.finditer(markdown):
        text = textwrap.dedent(match["text"])
        if match["language"] == "text" and found and not markdown[end : match.start()].strip():
            found[-1] = attrs.evolve(found[-1], output=text)
        else:
            line = markdown.count("\n", 0, match.start("text")) + 1
            found.append(Block(match["language"], text, line, title=match["title"], runs=not match["not_run"]))
        end = match.end()
    return found


def run_python(page: Path, block: Block, names: dict[str, Any], runner: asyncio.Runner) -> str:
    """Run a block as a notebook does, where `await` may stand anywhere, and return what it prints."""
    # So that a traceback names the page and the line in it.
    text = "\n" * (block.line - 1) + block.text
    code: CodeType = compile(text, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        if code.co_flags & inspect.CO_COROUTINE:
            runner.run(_awaited(eval(code, names)))
        else:
            exec(code, names)
    return printed.getvalue()


def run_command(words: list[str]) -> str:
    """Run a `maxio` command, which must succeed, and return what it prints."""
    from maxio_sdk.cli import main

    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.redirect_stderr(io.StringIO()) as told:
        try:
            code: object = main(words[1:])
        except SystemExit as leaving:
            code = leaving.code
    assert not code, f"{shlex.join(words)} ended with {code}: {told.getvalue()}"
    return printed.getvalue()


async def _awaited(cell: Awaitable[Any]) -> None:
    await cell


def run_tests(text: str, folder: Path, *, backends: Sequence[str] = ("asyncio",)) -> None:
    """Run tests of a page with pytest and the plugins that it needs alone, in a process of their own."""
    (folder / "test_page.py").write_text(text, encoding="utf-8")
    (folder / "conftest.py").write_text(_CONFTEST.format(backends=list(backends)), encoding="utf-8")
    options = ["-q", "-W", "error", "-p", "no:cacheprovider", "-p", "anyio", "-p", "maxio_sdk.sandbox.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", *options, str(folder)]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout
