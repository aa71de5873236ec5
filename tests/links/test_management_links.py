"""Links into the Billing Portal, and the rule for asking for them."""

from __future__ import annotations

import json
import logging
import pickle
import shelve
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from maxio_sdk import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    AsyncMaxio,
    AuthenticationError,
    MaxioError,
    NotFoundError,
    RateLimitedError,
    ResponseDecodeError,
    UnprocessableEntityError,
)
from maxio_sdk.links import ManagementLink, ManagementLinkBlockedError, ManagementLinks
from maxio_sdk.sandbox import Fault, Sandbox

pytestmark = pytest.mark.anyio

_READ = "read_billing_portal_link"
_START = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def sandbox() -> Sandbox:
    sandbox = Sandbox()
    sandbox.clock.set(_START)
    sandbox.clock.freeze()
    return sandbox


@pytest.fixture
def maxio(sandbox: Sandbox) -> AsyncMaxio:
    return sandbox.client(backoff=0.001)


@pytest.fixture
def cache() -> dict[str, Any]:
    return {}


@pytest.fixture
def links(sandbox: Sandbox, maxio: AsyncMaxio, cache: dict[str, Any]) -> ManagementLinks:
    return ManagementLinks(maxio, cache=cache, now=lambda: sandbox.clock.now)


async def _customer(maxio: AsyncMaxio, name: str = "ada") -> int:
    customer = await maxio.customers.create(first_name=name, last_name="Byron", email=f"{name}@example.com")
    assert customer.id is not None
    await maxio.billing_portal.enable(customer.id)
    return customer.id


def _asked(sandbox: Sandbox) -> int:
    """How often a link was asked for, attempts that failed included."""
    return len(sandbox.requests.of(_READ))


async def _use_up(maxio: AsyncMaxio, customer: int) -> None:
    """Let another program, without a cache, ask until it is blocked."""
    while True:
        try:
            await maxio.billing_portal.get_management_link(customer)
        except RateLimitedError:
            break


