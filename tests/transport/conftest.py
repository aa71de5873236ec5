"""Servers that the tests share: each test has sites of its own."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest
import trustme

from tests.transport.fault_server import FaultServer
from tests.transport.nowhere import Nowhere


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """The certificate authority that clients trust."""
    return trustme.CA()


@pytest.fixture(scope="session")
def trusted(authority: trustme.CA) -> Iterator[str]:
    with authority.cert_pem.tempfile() as path:
        yield path


@pytest.fixture
def trust(trusted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let clients trust the one authority. Loading all those of the world would take most of the time."""
    monkeypatch.setenv("SSL_CERT_FILE", trusted)


@pytest.fixture(scope="session")
def server() -> Iterator[FaultServer]:
    with FaultServer() as server:
        yield server


@pytest.fixture(scope="session")
def tls_server(authority: trustme.CA) -> Iterator[FaultServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with FaultServer(context) as server:
        yield server


@pytest.fixture(scope="session")
def nowhere() -> Iterator[Nowhere]:
    with Nowhere() as nowhere:
        yield nowhere


@pytest.fixture(params=["asyncio", "trio", "aiohttp"])
def way(request: pytest.FixtureRequest) -> str:
    """How requests are sent: over httpx on both event loops, and over aiohttp."""
    if request.param == "aiohttp":
        pytest.importorskip("httpx_aiohttp")
    return str(request.param)


@pytest.fixture
def http_backend(way: str) -> str:
    return "aiohttp" if way == "aiohttp" else "httpx"


@pytest.fixture
def misnamed(authority: trustme.CA) -> Iterator[FaultServer]:
    """A server whose certificate is one of another host."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("other.example").configure_cert(context)
    with FaultServer(context) as server:
        yield server
