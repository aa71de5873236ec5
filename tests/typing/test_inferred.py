"""The types that a checker infers from real calls, and the calls that it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

PROJECT = Path(__file__).parents[2]


@pytest.mark.heavy
def test_mypy_infers_the_types_and_refuses_the_wrong_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    out, err, status = api.run(["--strict", "--cache-dir", str(tmp_path), "tests/typing/inferred.py"])
    assert status == 0, out + err