async def test_a_link_is_asked_for_once_until_there_is_a_new_one(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    first = await links.get(customer)
    assert first.url.startswith("https://www.billingportal.com/manage/")
    assert (first.customer_id, first.fetch_count, first.created_at) == (customer, 1, _START)
    assert first.new_link_available_at == _START + timedelta(days=15)
    assert first.expires_at == _START + timedelta(days=65)
    for _ in range(30):
        assert await links.get(customer) == first
    sandbox.clock.advance(days=15, seconds=-1)
    assert await links.get(customer) == first
    assert _asked(sandbox) == 1
    sandbox.clock.advance(seconds=1)
    second = await links.get(customer)
    assert second.url != first.url
    assert await links.get(customer) == second
    assert _asked(sandbox) == 2


async def test_each_customer_has_their_own(sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks) -> None:
    ada, bob = await _customer(maxio), await _customer(maxio, "bob")
    assert (await links.get(ada)).url != (await links.get(bob)).url
    assert await links.get(str(ada)) == await links.get(ada)  # type: ignore[arg-type]
    assert _asked(sandbox) == 2


async def test_tasks_that_ask_at_once_share_one_request(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    ada, bob = await _customer(maxio), await _customer(maxio, "bob")
    sandbox.faults.add(Fault(operation=_READ, latency=0.02))
    found: list[ManagementLink] = []

    async def ask(customer: int) -> None:
        found.append(await links.get(customer))

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(ask, ada)
            tasks.start_soon(ask, bob)
    assert _asked(sandbox) == 2
    assert len(found) == 40
    assert len({link.url for link in found}) == 2
    assert not links._turns


async def test_a_task_that_is_cancelled_leaves_its_turn_to_the_next(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    sandbox.faults.add(Fault(operation=_READ, latency=30, times=1))
    asking = anyio.Event()
    scope = anyio.CancelScope()

    async def first() -> None:
        with scope:
            asking.set()
            await links.get(customer)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(first)
        await asking.wait()
        await anyio.wait_all_tasks_blocked()
        tasks.start_soon(links.get, customer)
        await anyio.wait_all_tasks_blocked()
        scope.cancel()
    assert scope.cancelled_caught
    before = _asked(sandbox)
    assert (await links.get(customer)).url
    assert _asked(sandbox) == before
    assert not links._turns


async def test_tasks_that_wait_for_a_failure_share_it(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    sandbox.faults.add(Fault(operation=_READ, status=503, latency=0.02))
    failures: list[MaxioError] = []

    async def ask() -> None:
        with pytest.raises(APIStatusError, match="503") as caught:
            await links.get(customer)
        failures.append(caught.value)

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(ask)
    assert len({id(failure) for failure in failures}) == 20
    assert _asked(sandbox) == 2, "one retry; each attempt may count towards the 15"
    sandbox.faults.clear()
    assert (await links.get(customer)).fetch_count == 1
    assert not links._turns


async def test_who_comes_after_a_failure_asks_anew(sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks) -> None:
    customer = await _customer(maxio)
    sandbox.faults.add(Fault(operation=_READ, status=503, latency=0.02))
    found: list[ManagementLink] = []

    async def ask_twice() -> None:
        with pytest.raises(APIStatusError, match="503"):
            await links.get(customer)
        # The others of the turn have not heard of the failure yet.
        sandbox.faults.clear()
        found.append(await links.get(customer))

    async with anyio.create_task_group() as tasks:
        for _ in range(3):
            tasks.start_soon(ask_twice)
    assert len(found) == 3
    assert _asked(sandbox) == 3, "two attempts that fail, and one that does not"


async def test_a_client_without_retries_keeps_to_that(sandbox: Sandbox) -> None:
    maxio = sandbox.client(max_retries=0)
    customer = await _customer(maxio)
    sandbox.faults.fail(_READ, times=None)
    with pytest.raises(APIStatusError, match="503"):
        await ManagementLinks(maxio).get(customer)
    assert _asked(sandbox) == 1


# Where no new link is to be had


async def test_blocked_with_a_valid_link_the_old_one_serves(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    customer = await _customer(maxio)
    first = await links.get(customer)
    sandbox.clock.advance(days=20)
    await _use_up(maxio, customer)
    asked = _asked(sandbox)
    assert await links.get(customer) == first
    assert _asked(sandbox) == asked + 1
    assert "RateLimitedError" in caplog.text
    assert first.url not in caplog.text
    sandbox.clock.advance(days=15, seconds=-1)
    assert await links.get(customer) == first
    assert _asked(sandbox) == asked + 1, "not before the time that the refusal told"
    sandbox.clock.advance(seconds=1)
    assert (await links.get(customer)).created_at == _START + timedelta(days=35)


async def test_blocked_without_a_link_the_error_says_until_when(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    await _use_up(maxio, customer)
    asked = _asked(sandbox)
    for again in range(3):
        with pytest.raises(ManagementLinkBlockedError, match="2026-01-16T00:00:00") as caught:
            await links.get(customer)
        assert (caught.value.customer_id, caught.value.available_at) == (customer, _START + timedelta(days=15))
        assert isinstance(caught.value.__cause__, RateLimitedError) == (again == 0)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert _asked(sandbox) == asked + 1
    assert not maxio.limits.paused
    sandbox.clock.advance(days=15)
    assert (await links.get(customer)).fetch_count == 1


async def test_blocked_for_longer_than_the_old_link_lasts(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    first = await links.get(customer)
    sandbox.clock.advance(days=60)
    await _use_up(maxio, customer)
    sandbox.clock.advance(days=5, seconds=-1)
    assert await links.get(customer) == first
    sandbox.clock.advance(seconds=1)
    with pytest.raises(ManagementLinkBlockedError, match="2026-03-17T00:00:00"):
        await links.get(customer)


_OUTAGES: Mapping[str, tuple[Callable[[Sandbox], object], type[MaxioError]]] = {
    "refused": (
        lambda sandbox: sandbox.faults.add(Fault(operation=_READ, connection="refuse")),
        APIConnectionError,
    ),
    "lost": (lambda sandbox: sandbox.faults.lose_answer(_READ, times=None), APIConnectionError),
    "502": (lambda sandbox: sandbox.faults.fail(_READ, status=502, times=None), APIStatusError),
    "408": (lambda sandbox: sandbox.faults.fail(_READ, status=408, times=None), APIStatusError),
    "no link": (
        lambda sandbox: sandbox.faults.add(Fault(operation=_READ, status=200, body={"fetch_count": 1})),
        ResponseDecodeError,
    ),
    "no json": (
        lambda sandbox: sandbox.faults.add(Fault(operation=_READ, status=200, body="<html>")),
        ResponseDecodeError,
    ),
}


@pytest.mark.parametrize("outage", _OUTAGES)
async def test_while_maxio_fails_the_old_link_serves_and_maxio_rests(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, outage: str
) -> None:
    begin, error = _OUTAGES[outage]
    customer = await _customer(maxio)
    first = await links.get(customer)
    sandbox.clock.advance(days=15)
    begin(sandbox)
    asked = _asked(sandbox)
    for _ in range(10):
        assert await links.get(customer) == first
    assert _asked(sandbox) - asked == 1, "no retry while a customer waits, and none with the next call"
    sandbox.clock.advance(minutes=5)
    assert await links.get(customer) == first
    assert _asked(sandbox) - asked == 2
    sandbox.clock.advance(days=50)
    with pytest.raises(error):
        await links.get(customer)
    sandbox.faults.clear()
    assert (await links.get(customer)).created_at != first.created_at


async def test_a_refusal_that_tells_no_time_is_raised_or_bridged(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    for body in ({}, {"errors": {"error": "no"}}, {"errors": {"new_link_available_at": "soon"}}, "denied"):
        fault = sandbox.faults.add(Fault(operation=_READ, status=429, body=body))
        with pytest.raises(RateLimitedError):
            await links.get(customer)
        sandbox.faults.remove(fault)
    first = await links.get(customer)
    sandbox.clock.advance(days=15)
    sandbox.faults.add(Fault(operation=_READ, status=429, body={}))
    assert await links.get(customer) == first


@pytest.mark.parametrize("link_cached", [False, True])
async def test_errors_that_do_not_pass_are_raised(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, link_cached: bool
) -> None:
    customer = await _customer(maxio)
    first = await links.get(customer) if link_cached else None
    sandbox.clock.advance(days=15)
    blocked = {"errors": ["Site data clearing is in progress. Please try later."]}
    for fault, error in (
        (Fault(operation=_READ, status=401), AuthenticationError),
        (Fault(operation=_READ, status=422, body=blocked), AccountBlockedError),
    ):
        sandbox.faults.add(fault)
        with pytest.raises(error):
            await links.get(customer)
        sandbox.faults.clear()
    sandbox.faults.fail(_READ, status=502, times=None)
    if first is None:
        with pytest.raises(APIStatusError, match="502"):
            await links.get(customer)
    else:
        assert await links.get(customer) == first


async def test_who_has_lost_access_gets_no_old_link(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, cache: dict[str, Any]
) -> None:
    customer = await _customer(maxio)
    await links.get(customer)
    await maxio.billing_portal.revoke_access(customer)
    sandbox.clock.advance(days=15)
    with pytest.raises(UnprocessableEntityError):
        await links.get(customer)
    assert not cache
    with pytest.raises(NotFoundError):
        await links.get(404)


async def test_a_forgotten_link_is_asked_for_again(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, cache: dict[str, Any]
) -> None:
    customer = await _customer(maxio)
    await links.get(customer)
    await links.forget(customer)
    await links.forget(404)
    assert not cache
    assert (await links.get(customer)).fetch_count == 2


# Clocks


async def test_a_clock_that_is_ahead_does_not_use_the_requests_up(sandbox: Sandbox, maxio: AsyncMaxio) -> None:
    customer = await _customer(maxio)
    ahead = timedelta(minutes=4)
    links = ManagementLinks(maxio, now=lambda: sandbox.clock.now + ahead)
    first = await links.get(customer)
    sandbox.clock.advance(days=15, minutes=-4)
    for _ in range(30):
        assert (await links.get(customer)).url == first.url
    assert _asked(sandbox) == 2
    sandbox.clock.advance(minutes=5)
    assert (await links.get(customer)).url != first.url


async def test_a_link_that_has_expired_by_our_clock_is_given_and_not_kept(
    maxio: AsyncMaxio, cache: dict[str, Any]
) -> None:
    customer = await _customer(maxio)
    links = ManagementLinks(maxio, cache=cache, now=lambda: _START + timedelta(days=70))
    assert (await links.get(customer)).fetch_count == 1
    assert (await links.get(customer)).fetch_count == 2
    assert not cache


async def test_the_clock_tells_its_zone(maxio: AsyncMaxio) -> None:
    links = ManagementLinks(maxio, cache={}, now=lambda: _START.replace(tzinfo=None))
    with pytest.raises(ValueError, match="time zone"):
        await links.get(await _customer(maxio))


async def test_without_a_clock_the_time_is_now() -> None:
    sandbox = Sandbox()
    links = ManagementLinks(maxio := sandbox.client())
    customer = await _customer(maxio)
    assert await links.get(customer) == await links.get(customer)
    assert _asked(sandbox) == 1


async def test_times_that_the_answer_lacks_are_the_documented_ones(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks
) -> None:
    customer = await _customer(maxio)
    sandbox.faults.add(Fault(operation=_READ, status=200, body={"url": "https://x", "expires_at": "later"}))
    link = await links.get(customer)
    assert link.new_link_available_at - _START == timedelta(days=15)
    assert link.expires_at - _START == timedelta(days=65)
    assert await links.get(customer) == link


# Caches


class _Store:
    """An async cache that keeps text, as Redis does."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.expiries: list[datetime] = []

    async def load(self, key: str) -> Any:
        await anyio.lowlevel.checkpoint()
        return json.loads(self.texts.get(key, "null"))

    async def save(self, key: str, value: dict[str, Any], expires_at: datetime) -> None:
        await anyio.lowlevel.checkpoint()
        self.texts[key] = json.dumps(value)
        self.expiries.append(expires_at)

    async def drop(self, key: str) -> None:
        await anyio.lowlevel.checkpoint()
        self.texts.pop(key, None)


async def test_an_async_cache_outlives_the_process(sandbox: Sandbox, maxio: AsyncMaxio) -> None:
    customer, store = await _customer(maxio), _Store()

    def links() -> ManagementLinks:
        return ManagementLinks(maxio, cache=store, now=lambda: sandbox.clock.now)

    first = await links().get(customer)
    assert await links().get(customer) == first
    assert _asked(sandbox) == 1
    assert store.expiries == [first.expires_at]
    assert list(store.texts) == [f"maxio/management-link/acme.chargify.com/{customer}"]
    await links().forget(customer)
    assert not store.texts
    await _use_up(maxio, customer)
    for _ in range(2):
        with pytest.raises(ManagementLinkBlockedError):
            await links().get(customer)
    assert store.expiries == [first.expires_at, first.new_link_available_at]


async def test_a_shelf_will_do(sandbox: Sandbox, maxio: AsyncMaxio, tmp_path: Path) -> None:
    customer = await _customer(maxio)
    found = []
    for _ in range(2):
        with shelve.open(tmp_path / "links") as shelf:
            found.append(await ManagementLinks(maxio, cache=shelf, now=lambda: sandbox.clock.now).get(customer))
    assert found[0] == found[1]
    assert _asked(sandbox) == 1


async def test_two_sites_share_a_cache_without_mixing(sandbox: Sandbox, cache: dict[str, Any]) -> None:
    urls = set()
    for subdomain in ("acme", "other"):
        site = Sandbox(subdomain)
        maxio = site.client()
        customer = await _customer(maxio)
        urls.add((await ManagementLinks(maxio, cache=cache).get(customer)).url)
    assert len(urls) == len(cache) == 2


_JUNK = [
    None,
    5,
    "text",
    [],
    {},
    {"link": None},
    {"fetch_after": 5, "link": {}},
    {"fetch_after": "soon", "link": {}},
    {"fetch_after": "2026-06-01T00:00:00", "link": {}},
    {"fetch_after": "0001-01-01T00:00:00+14:00", "link": {}},
]


@pytest.mark.parametrize("kept", _JUNK)
async def test_what_is_no_entry_of_ours_is_replaced(
    sandbox: Sandbox, maxio: AsyncMaxio, links: ManagementLinks, cache: dict[str, Any], kept: Any
) -> None:
    customer = await _customer(maxio)
    first = await links.get(customer)
    (key,) = cache
    cache[key] = kept
    assert (await links.get(customer)).url == first.url
    assert _asked(sandbox) == 2
    assert json.loads(json.dumps(cache[key])) == cache[key]


async def test_another_process_that_was_faster_is_not_overwritten(
    sandbox: Sandbox, maxio: AsyncMaxio, cache: dict[str, Any]
) -> None:
    customer = await _customer(maxio)
    theirs: dict[str, Any] = {}
    first = await ManagementLinks(maxio, cache=theirs, now=lambda: sandbox.clock.now).get(customer)
    await _use_up(maxio, customer)
    store = _Store()
    links = ManagementLinks(maxio, cache=store, now=lambda: sandbox.clock.now)

    async def other_process() -> None:
        await anyio.sleep(0.01)
        store.texts |= {key: json.dumps(value) for key, value in theirs.items()}

    sandbox.faults.add(Fault(operation=_READ, latency=0.1))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(other_process)
        assert await links.get(customer) == first
    assert await links.get(customer) == first


async def test_a_cache_that_fails_asks_for_no_link(sandbox: Sandbox, maxio: AsyncMaxio) -> None:
    class Broken(_Store):
        async def load(self, key: str) -> Any:
            raise OSError("the cache is away")

    customer = await _customer(maxio)
    with pytest.raises(OSError, match="away"):
        await ManagementLinks(maxio, cache=Broken()).get(customer)
    assert _asked(sandbox) == 0


@pytest.mark.parametrize("cache", [5, object(), [], "dict"])
async def test_what_is_no_cache_is_refused(maxio: AsyncMaxio, cache: Any) -> None:
    with pytest.raises(TypeError, match="cache"):
        ManagementLinks(maxio, cache=cache)


# Secrets and arguments


async def test_the_url_is_not_shown(
    maxio: AsyncMaxio, links: ManagementLinks, cache: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    link = await links.get(await _customer(maxio))
    token = link.url.rpartition("/")[2]
    assert token in str(cache), "what a user keeps must be whole"
    assert token not in repr(link) + str(link) + repr(links) + caplog.text
    assert "url='***'" in repr(link)


@pytest.mark.parametrize("value", [0, -5, "", "a/b"])
async def test_what_is_no_id_is_refused(links: ManagementLinks, sandbox: Sandbox, value: Any) -> None:
    with pytest.raises(ValueError, match="customer_id"):
        await links.get(value)
    with pytest.raises(ValueError, match="customer_id"):
        await links.forget(value)
    assert _asked(sandbox) == 0
