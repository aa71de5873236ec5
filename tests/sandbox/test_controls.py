"""The controls over HTTP, and the page."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running

pytestmark = pytest.mark.anyio

ADA = {"customer": {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}}


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox/__sandbox__") as client:
        yield client


async def create(sandbox: Sandbox) -> None:
    async with sandbox.client() as maxio:
        await maxio.call("create_customer", body=ADA)


async def test_the_clock_is_frozen_set_and_advanced(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    assert (await http.put("/clock", json={"frozen": True, "now": "2026-01-31T00:00:00+00:00"})).json() == {
        "now": "2026-01-31T00:00:00+00:00",
        "frozen": True,
    }
    advanced = await http.post("/clock/advance", json={"days": 40, "hours": 1})
    assert advanced.json()["now"] == "2026-03-12T01:00:00+00:00"
    assert (await http.post("/clock/advance", json={"until": "2026-04-01T00:00:00+00:00"})).status_code == 200
    assert (await http.get("/clock")).json()["now"] == sandbox.clock.now.isoformat() == "2026-04-01T00:00:00+00:00"
    await http.put("/clock", json={"frozen": False})
    assert not sandbox.clock.frozen


@pytest.mark.parametrize(
    ("method", "path", "body", "message"),
    [
        ("POST", "/clock/advance", {"days": -1}, "has passed"),
        ("POST", "/clock/advance", {"weeks": 1}, "weeks"),
        ("POST", "/clock/advance", {"days": "x"}, "cannot be advanced"),
        ("POST", "/clock/advance", {"days": 1e300}, "cannot be advanced"),
        ("POST", "/clock/advance", {"until": "soon"}, "'soon' is not a time"),
        ("PUT", "/clock", {"now": "soon"}, "'soon' is not a time"),
        ("PUT", "/clock", {"speed": 2}, "no speed"),
        ("POST", "/seed", {"name": "huge"}, "no seed 'huge'"),
        ("POST", "/webhooks/trigger", {"event": "nothing"}, "no webhook event 'nothing'"),
        ("POST", "/metrics", {"name": "M", "aggregation": "guess"}, "aggregation must be one of"),
        ("POST", "/metrics", {"flavour": 1}, "flavour"),
        ("POST", "/tokens", {"full_number": "4111111111111112"}, "makes no token"),
        ("POST", "/restore", {"format": 99}, "format 99"),
        ("POST", "/restore", {}, "not the state"),
        ("POST", "/faults", {"operation": "nope"}, "no operation 'nope'"),
        ("POST", "/faults", {"probability": 7}, "probability"),
        ("POST", "/faults", {"flavour": 1}, "no flavour"),
        ("POST", "/faults", {"connection": "sparks"}, "connection"),
        ("PUT", "/settings", {"flavour": 1}, "The site has no setting 'flavour'. It has id, name, subdomain, "),
        ("PUT", "/settings", {"name": "X", "tets": False}, "no setting 'tets' (did you mean 'test'?). It has id, "),
        ("PUT", "/settings", {"time_zone": "Mars/Olympus"}, "Mars/Olympus"),
    ],
)
async def test_what_cannot_be_done_is_said(
    http: httpx.AsyncClient, method: str, path: str, body: dict[str, Any], message: str
) -> None:
    answer = await http.request(method, path, json=body)

    assert answer.status_code == 422
    assert message in answer.json()["errors"][0]


async def test_a_snapshot_is_taken_and_restored(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    await create(sandbox)
    snapshot = (await http.get("/snapshot")).json()
    await create(sandbox)
    assert (await http.post("/restore", json=snapshot)).json() == {"restored": True}
    assert (await http.get("/snapshot")).json()["stores"] == snapshot["stores"]
    async with sandbox.client() as maxio:
        assert len(await maxio.customers.list().collect()) == 1


async def test_reset_forgets_everything(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    await create(sandbox)
    sandbox.faults.fail("list_customers")
    assert (await http.post("/reset", json={})).json() == {"reset": True}

    assert (sandbox.effects.count(), len(sandbox.requests), len(sandbox.faults)) == (0, 0, 0)
    async with sandbox.client() as maxio:
        assert await maxio.customers.list().collect() == []


async def test_faults_are_set_listed_and_cleared(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    made = await http.post("/faults", json={"operation": "list_customers", "connection": "lost", "times": 2})
    assert made.status_code == 201
    assert [each["name"] for each in (await http.get("/faults")).json()] == ["lost"]
    assert (await http.delete("/faults")).json() == []
    assert len(sandbox.faults) == 0


async def test_requests_and_effects_are_counted(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    await create(sandbox)
    requests = (await http.get("/requests", params={"operation": "create_customer"})).json()
    assert (requests["count"], requests["peak"], requests["requests"][0]["status"]) == (1, 1, 201)
    assert (await http.get("/requests", params={"operation": "list_customers"})).json()["count"] == 0
    effects = (await http.get("/effects")).json()
    assert effects["by_operation"] == {"create_customer": 1}
    await http.delete("/requests")
    assert (await http.get("/effects")).json()["count"] == 0


async def test_settings_are_changed_and_the_signing_key_is_not_shown(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    changed = await http.put("/settings", json={"name": "Globex", "currencies": ["EUR"], "shared_key": "canary"})
    assert changed.json()["name"] == "Globex"
    assert "canary" not in changed.text
    assert sandbox.settings.shared_key == "canary"
    async with sandbox.client() as maxio:
        assert (await maxio.sites.get()).name == "Globex"


async def test_a_token_of_a_card_is_good_for_one_profile(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    card = {"first_name": "Ada", "last_name": "Byron", "expiration_month": 1, "expiration_year": 2040}
    made = await http.post("/tokens", json={**card, "full_number": "4111111111111111"})
    assert made.status_code == 201
    assert "4111111111111111" not in made.text
    await create(sandbox)
    async with sandbox.client() as maxio:
        (customer,) = await maxio.customers.list().collect()
        profile = await maxio.call(
            "create_payment_profile", body={"payment_profile": {"customer_id": customer.id, **made.json()}}
        )
        assert profile.masked_card_number == "XXXX-XXXX-XXXX-1111"


async def test_a_metric_is_defined_and_a_webhook_made(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    made = await http.post("/metrics", json={"name": "Megabytes", "aggregation": "sum", "of_property": "mb"})
    assert made.json() == {"id": sandbox.define_metric("More") - 1}
    async with sandbox.client() as maxio:
        await maxio.webhooks.endpoints.create(url="http://127.0.0.1:9/x", webhook_subscriptions=["signup_success"])
    assert len((await http.post("/webhooks/trigger", json={"event": "signup_success"})).json()["webhooks"]) == 1
    assert (await http.post("/webhooks/trigger", json={"event": "signup_failure"})).json() == {"webhooks": []}
    assert [each.event for each in sandbox.webhooks] == ["signup_success"]


async def test_coverage_is_told(http: httpx.AsyncClient) -> None:
    coverage = (await http.get("/coverage")).json()
    assert len(coverage["real"]) + len(coverage["fixtures"]) == 268


async def test_pages_of_other_origins_get_nothing_done(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    await create(sandbox)
    foreign = {"origin": "https://evil.example"}
    assert (await http.post("/reset", json={}, headers=foreign)).status_code == 403
    assert (await http.post("/reset", content="{}", headers={"content-type": "text/plain"})).status_code == 415
    own = {"origin": "http://sandbox"}
    assert (await http.post("/reset", headers=own)).status_code == 415
    assert sandbox.effects.count() == 1
    assert (await http.post("/reset", json={}, headers=own)).status_code == 200


@pytest.mark.parametrize("content", [b"{", b"[]", b"[" * 100_000])
async def test_a_body_that_is_no_object_is_refused(http: httpx.AsyncClient, content: bytes) -> None:
    answer = await http.post("/faults", content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["errors"]


async def test_the_controls_are_not_part_of_the_api(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    assert (await http.get("/nothing")).status_code == 404
    assert (await http.get("/overview")).status_code == 200
    assert len(sandbox.requests) == 0


async def test_the_page_needs_nothing_from_elsewhere(http: httpx.AsyncClient) -> None:
    for path in ("", "/"):
        page = await http.get(path)
        assert page.headers["content-type"].startswith("text/html")
        assert "http://" not in page.text
        assert "https://" not in page.text
        assert "innerHTML" not in page.text


async def test_the_overview_shows_the_site(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    await create(sandbox)
    sandbox.faults.fail("list_customers")
    overview = (await http.get("/overview")).json()

    assert overview["records"]["customers"] == 1
    assert overview["slots"] == {"in_flight": 0, "limit": 4, "waiting": 0}
    assert overview["requests"][0]["operation_id"] == "create_customer"
    assert overview["faults"] == [{"name": "status 503", "operation": "list_customers", "met": 0, "times": 1}]
    assert "ada@example.com" not in str(overview["requests"])


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_page_in_a_browser(tmp_path: Path) -> None:
    import asyncio

    sandbox = Sandbox()
    await create(sandbox)
    async with running(sandbox) as ports:
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}"]
        command = [CHROMIUM or "", *arguments, "--virtual-time-budget=4000", "--dump-dom", f"{ports.url}/__sandbox__/"]
        run = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, timeout=60)

    assert "customers 1" in run.stdout
    assert "POST /customers.json" in run.stdout
    assert "0 of 4 slots held" in run.stdout
