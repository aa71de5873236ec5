"""Lists, over an executor that keeps pages in memory."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk._core.request import WireArguments
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.pagination import Pager
from tests.core.shelf import Shelf, operation

pytestmark = pytest.mark.anyio


async def test_awaiting_asks_what_the_caller_gave() -> None:
    shelf = Shelf(30)
    page = await shelf.pager(q="a")
    assert (page.items, page.number, page.per_page, page.has_next) == (list(range(20)), 1, 20, True)
    page = await shelf.pager(page=2, per_page=15)
    assert (page.items, page.number, page.per_page, page.has_next) == (list(range(15, 30)), 2, 15, True)
    assert shelf.asked == [{"q": "a"}, {"page": 2, "per_page": 15}]


async def test_next_page() -> None:
    shelf = Shelf(30)
    page = await (await shelf.pager(q="a")).next()
    assert page is not None
    assert (page.items, page.number, page.has_next) == (list(range(20, 30)), 2, False)
    assert await page.next() is None
    assert shelf.asked == [{"q": "a"}, {"q": "a", "page": 2}]


async def test_iteration_asks_200_a_page() -> None:
    shelf = Shelf(450)
    assert [item async for item in shelf.pager(q="a")] == list(range(450))
    assert shelf.asked == [{"q": "a", "per_page": 200, "page": number} for number in (1, 2, 3)]


async def test_iteration_takes_what_it_is_told() -> None:
    shelf = Shelf(10)
    assert [item async for item in shelf.pager(page=2, per_page=4)] == list(range(4, 10))
    assert shelf.asked == [{"page": 2, "per_page": 4}, {"page": 3, "per_page": 4}]


ANY_LIST = given(
    count=st.integers(0, 60), per_page=st.integers(1, 25), totals=st.sampled_from(["none", "pages", "count", "inner"])
)


@ANY_LIST
@settings(max_examples=40)
async def test_every_item_comes_once(**case: Any) -> None:
    await _read_a_list(**case)


@pytest.mark.heavy
@ANY_LIST
@settings(max_examples=200)
async def test_every_item_comes_once_heavy(**case: Any) -> None:
    await _read_a_list(**case)


async def _read_a_list(count: int, per_page: int, totals: str) -> None:
    def meta(_: int, size: int) -> dict[str, Any]:
        pages = -(-count // size)
        return {
            "none": {},
            "pages": {"total_pages": pages},
            "count": {"total_count": count},
            "inner": {"meta": {"total_count": count, "total_pages": pages}},
        }[totals]

    shelf = Shelf(count, meta=meta)
    assert [item async for item in shelf.pager(per_page=per_page)] == list(range(count))
    # Without totals, a last page that is full needs one more look.
    assert len(shelf.asked) == max(1, -(-count // per_page)) + (
        totals == "none" and count > 0 and count % per_page == 0
    )


async def test_server_cuts_a_large_page() -> None:
    shelf = Shelf(450)
    assert await shelf.pager(per_page=500).collect() == list(range(450))
    assert await Shelf(45, most=10).pager(operation(max_per_page=10)).collect() == list(range(45))


async def test_list_that_comes_whole_where_no_size_is_asked_for() -> None:
    shelf = Shelf(90, size=200, meta=lambda page, size: {"meta": {"total_count": 90}})
    page = await shelf.pager()
    assert (len(page.items), page.has_next, await page.next()) == (90, False, None)


async def test_total_counts_where_the_server_cuts_pages_short() -> None:
    # The operation says 200, the server gives 30.
    shelf = Shelf(100, most=30, meta=lambda page, size: {"total_count": 100})
    assert await shelf.pager().collect() == list(range(100))
    assert len(shelf.asked) == 4


async def test_size_of_nothing_means_the_server_s_own() -> None:
    shelf = Shelf(45)
    assert await shelf.pager(per_page=0).collect() == list(range(45))
    assert shelf.asked == [{"page": number, "per_page": 0} for number in (1, 2, 3)]


async def test_page_to_begin_with() -> None:
    shelf = Shelf(100, meta=lambda page, size: {"total_count": 100})
    pager = shelf.pager(page=3, per_page=30)
    first = await pager
    assert (first.number, first.items, first.has_next) == (3, list(range(60, 90)), True)
    assert await pager.collect() == list(range(60, 100))
    assert await pager.collect(limit=31) == list(range(60, 91))
    assert (await pager).items == first.items


@pytest.mark.parametrize("wrong", [{"page": "x"}, {"per_page": []}])
async def test_page_that_is_no_number_is_refused_before_any_request(wrong: dict[str, Any]) -> None:
    shelf = Shelf(3)
    (name,) = wrong
    for call in (shelf.pager(**wrong), shelf.pager(**wrong).collect()):
        with pytest.raises(TypeError, match=f"list_pets: {name} must be a whole number"):
            await call
    assert not shelf.asked


async def test_pages() -> None:
    pages = [page async for page in Shelf(5).pager(per_page=2).pages()]
    assert [(page.number, page.items) for page in pages] == [(1, [0, 1]), (2, [2, 3]), (3, [4])]
    assert [page.items async for page in Shelf(0).pager().pages()] == [[]]


async def test_list_that_comes_at_once() -> None:
    shelf = Shelf(300)
    assert await shelf.pager(operation("single")).collect() == list(range(300))
    assert shelf.asked == [{}]


async def test_list_by_page_alone_ends_at_an_empty_page() -> None:
    shelf = Shelf(25, size=10)
    assert await shelf.pager(operation("page_only", per_page=20)).collect() == list(range(25))
    assert shelf.asked == [{"page": number} for number in (1, 2, 3, 4)]


async def test_collect_with_a_limit() -> None:
    shelf = Shelf(450)
    assert await shelf.pager().collect(limit=3) == [0, 1, 2]
    assert await shelf.pager().collect(limit=0) == []
    assert shelf.asked == [{"page": 1, "per_page": 3}]
    assert await shelf.pager().collect(limit=250) == list(range(250))
    assert await shelf.pager(per_page=4).collect(limit=6) == list(range(6))
    assert len(shelf.asked) == 5
    with pytest.raises(ValueError, match="negative"):
        await shelf.pager().collect(limit=-1)


async def test_leaving_early_asks_no_more_than_the_next_page() -> None:
    shelf = Shelf(1000)
    async for item in shelf.pager():
        if item == 200:
            break
    await anyio.wait_all_tasks_blocked()
    assert shelf.pages == [1, 2, 3]


async def test_pager_can_be_walked_again() -> None:
    pager = Shelf(3).pager()
    assert [[item async for item in pager] for _ in range(2)] == [[0, 1, 2], [0, 1, 2]]


async def test_iterator_stays_at_its_end() -> None:
    pages = Shelf(1).pager().pages()
    await anext(pages)
    for _ in range(2):
        with pytest.raises(StopAsyncIteration):
            await anext(pages)


async def test_server_that_ignores_the_page_is_found_out() -> None:
    shelf = Shelf(300, ignores_page=True)
    with pytest.raises(MaxioError, match="list_pets: page 2 is page 1 again"):
        await shelf.pager().collect()
    assert len(shelf.asked) == 2


async def test_wire_shaped_arguments() -> None:
    shelf = Shelf(30)
    arguments = WireArguments(query={"per_page": "8", "q": "a"})
    page = await Pager(shelf, operation(), arguments, RequestOptions())  # type: ignore[arg-type]
    following = await page.next()
    assert following is not None
    assert (page.per_page, following.items) == (8, list(range(8, 16)))
    assert shelf.asked[1] == {"per_page": "8", "q": "a", "page": 2}


async def test_meta_and_repr() -> None:
    page = await Shelf(1, meta=lambda *_: {"total_count": 1, "archived_count": 4}).pager()
    assert page.meta == {"total_count": 1, "archived_count": 4}
    assert repr(page) == "<Page 1: 1 items, has_next=False>"
    assert repr(Shelf(1).pager(q="canary")) == "<Pager of list_pets>"


def test_import_is_cheap() -> None:
    script = "import maxio_sdk.pagination, sys; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"anyio", "asyncio", "trio", "httpx"} & set(found.stdout.split())
