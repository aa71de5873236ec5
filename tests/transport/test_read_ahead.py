"""Reading ahead with a real client, over real sockets."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import anyio
import anyio.to_thread
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.errors import NotFoundError
from maxio_sdk.models import Customer
from tests.transport.clients import client
from tests.transport.list_server import ListServer

pytestmark = pytest.mark.anyio


@pytest.fixture
def site() -> Iterator[ListServer]:
    with ListServer() as site:
        yield site


async def _until(site: ListServer, condition: Any) -> None:
    await anyio.to_thread.run_sync(site.wait, condition)


def _ids(items: list[Any]) -> list[int]:
    return [each.id for each in items]


async def test_four_slots_are_busy_from_the_start(site: ListServer) -> None:
    site.count, site.hold = 1900, lambda query: True
    found: list[Customer] = []

    async def read(maxio: AsyncMaxio) -> None:
        found.extend(await maxio.customers.list().read_ahead(6).collect())

    async with client(site.url) as maxio, anyio.create_task_group() as group:
        group.start_soon(read, maxio)
        await _until(site, lambda site: site.running == 4)
        # The first is not among those that wait: it goes before them.
        assert "1" in site.pages()
        assert dict(maxio.limits.waiting)["background"] == 2
        site.release()
    assert _ids(found) == list(range(1, 1901))
    assert site.most == 4


async def test_next_page_is_on_its_way_before_the_loop_is_busy(site: ListServer) -> None:
    site.count = 600
    async with client(site.url) as maxio:
        pages = maxio.customers.list().pages()
        for number in range(1, 4):
            assert (await anext(pages)).number == number
            # Nothing else runs in this thread meanwhile. The third is the last that is full.
            site.wait(lambda site, number=number: len(site.asked) == number + 1)  # type: ignore[misc]
        assert [page.items async for page in pages] == [[]]
    assert site.pages() == ["1", "2", "3", "4"]


async def test_leaving_early_hangs_up_and_frees_the_slots(site: ListServer) -> None:
    site.count, site.hold = 1000, lambda query: query["page"] != "1"
    async with client(site.url) as maxio:
        async for _ in maxio.customers.list(per_page=10).read_ahead(6):
            await _until(site, lambda site: site.running == 4)
            break
        await _until(site, lambda site: site.hung_up == 4)
        assert (maxio.limits.in_flight, sum(maxio.limits.waiting.values())) == (0, 0)
        site.release()
        assert _ids(await maxio.customers.list(per_page=10).collect(limit=5)) == [1, 2, 3, 4, 5]


async def test_leaving_for_certain_frees_the_slots_at_once(site: ListServer) -> None:
    site.count, site.hold = 1000, lambda query: query["page"] != "1"
    async with client(site.url) as maxio:
        async with maxio.customers.list(per_page=10).read_ahead(6).pages() as pages:
            await anext(pages)
            await _until(site, lambda site: site.running == 4)
        assert (maxio.limits.in_flight, sum(maxio.limits.waiting.values())) == (0, 0)


async def test_page_that_is_waited_for_moves_up(site: ListServer) -> None:
    site.count, site.hold = 1000, lambda query: True
    async with client(site.url, max_concurrency=1) as maxio, anyio.create_task_group() as group:
        pages = maxio.customers.list(per_page=10).pages()
        group.start_soon(anext, pages)
        await _until(site, lambda site: site.running == 1)
        # Somebody else gets the one slot before the second page does.
        group.start_soon(maxio.customers.list(per_page=7).collect, 1)
        await anyio.wait_all_tasks_blocked()
        site.hold = lambda query: query["per_page"] == "7"
        await _until(site, lambda site: len(site.asked) == 2)
        await anyio.wait_all_tasks_blocked()
        assert maxio.limits.waiting == {"critical": 0, "interactive": 0, "background": 1}
        group.start_soon(anext, pages)
        await anyio.wait_all_tasks_blocked()
        assert maxio.limits.waiting == {"critical": 0, "interactive": 1, "background": 0}
        site.release()
    await pages.aclose()


async def test_reading_ahead_goes_after_other_calls(site: ListServer) -> None:
    site.count, site.hold = 1000, lambda query: query["page"] != "1"
    async with client(site.url, max_concurrency=1) as maxio, anyio.create_task_group() as group:
        pages = maxio.customers.list(per_page=10).read_ahead(3).pages()
        await anext(pages)
        await _until(site, lambda site: site.running == 1)
        group.start_soon(maxio.customers.list(per_page=7).collect, 1)
        await anyio.wait_all_tasks_blocked()
        assert maxio.limits.waiting == {"critical": 0, "interactive": 1, "background": 2}
        site.release()
        await _until(site, lambda site: len(site.asked) == 5)
    await pages.aclose()
    assert [query["per_page"] for query in site.asked] == ["10", "10", "7", "10", "10"]


async def test_error_of_a_page_then_on_from_there(site: ListServer) -> None:
    site.count, site.statuses = 45, {"3": [404, 404]}
    async with client(site.url) as maxio:
        pages = maxio.customers.list(per_page=10).read_ahead(4).pages()
        found: list[Customer] = []
        met = 0
        while True:
            try:
                found += (await anext(pages)).items
            except NotFoundError:
                assert len(found) == 20
                met += 1
            except StopAsyncIteration:
                break
    assert _ids(found) == list(range(1, 46))
    # The first is met or not, as it came before anybody waited or after.
    assert met in {1, 2}


async def test_by_cursor(site: ListServer) -> None:
    site.count = 450
    async with client(site.url) as maxio:
        items = await maxio.events.list(since_id=0).by_cursor().collect()
    assert _ids(items) == list(range(450, 0, -1))
    assert [query.get("max_id") for query in site.asked] == [None, "251", "52"]


LEAVES_ALL = """
import {backend}
from tests.transport.clients import client

async def main():
    global maxio, pages
    maxio = client({url!r})
    pages = maxio.customers.list(per_page=10).read_ahead(3).pages()
    await anext(pages)
    async for _ in maxio.customers.list(per_page=10):
        break

{end}
"""


@pytest.mark.parametrize(
    ("backend", "end"), [("asyncio", "asyncio.run(main())"), ("trio", "trio.run(main)")], ids=["asyncio", "trio"]
)
def test_program_that_ends_in_the_middle(site: ListServer, backend: str, end: str) -> None:
    site.count, site.hold = 1000, lambda query: query["page"] != "1"
    script = LEAVES_ALL.format(backend=backend, end=end, url=site.url)
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
