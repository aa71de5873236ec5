"""The sandbox over real HTTP, and through the TLS front."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from maxio_sdk import APIConnectionError, AsyncMaxio
from maxio_sdk.cli import main as maxio_command
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.__main__ import main as sandbox_command
from maxio_sdk.sandbox._uvicorn import AbortableProtocol
from maxio_sdk.sandbox.server import running

pytestmark = pytest.mark.anyio

ADA = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}


@pytest.fixture
def anyio_backend() -> str:
    """uvicorn runs on asyncio alone."""
    return "asyncio"


async def test_the_client_works_over_http() -> None:
    sandbox = Sandbox()
    async with running(sandbox) as ports, AsyncMaxio("acme", api_key="sandbox-key", base_url=ports.url) as maxio:
        customer = await maxio.customers.create(**ADA)
        assert await maxio.customers.get(customer.id) == customer
    assert sandbox.effects.count("create_customer") == 1


@pytest.mark.parametrize("kind", ["reset", "lose_answer", "truncate"])
async def test_connections_are_lost_over_http(kind: str) -> None:
    sandbox = Sandbox()
    getattr(sandbox.faults, kind)("list_customers", times=None)
    async with running(sandbox) as ports:
        settings: dict[str, Any] = {"max_retries": 0, "base_url": ports.url}
        async with AsyncMaxio("acme", api_key="sandbox-key", **settings) as maxio:
            with pytest.raises(APIConnectionError):
                await maxio.customers.list()
            sandbox.faults.clear()
            assert await maxio.customers.list().collect() == []


async def test_a_lost_answer_over_http_is_found_again() -> None:
    sandbox = Sandbox()
    sandbox.faults.lose_answer("create_customer")
    settings: dict[str, Any] = {"api_key": "sandbox-key", "backoff": 0.001}
    async with running(sandbox) as ports, AsyncMaxio("acme", base_url=ports.url, **settings) as maxio:
        customer = await maxio.customers.create(**ADA, reference="u-1")
    assert customer.reference == "u-1"
    assert sandbox.effects.count("create_customer") == 1


async def test_answers_are_sent_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not held back until what was sent before is acknowledged."""
    made = AbortableProtocol.connection_made
    options: list[int] = []

    def watched(self: AbortableProtocol, transport: asyncio.Transport) -> None:
        options.append(transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        made(self, transport)

    monkeypatch.setattr(AbortableProtocol, "connection_made", watched)
    async with running(Sandbox()) as ports, httpx.AsyncClient(auth=("sandbox-key", "x"), base_url=ports.url) as http:
        await http.get("/site.json")
    assert options
    assert all(options)


async def test_answers_have_one_date_the_one_of_the_site() -> None:
    sandbox = Sandbox()
    sandbox.clock.advance(days=400)
    year = f"{sandbox.clock.now:%Y}"
    async with running(sandbox) as ports, httpx.AsyncClient(auth=("sandbox-key", "x"), base_url=ports.url) as http:
        for path in ("/customers.json", "/__sandbox__/clock"):
            (date,) = (await http.get(path)).headers.get_list("date")
            assert date.split()[3] == year


async def test_the_fifth_request_over_http_waits() -> None:
    sandbox = Sandbox()
    sandbox.faults.slow("list_customers", seconds=0.02)
    async with running(sandbox) as ports, httpx.AsyncClient(auth=("sandbox-key", "x"), base_url=ports.url) as http:
        answers = await asyncio.gather(*(http.get("/customers.json") for _ in range(12)))
    assert [answer.status_code for answer in answers] == [200] * 12
    assert sandbox.requests.peak == 4


def trusting(ca: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(ca))


async def test_a_client_of_the_real_host_comes_to_the_sandbox_through_the_front(tmp_path: Path) -> None:
    sandbox = Sandbox()
    ca = tmp_path / "ca.pem"
    async with running(sandbox, tls_port=0, ca_out=ca) as ports:
        proxy = f"http://127.0.0.1:{ports.tls_port}"
        async with httpx.AsyncClient(proxy=proxy, verify=trusting(ca), auth=("sandbox-key", "x")) as http:
            for host in ("acme.chargify.com", "acme.ebilling.maxio.com"):
                answer = await http.get(f"https://{host}/customers.json")
                assert (answer.status_code, answer.json()) == (200, [])
            ingested = await http.post("https://events.chargify.com/acme/events/calls.json", json={"seconds": 3})
            assert ingested.status_code < 500
            assert (await http.get("https://other.chargify.com/customers.json")).status_code == 404
    assert sandbox.requests.of("record_event")


async def test_our_own_client_comes_through_the_front(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = Sandbox()
    ca = tmp_path / "ca.pem"
    async with running(sandbox, tls_port=0, ca_out=ca) as ports:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{ports.tls_port}")
        monkeypatch.setenv("SSL_CERT_FILE", str(ca))
        async with AsyncMaxio("acme", api_key="sandbox-key", backoff=0.001) as maxio:
            await maxio.customers.create(**ADA)
            sandbox.faults.lose_answer("create_customer")
            await maxio.customers.create(**ADA, reference="u-1")
    assert sandbox.effects.count("create_customer") == 2


async def test_the_front_is_no_way_to_other_hosts(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    async with running(Sandbox(), tls_port=0, ca_out=ca) as ports:
        for url in ("https://example.com/", "https://chargify.com.example.com/", "https://127.0.0.1:1/"):
            async with httpx.AsyncClient(proxy=f"http://127.0.0.1:{ports.tls_port}", verify=trusting(ca)) as http:
                with pytest.raises(httpx.ProxyError, match="403"):
                    await http.get(url)
        async with httpx.AsyncClient(proxy=f"http://127.0.0.1:{ports.tls_port}") as http:
            assert (await http.get("http://acme.chargify.com/customers.json")).status_code == 405


async def test_a_client_that_does_not_trust_the_front_gets_no_further(tmp_path: Path) -> None:
    async with running(Sandbox(), tls_port=0, ca_out=tmp_path / "ca.pem") as ports:
        async with httpx.AsyncClient(proxy=f"http://127.0.0.1:{ports.tls_port}") as http:
            with pytest.raises(httpx.ConnectError):
                await http.get("https://acme.chargify.com/customers.json")
        reader, writer = await asyncio.open_connection("127.0.0.1", ports.tls_port or 0)
        writer.write(b"\x00\xff" * 20_000)
        with contextlib.suppress(OSError):
            await writer.drain()
            assert await reader.read() == b""
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


@contextlib.contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command in a process of its own; the value is the process and the site's address."""
    command = [sys.executable, "-m", "maxio_sdk.sandbox", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert "http://" in line, process.stderr.read() if process.stderr else ""
            yield process, line.split(" at ")[1].split()[0]
        finally:
            process.kill()


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_the_command_keeps_its_state_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    with started("--state-file", str(file), "--subdomain", "other", "--api-key", "k") as (process, url):
        created = httpx.post(f"{url}/customers.json", json={"customer": ADA}, auth=("k", "x"))
        assert created.status_code == 201
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert json.loads(file.read_text())["format"] == 1
    with started("--state-file", str(file), "--subdomain", "other", "--api-key", "k") as (process, url):
        assert httpx.get(f"{url}/customers.json", auth=("k", "x")).json() == [created.json()]
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "x"], "'x' is not a port"),
        (["--seed", "huge"], "invalid choice: 'huge'"),
        (["--ca-out", "x"], "--ca-out needs --tls-proxy"),
        (["--unknown"], "unrecognized arguments: --unknown"),
    ],
)
def test_a_mistyped_option_is_told(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        sandbox_command(arguments)

    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_a_state_file_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "state.json"
    for content in ("{", "[]", '{"format": 99}', "\x00"):
        file.write_text(content)
        assert maxio_command(["sandbox", "--port", "0", "--state-file", str(file)]) == 2
        assert "state" in capsys.readouterr().err
        assert file.read_text() == content


def test_a_state_file_in_no_directory_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "none"
    assert maxio_command(["sandbox", "--port", "0", "--state-file", str(place / "state.json")]) == 2
    said = capsys.readouterr().err
    assert said == f"maxio sandbox: The state cannot be kept: there is no directory {place}.\n"


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert sandbox_command(["--port", port]) == 2
    assert (
        f"maxio sandbox: port {port} is taken by another program. Take another with --port" in capsys.readouterr().err
    )


def test_the_command_tells_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert maxio_command(["--help"]) == 0
    assert "sandbox" in capsys.readouterr().out
    assert maxio_command(["sandbx"]) == 2
    assert "no command 'sandbx'" in capsys.readouterr().err
