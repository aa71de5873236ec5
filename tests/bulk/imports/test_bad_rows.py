"""Files with one bad row: the check says where it is and what is wrong with it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from maxio_sdk.bulk.imports import CheckReport, Refusal, read_rows, signup
from maxio_sdk.bulk.imports.problems import column_letters
from tests.bulk.imports.bad_rows import ERRORS, WARNINGS
from tests.bulk.imports.imports_support import NOW, NUMBER, TOKEN, BadRow, Found, checked, distinct, found, written
from tests.support.grouped import grouped


def numbered(bad_rows: tuple[BadRow, ...]) -> Callable[[Callable[..., Any]], Any]:
    """Run a test for each bad row and its number, as one test for each column."""
    return grouped(
        "case",
        list(enumerate(bad_rows)),
        by=lambda case: case[1].column,
        name=lambda case: f"{case[0]}, {case[1].changes}",
    )


def spoiled(bad: BadRow, number: int) -> tuple[bytes, int]:
    """Write a file of good rows with the bad one among them, at another place for each number."""
    before, after = number % 7, number % 3
    rows = [distinct(bad.good, other) for other in range(before + after)]
    rows.insert(before, {**bad.good, **bad.changes})
    return written(rows), before + 2


def expected(bad: BadRow, body: bytes, line: int, severity: str) -> Found:
    names = body.decode().splitlines()[0].split(",")
    cell = f"{column_letters(names.index(bad.column) + 1)}{line}" if bad.column in names else None
    return Found(line, bad.column, cell, severity, bad.message)


def shows_secret(report: CheckReport, *secrets: str) -> bool:
    texts = [repr(report), *map(str, report.problems)]
    return any(secret in text for secret in secrets for text in texts if secret)


@numbered(ERRORS)
def test_an_error_is_found(case: tuple[int, BadRow]) -> None:
    number, bad = case
    body, line = spoiled(bad, number)
    report = checked(body)
    assert found(report) == [expected(bad, body, line, "error")]
    assert (report.errors, report.warnings, report.failing_rows) == (1, 0, 1)
    assert not report.ok
    assert not report.rejected
    refusals = [made for made in map(signup, read_rows(body, now=NOW)) if isinstance(made, Refusal)]
    assert [refusal.line for refusal in refusals] == [line]
    given = {**bad.good, **bad.changes}
    assert not shows_secret(report, NUMBER, TOKEN, given.get("payment_profile_full_number", "")[:9])


@numbered(WARNINGS)
def test_a_warning_is_given(case: tuple[int, BadRow]) -> None:
    number, bad = case
    body, line = spoiled(bad, number)
    report = checked(body)
    assert found(report) == [expected(bad, body, line, "warning")]
    assert (report.errors, report.warnings, report.failing_rows) == (0, 1, 0)
    assert report.ok
    assert not any(isinstance(signup(row), Refusal) for row in read_rows(body, now=NOW))


def test_there_are_enough_of_them() -> None:
    files = {spoiled(bad, number)[0] for number, bad in enumerate(ERRORS + WARNINGS)}
    assert len(files) == len(ERRORS + WARNINGS) >= 250
