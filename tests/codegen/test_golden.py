"""A small spec and all that is made of it, compared as a whole directory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.load import load
from codegen.parse import parse
from codegen.render import render
from codegen.resolve import resolve
from codegen.write import formatted

GOLDEN = Path(__file__).parent / "golden"
PROJECT = Path(__file__).parents[2]


def files_below(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
        if "__pycache__" not in path.parts
    }


def test_the_small_spec_gives_exactly_the_golden_directory() -> None:
    # Where this fails because the generator was changed on purpose: `python -m codegen --root tests/codegen/golden`.
    made = formatted(render(resolve(parse(load(GOLDEN / "spec")))))
    assert made == {f"maxio_sdk/{name}": text for name, text in files_below(GOLDEN / "maxio_sdk").items()}


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_output_does_not_depend_on_the_hash_seed(seed: str, tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "spec", tmp_path / "spec")
    command = [sys.executable, "-m", "codegen", "--root", str(tmp_path)]
    subprocess.run(command, cwd=PROJECT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert files_below(tmp_path / "maxio_sdk") == files_below(GOLDEN / "maxio_sdk")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    shutil.copytree(GOLDEN, tmp_path / "project")
    return tmp_path / "project"


def test_check_is_content_with_current_code(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--root", str(small_project)]) == 0
    assert capsys.readouterr().out == ""


def test_check_prints_a_diff_of_an_edited_file(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small_project / "maxio_sdk/models/notes.py"
    path.write_text(path.read_text(encoding="utf-8").replace("body: str", "body: bytes"), encoding="utf-8")
    assert main(["--check", "--root", str(small_project)]) == 1
    out = capsys.readouterr().out
    assert "-    body: bytes | None = None" in out
    assert "+    body: str | None = None" in out


@pytest.mark.parametrize("name", ["maxio_sdk/models/gone.py", "maxio_sdk/resources/gone.py"])
def test_a_stale_file_is_found_and_removed(small_project: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (small_project / name).write_text("old = True\n", encoding="utf-8")
    assert main(["--check", "--root", str(small_project)]) == 1
    assert name in capsys.readouterr().out
    assert main(["--root", str(small_project)]) == 0
    assert not (small_project / name).exists()


def test_a_missing_file_is_found_and_written(small_project: Path) -> None:
    path = small_project / "maxio_sdk/_operations/people.py"
    before = path.read_text(encoding="utf-8")
    path.unlink()
    assert main(["--check", "--root", str(small_project)]) == 1
    assert main(["--root", str(small_project)]) == 0
    assert path.read_text(encoding="utf-8") == before


def test_writing_leaves_current_files_alone(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--root", str(small_project)])
    assert "0 changed" in capsys.readouterr().out


@pytest.mark.heavy
def test_the_code_in_the_repository_is_current() -> None:
    assert main(["--check"]) == 0
