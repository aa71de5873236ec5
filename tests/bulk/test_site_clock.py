"""The clock of the site goes on, whatever becomes of ours."""

from __future__ import annotations

import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk import _site_clock
from maxio_sdk.bulk._site_clock import SiteClock

pytestmark = pytest.mark.anyio

SITE = {"site": {"id": 1, "name": "Acme", "subdomain": "acme", "currency": "USD", "test": True}}


class Steady:
    """The clock that nobody sets."""

    now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.parametrize(
    ("date", "there"),
    [
        ("Thu, 01 Jan 1970 01:00:00 GMT", 3600.0),
        ("", 777.0),
        ("tomorrow", 777.0),
    ],
)
async def test_it_is_read_and_goes_evenly(monkeypatch: pytest.MonkeyPatch, date: str, there: float) -> None:
    steady, ours, waits = Steady(), [777.0], iter([60.0, 1.0])
    monkeypatch.setattr(_site_clock, "_steady", steady)

    def answer(request: httpx.Request) -> httpx.Response:
        # However long it waits for its turn.
        steady.now += next(waits)
        return httpx.Response(200, json=SITE, headers={"date": date} if date else {})

    transport = httpx.MockTransport(answer)
    async with AsyncMaxio(api_key="key", subdomain="acme", http_client=httpx.AsyncClient(transport=transport)) as maxio:
        clock = await SiteClock.read(maxio, lambda: ours[0])
    assert clock.now() == pytest.approx(there)
    assert next(waits, None) is None, "an answer that took long is asked for again"
    ours[0] = -1e9
    steady.now += 3600
    assert clock.now() == pytest.approx(there + 3600)


def test_it_does_not_go_back() -> None:
    times = [_site_clock._steady() for _ in range(100)]
    assert times == sorted(times)
