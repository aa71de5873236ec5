"""The public API is the one that was agreed on: what changes it is seen, and said in the changelog."""

from __future__ import annotations

import enum
from collections.abc import AsyncIterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypedDict, overload

import attrs
import pytest

from tests.public_api import snapshot
from tests.public_api.surface import describe


def test_the_public_api_is_the_one_that_was_kept() -> None:
    changes = snapshot.compare(snapshot.kept(), snapshot.current())
    if changes:
        pytest.fail(str(changes), pytrace=False)


def test_keeping_it_loses_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot.kept()
    monkeypatch.setattr(snapshot, "FOLDER", tmp_path)
    (tmp_path / "gone.txt").write_text("maxio_sdk.gone: class\n", encoding="utf-8")
    snapshot.keep(before)
    assert snapshot.kept() == before
    assert {"maxio_sdk.txt", "models.txt", "resources.txt", "webhooks.txt"} <= {
        path.name for path in tmp_path.iterdir()
    }


BEFORE = ["a.f: function -> int", "a.f(x): position 1, int", "a.f(y): keyword, int = 1", "a.LIMIT: 4"]


def changed(old: str, *new: str) -> snapshot.Changes:
    changes = snapshot.compare(BEFORE, [*new, *(line for line in BEFORE if line != old)])
    assert changes is not None
    return changes


def test_no_change_is_none() -> None:
    assert snapshot.compare(BEFORE, reversed(BEFORE)) is None


def test_what_is_gone_or_changed_breaks_callers() -> None:
    assert changed("a.f(y): keyword, int = 1").breaking == ["gone: a.f(y): keyword, int = 1"]
    change = changed("a.f(y): keyword, int = 1", "a.f(y): keyword, int = 2")
    assert change.breaking == ["changed: a.f(y): keyword, int = 1  ->  keyword, int = 2"]
    assert not change.other


@pytest.mark.parametrize(
    ("line", "breaks"),
    [
        ("a.f(z): keyword, int", True),
        ("a.f(z): keyword, int = 3", False),
        ("a.f(rest): further keywords, int", False),
        ("a.g(z): keyword, int", False),
        ("a.NEW: 1", False),
    ],
)
def test_only_a_required_parameter_of_a_known_callable_breaks_callers_when_new(line: str, breaks: bool) -> None:
    changes = changed("", line)
    assert (bool(changes.breaking), bool(changes.other)) == (breaks, not breaks)
    assert line in str(changes)
    assert "python -m tests.public_api" in str(changes)


class _Hidden:
    def inherited(self) -> int:
        return 1


class Sample(_Hidden):
    setting: int

    def __init__(self, a: int, /, b: str = "x", *rest: int, c: float, **more: object) -> None:
        self.kept: str = b
        self._own = a

    @cached_property
    def cached(self) -> str:
        return ""

    @property
    def computed(self) -> bytes:
        return b""

    @classmethod
    def of(cls, text: str) -> Sample:
        return cls(1, text, c=1.0)

    @staticmethod
    def helper(n: int = 1) -> None: ...

    async def fetch(self, *, id: int) -> None: ...

    def __aiter__(self) -> AsyncIterator[int]: ...

    def _private(self) -> None: ...


def test_a_class_is_told_with_all_that_a_user_sees() -> None:
    assert sorted(describe("s.Sample", Sample)) == sorted(
        [
            "s.Sample: class(_Hidden)",
            "s.Sample(a): position 1, without name, int",
            "s.Sample(b): position 2, str = 'x'",
            "s.Sample(rest): further positions, int",
            "s.Sample(c): keyword, float",
            "s.Sample(more): further keywords, object",
            "s.Sample.setting: int",
            "s.Sample.kept: attribute",
            "s.Sample.cached: property -> str",
            "s.Sample.computed: property -> bytes",
            "s.Sample.inherited: function -> int",
            "s.Sample.of: classmethod -> Sample",
            "s.Sample.of(text): position 1, str",
            "s.Sample.helper: staticmethod -> None",
            "s.Sample.helper(n): position 1, int = 1",
            "s.Sample.fetch: async function -> None",
            "s.Sample.fetch(id): keyword, int",
            "s.Sample.__aiter__: function -> AsyncIterator[int]",
        ]
    )


@attrs.frozen(kw_only=True)
class Fields:
    name: str
    tags: list[str] = attrs.field(factory=list)
    size: int = attrs.field(init=False, default=0)


class Colour(enum.StrEnum):
    RED = "red"


class Pair(NamedTuple):
    left: int
    right: int = 0


class Options(TypedDict):
    depth: int


@overload
def twice(value: int) -> int: ...
@overload
def twice(value: str) -> str: ...
def twice(value: int | str) -> int | str:
    return value * 2


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (
            Fields,
            ["x: class", "x(name): keyword, str", "x(tags): keyword, list[str] = ...", "x.size: int"],
        ),
        (Colour, ["x.RED: 'red'", "x: class(StrEnum)"]),
        (
            Pair,
            [
                *("x: class(tuple)", "x(left): position 1, int", "x(right): position 2, int = 0"),
                *("x.left: int", "x.right: int"),
            ],
        ),
        (Options, ["x: class(dict)", "x.depth: int"]),
        (
            twice,
            [
                *("x[1]: function -> int", "x[1](value): position 1, int"),
                *("x[2]: function -> str", "x[2](value): position 1, str"),
            ],
        ),
        (4, ["x: 4"]),
        ({}, ["x: dict"]),
    ],
)
def test_each_kind_of_object_is_told(value: object, lines: list[str]) -> None:
    assert sorted(describe("x", value)) == sorted(lines)
