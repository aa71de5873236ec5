"""When an import ends early: refused rows count one after the other in the order of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.sandbox import Sandbox
from tests.bulk.imports.shop import IMPORTED, imported, person
from tests.bulk.imports.test_importer import people

pytestmark = pytest.mark.anyio


async def test_less_in_succession_do_not_end_it(sandbox: Sandbox, journal: Path) -> None:
    rows = [*people(9, product_handle="nope"), person(50), *people(9, product_handle="nope"), person(51)]
    async with sandbox.client(max_concurrency=1) as maxio:
        report = await imported(maxio, rows, journal)
    assert (report.applied, report.failed) == (2, 18)


async def test_what_succeeded_earlier_breaks_a_succession(maxio: AsyncMaxio, sandbox: Sandbox, journal: Path) -> None:
    """Started again, what is left out stands between the refused rows all the same."""
    rows = [person(n, **({} if n % 2 else {"product_handle": "nope"})) for n in range(24)]
    for _ in range(2):
        report = await imported(maxio, rows, journal)
        assert (report.applied, report.failed) == (12, 12)


async def test_rows_that_are_refused_offline_do_not_overtake(
    maxio: AsyncMaxio, sandbox: Sandbox, journal: Path
) -> None:
    sandbox.faults.slow(IMPORTED, seconds=0.05)
    rows = [person(n, **({"customer_email": "x"} if n % 3 else {})) for n in range(30)]
    report = await imported(maxio, rows, journal)
    assert (report.applied, report.failed) == (10, 20)
