"""What clients, files and callers do wrong: nothing of it may hold the sandbox up, or spoil the site."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from maxio_sdk import ConfigurationError
from maxio_sdk.sandbox import Fault, Sandbox, server
from maxio_sdk.sandbox._http.slots import Slots
from maxio_sdk.sandbox.server import running
from tests.sandbox.support import Api

ADA = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
KEY = b"authorization: Basic " + base64.b64encode(b"sandbox-key:x") + b"\r\n"


async def until_free(sandbox: Sandbox) -> None:
    async with asyncio.timeout(10):
        while sandbox.slots["in_flight"]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.mark.anyio
async def test_a_client_that_leaves_while_the_answer_drips_gives_its_slot_back() -> None:
    sandbox = Sandbox()
    sandbox.faults.drip("list_customers", seconds=60)
    async with running(sandbox) as ports:
        _, writer = await asyncio.open_connection("127.0.0.1", ports.port)
        writer.write(b"GET /customers.json HTTP/1.1\r\nhost: x\r\n" + KEY + b"\r\n")
        async with asyncio.timeout(10):
            while not sandbox.slots["in_flight"]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        writer.close()
        await until_free(sandbox)
    assert sandbox.requests.last.status is None


@pytest.mark.anyio
async def test_a_body_that_never_comes_holds_no_slot() -> None:
    sandbox = Sandbox()
    async with running(sandbox) as ports:
        stalled = []
        for _ in range(4):
            _, writer = await asyncio.open_connection("127.0.0.1", ports.port)
            writer.write(b"POST /customers.json HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n" + KEY + b"\r\n{")
            stalled.append(writer)
        async with httpx.AsyncClient(auth=("sandbox-key", "x"), timeout=10) as http:
            assert (await http.get(f"{ports.url}/customers.json")).status_code == 200
        for writer in stalled:
            writer.close()
    assert sandbox.requests.peak == 1


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.anyio
async def test_a_client_that_sends_too_much_is_told_so(chunked: bool) -> None:
    sandbox = Sandbox()
    content = b" " * (30 * 1024 * 1024)

    async def parts() -> Any:
        for position in range(0, len(content), 65536):
            yield content[position : position + 65536]

    async with running(sandbox) as ports, httpx.AsyncClient(auth=("sandbox-key", "x"), timeout=30) as http:
        answer = await http.post(f"{ports.url}/customers.json", content=parts() if chunked else content)
        assert answer.status_code == 413
        assert (await http.get(f"{ports.url}/customers.json")).status_code == 200


@pytest.mark.anyio
async def test_an_ordered_failure_is_no_error_of_the_server(caplog: pytest.LogCaptureFixture) -> None:
    sandbox = Sandbox()
    for kind in ("reset", "lose_answer", "truncate"):
        getattr(sandbox.faults, kind)("list_customers")
    async with running(sandbox) as ports, httpx.AsyncClient(auth=("sandbox-key", "x")) as http:
        logging.getLogger("uvicorn.error").addHandler(caplog.handler)
        try:
            for _ in range(3):
                with pytest.raises(httpx.TransportError):
                    await http.get(f"{ports.url}/customers.json")
        finally:
            logging.getLogger("uvicorn.error").removeHandler(caplog.handler)
    assert caplog.text == ""


def test_a_slot_passes_from_one_event_loop_to_another() -> None:
    slots = Slots(limit=1)
    held, waited = threading.Event(), threading.Event()

    async def hold() -> None:
        async with slots.slot():
            held.set()
            while not slots.waiting:  # noqa: ASYNC110
                await anyio.sleep(0.001)

    async def wait() -> None:
        await asyncio.to_thread(held.wait, 10)
        with anyio.fail_after(10):
            async with slots.slot():
                waited.set()

    threads = [threading.Thread(target=asyncio.run, args=(each(),)) for each in (hold, wait)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert waited.is_set()
    assert (slots.in_flight, slots.waiting) == (0, 0)


@pytest.mark.parametrize(
    "wrong", [{"status": 99}, {"status": 999}, {"headers": {"a b": "c"}}, {"headers": {"a": "b\r\nc: d"}}]
)
def test_a_fault_that_no_server_could_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must"):
        Fault(**wrong)


@pytest.mark.anyio
async def test_a_faults_own_type_is_the_only_one_and_204_has_no_body() -> None:
    sandbox = Sandbox()
    sandbox.faults.add(Fault(status=200, body="<p>", headers={"Content-Type": "text/html"}, times=1))
    sandbox.faults.add(Fault(status=204, body={"a": 1}))
    transport = httpx.ASGITransport(sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://x", auth=("sandbox-key", "x")) as http:
        assert (await http.get("/customers.json")).headers.get_list("content-type") == ["text/html"]
        assert (await http.get("/customers.json")).content == b""


@pytest.mark.parametrize("depth", [101, 400, 900])
def test_what_is_nested_too_deeply_is_refused(api: Api, depth: int) -> None:
    assert api.post("/customers.json", b"[" * depth + b"]" * depth).status == 400


def test_a_number_is_a_token_too(api: Api) -> None:
    assert api.post("/customers.json", {"customer": ADA, "uniqueness_token": 7}).status == 201
    assert api.post("/customers.json", {"customer": ADA, "uniqueness_token": 7}).status == 409
    assert api.post("/customers.json", {"customer": ADA, "uniqueness_token": "7"}).status == 409


def test_a_token_is_forgotten_after_an_hour_though_the_clock_was_set_back(api: Api) -> None:
    now = api.freeze()
    api.post("/customers.json", {"customer": ADA, "uniqueness_token": "later"})
    api.sandbox.clock.set(now - timedelta(days=1))
    body = {"customer": ADA, "uniqueness_token": "earlier"}
    api.post("/customers.json", body)
    api.advance(hours=1)
    assert api.post("/customers.json", body).status == 201


def test_a_preview_is_no_effect() -> None:
    api = Api(seed="demo")
    body = {"subscription": {"product_handle": "basic", "customer_attributes": ADA}}
    assert api.post("/subscriptions/preview.json", body).status < 300
    assert api.sandbox.effects.count() == 0
    assert not api.sandbox.requests.last.applied


def test_an_hour_has_60_minutes_on_the_day_that_the_clocks_change() -> None:
    sandbox = Sandbox()
    sandbox.configure(time_zone="America/New_York")
    sandbox.clock.freeze()
    sandbox.clock.set(datetime(2026, 11, 1, 1, 30))
    assert sandbox.clock.advance(hours=1).astimezone(UTC) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert sandbox.clock.advance(minutes=10).astimezone(UTC) == datetime(2026, 11, 1, 6, 40, tzinfo=UTC)
    sandbox.clock.set(datetime(2026, 10, 31, 12))
    assert sandbox.clock.advance(days=1).isoformat() == "2026-11-01T12:00:00-05:00"


def test_the_clock_may_be_advanced_by_nothing_while_it_runs() -> None:
    sandbox = Sandbox()
    ticks = iter(range(100))
    sandbox.site.clock._wall = lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=next(ticks))
    sandbox.clock.advance(seconds=0)


@pytest.mark.parametrize("when", [datetime(9999, 12, 31, tzinfo=UTC), datetime(1, 1, 1)])
def test_the_clock_does_not_come_near_the_end_of_time(when: datetime) -> None:
    sandbox = Sandbox()
    with pytest.raises(ValueError, match="clock goes from"):
        sandbox.clock.set(when)
    with pytest.raises(ValueError, match="further than"):
        sandbox.clock.advance(days=1e8)
    assert sandbox.clock.now.year < 3000


@pytest.mark.parametrize(
    "change",
    [{"name": 5}, {"id": "7"}, {"test": "no"}, {"currency": "euro"}, {"currencies": ["€"]}, {"subdomain": "A.b"},
     {"organization_address": None}, {"organization_address": {"city": 1}}, {"net_terms_days": "x"}],
)  # fmt: skip
def test_a_setting_of_the_wrong_type_is_refused(change: dict[str, Any]) -> None:
    sandbox = Sandbox()
    before = sandbox.settings
    with pytest.raises((TypeError, ValueError)):
        sandbox.configure(**change)
    assert sandbox.settings == before


def test_one_currency_is_a_list_of_one() -> None:
    assert Sandbox().configure(currencies="EUR").currencies == ("EUR",)


@pytest.mark.parametrize("arguments", [{"api_key": ""}, {"api_key": "a:b"}, {"subdomain": "Acme"}, {"subdomain": ""}])
def test_a_sandbox_that_no_client_could_reach_is_refused(arguments: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Sandbox(**arguments)


@pytest.mark.anyio
async def test_a_snapshot_of_another_subdomain_is_taken_as_this_ones() -> None:
    sandbox = Sandbox()
    sandbox.restore(Sandbox("globex").snapshot())
    async with sandbox.client() as maxio:
        assert await maxio.customers.list().collect() == []
    sandbox.configure(subdomain="initech")
    async with sandbox.client() as maxio:
        assert (await maxio.sites.get()).subdomain == "initech"


def test_a_seed_that_does_not_fit_leaves_the_site_as_it_was() -> None:
    api = Api()
    api.freeze()
    api.post("/product_families.json", {"product_family": {"name": "Lumen", "handle": "lumen"}})
    before = api.sandbox.snapshot()
    with pytest.raises((RuntimeError, ValueError), match="refused"):
        api.sandbox.seed("demo")
    assert api.sandbox.snapshot() == before


def broken_states() -> list[dict[str, Any]]:
    api = Api()
    api.freeze()
    api.post("/customers.json", {"customer": ADA})
    good = json.dumps(api.sandbox.snapshot())
    (made,) = json.loads(good)["stores"]["customers"]["records"]
    naive = {"$": "datetime", "value": "2026-01-01"}
    deep: Any = {}
    for _ in range(5000):
        deep = {"$": "Mapping", "value": {"a": deep}}
    changes: list[tuple[str, Any]] = [
        ("records", [made, made]),
        ("records", [json.loads(good)["settings"]]),
        ("records", [{"$": "Customer", "value": {**made["value"], "first_name": 5}}]),
        ("records", [{"$": "Customer", "value": {**made["value"], "created_at": naive}}]),
        ("records", deep),
        ("records", [{"$": "Kind", "value": {}}]),
        ("next_id", "7"),
        ("next_id", 1),
    ]  # fmt: skip
    states = []
    for name, value in changes:
        state = json.loads(good)
        state["stores"]["customers"][name] = value
        states.append(state)
    return states


@pytest.mark.parametrize("number", range(8))
def test_a_state_that_is_broken_is_refused_and_changes_nothing(number: int) -> None:
    sandbox = Sandbox()
    sandbox.clock.freeze()
    before = sandbox.snapshot()
    with pytest.raises(ValueError, match="state"):
        sandbox.restore(broken_states()[number])
    assert sandbox.snapshot() == before


def test_a_state_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox, file = Sandbox(), tmp_path / "state.json"
    sandbox.save(file)
    old = file.read_text()

    def full(descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="disk full"):
        sandbox.save(file)
    assert (file.read_text(), list(tmp_path.iterdir())) == (old, [file])
    assert server._save(sandbox, file, -1) == -1


@pytest.mark.anyio
async def test_a_directory_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no directory"):
        await server.serve(Sandbox(), port=0, state_file=tmp_path / "no" / "state.json")


@pytest.mark.anyio
async def test_what_a_slow_request_changes_is_seen_as_a_change() -> None:
    sandbox = Sandbox()
    sandbox.faults.slow("create_customer", seconds=0.01)
    transport = httpx.ASGITransport(sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://x", auth=("sandbox-key", "x")) as http:
        request = asyncio.create_task(http.post("/customers.json", json={"customer": ADA}))
        while not sandbox.requests:  # noqa: ASYNC110
            await asyncio.sleep(0)
        during = sandbox.version
        await request
    assert sandbox.version > during


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "x.local.evil.example"]
)
@pytest.mark.anyio
async def test_a_page_whose_own_name_points_at_this_machine_reaches_no_control(host: str) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(Sandbox().app), base_url=f"http://{host}") as http:
        for path in ("", "/", "/snapshot", "/overview"):
            assert (await http.get(f"/__sandbox__{path}")).status_code == 403
        assert (await http.post("/__sandbox__/reset", json={}, headers={"origin": f"http://{host}"})).status_code == 403


@pytest.mark.parametrize(
    "host",
    ["localhost:1", "127.0.0.1:8080", "[::1]:8080", "[::1]", "sandbox", "host.docker.internal", "acme.chargify.com"],
)
@pytest.mark.anyio
async def test_the_controls_are_reached_by_local_names(host: str) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(Sandbox().app), base_url=f"http://{host}") as http:
        page = await http.get("/__sandbox__/")
        assert page.status_code == 200
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        simple = {"content-type": "text/plain; type=json"}
        assert (await http.post("/__sandbox__/reset", content="{}", headers=simple)).status_code == 415


@pytest.mark.parametrize("target", ["CONNECT acme.chargify.com", "connect ACME.Chargify.com.:443"])
@pytest.mark.anyio
async def test_the_front_takes_a_target_in_every_form(target: str) -> None:
    async with running(Sandbox(), tls_port=0) as ports:
        reader, writer = await asyncio.open_connection("127.0.0.1", ports.tls_port or 0)
        writer.write(f"{target} HTTP/1.1\r\n\r\n".encode())
        assert b" 200 " in await reader.readline()
        writer.close()


@pytest.mark.anyio
async def test_the_signals_are_left_as_they_were() -> None:
    import signal

    async def stop(ports: object) -> None:
        await asyncio.sleep(0)
        signal.raise_signal(signal.SIGTERM)

    loop, tasks = asyncio.get_running_loop(), []
    await server.serve(Sandbox(), port=0, ready=lambda ports: tasks.append(loop.create_task(stop(ports))))
    assert not loop.remove_signal_handler(signal.SIGTERM)


@pytest.mark.anyio
async def test_without_the_extra_no_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "maxio_sdk.sandbox._uvicorn", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    opened: list[object] = []
    monkeypatch.setattr("socket.create_server", opened.append)
    with pytest.raises(ConfigurationError, match=r"maxio-sdk\[sandbox\]"):
        async with running(Sandbox()):
            pass
    assert not opened


@pytest.fixture
def anyio_backend() -> str:
    """uvicorn runs on asyncio alone."""
    return "asyncio"
