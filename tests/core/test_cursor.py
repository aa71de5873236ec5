"""Lists that are walked by the ids of their items, also while they change."""

from __future__ import annotations

import random
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import WireArguments
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.models import SortingDirection
from maxio_sdk.pagination import Pager
from tests.core.shelf import Shelf, operation

pytestmark = pytest.mark.anyio

BOTH = ("since_id", "max_id")


class Feed(Shelf):
    """Holds items by id, sorted as `direction` says, else as `own` says. Includes the ids in bounds, or not."""

    def __init__(
        self, ids: list[int], *, own: str = "desc", inclusive: bool = True, change: Any = None, **settings: Any
    ) -> None:
        super().__init__(items=[{"id": each} for each in sorted(ids)], **settings)
        self.own, self.inclusive, self.change = own, inclusive, change

    def found(self, operation: Operation[Any], asked: dict[str, Any], page: int, size: int) -> Any:
        """Return the page that is asked for."""
        if self.change is not None and len(self.asked) > 1:
            self.change(self.items)
        low, high = int(asked.get("since_id", -1)), int(asked.get("max_id", 10**9))
        kept = [each for each in self.items if _within(each["id"], low, high, self.inclusive)]
        if str(asked.get("direction", self.own)) == "desc":
            kept.reverse()
        shown = kept[(page - 1) * size : page * size]
        key = operation.result.item if operation.result else None
        return [{key: each} for each in shown] if key else shown


def _within(id: int, low: int, high: int, inclusive: bool) -> bool:
    return low <= id <= high if inclusive else low < id < high


EVENTS = operation(cursor=BOTH)
WRAPPED = operation(cursor=BOTH, item="event")
ONLY_UP = operation(cursor=("since_id",), per_page=100)


def _ids(items: list[Any]) -> list[int]:
    return [each["id"] if "id" in each else each["event"]["id"] for each in items]


async def test_downwards_where_the_newest_come_first() -> None:
    feed = Feed(list(range(1, 8)))
    assert _ids(await feed.pager(EVENTS, per_page=3, q="a").by_cursor().collect()) == [7, 6, 5, 4, 3, 2, 1]
    ask = {"per_page": 3, "q": "a"}
    assert feed.asked == [ask, {**ask, "max_id": 5}, {**ask, "max_id": 3}, {**ask, "max_id": 1}]


@pytest.mark.parametrize("direction", ["asc", "ASC", SortingDirection.ASC])
async def test_upwards_where_the_caller_asks_for_that(direction: str) -> None:
    feed = Feed(list(range(1, 8)), own="asc")
    pager = feed.pager(WRAPPED, per_page=4, direction=direction).by_cursor()
    assert [[page.number, _ids(page.items)] async for page in pager.pages()] == [
        [1, [1, 2, 3, 4]],
        [2, [5, 6, 7]],
        [3, []],
    ]
    assert [asked.get("since_id") for asked in feed.asked] == [None, 4, 7]


async def test_upwards_where_the_list_itself_goes_up() -> None:
    feed = Feed(list(range(1, 8)), own="asc")
    assert _ids(await feed.pager(EVENTS, per_page=4).by_cursor().collect()) == [1, 2, 3, 4, 5, 6, 7]
    assert [asked.get("since_id") for asked in feed.asked] == [None, 4, 7]


async def test_list_that_goes_up_only_and_leaves_out_the_id_it_is_asked_for() -> None:
    feed = Feed(list(range(1, 8)), own="asc", inclusive=False)
    assert _ids(await feed.pager(ONLY_UP, per_page=4).by_cursor().collect()) == [1, 2, 3, 4, 5, 6, 7]
    assert [asked.get("since_id") for asked in feed.asked] == [None, 4]


async def test_asks_for_pages_of_200() -> None:
    feed = Feed(list(range(500)), own="asc")
    assert len(await feed.pager(EVENTS).by_cursor().collect()) == 500
    assert [asked["per_page"] for asked in feed.asked] == [200, 200, 200]


CHANGING = given(
    ids=st.sets(st.integers(1, 60), max_size=40),
    size=st.integers(2, 9),
    inclusive=st.booleans(),
    direction=st.sampled_from(["asc", "desc", None]),
    own=st.sampled_from(["asc", "desc"]),
    depth=st.integers(0, 3),
    since=st.none() | st.integers(0, 60),
    most=st.none() | st.integers(0, 60),
    seed=st.none() | st.integers(0, 1000),
)


