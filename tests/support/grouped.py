"""Matrices as few tests: what pytest spends on a test is more than most of these checks take."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import pytest

from maxio_sdk.catalogue import Operation

__all__ = ["each_operation", "grouped"]

T = TypeVar("T")


def grouped(
    argument: str, items: Iterable[T], *, by: Callable[[T], str], name: Callable[[T], str]
) -> Callable[[Callable[..., Any]], Any]:
    """Run a test for each item, as one test for each group; a failure says which item it was."""
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(by(item), []).append(item)

    def decorate(test: Callable[..., Any]) -> Any:
        return pytest.mark.parametrize("group", groups.values(), ids=list(groups))(_over(test, argument, name))

    return decorate


def _over(test: Callable[..., Any], argument: str, name: Callable[[Any], str]) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(test):

        async def run(group: list[Any], **fixtures: Any) -> None:
            for item in group:
                try:
                    await test(**{argument: item}, **fixtures)
                except BaseException as error:
                    error.add_note(f"{argument}: {name(item)}")
                    raise
    else:

        def run(group: list[Any], **fixtures: Any) -> None:
            for item in group:
                try:
                    test(**{argument: item}, **fixtures)
                except BaseException as error:
                    error.add_note(f"{argument}: {name(item)}")
                    raise

    functools.update_wrapper(run, test)
    del run.__wrapped__  # type: ignore[attr-defined]
    parameters: Mapping[str, inspect.Parameter] = inspect.signature(test).parameters
    others = [parameter for parameter in parameters.values() if parameter.name != argument]
    group = inspect.Parameter("group", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    run.__signature__ = inspect.Signature([group, *others])  # type: ignore[attr-defined]
    return run


def each_operation(operations: Iterable[Operation[Any]]) -> Callable[[Callable[..., Any]], Any]:
    """Run a test for each operation, as one test for each resource."""
    return grouped(
        "operation",
        operations,
        by=lambda operation: operation.resource.partition(".")[0],
        name=lambda operation: operation.id,
    )
