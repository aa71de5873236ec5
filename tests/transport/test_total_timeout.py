"""The total timeout: what a call says that it ends, whatever the call is doing."""

from __future__ import annotations

import anyio
import pytest

from maxio_sdk import RequestOptions
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk.errors import APITimeoutError, MaxioError, OutcomeUnknownError
from tests.transport.clients import client, idle, settled
from tests.transport.fault_server import FaultServer
from tests.transport.faults import FAULTS
from tests.transport.kinds import KINDS
from tests.transport.nowhere import UNSENT, Nowhere

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("trust")]


async def test_total_time_ends_a_call_that_waits_for_a_slot(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["silence"])
    async with client(site.url, max_concurrency=1) as maxio, anyio.create_task_group() as tasks:
        tasks.start_soon(maxio.customers.get, 1)
        await settled(lambda: len(site.received) == 1)
        for kind in (KINDS["get"], KINDS["credit"], KINDS["signup"], KINDS["patch"]):
            with pytest.raises(APITimeoutError) as caught:
                await kind.call(maxio, RequestOptions(total_timeout=0.02))
            assert caught.value.applied is False
        tasks.cancel_scope.cancel()
    assert len(site.received) == 1


@pytest.mark.parametrize("fault", ["silence", "dripping-headers", "dripping-body"])
async def test_total_time_ends_a_call_that_was_sent(fault: str, server: FaultServer) -> None:
    ends = {
        "get": (APITimeoutError, False),
        "credit": (OutcomeUnknownError, None),
        "patch": (OutcomeUnknownError, None),
    }
    for name, (error_type, applied) in ends.items():
        site = server.site()
        site.fail(then=FAULTS[fault])
        async with client(site.url, total_timeout=0.1) as maxio:
            with anyio.fail_after(5), pytest.raises(error_type) as caught:
                await KINDS[name].call(maxio, RequestOptions())
        assert type(caught.value) is error_type
        assert caught.value.applied is applied
        assert len(site.received) == 1


@pytest.mark.parametrize(
    ("name", "fault", "applied"),
    [("get", "503", False), ("credit", "503", None), ("credit", "applied-closed", None), ("get", "closed", False)],
)
async def test_total_time_ends_a_call_that_backs_off(
    name: str, fault: str, applied: bool | None, server: FaultServer
) -> None:
    site = server.site()
    site.fail(then=FAULTS[fault])
    # The wait is drawn from 0 to 8 seconds. Where it is short, another one follows.
    async with client(site.url, backoff=8, max_retries=50, total_timeout=0.1) as maxio:
        with anyio.fail_after(5), pytest.raises(MaxioError) as caught:
            await KINDS[name].call(maxio, RequestOptions())
        assert idle(maxio.limits)
    assert caught.value.applied is applied


@pytest.mark.parametrize("name", ["get", "credit", "patch"])
async def test_total_time_ends_a_call_that_is_not_connected_yet(name: str, nowhere: Nowhere) -> None:
    async with client(nowhere.url(UNSENT["connect-timeout"]), total_timeout=0.05) as maxio:
        with anyio.fail_after(5), pytest.raises(MaxioError) as caught:
            await KINDS[name].call(maxio, RequestOptions())
    assert type(caught.value) is APITimeoutError
    assert caught.value.applied is False


async def test_total_time_counts_all_attempts(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["closed"])
    async with client(site.url, max_retries=10_000, total_timeout=0.1, retry_budget=RetryBudget(10_000)) as maxio:
        with anyio.fail_after(5), pytest.raises(OutcomeUnknownError):
            await KINDS["credit"].call(maxio, RequestOptions())
    assert not site.effects