@CHANGING
@settings(max_examples=50, deadline=None)
async def test_nothing_that_is_there_all_the_time_is_lost_or_repeated(**case: Any) -> None:
    await _walk_while_it_changes(**case)


@pytest.mark.heavy
@CHANGING
@settings(max_examples=1000, deadline=None)
async def test_nothing_that_is_there_all_the_time_is_lost_or_repeated_heavy(**case: Any) -> None:
    await _walk_while_it_changes(**case)


async def _walk_while_it_changes(
    ids: set[int],
    size: int,
    inclusive: bool,
    direction: str | None,
    own: str,
    depth: int,
    since: int | None,
    most: int | None,
    seed: int | None,
) -> None:
    chance = random.Random(seed)
    low, high = 0 if since is None else since, 100 if most is None else most
    there = {each for each in ids if _within(each, low, high, inclusive)}
    always, ever, newest = set(there), set(there), 100

    def change(items: list[dict[str, int]]) -> None:
        nonlocal newest
        if seed is None:
            return
        for _ in range(chance.randrange(4)):
            if items and chance.random() < 0.5:
                always.discard(items.pop(chance.randrange(len(items)))["id"])
            else:
                # New ones come at the end.
                newest += 1
                items.append({"id": newest})
                ever.add(newest)

    feed = Feed(list(ids), own=own, inclusive=inclusive, change=change)
    bounds = {name: value for name, value in (("since_id", since), ("max_id", most)) if value is not None}
    given_ = bounds if direction is None else {**bounds, "direction": direction}
    pager = feed.pager(EVENTS, per_page=size, **given_).read_ahead(depth).by_cursor()
    found = _ids(await pager.collect())

    assert len(found) == len(set(found))
    assert always <= set(found) <= ever
    assert found == sorted(found, reverse=(direction or own) == "desc")
    up = (direction or own) == "asc"
    for asked in feed.asked:
        assert asked.get("max_id" if up else "since_id") == (most if up else since)


async def test_by_number_it_would_go_wrong() -> None:
    # The same feed, to show that the test above could fail.
    def change(items: list[dict[str, int]]) -> None:
        items.append({"id": 100 + len(items)})

    found = _ids(await Feed(list(range(20)), change=change).pager(EVENTS, per_page=5).collect())
    assert len(found) != len(set(found))


async def test_one_page_ahead_at_most() -> None:
    feed = Feed(list(range(100)))
    pages = feed.pager(EVENTS, per_page=10).by_cursor().read_ahead(4).pages()
    await anext(pages)
    await anyio.wait_all_tasks_blocked()
    assert [asked.get("max_id") for asked in feed.asked] == [None, 90]
    await pages.aclose()
    feed = Feed(list(range(100)))
    await anext(feed.pager(EVENTS, per_page=10).read_ahead(0).by_cursor().pages())
    await anyio.wait_all_tasks_blocked()
    assert len(feed.asked) == 1


async def test_one_page_at_a_time_by_hand() -> None:
    feed = Feed(list(range(30)))
    page = await feed.pager(EVENTS, since_id=5).by_cursor()
    assert (page.number, page.has_next, _ids(page.items)) == (1, True, list(range(29, 9, -1)))
    following = await page.next()
    assert following is not None
    assert (following.number, following.has_next, _ids(following.items)) == (2, False, list(range(9, 4, -1)))
    assert feed.asked == [{"since_id": 5}, {"since_id": 5, "max_id": 10}]
    assert await following.next() is None


@pytest.mark.parametrize("limit", [1, 2, 7, 11, 12, 500])
async def test_limit(limit: int) -> None:
    feed = Feed(list(range(1, 31)), own="asc")
    assert _ids(await feed.pager(EVENTS, per_page=6).by_cursor().collect(limit)) == list(range(1, 31))[:limit]
    assert len(feed.asked) == {1: 1, 2: 1, 7: 2, 11: 2, 12: 3, 500: 6}[limit]
    feed = Feed(list(range(1, 31)), own="asc")
    assert _ids(await feed.pager(EVENTS).by_cursor().collect(limit)) == list(range(1, 31))[:limit]
    assert feed.asked == [{"per_page": max(2, min(limit, 200))}]


