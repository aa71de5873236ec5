"""What is found in a page, and what becomes of it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.support.markdown import Block, blocks, run_command, run_python, run_tests

PAGE = """# A page

```python
print("one")
```

```text
one
```

<!-- not run: it serves -->
```sh
maxio sandbox
```

Words between.

```text
no output of anything
```

```csv title="rows.csv"
a,b
```

```sh
maxio --version  # a comment
maxio customers list \\
  --q "two words"
```
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_blocks_are_found_with_all_that_surrounds_them(page: Path) -> None:
    python, served, words, rows, shell = blocks(page)
    assert python == Block("python", 'print("one")\n', 4, output="one\n")
    assert (served.runs, served.line) == (False, 13)
    assert words == Block("text", "no output of anything\n", 19)
    assert rows.title == "rows.csv"
    assert shell.commands == [["maxio", "--version"], ["maxio", "customers", "list", "--q", "two words"]]
    assert rows.commands == python.commands == []


def test_a_block_for_a_shell_with_other_commands_is_left_alone() -> None:
    assert Block("sh", "pip install x\nmaxio ping\n", 1).commands == []


@pytest.mark.parametrize("text", ["names.append(1)\n", "await asyncio.sleep(0)\nnames.append(1)\n"])
def test_python_runs_with_the_names_of_the_page(text: str, page: Path) -> None:
    names: list[int] = []
    with asyncio.Runner() as runner:
        assert (
            run_python(page, Block("python", f"print('said')\n{text}", 1), {"names": names, "asyncio": asyncio}, runner)
            == "said\n"
        )
    assert names == [1]


def test_an_error_names_the_line_of_the_page(page: Path) -> None:
    with asyncio.Runner() as runner, pytest.raises(ZeroDivisionError) as raised:
        run_python(page, Block("python", "\n1 / 0\n", 40), {}, runner)
    assert raised.traceback[-1].lineno == 40
    assert Path(raised.traceback[-1].path) == page


def test_a_command_that_fails_is_a_failure() -> None:
    assert run_command(["maxio", "--version"]).startswith("maxio ")
    with pytest.raises(AssertionError, match=r"(?i)there is no command 'sing'"):
        run_command(["maxio", "sing"])


def test_tests_that_fail_are_a_failure(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="1 failed"):
        run_tests("def test_it():\n    assert False\n", tmp_path)
