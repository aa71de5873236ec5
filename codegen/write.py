"""Formats the files, and writes them or compares them with what is there."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.render import FOLDERS

__all__ = ["difference", "formatted", "write"]


_RULES: Final = Path(__file__).parent.parent / "pyproject.toml"


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """Format all files with the project's own rules, in one run over a scratch folder."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        config = ["--config", str(_RULES), "--no-cache", "--quiet"]
        ruff = [sys.executable, "-m", "ruff"]
        # Sorting imports and lists is formatting too, though the tool calls it linting.
        _run([*ruff, "check", "--select", "I,RUF022", "--fix", "--exit-zero", *config, str(folder)])
        _run([*ruff, "format", *config, str(folder)])
        return {name: (folder / name).read_text(encoding="utf-8") for name in files}


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"the formatter failed: {done.stderr or done.stdout}")


def write(files: Mapping[str, str], root: Path) -> list[str]:
    """Write what differs and delete what is no longer generated. Returns the paths that changed."""
    changed: list[str] = []
    for name in _stale(files, root):
        (root / name).unlink()
        changed.append(name)
    for name, text in files.items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return sorted(changed)


def difference(files: Mapping[str, str], root: Path) -> str:
    """Return what writing would change, as a unified diff; empty if nothing."""
    parts: list[str] = []
    for name in sorted({*files, *_stale(files, root)}):
        path = root / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = files.get(name, "")
        if old != new or (name in files) != path.exists():
            lines = difflib.unified_diff(
                old.splitlines(), new.splitlines(), name, f"{name} (from the spec)", lineterm=""
            )
            parts.append("\n".join(lines) or f"{name} is missing")
    return "\n".join(parts)


def _stale(files: Mapping[str, str], root: Path) -> list[str]:
    found = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
    names = [path.relative_to(root).as_posix() for path in found if "__pycache__" not in path.parts]
    return sorted(name for name in names if name not in files)