async def test_wire_shaped_arguments() -> None:
    feed = Feed(list(range(1, 8)), own="asc")
    query = {"per_page": "4", "direction": "asc", "since_id": "2"}
    pager: Pager[Any] = Pager(feed, EVENTS, WireArguments(query=query), RequestOptions())  # type: ignore[arg-type]
    assert _ids(await pager.by_cursor().collect()) == [2, 3, 4, 5, 6, 7]
    assert feed.asked == [query, {**query, "since_id": 5}]


async def test_totals_of_who_knows_what_do_not_end_it() -> None:
    feed = Feed(list(range(30)), meta=lambda page, size: {"total_pages": 1, "total_count": 3})
    assert len(await feed.pager(EVENTS, per_page=10).by_cursor().collect()) == 30


def test_what_goes_by_page_only() -> None:
    for each in OPERATIONS.values():
        if each.paging is not None and not each.cursor:
            with pytest.raises(TypeError, match=f"^{each.id} takes neither since_id nor max_id: iterate by page"):
                Shelf().pager(each).by_cursor()


def test_arguments_that_do_not_go_with_ids() -> None:
    with pytest.raises(ValueError, match=r"list_pets: .* has no page numbers; leave page out"):
        Feed([]).pager(EVENTS, page=1).by_cursor()
    with pytest.raises(ValueError, match=r"list_pets: .* per_page must be 2 or more"):
        Feed([]).pager(EVENTS, per_page=1).by_cursor()
    with pytest.raises(TypeError, match="list_pets: per_page must be a whole number"):
        Feed([]).pager(EVENTS, per_page="x").by_cursor()
    invoice_events = OPERATIONS["list_invoice_events"]
    Feed([]).pager(invoice_events).by_cursor()
    with pytest.raises(ValueError, match="list_invoice_events: beside since_date, the server takes no notice of ids"):
        Feed([]).pager(invoice_events, since_date="2026-01-01").by_cursor()


def test_lists_that_offer_ids() -> None:
    cursors = {each.id: each.cursor for each in OPERATIONS.values() if each.cursor}
    assert cursors == {
        "list_events": BOTH,
        "list_subscription_events": BOTH,
        "list_usages": BOTH,
        "list_invoice_events": ("since_id",),
    }


@pytest.mark.parametrize(
    ("items", "direction"),
    [
        ([1, 3, 2, 4], None),
        ([4, 2, 3, 1], None),
        ([1, 2, 2, 3], "asc"),
        ([1, 2], "desc"),
        ([2, 1], "asc"),
    ],
)
async def test_ids_out_of_order(items: list[int], direction: str | None) -> None:
    shelf = Shelf(items=[{"id": each} for each in items])
    arguments = {} if direction is None else {"direction": direction}
    with pytest.raises(MaxioError, match=r"list_pets: the ids do not (rise|fall) from item to item"):
        await shelf.pager(EVENTS, **arguments).by_cursor().collect()


@pytest.mark.parametrize("own", ["asc", "desc"])
async def test_server_that_takes_no_notice_of_the_id(own: str) -> None:
    feed = Feed(list(range(30)), own=own)
    feed.found = lambda operation, asked, page, size: feed.items[:size]  # type: ignore[method-assign]
    with pytest.raises(MaxioError, match=r"walking the list by (since_id|max_id) would lose or repeat some"):
        await feed.pager(EVENTS, per_page=10).by_cursor().collect()
    assert len(feed.asked) == 2


@pytest.mark.parametrize("item", [{"name": "x"}, {"id": None}, {"id": "7"}, {"id": True}, {"id": 1.0}, 7, None])
async def test_item_without_an_id(item: Any) -> None:
    with pytest.raises(MaxioError, match="list_pets: an item has no whole number as its id"):
        await Shelf(items=[{"id": 1}, item]).pager(EVENTS).by_cursor().collect()


async def test_error_then_on_from_there() -> None:
    feed = Feed(list(range(30)))
    feed.failing = {1: []}
    pages = feed.pager(EVENTS, per_page=10).by_cursor().pages()
    found = _ids((await anext(pages)).items)
    await anyio.wait_all_tasks_blocked()
    # The first comes while nobody waits, and is none of the consumer's.
    feed.failing = {1: [MaxioError("no"), MaxioError("no")]}
    found += _ids((await anext(pages)).items)
    with pytest.raises(MaxioError, match="no"):
        await anext(pages)
    found += [each for page in [page async for page in pages] for each in _ids(page.items)]
    assert found == list(range(29, -1, -1))
